import GRDB
import RecordModel

/// Which runs are in force: those that no run in force has undone.
///
/// An undo names earlier runs, so what is in force follows from the last run to the first, and the
/// order in which runs were undone and restored does not matter.
struct RunStanding {
    /// By run: the runs that it undid.
    private var targets: [Int64: [Int64]]
    /// By run that is not in force: the run in force that undid it.
    private var undoers: [Int64: Int64] = [:]

    /// - Parameter until: runs after it are not looked at.
    init(_ db: Database, until: Int64 = .max) throws {
        targets = [:]
        for row in try Row.fetchAll(
            db, sql: "SELECT run, target FROM undoing WHERE run <= ? ORDER BY target",
            arguments: [until])
        {
            targets[row["run"], default: []].append(row["target"])
        }
        settle()
    }

    /// The standing after one more run is undone.
    func undoing(_ run: RunID, by undo: RunID) -> RunStanding {
        var changed = self
        changed.targets[undo.rawValue, default: []].append(run.rawValue)
        changed.settle()
        return changed
    }

    /// The run in force that undid a run; nil where the run is in force.
    func undoer(of run: Int64) -> Int64? { undoers[run] }

    /// The runs that are not in force, ascending.
    var undone: [Int64] { undoers.keys.sorted() }

    /// The runs that are in force now and were not, or the other way round, ascending.
    func changes(from before: RunStanding) -> [(run: Int64, isInForce: Bool)] {
        Set(undoers.keys).symmetricDifference(before.undoers.keys).sorted().map {
            ($0, undoers[$0] == nil)
        }
    }

    private mutating func settle() {
        undoers = [:]
        for run in targets.keys.sorted(by: >) where undoers[run] == nil {
            for target in targets[run] ?? [] { undoers[target] = run }
        }
    }
}
