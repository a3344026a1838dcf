import CZlib

/// Compresses bytes as gzip, without a time: the same bytes give the same bytes.
enum GzipDeflater {
    /// - Throws: `ImportError` where memory is short.
    static func compressed(_ bytes: [UInt8]) throws(ImportError) -> [UInt8] {
        let room = czlib_deflate_bound(Int64(bytes.count))
        var count: Int64 = -1
        let compressed = unsafe [UInt8](unsafeUninitializedCapacity: Int(room)) { target, filled in
            unsafe bytes.withUnsafeBufferPointer { source in
                guard let to = target.baseAddress else { return }
                var none: UInt8 = 0
                count = unsafe withUnsafePointer(to: &none) { empty in
                    unsafe czlib_deflate(
                        source.baseAddress ?? empty, Int64(source.count), to, room)
                }
            }
            filled = max(0, Int(count))
        }
        guard count >= 0 else {
            throw ImportError(
                code: "parquet.noMemory", kind: .unsupported,
                message: "A page could not be compressed: memory is short.")
        }
        return compressed
    }
}
