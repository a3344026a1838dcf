import RecordModel

/// Streets without their numbers and spaces, so that a wrong number or a slipped space does not hide
/// them.
enum StreetNames {
    /// One hash per distinct street; 0 where fewer than four letters are left.
    static func hashes(of streets: PreparedFeature) -> [UInt32] {
        var letters: [UInt8] = []
        return (0..<UInt32(streets.valueCount)).map { value in
            letters.removeAll(keepingCapacity: true)
            streets.withBytes(value) { span in
                for index in span.indices where span[index] >= 0x61 && span[index] <= 0x7a {
                    letters.append(span[index])
                }
            }
            if letters.count < 4 { return 0 }
            let name = letters
            return UInt32(truncatingIfNeeded: MixHash.hash(name.span, seed: 21)) | 1
        }
    }
}
