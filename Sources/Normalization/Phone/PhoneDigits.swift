/// The digits of a number in one word, so that parts of it are taken without an allocation.
struct PhoneDigits: Equatable {
    /// More digits than any prefix, country code and national number have together.
    static let capacity = 31

    /// Four bits for each digit, the first one lowest; ones behind the last, which are no digit.
    private(set) var nibbles: Int128 = -1
    private(set) var count = 0

    init() {}

    /// - Parameter ascii: digits alone.
    /// - Returns: nil for more than `capacity` digits.
    init?(_ ascii: some BidirectionalCollection<UInt8>) {
        guard ascii.count <= Self.capacity else { return nil }
        for digit in ascii.reversed() { nibbles = nibbles &<< 4 | Int128(digit & 15) }
        count = ascii.count
    }

    var isEmpty: Bool { count == 0 }

    /// The first digit's value; 15 where there is none.
    var first: UInt8 { UInt8(truncatingIfNeeded: nibbles) & 15 }

    /// In ASCII.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        var rest = nibbles
        for _ in 0..<count {
            bytes.append(0x30 | UInt8(truncatingIfNeeded: rest) & 15)
            rest &>>= 4
        }
        return bytes
    }

    /// The number that the first `length` digits make.
    func leading(_ length: Int) -> Int {
        var value = 0
        var rest = nibbles
        for _ in 0..<length {
            value = value * 10 + Int(truncatingIfNeeded: rest & 15)
            rest &>>= 4
        }
        return value
    }

    mutating func append(_ digit: UInt8) {
        precondition(count < Self.capacity && digit < 10, "a digit for which there is room")
        let shift = Int128(4 * count)
        nibbles = nibbles & ~(15 &<< shift) | Int128(digit) &<< shift
        count += 1
    }

    /// All digits but the first `length`.
    func dropping(_ length: Int) -> PhoneDigits {
        precondition(length <= count, "no more than there are")
        var rest = self
        // An arithmetic shift, so ones follow.
        rest.nibbles = nibbles &>> Int128(4 * length)
        rest.count = count - length
        return rest
    }

    /// The digits in a range of positions.
    func taking(_ range: Range<Int>) -> PhoneDigits {
        var taken = dropping(range.lowerBound)
        taken.count = range.count
        taken.nibbles |= -1 &<< Int128(4 * range.count)
        return taken
    }

    /// These digits and others behind them; nil where there is no room.
    func appending(_ others: PhoneDigits) -> PhoneDigits? {
        guard count + others.count <= Self.capacity else { return nil }
        if isEmpty { return others }
        var all = self
        let shift = Int128(4 * count)
        all.nibbles = nibbles & ~(-1 &<< shift) | others.nibbles &<< shift
        all.count += others.count
        return all
    }
}
