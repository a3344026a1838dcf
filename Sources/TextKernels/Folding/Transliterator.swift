import CICU

/// A compiled set of transliteration rules, shared by all threads.
///
/// ICU's transliterators are immutable after opening and lock what they share, so one handle serves
/// the process; it is never closed.
@safe
struct Transliterator: @unchecked Sendable {
    private let handle: OpaquePointer?

    /// - Parameter rules: in ICU's rule language; rules that do not compile make a transliterator that
    ///   copies its input, which the tests would notice.
    init(rules: String) {
        var status: Int32 = 0
        let bytes = Array(rules.utf8)
        unsafe handle = bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return nil }
            return unsafe cicu_transliterator_open(base, Int32(buffer.count), &status)
        }
    }

    /// Whether the rules compiled.
    var isOpen: Bool { unsafe handle != nil }

    /// Appends the transliterated text.
    func transliterate(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
        guard let opened = unsafe handle else { return output.append(span: bytes) }
        let isDone = unsafe ICUText.append(to: &output, firstGuess: bytes.count * 2 + 32) {
            target, capacity in
            guard let target = unsafe target else { return -1 }
            return unsafe bytes.withUnsafeBufferPointer { source in
                unsafe cicu_transliterate(
                    opened, source.baseAddress, Int32(source.count), target, capacity)
            }
        }
        if !isDone { output.append(span: bytes) }
    }
}
