/// A regular expression of the numbering plans over digits, as a program for a backtracking matcher.
///
/// Patterns of the plans know digits, `\d`, classes, groups, alternatives, `?`, `{n}`, `{n,m}` and
/// `$`. A pattern with anything else is not compiled, so that nothing is read otherwise than the
/// library does. Alternatives are tried in order and repetitions take as much as they can, as ICU
/// has it, because it matters which part of a number a prefix takes.
///
/// - Complexity: no allocation; some tens of nanoseconds for the plans there are.
struct DigitPattern: Sendable {
    /// Where a match ends, and what the first two groups took.
    struct Match {
        fileprivate(set) var end = 0
        fileprivate(set) var groups: (Range<Int>, Range<Int>) = (0..<0, 0..<0)
    }

    /// Instructions: the operation in the low three bits, its operand above.
    let program: [Int32]
    let groupCount: Int

    enum Operation {
        /// One digit of the operand's set.
        static let digit: Int32 = 0
        /// The next instruction, or else the one `operand` further.
        static let split: Int32 = 1
        static let jump: Int32 = 2
        /// Here the group of the operand's half begins (even) or ends (odd).
        static let mark: Int32 = 3
        static let end: Int32 = 4
        static let accept: Int32 = 5
    }

    private struct Run {
        let count: Int
        let isWhole: Bool
        var marks: (Int, Int, Int, Int) = (0, 0, 0, 0)
    }

    /// Whether all digits match.
    func matches(_ digits: PhoneDigits) -> Bool {
        var run = Run(count: digits.count, isWhole: true)
        return match(0, digits.nibbles, 0, &run) >= 0
    }

    /// The match at the beginning; nil where there is none.
    func prefix(of digits: PhoneDigits) -> Match? {
        var run = Run(count: digits.count, isWhole: false)
        let end = match(0, digits.nibbles, 0, &run)
        guard end >= 0 else { return nil }
        let marks = run.marks
        return Match(end: end, groups: (marks.0..<marks.1, marks.2..<marks.3))
    }

    /// - Parameter rest: the digits from `at` on; behind the last one no set matches.
    /// - Returns: where the match ends; -1 where there is none.
    private func match(_ start: Int, _ rest: Int128, _ at: Int, _ run: inout Run) -> Int {
        var index = start
        var rest = rest
        var at = at
        while true {
            let operand = program[index] >> 3
            switch program[index] & 7 {
            case Operation.digit:
                if operand &>> Int32(truncatingIfNeeded: rest & 15) & 1 == 0 { return -1 }
                rest &>>= 4
                at += 1
                index += 1
            case Operation.split:
                let next = program[index + 1]
                let cannotBegin =
                    next & 7 == Operation.digit
                    && next &>> (Int32(truncatingIfNeeded: rest & 15) + 3) & 1 == 0
                if !cannotBegin {
                    let end = match(index + 1, rest, at, &run)
                    if end >= 0 { return end }
                }
                index += Int(operand)
            case Operation.jump:
                index += Int(operand)
            case Operation.mark:
                let before = run.marks
                Self.set(&run.marks, operand, at)
                let end = match(index + 1, rest, at, &run)
                if end < 0 { run.marks = before }
                return end
            case Operation.end:
                if at != run.count { return -1 }
                index += 1
            default:
                return run.isWhole && at != run.count ? -1 : at
            }
        }
    }

    private static func set(_ marks: inout (Int, Int, Int, Int), _ mark: Int32, _ at: Int) {
        switch mark {
        case 0: marks.0 = at
        case 1: marks.1 = at
        case 2: marks.2 = at
        default: marks.3 = at
        }
    }
}
