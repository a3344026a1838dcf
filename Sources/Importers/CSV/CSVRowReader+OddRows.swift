import RecordModel

/// What is not an ordinary row: blank, repeated, ragged, too large, or after the end of the table.
extension CSVRowReader {
    func isBlank(_ window: Span<UInt8>) -> Bool {
        for column in 0..<scanner.fields.count {
            let field = scanner.fields[column]
            for index in field.range where window[index] > 0x20 || window[index] == 0 {
                return false
            }
        }
        return true
    }

    func isRepeatedHeader(_ window: Span<UInt8>) -> Bool {
        guard let header = headerCells, header.count == scanner.fields.count else { return false }
        for column in header.indices {
            let field = scanner.fields[column]
            if header[column].count != field.count { return false }
            if field.escapes != 0 {
                var value: [UInt8] = []
                field.append(from: window, dialect: dialect, to: &value)
                if value != header[column] { return false }
                continue
            }
            for index in 0..<field.count
            where window[Int(field.start) + index] != header[column][index] {
                return false
            }
        }
        return true
    }

    /// Makes room for cells beyond the last column; false where the row was rejected.
    mutating func takeLongRow(_ window: Span<UInt8>) -> Bool {
        var last = scanner.fields.count - 1
        while last >= layout.width && scanner.fields[last].count == 0 { last -= 1 }
        if last < layout.width { return true }
        if last >= Self.mostCells {
            findings.note(.tooManyCells, line: line)
            reject(
                .tooManyCells,
                cells: scanner.fields.array.map { $0.text(in: window, dialect: dialect) })
            return false
        }
        raggedRows += 1
        findings.note(.longRow, line: line, row: rowCount + 1)
        while table.columns.count <= last {
            table.columns.append(SourceColumn(header: "column \(table.columns.count + 1)"))
        }
        return true
    }

    mutating func readLiterally(_ quote: Int) {
        findings.note(.unclosedQuote, line: line)
        scanner.literalQuotes.append(quote)
    }

    /// Rejects a record that does not end within the largest window; the rest of its line is skipped.
    mutating func rejectTooLarge(_ window: Span<UInt8>) {
        noteTooLarge(window)
        isSkippingLine = true
        position = window.count
    }

    /// Rejects a record that is too large, but whose end is known.
    mutating func rejectTooLarge(_ window: Span<UInt8>, until row: CSVRowScan) {
        noteTooLarge(window)
        position = row.next
        line += row.lineCount
        scanner.literalQuotes.removeAll()
    }

    private mutating func noteTooLarge(_ window: Span<UInt8>) {
        findings.note(.recordTooLarge, line: line)
        let excerpt = window.extracting(position..<min(position + 1024, window.count))
        let beginning = unsafe excerpt.withUnsafeBufferPointer {
            unsafe String(decoding: $0, as: UTF8.self)
        }
        reject(.recordTooLarge, cells: [beginning])
    }

    mutating func reject(_ sort: CSVFindings.Sort, cells: [String]) {
        let (code, _, reason) = CSVFindings.text(of: sort)
        // A row that is rejected is a row of its file: those after it keep their numbers.
        rowCount += 1
        rejectedRows.append(
            RejectedRow(
                file: input.name, line: line, row: rowCount, code: code, reason: reason,
                cells: cells))
    }

    /// Goes on to the end of a rejected line; false where the window does not hold it.
    mutating func skipLine(_ window: Span<UInt8>) -> Bool {
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

    mutating func noteNuls(_ row: CSVRowScan, _ window: Span<UInt8>) {
        var found = 0
        for index in position..<row.next where window[index] == 0 { found += 1 }
        findings.note(.nulByte, line: line, count: found)
        reportedNuls += found
        hasNuls = text.nulCount > reportedNuls
    }

    // MARK: The end

    mutating func flushPending(into batch: inout RecordBatch) {
        for row in pending {
            let start = cells.count
            cells.append(packed: row.packed)
            add(rowFrom: start, line: row.line, cellCount: 1, to: &batch)
        }
        pending.removeAll()
    }

    mutating func finish(into batch: inout RecordBatch) {
        isFinished = true
        if let first = pending.first, isFooter() {
            findings.note(.footer, line: first.line, count: pending.count)
            pending.removeAll()
        }
        flushPending(into: &batch)
        if raggedRows * 2 > rowCount && rowCount >= 10 {
            findings.note(.doubtfulDialect, line: nil, count: raggedRows)
        }
        if lineEnds.lineEnd == .mixed { findings.note(.mixedLineEnds, line: nil) }
    }

    /// Whether the single cells at the end are a footer: after a blank line, or in the words of one.
    func isFooter() -> Bool {
        if pending.contains(where: \.followsBlank) { return true }
        return pending.contains { TableFooter.hasItsWords($0.packed) }
    }

    mutating func noteLayout() {
        if layout.preambleCount > 0 {
            findings.note(.preamble, line: layout.preambleLine, count: layout.preambleCount)
        }
        if layout.hasGroups { findings.note(.groupedHeader, line: layout.headerLine) }
        guard let header = layout.header else {
            findings.note(.noHeader, line: layout.dataLine)
            return
        }
        let filled = header.filter { !$0.isEmpty }
        let repeated = filled.count - Set(filled).count
        findings.note(.duplicateHeader, line: layout.headerLine, count: repeated)
    }
}
