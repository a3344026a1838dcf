import RecordModel

/// Makes the blocking keys of a rule for records.
struct KeyMaker: Sendable {
    /// Keys per record and rule; more combinations of several values are left out.
    static let keyLimit = 16

    private let arena: MemoryArena
    /// Owns the columns that the pieces read.
    private let table: PreparedTable
    private let pieces: [KeyPiece: KeyPieceTable]

    init(_ table: PreparedTable, rules: [BlockingRule]) {
        let arena = MemoryArena()
        var pieces: [KeyPiece: KeyPieceTable] = [:]
        for piece in Set(rules.flatMap { $0.pieces + $0.refinements }) {
            let source =
                piece.feature == .organization && table.kind == .account
                ? table.comparer.organization?.names : table.features[piece.feature]
            if let source { pieces[piece] = KeyPieceTable(piece, table, source, in: arena) }
        }
        self.arena = arena
        self.table = table
        self.pieces = pieces
    }

    /// Whether some record may have a key of the rule.
    func canMake(_ rule: BlockingRule) -> Bool {
        rule.pieces.allSatisfy { pieces[$0] != nil }
    }

    /// The keys of a range of records: the key in the high half, the record in the low half.
    ///
    /// - Missing: a record that lacks a piece has no key.
    func entries(_ rule: BlockingRule, number: Int, records: Range<Int>) -> [UInt64] {
        let tables = rule.pieces.compactMap { pieces[$0] }
        if tables.count != rule.pieces.count { return [] }
        var entries: [UInt64] = []
        entries.reserveCapacity(records.count)
        let seed = MixHash.mix(UInt64(number) &+ 1, seed: 0x5eed)
        for record in records {
            if rule.isSymmetric && tables.count == 2 {
                appendSymmetric(tables[0], tables[1], record, seed: seed, to: &entries)
            } else {
                append(tables, record, seed: seed, to: &entries)
            }
        }
        return entries
    }

    /// The keys of one record that refine a block's key by one more piece.
    func refinedEntries(_ entry: UInt64, by piece: KeyPiece, number: Int) -> [UInt64] {
        guard let table = pieces[piece] else { return [] }
        var entries: [UInt64] = []
        let seed = MixHash.mix(entry >> 32, seed: UInt64(number) &+ 0x7e57)
        append([table], Int(entry & 0xffff_ffff), seed: seed, to: &entries)
        return entries
    }

    func has(_ piece: KeyPiece) -> Bool { pieces[piece] != nil }

    /// The hashes of all values of a piece that a record has.
    func hashes(of piece: KeyPiece, _ record: Int) -> [UInt32] {
        guard let table = pieces[piece] else { return [] }
        return table.feature.range(record).flatMap { position in
            table.range(table.feature.value(at: position)).map { table.hash(at: $0) }
        }
    }

    private func append(
        _ tables: [KeyPieceTable], _ record: Int, seed: UInt64, to entries: inout [UInt64]
    ) {
        var keys = InlineArray<16, UInt64>(repeating: 0)
        var next = keys
        keys[0] = seed
        var count = 1
        for table in tables {
            var grown = 0
            for position in table.feature.range(record) {
                for hash in table.range(table.feature.value(at: position)) {
                    for index in 0..<count where grown < Self.keyLimit {
                        next[grown] = MixHash.mix(
                            UInt64(table.hash(at: hash)), seed: keys[index])
                        grown += 1
                    }
                }
            }
            if grown == 0 { return }
            keys = next
            count = grown
        }
        for index in 0..<count {
            entries.append((keys[index] >> 32) << 32 | UInt64(record))
        }
    }

    private func appendSymmetric(
        _ first: KeyPieceTable, _ second: KeyPieceTable, _ record: Int, seed: UInt64,
        to entries: inout [UInt64]
    ) {
        var made = 0
        for i in first.feature.range(record) {
            for a in first.range(first.feature.value(at: i)) {
                for j in second.feature.range(record) {
                    for b in second.range(second.feature.value(at: j)) where made < Self.keyLimit {
                        let x = first.hash(at: a)
                        let y = second.hash(at: b)
                        let key = MixHash.mix(
                            UInt64(min(x, y)) << 32 | UInt64(max(x, y)), seed: seed)
                        entries.append((key >> 32) << 32 | UInt64(record))
                        made += 1
                    }
                }
            }
        }
    }
}
