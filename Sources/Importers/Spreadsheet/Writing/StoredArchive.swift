/// Writes a ZIP archive whose entries are stored as they are.
///
/// Every program that reads ZIP reads stored entries; workbooks of the sizes that people review do not
/// need to be smaller. The time of all entries is the earliest that the format has, so that the same
/// content gives the same bytes.
///
/// - Source: PKWARE APPNOTE 6.3.10, sections 4.3.7 (local header), 4.3.12 (central directory), 4.3.16.
struct StoredArchive {
    private struct Entry {
        let name: [UInt8]
        let checksum: UInt32
        let size: UInt32
        let offset: UInt32
    }

    private var bytes: [UInt8] = []
    private var entries: [Entry] = []

    /// The most that an archive without extensions can hold.
    static let largest = Int(UInt32.max) - 1 << 20

    /// Adds a file.
    ///
    /// - Precondition: the archive stays below `largest`.
    mutating func add(_ name: String, _ content: [UInt8]) {
        precondition(bytes.count + content.count < Self.largest, "the archive would be too large")
        let entry = Entry(
            name: Array(name.utf8), checksum: Self.checksum(content), size: UInt32(content.count),
            offset: UInt32(bytes.count))
        entries.append(entry)
        number(0x0403_4B50, 4)
        header(entry)
        bytes += entry.name
        bytes += content
    }

    /// The whole archive.
    consuming func finish() -> [UInt8] {
        let start = bytes.count
        for entry in entries {
            number(0x0201_4B50, 4)
            number(20, 2)
            header(entry)
            for _ in 0..<3 { number(0, 2) }
            number(0, 4)
            number(UInt64(entry.offset), 4)
            bytes += entry.name
        }
        let size = bytes.count - start
        number(0x0605_4B50, 4)
        number(0, 4)
        number(UInt64(entries.count), 2)
        number(UInt64(entries.count), 2)
        number(UInt64(size), 4)
        number(UInt64(start), 4)
        number(0, 2)
        return bytes
    }

    /// What the local header and the central directory say alike: version, names in UTF-8, stored, the
    /// first of January 1980, checksum and sizes.
    private mutating func header(_ entry: Entry) {
        number(20, 2)
        number(1 << 11, 2)
        number(0, 2)
        number(0, 2)
        number(0x21, 2)
        number(UInt64(entry.checksum), 4)
        number(UInt64(entry.size), 4)
        number(UInt64(entry.size), 4)
        number(UInt64(entry.name.count), 2)
        number(0, 2)
    }

    /// A number with its lowest byte first.
    private mutating func number(_ value: UInt64, _ count: Int) {
        for place in 0..<count {
            bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * place)))
        }
    }

    /// CRC-32 as ZIP has it.
    static func checksum(_ content: [UInt8]) -> UInt32 {
        var sum = ~UInt32(0)
        for byte in content {
            sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8)
        }
        return ~sum
    }

    private static let table: [UInt32] = (0..<256).map { start in
        (0..<8).reduce(UInt32(start)) { value, _ in
            value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
        }
    }
}
