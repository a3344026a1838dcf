import Foundation
import GRDB

/// Folds a store's log into its file, beside what the process does meanwhile.
///
/// What was committed is safe in the log already; the rest of the folding, and what went wrong in it, is left to
/// the writer's end.
final class LogFolding: Sendable {
    /// Bytes from which on a log is worth it before the writer's end: a thousand pages, as SQLite has it.
    static let least = 1000 * 8192

    private let done = DispatchGroup()

    init(_ path: String) {
        done.enter()
        DispatchQueue.global(qos: .userInitiated).async { [done] in
            defer { done.leave() }
            guard let queue = try? DatabaseQueue(path: path) else { return }
            _ = try? queue.writeWithoutTransaction {
                try Row.fetchAll($0, sql: "PRAGMA wal_checkpoint(PASSIVE)")
            }
            try? queue.close()
        }
    }

    /// Returns when it is over.
    func wait() { done.wait() }
}
