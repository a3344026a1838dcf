import CanonicalStore
import Importers
import RecordModel

/// What `find` answers, row by row: a table, CSV or JSON Lines.
struct FoundText {
    let console: Console
    let isCSV: Bool
    let isJSON: Bool
    private var table = TextTable([
        ("row", .right), ("answer", .whole), ("id", .whole), ("probability", .right),
        ("name", .left), ("record", .left),
    ])
    /// Why the first rows are found, as sentences.
    private var reasons: [String] = []
    /// So many reasons are told beside a table; CSV and JSON have all.
    private static let mostReasons = 10
    private var counts: [FoundParty.Verdict: Int] = [:]
    private var rows: CSVRows

    init(console: Console, isCSV: Bool, isJSON: Bool) {
        self.console = console
        self.isCSV = isCSV
        self.isJSON = isJSON
        let header = "file row kind key verdict entity_id match_probability reason"
        rows = CSVRows(header.split(separator: " ").map(String.init)) {
            console.write($0, to: .standardOutput)
        }
    }

    /// One line of `find --json` (docs/json-output.md, `recollect.find/1`).
    private struct Answer: Encodable {
        struct Candidate: Encodable {
            let entity: String
            let verdict: FoundParty.Verdict
            let matchProbability: Double
            let weightBits: Double
            let source: String
            let recordKey: String
            let sentence: String

            init(_ candidate: FoundParty.Candidate) {
                entity = candidate.entity.rawValue
                verdict = candidate.verdict
                matchProbability = candidate.weight.probability
                weightBits = candidate.weight.bits
                source = candidate.record.source
                recordKey = candidate.record.key
                sentence = candidate.sentence
            }

            enum CodingKeys: String, CodingKey {
                case entity, verdict, source, sentence
                case matchProbability = "match_probability"
                case weightBits = "weight_bits"
                case recordKey = "record_key"
            }
        }

        let schema = "recollect.find/1"
        let file: String?
        let row: Int
        let kind: String
        let key: String
        let verdict: FoundParty.Verdict
        let entity: String?
        let matchProbability: Double?
        let sentence: String?
        let candidates: [Candidate]

        enum CodingKeys: String, CodingKey {
            case schema, file, row, kind, key, verdict, entity, sentence, candidates
            case matchProbability = "match_probability"
        }
    }

    /// Answers rows; CSV and JSON are written at once.
    mutating func add(_ found: [FoundParty], file: String?, _ store: CanonicalStore) throws {
        let names = isJSON || isCSV ? [:] : try names(found, store)
        for party in found {
            counts[party.verdict, default: 0] += 1
            let best = party.candidates.first
            if isJSON {
                console.answer(
                    try JSONText.line(
                        Answer(
                            file: file, row: party.row, kind: party.kind.rawValue, key: party.key,
                            verdict: party.verdict, entity: best?.entity.rawValue,
                            matchProbability: best?.weight.probability, sentence: best?.sentence,
                            candidates: party.candidates.map(Answer.Candidate.init))))
            } else if isCSV {
                try addCSV(party, file)
            } else {
                table.add([
                    String(party.row), party.verdict.rawValue, best?.entity.rawValue ?? "",
                    best.map { Numbers.probability($0.weight.probability) } ?? "",
                    best.flatMap { names[$0.id] } ?? "",
                    best.map { "\($0.record.source):\($0.record.key)" } ?? "",
                ])
                if let best, reasons.count < Self.mostReasons {
                    reasons.append("\(party.row): \(best.sentence)")
                }
            }
        }
    }

    /// Writes what had to wait for all rows.
    mutating func finish() throws {
        if isCSV { try rows.finish() }
        if isJSON || isCSV { return }
        let width = TerminalSize.current().columns
        table.lines(width: width, style: console.style).forEach { console.answer($0) }
        for reason in reasons {
            TextWrap.lines(reason, width: width).forEach { console.answer(console.style.dim($0)) }
        }
        let told = FoundParty.Verdict.allCases.compactMap { verdict in
            counts[verdict].map { "\(Numbers.grouped($0)) \(verdict.rawValue)" }
        }
        console.note(told.joined(separator: ", "))
    }

    /// How the likeliest record of each row is called.
    private func names(
        _ found: [FoundParty], _ store: CanonicalStore
    ) throws -> [RecordID: String] {
        let records = Set(found.compactMap { $0.candidates.first?.id }).sorted()
        return Dictionary(
            uniqueKeysWithValues: try store.sourceRecords(records).map {
                ($0.id, RecordLabel($0).name)
            })
    }

    private mutating func addCSV(_ party: FoundParty, _ file: String?) throws {
        let best = party.candidates.first
        try rows.add([
            file ?? "", String(party.row), party.kind.rawValue, party.key, party.verdict.rawValue,
            best?.entity.rawValue ?? "", best.map { String($0.weight.probability) } ?? "",
            best?.sentence ?? "",
        ])
    }
}
