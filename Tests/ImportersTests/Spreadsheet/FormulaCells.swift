@testable import Importers

/// The places of a worksheet whose values are results of formulas.
final class FormulaCells: XMLHandler {
    private(set) var places: Set<SheetValues.Place> = []
    private var row = 0
    private var column = 0

    init(part: String, in archive: ZipArchive) throws {
        guard let entry = archive.entry(named: part) else { return }
        try XMLStream(try archive.open(entry), file: archive.name, handler: self).finish()
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes, _ stream: XMLStream) {
        if name.is("row") {
            row = attributes.integer("r") ?? row + 1
            column = -1
        } else if name.is("c") {
            column += 1
            attributes.visit { name, value in
                if name.is("r") { column = CellReference.column(value) ?? column }
            }
        } else if name.is("f") {
            places.insert(SheetValues.Place(row: row, column: column))
        }
    }
}
