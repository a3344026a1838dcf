import CanonicalStore
import RecordModel

/// What is to be done, and what was done before.
struct ActionPlan {
    /// Not done yet.
    private(set) var new: [PlannedAction] = []
    /// Done in an earlier run, and a reason for it is still there.
    private(set) var standing: [PlannedAction] = []
    /// Done in an earlier run that somebody took back: not done again for the same reasons.
    private(set) var takenBack: [PlannedAction] = []
    /// Open tasks for which there is no reason any more.
    let settled: [OwnPiece]

    /// - Parameters:
    ///   - actions: all for which there is a reason now.
    ///   - pieces: what rules made so far.
    ///   - rules: names of the rules that were asked; tasks of others are left alone.
    ///   - known: names of all rules there are: tasks of rules that are none any more have no reason.
    ///     Nil where only some rules were asked.
    ///   - again: whether what was taken back is done anew.
    init(
        _ actions: [PlannedAction], pieces: [OwnPiece], rules: Set<String>, known: Set<String>?,
        again: Bool = false
    ) {
        var made: [String: [OwnPiece]] = [:]
        for piece in pieces { made[Self.place(of: piece), default: []].append(piece) }
        var kept: Set<HistoryReference> = []
        for action in actions {
            let own = action.records.flatMap { made[Self.place(action.rule, $0)] ?? [] }
            let standing = own.filter { piece in
                (piece.standing == .open || piece.standing == .keptOpen)
                    && Self.isAbout(piece, action)
            }
            kept.formUnion(standing.map(\.reference))
            if !standing.isEmpty {
                self.standing.append(action)
                continue
            }
            let back = again ? [] : own.filter { $0.standing == .takenBack }
            let said = Set(back.flatMap(Self.reasons))
            var rest = action
            rest.reasons.removeAll(where: said.contains)
            if !back.isEmpty && rest.reasons.isEmpty {
                takenBack.append(action)
            } else {
                new.append(rest)
            }
        }
        settled = pieces.filter { piece in
            guard piece.reference.kind == .task, piece.standing == .open,
                !kept.contains(piece.reference), let rule = piece.text("Rule")
            else { return false }
            return rules.contains(rule) || known.map { !$0.contains(rule) } ?? false
        }
    }

    /// Whether a piece was made for one of the reasons of an action.
    private static func isAbout(_ piece: OwnPiece, _ action: PlannedAction) -> Bool {
        let reasons = reasons(piece)
        if reasons.isEmpty && action.reasons.isEmpty { return true }
        return action.reasons.contains(where: reasons.contains)
    }

    private static func reasons(_ piece: OwnPiece) -> Set<String> {
        Set((piece.text("Because") ?? "").split(separator: ", ").map(String.init))
    }

    private static func place(of piece: OwnPiece) -> String {
        let record = piece.text("Contact").map { "contact " + $0 }
        let account = piece.text("Account").map { "account " + $0 }
        return "\(piece.text("Rule") ?? "") \(record ?? account ?? "")"
    }

    private static func place(_ rule: String, _ record: RecordReference) -> String {
        "\(rule) \(record.kind.rawValue) \(record.source):\(record.key)"
    }
}
