import CanonicalStore
import RecordModel
import Resolution
import Testing

struct OrderIndependenceTests {
    /// A small generator (SplitMix64), so that a seed gives the same lists everywhere.
    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var z = state
            z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
            z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
            return z ^ (z >> 31)
        }
    }

    @Test(arguments: 1...6)
    func orderOfRowsAndNightsDoesNotMatter(_ seed: Int) async throws {
        var generator = Generator(state: UInt64(seed))
        let folder = try TemporaryFolder()
        let rows = (0..<60).map {
            ["k\($0)", "Name \($0 / 3)", "n\($0 / 3)@x.example", "", $0 % 2 == 0 ? "Oslo" : ""]
        }
        var hashes = Set<String>()
        var crosswalks = Set<[[String]]>()
        for variant in 0..<3 {
            let path = folder.path("\(variant).sqlite")
            let shuffled = variant == 0 ? rows : rows.shuffled(using: &generator)
            let nights = variant == 2 ? 3 : 1
            for night in 0..<nights {
                let part = shuffled.enumerated().filter { $0.offset % nights == night }.map(
                    \.element)
                let writer = try StoreWriter.open(at: path, command: "import")
                _ = try await writer.run(Sample.description()) { run in
                    let table = try run.beginTable(Sample.table(), file: Sample.file)
                    try run.appendBatch(Sample.batch(part), to: table)
                    try run.finishImport(unseen: .keep)
                    try run.judge(try Self.judgements(run.store))
                    try await run.refresh(golden: Sample.golden)
                }
                try writer.close()
            }
            let store = try CanonicalStore.open(at: path)
            hashes.insert(try store.contentHash())
            crosswalks.insert(try Sample.groups(path))
            #expect(try await store.verify(golden: Sample.golden).isEmpty)
        }
        #expect(hashes.count == 1)
        #expect(crosswalks.count == 1)
    }

    /// A model that joins what has the same name; a person who keeps two of the first three apart.
    private static func judgements(_ store: CanonicalStore) throws -> [JudgementDraft] {
        var keys: [String: [RecordID]] = [:]
        let tables = try store.tables(kind: .contact)
        try store.forEachRecord(kind: .contact) { record, _, number, cells in
            guard tables.contains(where: { $0.number == number }) else { return }
            var bytes: [UInt8] = []
            for index in cells.indices { bytes.append(cells[index]) }
            let texts = PackedCells(bytes: bytes).cells.map(\.text)
            keys[texts[1], default: []].append(record)
        }
        var drafts: [JudgementDraft] = []
        for records in keys.values {
            for (left, right) in zip(records, records.dropFirst()) {
                drafts.append(
                    JudgementDraft(
                        left: left, right: right, verdict: .same, decider: .model, actor: "m1",
                        weight: 10))
            }
        }
        return drafts
    }
}
