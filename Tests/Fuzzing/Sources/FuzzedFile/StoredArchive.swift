/// Packs parts into a ZIP archive without compressing them, so that a fuzzer's changes to a part are
/// changes to what the reader sees, not to its checksum.
public enum StoredArchive {
    /// - Parameter parts: names and contents, in order.
    public static func bytes(_ parts: [(name: String, content: [UInt8])]) -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let offset = archive.count
            let facts = facts(of: part.name, part.content)
            archive += number(0x0403_4b50, 4) + facts + Array(part.name.utf8) + part.content
            directory += number(0x0201_4b50, 4) + number(20, 2) + facts
            directory += number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4)
            directory += number(offset, 4) + Array(part.name.utf8)
        }
        let start = archive.count
        archive += directory
        archive += number(0x0605_4b50, 4) + number(0, 4)
        archive += number(parts.count, 2) + number(parts.count, 2)
        return archive + number(directory.count, 4) + number(start, 4) + number(0, 2)
    }

    /// What the header of a part and its entry in the directory have in common.
    private static func facts(of name: String, _ content: [UInt8]) -> [UInt8] {
        number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(checksum(content), 4)
            + number(content.count, 4) + number(content.count, 4) + number(name.utf8.count, 2)
            + number(0, 2)
    }

    /// A number with its lowest byte first.
    private static func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    /// The CRC-32 of ISO 3309, as ZIP has it.
    private static func checksum(_ bytes: [UInt8]) -> Int {
        var rest: UInt32 = 0xffff_ffff
        for byte in bytes {
            rest ^= UInt32(byte)
            for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0xedb8_8320 : rest >> 1 }
        }
        return Int(rest ^ 0xffff_ffff)
    }
}
