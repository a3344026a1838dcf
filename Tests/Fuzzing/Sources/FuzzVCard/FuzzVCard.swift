import FuzzedFile
import Importers

private let file = FuzzedFile()

/// Any bytes after a card of our own, so that they are read as cards; the first one must survive.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let guarding = Array("BEGIN:VCARD\nVERSION:3.0\nUID:first\nFN:A\nEND:VCARD\n".utf8)
    let bytes = unsafe FuzzedFile.bytes(start, count)
    file.replace(by: guarding + bytes)
    guard let reading = ReaderCheck.read(file.path) else {
        preconditionFailure("a file with a sound card is refused")
    }
    precondition(
        reading.batches.contains { $0.contains { $0.keys.contains("first") } },
        "a sound card is lost")
    return 0
}
