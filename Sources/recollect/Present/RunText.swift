import CanonicalStore
import Foundation

/// What a run did, in a few words.
enum RunText {
    /// `403 new rows, 20 proposals`; with the run that took it back, if there is one.
    static func did(_ run: StoredRun) -> String {
        var parts: [String] = []
        let counts =
            (try? JSONDecoder().decode(RunCounts.self, from: Data(run.counts.utf8))) ?? RunCounts()
        func add(_ count: Int, _ one: String, _ many: String) {
            if count > 0 { parts.append(Numbers.counted(count, one, many)) }
        }
        add(counts.addedRecords, "new row", "new rows")
        add(counts.changedRecords, "changed row", "changed rows")
        add(counts.mergedEntities, "merge", "merges")
        add(counts.splitEntities, "split", "splits")
        add(counts.openedProposals, "new proposal", "new proposals")
        if let by = run.undoneBy { parts.insert("taken back by run \(by.rawValue)", at: 0) }
        return parts.joined(separator: ", ")
    }
}
