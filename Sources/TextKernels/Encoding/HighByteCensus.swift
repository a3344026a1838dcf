/// Counts each byte above 127 by what stands before and after it.
struct HighByteCensus: Sendable {
    /// What a neighbour is.
    enum Neighbour: Int, CaseIterable {
        case other
        case lowerCase
        case upperCase
        case digit
        case high

        var isASCIILetter: Bool { self == .lowerCase || self == .upperCase }
    }

    private var counts = [Int](repeating: 0, count: 128 * 25)
    private var previous = Neighbour.other
    private var pending: (byte: UInt8, before: Neighbour)?

    mutating func consume(_ chunk: Span<UInt8>) {
        var position = 0
        while position < chunk.count {
            if pending == nil {
                let next = UTF8Scanner.endOfASCII(chunk, from: position)
                if next > position { previous = Self.neighbour(chunk[next - 1]) }
                guard next < chunk.count else { return }
                position = next
            }
            let byte = chunk[position]
            let current = Self.neighbour(byte)
            if let held = pending { note(held.byte, held.before, current) }
            pending = byte >= 0x80 ? (byte, previous) : nil
            previous = current
            position &+= 1
        }
    }

    mutating func finish() {
        if let held = pending { note(held.byte, held.before, .other) }
        pending = nil
    }

    /// How often a byte stood between two kinds of neighbours.
    func count(of byte: UInt8, after: Neighbour, before: Neighbour) -> Int {
        counts[Int(byte & 0x7f) * 25 + after.rawValue * 5 + before.rawValue]
    }

    private mutating func note(_ byte: UInt8, _ before: Neighbour, _ after: Neighbour) {
        counts[Int(byte & 0x7f) * 25 + before.rawValue * 5 + after.rawValue] += 1
    }

    @inline(__always)
    private static func neighbour(_ byte: UInt8) -> Neighbour {
        switch byte {
        case 0x61...0x7a: .lowerCase
        case 0x41...0x5a: .upperCase
        case 0x30...0x39: .digit
        case 0x80...0xff: .high
        default: .other
        }
    }
}
