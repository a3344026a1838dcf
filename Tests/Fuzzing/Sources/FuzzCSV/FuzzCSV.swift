import FuzzedFile
import Importers

private let file = FuzzedFile()

/// Any bytes as a table of text: opening, dialect, header, mapping, reading and inspecting.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    file.replace(by: unsafe FuzzedFile.bytes(start, count))
    let path = file.path
    _ = ReaderCheck.read(path)
    // Inspection reads tables that an import would refuse; it costs as much as reading them.
    if count % 4 == 0 { _ = try? SourceFile.inspect(path: path) }
    return 0
}
