import RecordModel

/// Where a file is opened, whatever its format: by content, not by its name.
public enum SourceFile {
    /// The formats, the most particular first; the last one takes whatever is text.
    private static var formats: [any SourceFormat.Type] { [VCardFormat.self, CSVFormat.self] }

    /// How much of a file its format is told from.
    private static let beginningSize = 1 << 16

    /// Opens a file (`-` is standard input) and finds out everything about its tables but the rows.
    ///
    /// - Throws: `ImportError` where there is nothing to import: see `ImportError.Kind`.
    public static func open(
        path: String, options: ImportOptions = ImportOptions()
    ) throws(ImportError) -> [any RecordReader] {
        let readers = try openAny(path: path, options: options).readers
        let usable = readers.filter(\.description.holdsParties)
        if !usable.isEmpty { return usable }
        let name = options.originalName ?? path
        if let other = readers.lazy.compactMap(\.description.otherObjects).first {
            throw ImportError(
                code: "import.noParties", kind: .noUsableRow, file: name,
                message: "The rows are \(other), not people or organisations; name a file of"
                    + " contacts or accounts, or say what the rows are with --as.")
        }
        throw ImportError(
            code: "import.noParties", kind: .noUsableRow, file: name,
            message: "There is no row that is recognised as a person or an organisation; name the"
                + " columns in a header or with --map, or say what the rows are with --as.")
    }

    /// Reads a whole file and says what was understood of it; nothing is kept.
    ///
    /// - Throws: `ImportError` where the file cannot be read or is no table; a table that could not
    ///   be imported is described nevertheless.
    public static func inspect(
        path: String, options: ImportOptions = ImportOptions()
    ) throws(ImportError) -> FileInspection {
        let (format, readers) = try openAny(path: path, options: options, isInspection: true)
        var tables: [FileInspection.Table] = []
        var sourceTables: [SourceTable] = []
        var diagnostics: [Diagnostic] = []
        let hasParties = readers.contains(where: \.description.holdsParties)
        for reader in readers {
            var reader = reader
            var samples = ColumnSamples()
            while let batch = try reader.next() { samples.add(batch) }
            tables.append(FileInspection.Table(reader, samples: samples))
            sourceTables.append(reader.table)
            diagnostics += reader.diagnostics
            if !reader.description.holdsParties {
                diagnostics.append(
                    Diagnostic(
                        code: "import.noParties", severity: hasParties ? .warning : .error,
                        file: path,
                        message: "No row is recognised as a person or an organisation."))
            }
        }
        return FileInspection(
            format: format, tables: tables, diagnostics: diagnostics, sourceTables: sourceTables)
    }

    private static func openAny(
        path: String, options: ImportOptions, isInspection: Bool = false
    ) throws(ImportError) -> (format: String, readers: [any RecordReader]) {
        try options.mapping?.validate()
        if let region = options.region, !MappingFile.isRegion(region) {
            throw ImportError(
                code: "import.badRegion", kind: .badMapping,
                message: "'\(region)' is not a region code; write two capitals such as DE.")
        }
        let input = try SourceInput(path: path, originalName: options.originalName)
        var beginning: [UInt8] = []
        _ = try input.read(at: 0, count: beginningSize, into: &beginning)
        for format in formats where format.recognizes(beginning: beginning) {
            let readers =
                try isInspection
                ? format.openForInspection(input, options: options)
                : format.open(input, options: options)
            return (format.name, readers)
        }
        if ZipArchive.recognizes(beginning: beginning) {
            let archive = try ZipArchive(.input(input))
            if let format = try SpreadsheetFormat.recognize(archive) {
                let readers = try SpreadsheetFormat.open(
                    archive, as: format, options: options, isInspection: isInspection)
                return (format.rawValue, readers)
            }
        }
        try OLEContainer.check(beginning, input)
        try FileSignature.check(beginning, file: input.name)
        return (CSVFormat.name, try CSVFormat.open(input, options: options))
    }
}
