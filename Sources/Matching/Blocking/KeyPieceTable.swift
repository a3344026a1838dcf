import RecordModel

/// The hashes of a key piece, one or several for each distinct value of its feature.
struct KeyPieceTable: Sendable {
    let feature: PreparedFeature
    private let offsets: FrozenColumn<UInt32>
    private let hashes: FrozenColumn<UInt32>

    init(
        _ piece: KeyPiece, _ table: PreparedTable, _ feature: PreparedFeature, in arena: MemoryArena
    ) {
        self.feature = feature
        var offsets: [UInt32] = [0]
        var hashes: [UInt32] = []
        offsets.reserveCapacity(feature.valueCount + 1)
        for value in 0..<UInt32(feature.valueCount) {
            Self.append(piece, value, feature, table, to: &hashes)
            offsets.append(UInt32(hashes.count))
        }
        self.offsets = arena.freeze(offsets)
        self.hashes = arena.freeze(hashes)
    }

    @inline(__always)
    func range(_ value: UInt32) -> Range<Int> { Int(offsets[value])..<Int(offsets[value &+ 1]) }

    @inline(__always)
    func hash(at position: Int) -> UInt32 { hashes[position] }

    private static func append(
        _ piece: KeyPiece, _ value: UInt32, _ feature: PreparedFeature, _ table: PreparedTable,
        to hashes: inout [UInt32]
    ) {
        switch piece {
        case .givenSound:
            if let key = table.comparer.given?.sounds[value], key != 0 { hashes.append(key) }
        case .familySound:
            if let key = table.comparer.family?.sounds[value], key != 0 { hashes.append(key) }
        case .mailbox:
            if let key = table.comparer.email?.parts.mailboxHash(value), key != 0 {
                hashes.append(key)
            }
        case .nameWord:
            appendWords(table.comparer.full?.words, value, limit: 4, to: &hashes)
        case .organizationWord:
            let words = table.comparer.organization?.words ?? table.comparer.employer?.words
            appendWords(words, value, limit: 3, to: &hashes)
        default:
            feature.withBytes(value) { span in
                if let range = byteRange(piece, span) {
                    let hash = MixHash.hash(span.extracting(range), seed: 3)
                    hashes.append(UInt32(truncatingIfNeeded: hash))
                }
            }
        }
    }

    /// Adds the rarest words, ties broken by hash.
    private static func appendWords(
        _ words: WordTable?, _ value: UInt32, limit: Int, to hashes: inout [UInt32]
    ) {
        guard let words else { return }
        let ranked = words.range(value).sorted {
            (words.rarity(at: $1), words.hash(at: $0)) < (words.rarity(at: $0), words.hash(at: $1))
        }
        for position in ranked.prefix(limit) { hashes.append(words.hash(at: position)) }
    }

    /// The part of a value's bytes that makes the piece; nil where the value is too short.
    private static func byteRange(_ piece: KeyPiece, _ span: Span<UInt8>) -> Range<Int>? {
        let count = span.count
        switch piece {
        case .given:
            var end = 0
            while end < count && span[end] != 0x20 { end += 1 }
            return end >= 2 ? 0..<end : nil
        case .givenInitial, .familyInitial: return 0..<1
        case .givenStart, .familyStart, .postcodeStart: return count >= 3 ? 0..<3 : nil
        case .organizationStart: return count >= 5 ? 0..<5 : nil
        case .phoneEnding: return count >= 7 ? count - 7..<count : nil
        case .birthYear: return count == 8 && span[0] != 0x30 ? 0..<4 : nil
        case .birthMonthDay:
            let isWhole = count == 8 && !(span[4] == 0x30 && span[5] == 0x30)
            return isWhole && !(span[6] == 0x30 && span[7] == 0x30) ? 4..<8 : nil
        case .birthDate:
            let isWhole = count == 8 && !(span[4] == 0x30 && span[5] == 0x30)
            return isWhole ? 0..<8 : nil
        case .family: return count >= 2 ? 0..<count : nil
        default: return 0..<count
        }
    }
}
