/// Writes ZIP archives for tests, plainly and with every oddity that readers must cope with.
struct ZipTestWriter {
    /// How an entry's bytes are kept.
    enum Method: UInt16 {
        case stored = 0
        /// Runs of one byte, as a bomb is made: `count` bytes of the first byte of the content.
        case run = 8
    }

    private var output: [UInt8] = []
    private var directory: [UInt8] = []
    private var entryCount = 0

    /// Appends an entry.
    ///
    /// - Parameters:
    ///   - repeating: for `run`, how often the content's only byte is repeated.
    ///   - declaredSize: what the directory says instead of the truth.
    ///   - isEncrypted: sets the flag; the bytes stay as they are.
    mutating func add(
        _ name: String, _ content: [UInt8], method: Method = .stored, repeating: Int = 0,
        declaredSize: Int? = nil, isEncrypted: Bool = false
    ) {
        let data = method == .stored ? content : Self.run(of: content[0], count: repeating)
        let size = method == .stored ? content.count : repeating
        var crc = CRC32()
        if method == .stored {
            crc.add(content)
        } else {
            for _ in 0..<repeating { crc.add(content[0]) }
        }
        let flags: UInt16 = 0x0800 | (isEncrypted ? 1 : 0)
        var common: [UInt8] = []
        common += Self.bytes(20 as UInt16) + Self.bytes(flags) + Self.bytes(method.rawValue)
        common += Self.bytes(0 as UInt16) + Self.bytes(0x21 as UInt16)
        common += Self.bytes(crc.value) + Self.bytes(UInt32(data.count))
        common += Self.bytes(UInt32(declaredSize ?? size))
        common += Self.bytes(UInt16(name.utf8.count)) + Self.bytes(0 as UInt16)
        directory += [0x50, 0x4b, 0x01, 0x02] + Self.bytes(20 as UInt16) + common
        directory += [UInt8](repeating: 0, count: 10) + Self.bytes(UInt32(output.count))
        directory += Array(name.utf8)
        output += [0x50, 0x4b, 0x03, 0x04] + common + Array(name.utf8) + data
        entryCount += 1
    }

    mutating func add(_ name: String, _ text: String) {
        add(name, Array(text.utf8))
    }

    /// The whole archive.
    func finish() -> [UInt8] {
        output + directory + [0x50, 0x4b, 0x05, 0x06, 0, 0, 0, 0]
            + Self.bytes(UInt16(entryCount)) + Self.bytes(UInt16(entryCount))
            + Self.bytes(UInt32(directory.count)) + Self.bytes(UInt32(output.count)) + [0, 0]
    }

    private static func bytes<Number: FixedWidthInteger>(_ value: Number) -> [UInt8] {
        (0..<(Number.bitWidth / 8)).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    /// One deflate block (RFC 1951 section 3.2.6): a literal, copies of 258 at distance 1, literals.
    private static func run(of byte: UInt8, count: Int) -> [UInt8] {
        var bits = BitWriter()
        bits.write(1, count: 1)
        bits.write(1, count: 2)
        bits.writeLiteral(byte)
        var rest = count - 1
        while rest >= 258 {
            bits.writeCode(0b1100_0101, count: 8)
            bits.writeCode(0, count: 5)
            rest -= 258
        }
        for _ in 0..<rest { bits.writeLiteral(byte) }
        bits.writeCode(0, count: 7)
        return bits.finish()
    }

    /// The bits of a deflate stream.
    private struct BitWriter {
        private var bytes: [UInt8] = []
        private var pending: UInt32 = 0
        private var pendingCount = 0

        mutating func write(_ value: UInt32, count: Int) {
            pending |= value << pendingCount
            pendingCount += count
            while pendingCount >= 8 {
                bytes.append(UInt8(truncatingIfNeeded: pending))
                pending >>= 8
                pendingCount -= 8
            }
        }

        /// Huffman codes go in with their highest bit first.
        mutating func writeCode(_ code: UInt32, count: Int) {
            for shift in (0..<count).reversed() { write((code >> shift) & 1, count: 1) }
        }

        mutating func writeLiteral(_ byte: UInt8) {
            if byte < 144 {
                writeCode(0x30 + UInt32(byte), count: 8)
            } else {
                writeCode(0x190 + UInt32(byte) - 144, count: 9)
            }
        }

        func finish() -> [UInt8] {
            pendingCount == 0 ? bytes : bytes + [UInt8(truncatingIfNeeded: pending)]
        }
    }

    /// The checksum of ZIP (RFC 1952 section 8).
    private struct CRC32 {
        private static let table: [UInt32] = (0..<256).map { index in
            (0..<8).reduce(UInt32(index)) { value, _ in
                value & 1 == 1 ? 0xedb8_8320 ^ (value >> 1) : value >> 1
            }
        }
        private var state: UInt32 = 0xffff_ffff

        var value: UInt32 { state ^ 0xffff_ffff }

        mutating func add(_ byte: UInt8) {
            state = Self.table[Int((state ^ UInt32(byte)) & 0xff)] ^ (state >> 8)
        }

        mutating func add(_ bytes: [UInt8]) {
            let table = Self.table
            for byte in bytes {
                state = table[Int((state ^ UInt32(byte)) & 0xff)] ^ (state >> 8)
            }
        }
    }
}
