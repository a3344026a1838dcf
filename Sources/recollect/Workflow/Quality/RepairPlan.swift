import Foundation
import RecordModel

/// Proposed repairs as a file that can be looked at, cut down and applied, like a merge plan.
///
/// JSON Lines (`recollect.repairs/1`): a head, then one repair on each line.
struct RepairPlan {
    static let schema = "recollect.repairs/1"

    /// The first line.
    struct Head: Codable {
        var schema = RepairPlan.schema
        let createdAt: String
        let policyVersion: String

        enum CodingKeys: String, CodingKey {
            case schema
            case createdAt = "created_at"
            case policyVersion = "policy_version"
        }
    }

    /// A value that fails a rule, and what should stand there.
    struct Repair: Codable {
        let rule: String
        let source: String
        let kind: PartyKind
        let key: String
        let field: Field
        let label: String?
        let from: String
        let to: String
    }

    let head: Head
    let repairs: [Repair]

    func text() throws -> String {
        try ([JSONText.line(head)] + repairs.map { try JSONText.line($0) })
            .map { $0 + "\n" }.joined()
    }

    init(head: Head, repairs: [Repair]) {
        self.head = head
        self.repairs = repairs
    }

    /// Reads a plan.
    ///
    /// - Throws: `CommandFailure` with `.missingInput` or `.badData`, naming the line.
    init(path: String) throws(CommandFailure) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure(.missingInput, "The plan \(path) cannot be read; check the path.")
        }
        let lines = data.split(separator: 0x0a)
        let decoder = JSONDecoder()
        guard let first = lines.first, let head = try? decoder.decode(Head.self, from: first),
            head.schema == Self.schema
        else {
            throw CommandFailure(
                .badData, "\(path) is no plan of repairs: its first line is not the head of one.")
        }
        var repairs: [Repair] = []
        for (number, line) in lines.enumerated().dropFirst() {
            guard let repair = try? decoder.decode(Repair.self, from: line) else {
                throw CommandFailure(
                    .badData, "Line \(number + 1) of \(path) is no repair; correct or remove it.")
            }
            repairs.append(repair)
        }
        self.head = head
        self.repairs = repairs
    }
}
