import RecordModel

/// Workbooks: XLSX and XLSM, and OpenDocument spreadsheets. Told by what is in the archive.
package enum SpreadsheetFormat: String, Sendable {
    case xlsx
    case ods

    /// The format of an archive; nil where it is no Office file at all.
    ///
    /// - Throws: `ImportError` where it is an Office file that cannot be imported: of another
    ///   program, with a password, or in the binary format.
    package static func recognize(_ archive: ZipArchive) throws(ImportError) -> SpreadsheetFormat? {
        if let part = try XLSXWorkbook.workbookPart(archive) {
            try XLSXWorkbook.checkRoot(part, in: archive)
            return .xlsx
        }
        if archive.entry(named: "[Content_Types].xml") != nil {
            throw notATable(archive, "an Office file without tables")
        }
        if try ODSWorkbook.recognizes(archive) { return .ods }
        if archive.entry(named: "Index/Document.iwa") != nil
            || archive.entry(named: "Index.zip") != nil
        {
            throw ImportError(
                code: "sheet.unsupported", kind: .unsupported, file: archive.name,
                message: "This is an Apple Numbers document; export it from Numbers as Excel or CSV"
                    + " and import that.")
        }
        return nil
    }

    /// Opens the sheets of a workbook that hold something: one reader each, in the order of the tabs.
    ///
    /// - Parameter isInspection: whether all of them are wanted; else those that are no list of
    ///   people or organisations are reported by another that is.
    /// - Throws: `ImportError` where the workbook cannot be read or holds nothing.
    package static func open(
        _ archive: ZipArchive, as format: SpreadsheetFormat, options: ImportOptions,
        isInspection: Bool = false
    ) throws(ImportError) -> [any RecordReader] {
        let workbook: any Workbook
        switch format {
        case .xlsx: workbook = try XLSXWorkbook(archive)
        case .ods: workbook = try ODSWorkbook(archive)
        }
        let chosen = try choose(workbook.sheets, options, file: archive.name)
        var notes: [Diagnostic] = []
        var readers: [SheetReader] = []
        for sheet in chosen {
            guard sheet.content == .cells else {
                notes.append(withoutCells(sheet, file: archive.name))
                continue
            }
            let source = try workbook.rows(of: sheet)
            let sample = try SheetSample(source, limit: ColumnMapper.sampleRows + 40)
            if sample.rows.isEmpty { continue }
            readers.append(
                SheetReader(
                    workbook, sheet: sheet, sample: sample, file: archive.name,
                    fileBytes: archive.byteCount, options: options))
        }
        guard !readers.isEmpty else {
            throw ImportError(
                code: "import.blank", kind: .empty, file: archive.name,
                message: "The workbook has no cell with a value; export it again.")
        }
        let first = readers.firstIndex(where: \.description.isUsable) ?? 0
        if !isInspection && readers[first].description.isUsable {
            for reader in readers where !reader.description.isUsable {
                notes.append(skipped(reader, file: archive.name))
            }
        }
        readers[isInspection ? 0 : first].fileDiagnostics = notes
        return readers
    }

    /// Opens a workbook that is in memory.
    package static func open(
        bytes: [UInt8], name: String, options: ImportOptions = ImportOptions()
    ) throws(ImportError) -> [any RecordReader] {
        let archive = try ZipArchive(.memory(bytes, name: name))
        guard let format = try recognize(archive) else {
            throw notATable(archive, "a ZIP archive without a workbook")
        }
        return try open(archive, as: format, options: options)
    }

    private static func choose(
        _ sheets: [WorkbookSheet], _ options: ImportOptions, file: String
    ) throws(ImportError) -> [WorkbookSheet] {
        if options.sheets.isEmpty { return sheets }
        var chosen: [WorkbookSheet] = []
        for name in options.sheets {
            let found = sheets.filter { $0.name.lowercased() == name.lowercased() }
            if found.isEmpty {
                let names = sheets.map { "“\($0.name)”" }.joined(separator: ", ")
                throw ImportError(
                    code: "sheet.unknown", kind: .badMapping, file: file,
                    message: "There is no sheet “\(name)”; the sheets are \(names).")
            }
            chosen += found.filter { !chosen.contains($0) }
        }
        return chosen.sorted { $0.index < $1.index }
    }

    private static func withoutCells(_ sheet: WorkbookSheet, file: String) -> Diagnostic {
        let isMissing = sheet.content == .missing
        return Diagnostic(
            code: isMissing ? "sheet.missing" : "sheet.withoutCells",
            severity: isMissing ? .error : .info, file: file,
            message: "Sheet “\(sheet.name)”: "
                + (isMissing
                    ? "its part of the workbook is missing, so nothing of it could be read."
                    : "it holds a chart, a dialog or macros and no cells; it was left out."))
    }

    private static func skipped(_ reader: SheetReader, file: String) -> Diagnostic {
        let what =
            reader.description.otherObjects.map { "its rows are \($0)" }
            ?? "no row is recognised as a person, an organisation or a piece of their history"
        return Diagnostic(
            code: "sheet.skipped", severity: .warning, file: file,
            message: "Sheet “\(reader.sheet.name)”: \(what); it was left out.")
    }

    private static func notATable(_ archive: ZipArchive, _ what: String) -> ImportError {
        ImportError(
            code: "import.notATable", kind: .notATable, file: archive.name,
            message: "This is \(what), not a table; export the contacts as CSV, XLSX or vCard.")
    }
}
