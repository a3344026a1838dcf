import FuzzedFile
import Importers

private let file = FuzzedFile()

private let xlsx = [
    "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
    "xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml",
    "xl/worksheets/sheet2.xml",
]
private let ods = ["mimetype", "META-INF/manifest.xml", "content.xml", "styles.xml"]

/// A ZIP archive as it is, else the parts of a workbook, packed into one.
///
/// The first byte says which kind of workbook; NULs part the parts.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    var bytes = unsafe FuzzedFile.bytes(start, count)
    if !bytes.starts(with: "PK".utf8), let first = bytes.first {
        let names = first == UInt8(ascii: "o") ? ods : xlsx
        let parts = bytes.dropFirst().split(
            separator: 0, maxSplits: names.count - 1, omittingEmptySubsequences: false)
        var packed: [(name: String, content: [UInt8])] = []
        for (name, part) in zip(names, parts) where !part.isEmpty {
            packed.append((name, Array(part)))
        }
        bytes = StoredArchive.bytes(packed)
    }
    file.replace(by: bytes)
    _ = ReaderCheck.read(file.path)
    if count % 4 == 0 { _ = try? SourceFile.inspect(path: file.path) }
    return 0
}
