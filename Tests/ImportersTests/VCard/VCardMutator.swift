import RecordModel

/// Damages files in the ways in which files get damaged, repeatably.
struct VCardMutator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        return MixHash.mix(state, seed: 11)
    }

    private static let pieces: [[UInt8]] =
        [
            "BEGIN:VCARD\n", "END:VCARD\n", "=\r\n", "\r\r\n", "\r", "\"", ";", ":", "\\", "=3",
            "=",
            ";ENCODING=QUOTED-PRINTABLE:", ";ENCODING=BASE64:", ";CHARSET=SHIFT_JIS:", "\n ",
            "\n\t",
            "AGENT:\n", "item1.", "#", "VERSION:2.1\n", "N:;;;;\n", "BEGIN:VCAR\n", "data:,",
            "\u{feff}",
        ].map { Array($0.utf8) } + [[0], [0xff], [0xc3], [0x88, 0xc0], [0xfe, 0xff]]

    /// A file with some damage.
    mutating func mutant(of sources: [[UInt8]]) -> [UInt8] {
        var bytes = sources.randomElement(using: &self) ?? []
        for _ in 0..<Int.random(in: 1...8, using: &self) {
            let at = Int.random(in: 0...bytes.count, using: &self)
            switch Int.random(in: 0..<5, using: &self) {
            case 0:
                bytes.insert(contentsOf: Self.pieces.randomElement(using: &self) ?? [], at: at)
            case 1:
                let end = min(bytes.count, at + Int.random(in: 0..<40, using: &self))
                bytes.removeSubrange(at..<end)
            case 2 where at < bytes.count:
                bytes[at] = UInt8.random(in: 0...255, using: &self)
            case 3:
                let other = sources.randomElement(using: &self) ?? []
                let start = Int.random(in: 0...other.count, using: &self)
                let end = min(other.count, start + Int.random(in: 0..<300, using: &self))
                bytes.insert(contentsOf: other[start..<end], at: at)
            default:
                bytes = Array(bytes[..<at])
            }
        }
        return bytes
    }
}
