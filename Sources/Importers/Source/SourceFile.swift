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
        let usable = readers.filter(\.description.isUsable)
        if !usable.isEmpty { return usable }
        let name = options.originalName ?? path
        throw ImportError(
            code: "import.noParties", kind: .noUsableRow, file: name,
            message: "There is no row that is recognised as a person, an organisation or a piece of"
                + " their history; name the columns in a header or with --map, or say what the rows"
                + " are with --as.")
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
        var histories: [HistoryTable?] = []
        var diagnostics: [Diagnostic] = []
        let hasUsable = readers.contains(where: \.description.isUsable)
        var damage: [DamageFinding] = []
        for reader in readers {
            var reader = reader
            var samples = ColumnSamples()
            while let batch = try reader.next() { samples.add(batch) }
            tables.append(FileInspection.Table(reader, samples: samples))
            sourceTables.append(reader.table)
            histories.append(reader.description.history)
            diagnostics += reader.diagnostics
            damage += reader.damage
            if !reader.description.isUsable {
                diagnostics.append(
                    Diagnostic(
                        code: "import.noParties", severity: hasUsable ? .warning : .error,
                        file: path,
                        message: "No row is recognised as a person, an organisation or a piece of"
                            + " their history."))
            }
        }
        return FileInspection(
            format: format, tables: tables, diagnostics: diagnostics, damage: damage,
            sourceTables: sourceTables, histories: histories)
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
        return try openAny(input, options: options, isInspection: isInspection, isWithin: false)
    }

    /// - Parameter isWithin: whether the input comes from an archive; archives within are not opened.
    private static func openAny(
        _ input: SourceInput, options: ImportOptions, isInspection: Bool, isWithin: Bool
    ) throws(ImportError) -> (format: String, readers: [any RecordReader]) {
        var beginning: [UInt8] = []
        _ = try input.read(at: 0, count: beginningSize, into: &beginning)
        if !isWithin && ZipArchive.recognizes(beginning: beginning) {
            let archive = try ZipArchive(.input(input))
            if try SpreadsheetFormat.recognize(archive) == nil,
                !ArchivedTables.isOfficeFile(archive)
            {
                return try ArchivedTables.open(archive, name: input.name) {
                    (entry: SourceInput) throws(ImportError) in
                    try openAny(
                        entry, options: options, isInspection: isInspection, isWithin: true)
                }
            }
        }
        func open() throws(ImportError) -> (format: String, readers: [any RecordReader]) {
            try Self.open(input, beginning, options, isInspection: isInspection)
        }
        let (format, readers) = try open()
        let looking = try DamageReading.readers(readers, options: options, file: input.name) {
            () throws(ImportError) in try open().readers
        }
        return (format, looking)
    }

    private static func open(
        _ input: SourceInput, _ beginning: [UInt8], _ options: ImportOptions, isInspection: Bool
    ) throws(ImportError) -> (format: String, readers: [any RecordReader]) {
        for format in formats where format.recognizes(beginning: beginning) {
            var readers =
                try isInspection
                ? format.openForInspection(input, options: options)
                : format.open(input, options: options)
            if let first = readers.first, !input.diagnostics.isEmpty {
                readers[0] = AnnotatedReader(first, with: input.diagnostics)
            }
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
        return (
            CSVFormat.name,
            try isInspection
                ? CSVFormat.openForInspection(input, options: options)
                : CSVFormat.open(input, options: options)
        )
    }
}
