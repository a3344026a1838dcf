import RecordModel
import TextKernels

/// Hashes of phonetic keys, one per distinct value.
enum SoundKeys {
    /// Of each value's first word; 0 for a word with less than three letters.
    static func firstWords(of feature: PreparedFeature) -> [UInt32] {
        keys(of: feature) { span in
            var end = 0
            while end < span.count && span[end] != 0x20 && span[end] != 0x2d { end += 1 }
            return end
        }
    }

    /// Of each whole value.
    static func whole(of feature: PreparedFeature) -> [UInt32] {
        keys(of: feature) { $0.count }
    }

    private static func keys(
        of feature: PreparedFeature, end: (Span<UInt8>) -> Int
    ) -> [UInt32] {
        var buffer: [UInt8] = []
        return (0..<UInt32(feature.valueCount)).map { value in
            feature.withBytes(value) { span in
                let length = end(span)
                if length < 3 { return 0 }
                buffer.removeAll(keepingCapacity: true)
                PhoneticKey.encode(span.extracting(0..<length), into: &buffer)
                if buffer.count < 2 { return 0 }
                let key = buffer
                return UInt32(truncatingIfNeeded: MixHash.hash(key.span, seed: 5)) | 1
            }
        }
    }
}
