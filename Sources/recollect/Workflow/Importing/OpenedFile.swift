import CanonicalStore
import Foundation
import Importers
import RecordModel

/// A file whose tables are known and that nothing was read from yet.
struct OpenedFile {
    let path: String
    /// What the store is told of it.
    let identity: ImportFile
    /// What it brought before, where it has nothing new; then it has no readers.
    var known: KnownFile?
    var readers: [any RecordReader] = []
    /// Whether its rows are rejected ones of an earlier import, corrected.
    var isCorrection = false

    /// What it is called in reports.
    var name: String { identity.path }

    /// The file as the store is told of it with one of its tables.
    func identity(of reader: any RecordReader) -> ImportFile {
        ImportFile(
            path: identity.path, byteCount: reader.totalBytes ?? identity.byteCount,
            fingerprint: identity.fingerprint, reading: identity.reading,
            declaresColumns: reader.description.format != VCardFormat.name,
            givesRegion: identity.givesRegion, isCorrection: isCorrection)
    }

    /// A reader's table under the name by which it is recognised again.
    ///
    /// The only sheet of a workbook is often called nothing but `Sheet1`; then the file's name says
    /// more, and the same list as CSV is the same table.
    func table(of reader: any RecordReader) -> SourceTable {
        var table = reader.table
        if readers.count == 1, reader.description.format != Self.csv,
            Self.isGeneric(table.name)
        {
            table.name = SourceName.stem(of: path)
        }
        return table
    }

    private static let csv = "csv"

    /// What spreadsheet programs call a first sheet in their languages.
    private static let genericNames: Set<String> = [
        "sheet", "tabelle", "feuil", "feuille", "hoja", "foglio", "blad", "ark", "planilha",
        "folha", "arkusz", "taulukko", "лист", "munka", "sayfa", "工作表", "シート",
    ]

    private static func isGeneric(_ name: String) -> Bool {
        var word = Substring(name.lowercased())
        while let last = word.last, last.isNumber || last.isWhitespace { word.removeLast() }
        return genericNames.contains(String(word))
    }
}
