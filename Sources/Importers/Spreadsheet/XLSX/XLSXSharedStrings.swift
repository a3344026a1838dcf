/// The texts that the cells of a workbook share, packed one after the other.
///
/// Runs of rich text are joined; the readings of East Asian characters are left out.
final class XLSXSharedStrings: XMLHandler {
    private(set) var bytes: [UInt8] = []
    /// Where each text ends within `bytes`.
    private(set) var ends: [UInt32] = []
    private var phoneticDepth = 0
    private var isTooLarge = false
    /// Workbooks of a million rows have some ten million bytes.
    private let limit: Int

    /// Reads the texts; a workbook that lacks them has none.
    ///
    /// - Throws: `ImportError` with code `sheet.tooMuchText` beyond `limit`, or as reading does.
    init(
        part: String?, in archive: ZipArchive, limit: Int = 1 << 30
    ) throws(ImportError) {
        self.limit = limit
        guard let part, let entry = archive.entry(named: part) else { return }
        let stream = XMLStream(try archive.open(entry), file: archive.name, handler: self)
        while try stream.step() {}
        if isTooLarge {
            throw ImportError(
                code: "sheet.tooMuchText", kind: .unsupported, file: archive.name,
                message: "The workbook has more than \(limit >> 20) MiB of shared text; save its"
                    + " sheets as CSV and import those.")
        }
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes, _ stream: XMLStream) {
        if name.is("t") {
            stream.takesText = phoneticDepth == 0
        } else if name.is("rPh") {
            phoneticDepth += 1
        }
    }

    func end(_ name: XMLName, _ stream: XMLStream) {
        if name.is("t") {
            stream.takesText = false
        } else if name.is("si") {
            EscapedText.decode(&bytes, from: Int(ends.last ?? 0))
            ends.append(UInt32(bytes.count))
            if bytes.count + ends.count * 4 > limit {
                isTooLarge = true
                stream.stop()
            }
        } else if name.is("rPh") {
            phoneticDepth -= 1
        }
    }

    func text(_ text: Span<UInt8>, _ stream: XMLStream) {
        unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
        if bytes.count > limit {
            isTooLarge = true
            stream.stop()
        }
    }
}
