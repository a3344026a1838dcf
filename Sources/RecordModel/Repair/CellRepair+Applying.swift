extension CellRepair {
    /// What a cell says after the repair; nil where the repair does not fit it.
    ///
    /// The condition is not looked at: that is the row's affair (`RowRepairer`).
    public func repaired(_ cell: [UInt8]) -> [UInt8]? {
        switch kind {
        case .unwrap: Self.unwrapped(cell)
        case .apostrophe: Self.withoutApostrophe(cell)
        case .invisible: InvisibleCharacters.removed(from: cell)
        case .mojibake: Mojibake.decoded(cell)
        case .entities: CharacterEntities.decoded(cell)
        case .lineBreaks: EscapedLineBreaks.decoded(cell)
        case .exponent: WrittenNumber.expanded(cell)
        case .decimalTail: WrittenNumber.withoutDecimalTail(cell)
        case .thousands: WrittenNumber.withoutThousands(cell)
        case .zeros: width.flatMap { WrittenNumber.padded(cell, to: $0) }
        case .prefix: text.flatMap { Self.prefixed(cell, with: Array($0.utf8)) }
        case .serial: WrittenDate.fromSerial(cell)
        case .date: text.flatMap { WrittenDate.ordered(cell, order: $0) }
        case .hashMarks:
            cell.count >= 3 && cell.allSatisfy { $0 == UInt8(ascii: "#") } ? [] : nil
        case .empty:
            values.contains { Self.isEqual(cell, $0) } ? [] : nil
        }
    }

    /// The text inside `="..."`, with `""` as one quote.
    private static func unwrapped(_ cell: [UInt8]) -> [UInt8]? {
        let quote = UInt8(ascii: "\"")
        guard cell.count >= 3, cell[0] == UInt8(ascii: "="), cell[1] == quote, cell.last == quote,
            cell.count > 3 || cell[2] == quote
        else { return nil }
        var out: [UInt8] = []
        var index = 2
        while index < cell.count - 1 {
            if cell[index] == quote {
                // A quote within is doubled; anything else is a formula that computes.
                guard index + 1 < cell.count - 1, cell[index + 1] == quote else { return nil }
                index += 1
            }
            out.append(cell[index])
            index += 1
        }
        return out
    }

    /// The text after an apostrophe that says that digits are text.
    private static func withoutApostrophe(_ cell: [UInt8]) -> [UInt8]? {
        guard cell.count >= 2, cell[0] == UInt8(ascii: "'"), cell.last != UInt8(ascii: "'"),
            (0x30...0x39).contains(cell[1]) || cell[1] == UInt8(ascii: "+")
                || cell[1] == UInt8(ascii: "=")
        else { return nil }
        return Array(cell.dropFirst())
    }

    private static func prefixed(_ cell: [UInt8], with prefix: [UInt8]) -> [UInt8]? {
        guard let first = cell.first, first != 0x30,
            cell.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return prefix + cell
    }

    private static func isEqual(_ cell: [UInt8], _ text: String) -> Bool {
        let other = text.utf8
        if cell.count != other.count { return false }
        return zip(cell, other).allSatisfy { lowered($0) == lowered($1) }
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        (0x41...0x5a).contains(byte) ? byte | 0x20 : byte
    }
}
