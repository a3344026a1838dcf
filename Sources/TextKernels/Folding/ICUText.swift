import CICU

/// Calls of ICU that take UTF-8 and append UTF-8.
enum ICUText {
    /// A normalisation form of ICU.
    enum Form: Int32 {
        case nfc = 0
        case nfkcCaseFold = 1
    }

    /// The version of ICU in use, which decides what folded text looks like in detail.
    static var majorVersion: Int { Int(cicu_major_version()) }

    /// Appends the normalised text; appends the text as it is where ICU fails (out of memory).
    static func normalize(_ bytes: Span<UInt8>, to form: Form, into output: inout [UInt8]) {
        let isDone = unsafe append(to: &output, firstGuess: bytes.count * 2 + 16) {
            target, capacity in
            unsafe bytes.withUnsafeBufferPointer { source in
                unsafe cicu_normalize(
                    form.rawValue, source.baseAddress, Int32(source.count), target, capacity)
            }
        }
        if !isDone { output.append(span: bytes) }
    }

    /// Appends what `fill` writes, asking again with more room when the first guess was too small.
    ///
    /// - Returns: false where the call failed; nothing is appended then.
    static func append(
        to output: inout [UInt8], firstGuess: Int,
        _ fill: (UnsafeMutablePointer<UInt8>?, Int32) -> Int32
    ) -> Bool {
        var capacity = firstGuess
        while true {
            var needed: Int32 = 0
            let chunk = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
                needed = unsafe fill(buffer.baseAddress, Int32(buffer.count))
                count = needed >= 0 && Int(needed) <= buffer.count ? Int(needed) : 0
            }
            if needed < 0 { return false }
            if Int(needed) <= capacity {
                output.append(contentsOf: chunk)
                return true
            }
            capacity = Int(needed)
        }
    }
}

extension [UInt8] {
    /// Appends the bytes of a span.
    mutating func append(span: Span<UInt8>) {
        unsafe span.withUnsafeBufferPointer { buffer in
            unsafe append(contentsOf: buffer)
        }
    }
}
