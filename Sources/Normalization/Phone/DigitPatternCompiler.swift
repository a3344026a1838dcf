/// Compiles the text of a pattern; see `DigitPattern` for what it may hold.
struct DigitPatternCompiler {
    /// Patterns by their text: most plans dial the same prefixes.
    typealias Cache = [ArraySlice<UInt8>: DigitPattern]

    private typealias Operation = DigitPattern.Operation

    private let text: ArraySlice<UInt8>
    private var index: Int
    private var program: [Int32] = []
    private var groupCount = 0

    private init(_ text: ArraySlice<UInt8>) {
        self.text = text
        index = text.startIndex
        program.reserveCapacity(2 * text.count)
    }

    /// - Returns: nil where the text is no such pattern, or has more than two groups.
    static func compile(_ text: ArraySlice<UInt8>) -> DigitPattern? {
        var compiler = Self(text)
        guard compiler.alternatives(), compiler.index == text.endIndex, compiler.groupCount <= 2
        else { return nil }
        compiler.emit(Operation.accept, 0)
        return DigitPattern(program: compiler.program, groupCount: compiler.groupCount)
    }

    /// `compile`, once for each text.
    static func compile(_ text: ArraySlice<UInt8>, _ cache: inout Cache) -> DigitPattern? {
        if let known = cache[text] { return known }
        let pattern = compile(text)
        cache[text] = pattern
        return pattern
    }

    private mutating func emit(_ operation: Int32, _ operand: Int) {
        program.append(Int32(operand) << 3 | operation)
    }

    private var next: UInt8? { index < text.endIndex ? text[index] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        if next != byte { return false }
        index += 1
        return true
    }

    /// `a|b|c`: each alternative but the last behind a split and before a jump to the end. All
    /// distances are relative, so what is moved as a whole stays right.
    private mutating func alternatives() -> Bool {
        var jumps: [Int] = []
        while true {
            let start = program.count
            guard sequence() else { return false }
            guard take(UInt8(ascii: "|")) else { break }
            emit(Operation.jump, 0)
            insertSplit(at: start)
            jumps.append(program.count - 1)
        }
        for jump in jumps { program[jump] = Int32(program.count - jump) << 3 | Operation.jump }
        return true
    }

    /// A split around all that stands from `start` on.
    private mutating func insertSplit(at start: Int) {
        let distance = program.count - start + 1
        program.insert(Int32(distance) << 3 | Operation.split, at: start)
    }

    private mutating func sequence() -> Bool {
        while let byte = next, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
            let start = program.count
            guard item() else { return false }
            if take(UInt8(ascii: "?")) {
                insertSplit(at: start)
            } else if take(UInt8(ascii: "{")) {
                guard let range = bounds() else { return false }
                repeatItem(from: start, range)
            }
            // Lazy, possessive and endless repetition are not known.
            switch next {
            case UInt8(ascii: "?"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "{"):
                return false
            default: break
            }
        }
        return true
    }

    private mutating func item() -> Bool {
        guard let byte = next else { return false }
        index += 1
        switch byte {
        case 0x30...0x39:
            emit(Operation.digit, 1 << Int(byte & 15))
        case UInt8(ascii: "\\"):
            guard take(UInt8(ascii: "d")) else { return false }
            emit(Operation.digit, 0x3FF)
        case UInt8(ascii: "["):
            guard let set = digitSet() else { return false }
            emit(Operation.digit, set)
        case UInt8(ascii: "("):
            return group()
        case UInt8(ascii: "$"):
            emit(Operation.end, 0)
        default:
            return false
        }
        return true
    }

    private mutating func group() -> Bool {
        if take(UInt8(ascii: "?")) {
            guard take(UInt8(ascii: ":")), alternatives() else { return false }
            return take(UInt8(ascii: ")"))
        }
        let number = groupCount
        groupCount += 1
        emit(Operation.mark, 2 * number)
        guard alternatives(), take(UInt8(ascii: ")")) else { return false }
        emit(Operation.mark, 2 * number + 1)
        return true
    }

    /// `[0-37-9]` behind its bracket.
    private mutating func digitSet() -> Int? {
        var set = 0
        while let byte = next, byte != UInt8(ascii: "]") {
            index += 1
            guard (0x30...0x39).contains(byte) else { return nil }
            var last = byte
            if take(UInt8(ascii: "-")) {
                guard let bound = next, (byte...0x39).contains(bound) else { return nil }
                last = bound
                index += 1
            }
            for digit in byte...last { set |= 1 << Int(digit & 15) }
        }
        return take(UInt8(ascii: "]")) && set != 0 ? set : nil
    }

    /// `3}` or `3,5}`.
    private mutating func bounds() -> ClosedRange<Int>? {
        guard let least = number() else { return nil }
        guard take(UInt8(ascii: ",")) else {
            return take(UInt8(ascii: "}")) ? least...least : nil
        }
        guard let most = number(), least <= most, take(UInt8(ascii: "}")) else { return nil }
        return least...most
    }

    private mutating func number() -> Int? {
        var value: Int?
        while let byte = next, (0x30...0x39).contains(byte), value ?? 0 < 100 {
            value = (value ?? 0) * 10 + Int(byte & 15)
            index += 1
        }
        return value
    }

    /// The item from `start` on as often as it has to be, and then as often as it may:
    /// `a{2,4}` is `aa(a(a)?)?`.
    private mutating func repeatItem(from start: Int, _ range: ClosedRange<Int>) {
        let item = Array(program[start...])
        program.removeSubrange(start...)
        for _ in 0..<range.lowerBound { program += item }
        let optional = range.upperBound - range.lowerBound
        for remaining in stride(from: optional, to: 0, by: -1) {
            emit(Operation.split, remaining * (item.count + 1))
            program += item
        }
    }
}
