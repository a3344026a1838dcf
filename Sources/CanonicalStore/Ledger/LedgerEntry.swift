import Foundation

/// What the ledger holds of the rows of all tables after a run: one event of each run.
///
/// It is part of the audit chain, so it cannot be changed to fit what somebody took away. Numbers
/// and names of settings only, no personal value.
struct LedgerEntry: Codable, Hashable {
    /// By table: the greatest number given out.
    var rows: [String: Int64] = [:]
    /// By table: numbers that the run gave out and took back before it ended.
    var gaps: [String: [Int64]] = [:]
    /// By table: the number of rows and the sums of their columns, after the run.
    var sums: [String: [Int64]] = [:]
    /// The same for the rows that the run added to tables that only grow.
    var added: [String: [Int64]] = [:]
    /// By table: what its rows are called.
    var names: [String: [String]] = [:]
    /// By table and run, the last one to say it counts; nil where an earlier version wrote it.
    var seals: [String: [String: LedgerSeal]]?
    /// What merging may not change; nil where the store has no history.
    var totals: HistoryTotals?

    static let action = "ledger"

    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    /// Nil where a text is none; the chain then says that it was changed.
    init?(_ text: String) {
        guard let entry = try? JSONDecoder().decode(LedgerEntry.self, from: Data(text.utf8)) else {
            return nil
        }
        self = entry
    }

    init() {}
}
