import Foundation
import FuzzedFile
import Importers

private let file = FuzzedFile()

/// A mapping in JSON, a NUL, and a table that it is applied to.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = unsafe FuzzedFile.bytes(start, count)
    let end = bytes.firstIndex(of: 0) ?? 0
    var options = ImportOptions(source: "fuzzed")
    options.mapping = try? JSONDecoder().decode(MappingFile.self, from: Data(bytes[..<end]))
    if let mapping = options.mapping {
        options.keyColumn = mapping.tables.first?.key
        options.region = mapping.tables.first?.region
    }
    file.replace(by: Array(bytes[end...].drop { $0 == 0 }))
    let path = file.path
    _ = ReaderCheck.read(path, options: options)
    if count % 4 == 0 { _ = try? SourceFile.inspect(path: path, options: options) }
    return 0
}
