/// Gives each scalar outside ASCII a byte of its own, so that kernels over bytes compare letters.
///
/// ASCII stands for itself, which makes ASCII texts their own codes. Malformed sequences are U+FFFD, one
/// for each maximal subpart.
struct ScalarAlphabet {
    /// The code of a scalar that no encoded text has.
    private static let stranger: UInt8 = 0xff
    /// How many scalars outside ASCII have room.
    static let capacity = 127
    private static let replacement: UInt32 = 0xfffd

    /// An open hash table of scalars, 0 where there is none, and their codes.
    private var scalars = [UInt32](repeating: 0, count: 256)
    private var codes = [UInt8](repeating: 0, count: 256)
    private var slots: [Int] = []

    /// Appends the codes of a text, giving new ones to scalars that have none.
    ///
    /// - Returns: false where there is no room for its scalars; none has got a code then.
    mutating func encode(_ text: Span<UInt8>, into output: inout [UInt8]) -> Bool {
        let before = slots.count
        var position = 0
        while position < text.count {
            let byte = text[position]
            if byte < 0x80 {
                output.append(byte)
                position &+= 1
                continue
            }
            let slot = slot(of: Self.next(text, &position))
            if scalars[slot.index] == 0 {
                if slots.count == Self.capacity {
                    // The last ones in go first, so no search passes a gap.
                    while slots.count > before { scalars[slots.removeLast()] = 0 }
                    return false
                }
                scalars[slot.index] = slot.scalar
                codes[slot.index] = UInt8(truncatingIfNeeded: 0x80 &+ slots.count)
                slots.append(slot.index)
            }
            output.append(codes[slot.index])
        }
        return true
    }

    /// Appends the codes of a text; what no encoded text has is equal to nothing in them.
    func translate(_ text: Span<UInt8>, into output: inout [UInt8]) {
        var position = 0
        while position < text.count {
            let byte = text[position]
            if byte < 0x80 {
                output.append(byte)
                position &+= 1
                continue
            }
            let slot = slot(of: Self.next(text, &position)).index
            output.append(scalars[slot] == 0 ? Self.stranger : codes[slot])
        }
    }

    /// Forgets all scalars.
    mutating func removeAll() {
        for slot in slots { scalars[slot] = 0 }
        slots.removeAll(keepingCapacity: true)
    }

    /// The scalars of a text.
    static func scalars(of text: Span<UInt8>) -> [UInt32] {
        var result: [UInt32] = []
        var position = 0
        while position < text.count {
            let byte = text[position]
            if byte < 0x80 {
                result.append(UInt32(byte))
                position &+= 1
            } else {
                result.append(next(text, &position))
            }
        }
        return result
    }

    /// Whether bytes and scalars of a text are the same.
    static func isASCII(_ text: Span<UInt8>) -> Bool {
        UTF8Scanner.endOfASCII(text, from: 0) == text.count
    }

    /// The scalar outside ASCII at a position, which moves behind it.
    @inline(__always)
    private static func next(_ text: Span<UInt8>, _ position: inout Int) -> UInt32 {
        let (finding, count) = UTF8Scanner.sequence(text, at: position)
        defer { position &+= count }
        return finding == .valid
            ? UTF8Scanner.scalarValue(text, at: position, count: count) : replacement
    }

    /// Where a scalar is or would be; at least half of the table is free.
    @inline(__always)
    private func slot(of scalar: UInt32) -> (index: Int, scalar: UInt32) {
        // Fibonacci hashing (Knuth, The Art of Computer Programming, section 6.4).
        var index = Int((scalar &* 0x9e37_79b9) >> 24)
        while scalars[index] != 0 && scalars[index] != scalar { index = (index &+ 1) & 255 }
        return (index, scalar)
    }
}
