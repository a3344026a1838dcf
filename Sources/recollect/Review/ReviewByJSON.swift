import Foundation
import RecordModel

/// Reviews with a program: a proposal as one line of JSON, an answer as one line of text or JSON.
struct ReviewByJSON {
    static let schema = "recollect.review/1"

    let session: ReviewSession
    let console: Console

    /// What is written for each proposal.
    struct Item: Encodable {
        struct Record: Encodable {
            let name: String
            let source: String
            let key: String
            let values: [String: [String]]
        }

        struct Finding: Encodable {
            let comparison: String
            let bits: Double
            let sentence: String
        }

        let schema = ReviewByJSON.schema
        let type = "proposal"
        let proposal: Int64
        let number: Int
        let count: Int
        let kind: String
        let reason: String
        let records: [Record]
        let entities: [[String]]
        let result: [String: [String]]
        let weightBits: Double?
        let matchProbability: Double?
        let sentence: String?
        let evidence: [Finding]
        let stake: ReviewStake?
        let remarks: [String]

        enum CodingKeys: String, CodingKey {
            case schema, type, proposal, number, count, kind, reason, records, entities, result
            case weightBits = "weight_bits"
            case matchProbability = "match_probability"
            case sentence, evidence, stake, remarks
        }
    }

    /// What became of an answer.
    private struct Reply: Encodable {
        let schema = ReviewByJSON.schema
        let type: String
        let message: String
        let left: Int
    }

    /// An answer as an object: `{"answer":"groups","words":"AB C"}`.
    private struct Answer: Decodable {
        let answer: String
        let words: String?
    }

    /// Reviews until the queue or the input ends.
    func run() async throws {
        while let item = try await session.item() {
            console.answer(try JSONText.line(Self.item(item)))
            guard let action = try ask(item), action != .quit else { return }
            try await session.perform(action)
            try reply("done", session.message)
        }
    }

    private func ask(_ item: ReviewItem) throws -> ReviewAction? {
        while let line = readLine() {
            do throws(ReviewMistake) {
                switch try ReviewAction(line: Self.words(line), item: item) {
                case nil: try? reply("refused", "That is no answer.")
                case .help: try? reply("help", ReviewHelp.words.joined(separator: " "))
                case .ask(let prompt):
                    let options = prompt.options(item).joined(separator: "; ")
                    try? reply("refused", "\(prompt.question(item)). \(options)")
                case let action?: return action
                }
            } catch {
                try reply("refused", error.message)
            }
        }
        return nil
    }

    private static func words(_ line: String) -> String {
        guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(line.utf8)) else {
            return line
        }
        return answer.words.map { "\(answer.answer) \($0)" } ?? answer.answer
    }

    private func reply(_ type: String, _ message: String) throws {
        console.answer(
            try JSONText.line(Reply(type: type, message: message, left: session.waiting)))
    }

    /// A proposal as its line has it.
    static func item(_ item: ReviewItem) -> Item {
        func texts(_ values: [String: [ReviewItem.Value]]) -> [String: [String]] {
            values.mapValues { $0.map(\.text) }
        }
        return Item(
            proposal: item.id.rawValue, number: item.number, count: item.count,
            kind: item.kind.rawValue, reason: item.reason,
            records: item.records.map {
                .init(name: $0.name, source: $0.title, key: $0.key, values: texts($0.values))
            },
            entities: item.entities.map { entity in
                item.records.filter {
                    entity.records.contains($0.records.first ?? .init(rawValue: 0))
                }
                .map(\.name)
            }, result: texts(item.result.values), weightBits: item.evidence?.weight.bits,
            matchProbability: item.evidence?.weight.probability,
            sentence: item.evidence?.sentence,
            evidence: (item.evidence?.contributions ?? []).map {
                .init(comparison: $0.name, bits: $0.bits, sentence: $0.sentence)
            }, stake: item.stake, remarks: item.remarks)
    }
}
