import GRDB
import RecordModel

/// The pieces of history whose kind of activity the policy says something about.
struct OwnActivities {
    /// The kind as the policy writes it, and what it is.
    private(set) var kinds: [Int64: (name: String, meaning: QuestionWords.Activity)] = [:]

    /// - Complexity: nothing where the policy says nothing; else the types of all activities are
    ///   read.
    init(_ store: CanonicalStore, _ db: Database, _ words: QuestionWords) throws {
        guard !words.activities.isEmpty, try store.hasHistory(db) else { return }
        var wanted: [String: (name: String, meaning: QuestionWords.Activity)] = [:]
        for (name, meaning) in words.activities.sorted(by: { $0.key < $1.key }) {
            wanted[store.folding.fold(name)] = (name, meaning)
        }
        let query = try BulkStatement(
            db,
            """
            SELECT r.id FROM historySource s JOIN historyRecord r ON r.source = s.id
            WHERE s.object IN ('activity', 'task', 'call', 'email', 'meeting', 'note')
                AND r.isPresent = 1 ORDER BY r.id
            """)
        let cells = try HistoryCells(store, db, [.type])
        var answers: [String: (name: String, meaning: QuestionWords.Activity)?] = [:]
        while try query.step() {
            let item = query.integer(0)
            guard let type = try cells.texts(item)[0] else { continue }
            if let known = answers[type] {
                kinds[item] = known
            } else {
                let found = wanted[store.folding.fold(type)]
                answers[type] = .some(found)
                kinds[item] = found
            }
        }
    }

    /// The pieces that are no talk.
    var silent: Set<Int64> { Set(kinds.filter { $0.value.meaning == .none }.keys) }
}
