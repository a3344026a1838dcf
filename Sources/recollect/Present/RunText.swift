import CanonicalStore
import Foundation

/// What a run did, in a few words.
enum RunText {
    /// The numbers that the store keeps with a run.
    private struct Counts: Decodable {
        let added: Int?
        let changed: Int?
        let merged: Int?
        let split: Int?
        let absent: Int?
        let returned: Int?
        let rejected: Int?
        let conflicts: Int?
        let opened: Int?
        let history: Int?
    }

    /// `403 new rows, 20 proposals`; with the run that took it back, if there is one.
    static func did(_ run: StoredRun) -> String {
        var parts: [String] = []
        let counts = try? JSONDecoder().decode(Counts.self, from: Data(run.counts.utf8))
        func add(_ count: Int?, _ one: String, _ many: String) {
            if let count, count > 0 { parts.append(Numbers.counted(count, one, many)) }
        }
        add(counts?.added, "new row", "new rows")
        add(counts?.changed, "changed row", "changed rows")
        add(counts?.merged, "merge", "merges")
        add(counts?.split, "split", "splits")
        add(counts?.absent, "record absent", "records absent")
        add(counts?.returned, "record back", "records back")
        add(counts?.rejected, "rejected row", "rejected rows")
        add(counts?.conflicts, "conflict", "conflicts")
        add(counts?.opened, "new proposal", "new proposals")
        add(counts?.history, "piece of history", "pieces of history")
        if let by = run.undoneBy { parts.insert("taken back by run \(by.rawValue)", at: 0) }
        return parts.joined(separator: ", ")
    }
}
