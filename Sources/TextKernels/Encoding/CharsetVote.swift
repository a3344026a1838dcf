import CICU

/// Keeps a sample of the stretches that hold bytes above 127, and asks ICU's detector about it.
struct CharsetVote: Sendable {
    private static let capacity = 16_384
    private static let context = 24

    private var sample: [UInt8] = []

    mutating func consume(_ chunk: Span<UInt8>) {
        var position = 0
        while sample.count < Self.capacity {
            let high = UTF8Scanner.endOfASCII(chunk, from: position)
            guard high < chunk.count else { return }
            let lower = max(position, high - Self.context)
            let upper = min(chunk.count, high + Self.context)
            sample.append(span: chunk.extracting(lower..<upper))
            position = upper
        }
    }

    /// What the detector says, where it names an encoding that we read.
    func result() -> (encoding: TextEncoding, confidence: Int)? {
        guard !sample.isEmpty else { return nil }
        var name = [CChar](repeating: 0, count: 40)
        let length = Int32(sample.count)
        let confidence = unsafe sample.withUnsafeBufferPointer { bytes in
            unsafe name.withUnsafeMutableBufferPointer { text in
                guard let base = bytes.baseAddress, let target = text.baseAddress else {
                    return Int32(0)
                }
                return unsafe cicu_detect(base, length, target, Int32(text.count))
            }
        }
        let characters = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        let text = String(decoding: characters, as: UTF8.self)
        guard confidence > 0, let encoding = TextEncoding(name: text) else { return nil }
        return (encoding == .latin1 ? .windows1252 : encoding, Int(confidence))
    }
}
