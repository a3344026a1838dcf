/// The number format of each cell style of a workbook.
final class XLSXStyles: XMLHandler {
    /// By the style's index in `cellXfs`.
    private(set) var formats: [NumberFormat] = []
    private var custom: [Int: NumberFormat] = [:]
    private var isInCellFormats = false
    /// A workbook has some hundred at most; a million is an attack.
    private static let mostStyles = 1 << 17

    init() {}

    /// Reads the styles; a workbook that lacks them has none.
    init(part: String?, in archive: ZipArchive) throws(ImportError) {
        guard let part, let entry = archive.entry(named: part) else { return }
        try XMLStream(try archive.open(entry), file: archive.name, handler: self).finish()
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes, _ stream: XMLStream) {
        if name.is("cellXfs") {
            isInCellFormats = true
        } else if name.is("xf") && isInCellFormats && formats.count < Self.mostStyles {
            let id = attributes.integer("numFmtId") ?? 0
            formats.append(custom[id] ?? NumberFormat(builtIn: id))
        } else if name.is("numFmt"), let id = attributes.integer("numFmtId"),
            let code = attributes.string("formatCode"), custom.count < Self.mostStyles
        {
            custom[id] = NumberFormat(code: code)
        }
    }

    func end(_ name: XMLName, _ stream: XMLStream) {
        if name.is("cellXfs") { isInCellFormats = false }
    }
}
