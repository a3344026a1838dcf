import CanonicalStore
import RecordModel
import Resolution

/// The rows of one proposal as they were filled in.
struct FilledProposal {
    let proposal: StoredProposal
    let rows: [ReviewSheet.Row]
    /// The name of each record's column, in the order of the proposal's records.
    let names: [String]

    /// Why the rows are no answer, and which line shows it.
    struct Refusal: Error {
        let problem: ReviewImport.Problem
        let line: Int
    }

    private func refusal(
        _ problem: ReviewImport.Problem, _ row: ReviewSheet.Row? = nil
    ) -> Refusal {
        Refusal(problem: problem, line: row?.line ?? rows[0].line)
    }

    /// The rows in the order of the records.
    ///
    /// - Parameter states: the records' present contents, in the same order.
    /// - Throws: where rows are missing, or were written of other contents.
    func inOrder(
        states: [RecordState], _ fingerprint: String
    ) throws(Refusal) -> [ReviewSheet.Row] {
        var byName: [String: ReviewSheet.Row] = [:]
        for row in rows {
            if byName[row.record] != nil { throw refusal(.incomplete, row) }
            byName[row.record] = row
        }
        guard rows.count == names.count, states.count == names.count else {
            throw refusal(.incomplete)
        }
        var ordered: [ReviewSheet.Row] = []
        for (name, state) in zip(names, states) {
            guard let row = byName[name] else { throw refusal(.incomplete) }
            guard row.state == ReviewSheet.state(fingerprint: fingerprint, state) else {
                throw refusal(.changed, row)
            }
            ordered.append(row)
        }
        return ordered
    }

    /// The verdict; nil where there is none.
    ///
    /// - Parameter ordered: the rows in the order of the records.
    func verdict(_ ordered: [ReviewSheet.Row]) throws(Refusal) -> ProposalVerdict? {
        guard let first = rows.first(where: { !$0.verdict.isEmpty }) else { return nil }
        if let other = rows.first(where: { !$0.verdict.isEmpty && $0.verdict != first.verdict }) {
            throw refusal(.contradictory, other)
        }
        switch first.verdict {
        case "same": return .same
        case "different": return .different
        case "unsure": return .unsure
        case "groups":
            var groups: [String: [RecordID]] = [:]
            for (row, record) in zip(ordered, proposal.members) {
                if row.group.isEmpty { throw refusal(.incomplete, row) }
                groups[row.group, default: []].append(record)
            }
            return .divided(groups.sorted { $0.key < $1.key }.map(\.value))
        default:
            guard let relation = Relation(rawValue: first.verdict),
                let subject = ordered.firstIndex(where: { $0.verdict == first.verdict })
            else { throw refusal(.unknownVerdict, first) }
            return .related(relation, subject: proposal.members[subject])
        }
    }

    /// What holds of the records: what was chosen before, and what the table says of its rows.
    ///
    /// - Parameter former: what was chosen before.
    /// - Throws: where an edit cannot be read, where one party would have two values, and where what was
    ///   written down before belongs to nobody in particular.
    func choices(
        after verdict: ProposalVerdict?, former: [ReviewChoice]
    ) throws(Refusal) -> [ReviewChoice] {
        var kept = former
        var edits: [(row: ReviewSheet.Row, choice: ReviewChoice)] = []
        for (name, record) in zip(names, proposal.members) {
            guard let row = rows.first(where: { $0.record == name }) else { continue }
            switch ReviewSheet.Edits(row.edit, of: record) {
            case .none: break
            case .forget: kept.removeAll(where: \.isHomeless)
            case .unreadable: throw refusal(.unreadableEdit, row)
            case .stated(let choices): edits += choices.map { (row, $0) }
            }
        }
        if let verdict {
            let groups = ReviewDecider.remaining(verdict, proposal.entities)
            for (place, edit) in edits.enumerated() {
                let others = edits[..<place].filter { other in
                    other.choice.field == edit.choice.field && other.choice.text != edit.choice.text
                        && groups.contains { group in
                            [other.choice.home, edit.choice.home].allSatisfy { home in
                                home.map { group.contains(RecordID(rawValue: $0)) } ?? false
                            }
                        }
                }
                if !others.isEmpty { throw refusal(.contradictory, edit.row) }
            }
        }
        let all = ReviewChoice.adding(edits.map(\.choice), to: kept)
        if let verdict, all.contains(where: \.isHomeless),
            ReviewDecider.asksWhose(verdict, proposal.entities)
        {
            throw refusal(.whose, rows.first { !$0.verdict.isEmpty })
        }
        return all
    }
}
