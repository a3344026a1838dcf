import CanonicalStore
import RecordModel
import Resolution

/// What a reviewer answers, in the names of the screen's columns.
enum ReviewAnswer: Equatable {
    case same
    case different
    case unsure
    /// All but these are one; these are not.
    case drop([String])
    /// Who belongs together.
    case groups([[String]])
    /// Not the same, but related; the subject of the relation, where it has one.
    case related(Relation, subject: String?)

    /// In words, as the end of "Saved: …".
    var words: String {
        switch self {
        case .same: "the same"
        case .different: "different"
        case .unsure: "unsure"
        case .drop(let names): "the same without \(names.joined(separator: " and "))"
        case .groups(let groups):
            "\(groups.count) groups, "
                + groups.map { $0.joined() }.joined(separator: " and ")
        case .related(let relation, _):
            "related, \(Vocabulary.relation(relation, isSubject: true))"
        }
    }

    /// The answer about an item's records.
    ///
    /// - Throws: where it names what is not on the screen, or says nothing that can be done.
    func verdict(on item: ReviewItem) throws(ReviewMistake) -> ProposalVerdict {
        switch self {
        case .same: return .same
        case .different: return .different
        case .unsure: return .unsure
        case .drop(let names):
            let dropped = try Self.records(names, item)
            let rest = item.records.flatMap(\.records).filter { !dropped.contains($0) }
            guard !rest.isEmpty else {
                throw ReviewMistake("Nothing would be left; answer n where none belong together.")
            }
            return .divided([rest] + names.compactMap { item.records(named: $0) })
        case .groups(let groups): return try Self.divided(groups, item)
        case .related(let relation, let subject):
            let name = subject ?? item.entities[0].name
            let records = try Self.records([name], item)
            return .related(relation, subject: records[0])
        }
    }

    private static func divided(
        _ groups: [[String]], _ item: ReviewItem
    ) throws(ReviewMistake) -> ProposalVerdict {
        var out: [[RecordID]] = []
        for group in groups { out.append(try records(group, item)) }
        let named = out.flatMap { $0 }
        guard Set(named).count == named.count else {
            throw ReviewMistake("A record can stand in one group only.")
        }
        let rest = item.records.filter { !$0.records.allSatisfy(named.contains) }
        if let first = rest.first {
            throw ReviewMistake("\(first.name) stands in no group; name all of them.")
        }
        return .divided(out)
    }

    private static func records(
        _ names: [String], _ item: ReviewItem
    ) throws(ReviewMistake) -> [RecordID] {
        var out: [RecordID] = []
        for name in names {
            guard let found = item.records(named: name), !found.isEmpty else {
                throw ReviewMistake("There is no \(name) here.")
            }
            out += found
        }
        return out
    }
}

/// Why what a reviewer typed cannot be done; a sentence for the screen.
struct ReviewMistake: Error, Equatable {
    let message: String

    init(_ message: String) { self.message = message }
}
