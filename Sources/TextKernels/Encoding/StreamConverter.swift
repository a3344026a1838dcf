import CICU

/// Owns a streaming converter of ICU.
@safe
struct StreamConverter: ~Copyable {
    private let handle: OpaquePointer

    init(encoding: TextEncoding) throws(TextError) {
        var status: Int32 = 0
        guard let opened = unsafe cicu_converter_open(encoding.libraryName, &status) else {
            throw TextError(
                code: .unavailableEncoding,
                message: "The installed ICU cannot read \(encoding.rawValue) (code \(-status)); "
                    + "convert the file to utf-8 first.")
        }
        unsafe handle = opened
    }

    deinit {
        unsafe cicu_converter_close(handle)
    }

    /// Appends the decoded chunk.
    ///
    /// - Returns: the number of malformed sequences; ICU failing counts as one.
    mutating func decode(
        _ chunk: Span<UInt8>, isLast: Bool, into output: inout [UInt8]
    ) -> Int {
        var malformed: Int32 = 0
        let capacity = chunk.count * 3 + 64
        let handle = unsafe handle
        let text = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            guard let target = buffer.baseAddress else { return }
            let written = unsafe chunk.withUnsafeBufferPointer { source in
                unsafe cicu_converter_decode(
                    handle, source.baseAddress, Int32(source.count), isLast ? 1 : 0, target,
                    Int32(capacity), &malformed)
            }
            if written < 0 { malformed += 1 }
            count = max(0, Int(written))
        }
        output.append(contentsOf: text)
        return Int(malformed)
    }
}
