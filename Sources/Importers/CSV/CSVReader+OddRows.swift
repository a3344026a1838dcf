import RecordModel

/// What is not an ordinary row: blank, repeated, ragged, too large, or after the end of the table.
extension CSVReader {
    func isBlank(_ window: Span<UInt8>) -> Bool {
        for field in scanner.fields {
            for index in field.range where window[index] > 0x20 || window[index] == 0 {
                return false
            }
        }
        return true
    }

    func isRepeatedHeader(_ window: Span<UInt8>) -> Bool {
        guard let header = layout.header, header.count == scanner.fields.count else { return false }
        for (cell, field) in zip(header, scanner.fields) {
            if cell.utf8.count != field.count { return false }
            if field.text(in: window, dialect: dialect) != cell { return false }
        }
        return true
    }

    /// Makes room for cells beyond the last column; false where the row was rejected.
    func addColumns(_ window: Span<UInt8>) -> Bool {
        guard let last = scanner.fields.lastIndex(where: { $0.count > 0 }) else { return true }
        if last >= Self.mostCells {
            findings.note(.tooManyCells, line: line)
            reject(
                .tooManyCells,
                cells: scanner.fields.prefix(64).map {
                    $0.text(in: window, dialect: dialect)
                })
            return false
        }
        if last >= layout.width { findings.note(.longRow, line: line, row: rowCount + 1) }
        while table.columns.count <= last {
            table.columns.append(SourceColumn(header: "column \(table.columns.count + 1)"))
        }
        return true
    }

    func readLiterally(_ quote: Int) {
        findings.note(.unclosedQuote, line: line)
        scanner.literalQuotes.append(quote)
    }

    /// Rejects a record that does not end within the largest window; the rest of its line is skipped.
    func rejectTooLarge(_ window: Span<UInt8>) {
        noteTooLarge(window)
        isSkippingLine = true
        position = window.count
    }

    /// Rejects a record that is too large, but whose end is known.
    func rejectTooLarge(_ window: Span<UInt8>, until row: CSVRowScan) {
        noteTooLarge(window)
        position = row.next
        line += row.lineCount
        scanner.literalQuotes.removeAll()
    }

    private func noteTooLarge(_ window: Span<UInt8>) {
        findings.note(.recordTooLarge, line: line)
        let excerpt = window.extracting(position..<min(position + 1024, window.count))
        let beginning = unsafe excerpt.withUnsafeBufferPointer {
            unsafe String(decoding: $0, as: UTF8.self)
        }
        reject(.recordTooLarge, cells: [beginning])
    }

    func reject(_ sort: CSVFindings.Sort, cells: [String]) {
        let (code, _, reason) = CSVFindings.text(of: sort)
        rejectedRows.append(
            RejectedRow(file: input.name, line: line, code: code, reason: reason, cells: cells))
    }

    /// Goes on to the end of a rejected line; false where the window does not hold it.
    func skipLine(_ window: Span<UInt8>) -> Bool {
        while position < window.count {
            let byte = window[position]
            position += 1
            if byte == 0x0a || byte == 0x0d {
                isSkippingLine = false
                line += 1
                return true
            }
        }
        return false
    }

    func noteNuls(_ row: CSVRowScan, _ window: Span<UInt8>) {
        var found = 0
        for index in position..<row.next where window[index] == 0 { found += 1 }
        findings.note(.nulByte, line: line, count: found)
        reportedNuls += found
    }

    // MARK: The end

    func flushPending(into batch: inout RecordBatch) {
        for row in pending {
            let start = batch.cells.count
            batch.cells += row.packed
            add(rowFrom: start, line: row.line, cellCount: 1, to: &batch)
        }
        pending.removeAll()
    }

    func finish(into batch: inout RecordBatch) {
        isFinished = true
        if let first = pending.first, isFooter() {
            findings.note(.footer, line: first.line, count: pending.count)
            pending.removeAll()
        }
        flushPending(into: &batch)
        if lineEnds.lineEnd == .mixed { findings.note(.mixedLineEnds, line: nil) }
    }

    /// Whether the single cells at the end are a footer: after a blank line, or in the words of one.
    func isFooter() -> Bool {
        if pending.contains(where: \.followsBlank) { return true }
        return pending.contains { TableFooter.hasItsWords($0.packed) }
    }

    func noteLayout() {
        if layout.preambleCount > 0 {
            findings.note(.preamble, line: layout.preambleLine, count: layout.preambleCount)
        }
        guard let header = layout.header else {
            findings.note(.noHeader, line: layout.dataLine)
            return
        }
        let filled = header.filter { !$0.isEmpty }
        let repeated = filled.count - Set(filled).count
        findings.note(.duplicateHeader, line: layout.headerLine, count: repeated)
    }
}
