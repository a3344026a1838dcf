import Matching
import Normalization
import RecordModel
import Resolution

/// Puts situations into a list of invented others, trains on that list alone, and says what the
/// default policy does with each.
struct SituationJudge: Sendable {
    struct Verdict: Sendable {
        let verdict: PairVerdict
        /// The match weight in bits; nil where no blocking rule brought the two together.
        let bits: Double?
    }

    /// By the number of the situation.
    let verdicts: [Verdict]

    init(_ situations: [Situation], kind: PartyKind, background: [Situation.Row]) async {
        let policy = MatchingPolicy(randomPairs: 40_000, trainingPairs: 60_000, iterations: 30)
        let matcher = Matcher(policy: policy, workers: 2)
        let others = background.enumerated().map { (key: "other\($0.offset)", row: $0.element) }
        let own = situations.enumerated().flatMap { number, situation in
            [(key: "\(number)l", row: situation.left), (key: "\(number)r", row: situation.right)]
        }
        let model = await matcher.train(Self.table(others, kind: kind).table).model
        let (table, numbers) = await Self.table(others + own, kind: kind)
        let pairs = await matcher.score(table, with: model, floor: MatchWeight(bits: -40)).pairs
        let clustering = Clusterer(policy: ResolutionPolicy()).cluster(
            recordCount: table.count, pairs: pairs)
        verdicts = situations.indices.map { number in
            let left = numbers["\(number)l"] ?? 0
            let right = numbers["\(number)r"] ?? 0
            let position = (0..<pairs.count).first {
                Int(pairs.left[$0]) == min(left, right) && Int(pairs.right[$0]) == max(left, right)
            }
            guard let position else { return Verdict(verdict: .leave, bits: nil) }
            return Verdict(
                verdict: clustering.verdicts[position], bits: Double(pairs.weights[position]))
        }
    }

    /// The table of some rows, and each row's number in it by its key.
    private static func table(
        _ rows: [(key: String, row: Situation.Row)], kind: PartyKind
    ) async -> (table: NormalizedTable, numbers: [String: Int]) {
        let fields = Field.allCases.filter { field in rows.contains { $0.row[field] != nil } }
        var builder = NormalizedTableBuilder(kind: kind, defaultRegion: nil)
        let number = builder.register(
            table: SourceTable(
                source: "list", name: "list", kind: kind,
                columns: fields.map { SourceColumn(header: $0.rawValue, field: $0) }))
        for (index, item) in rows.enumerated() {
            let cells = fields.enumerated().compactMap { column, field in
                item.row[field].map { (column: column, text: $0) }
            }
            let packed = PackedCells(cells).bytes
            let reference = RecordReference(source: "list", kind: kind, key: item.key)
            builder.append(
                record: RecordID(rawValue: Int64(index)), hash: reference.stableHash,
                table: number, cells: packed.span)
        }
        let table = await builder.finish(workers: 2)
        var numbers: [String: Int] = [:]
        for (position, record) in table.records.enumerated() {
            numbers[rows[Int(record.rawValue)].key] = position
        }
        return (table, numbers)
    }
}
