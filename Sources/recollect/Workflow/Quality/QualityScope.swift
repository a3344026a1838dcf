import CanonicalStore
import DataQuality
import RecordModel

/// The rows of which rules may say something else than at the last check, because they or what they hang on
/// changed since.
struct QualityScope {
    /// Of more changed rows than this share of all a check of all costs hardly more.
    private static let largestShare = 0.05

    private(set) var records: Set<RecordID>
    let pieces: Set<Int64>
    /// Whether a record of a company is among them.
    let hasCompanies: Bool

    /// - Parameters:
    ///   - kept: what the last check found.
    ///   - rules: those in force, the same as then.
    ///   - run: the run at work, whose changes nobody has checked.
    /// - Returns: nil where all rows have to be checked.
    init?(
        _ store: CanonicalStore, _ rules: [QualityRule], since kept: KeptQuality, in run: StoreRun
    ) throws {
        // Of a record that is back nobody knows whether it was counted.
        guard run.counts.returnedRecords == 0, let changed = run.changedRecords,
            let changedHistory = run.changedHistory
        else { return nil }
        records = changed.union(kept.unchecked).union(run.relinkedRecords)
        pieces = changedHistory.union(kept.uncheckedPieces)
        let companies = try store.records(records, of: .account)
        hasCompanies = !companies.isEmpty
        if !companies.isEmpty {
            // Whom a company was linked with and is not any more was linked anew.
            records.formUnion(try store.contacts(ofAccounts: companies))
        }
        if companies.contains(where: run.isComing) {
            for rule in kept.rules where Self.refersToAccounts(rule.rule, rules) {
                records.formUnion(rule.failing.map(RecordID.init))
            }
        }
        if !pieces.isEmpty, rules.contains(where: { $0.check == .fresh }) {
            let owners = try store.records(ofHistory: pieces, since: kept.run)
            records.formUnion(try store.withEntities(owners))
        }
        let ofHistory = kept.rules.filter(\.isHistory)
        if Self.isLarge(records.count, kept.rules.filter { !$0.isHistory })
            || !ofHistory.isEmpty && Self.isLarge(pieces.count, ofHistory)
        {
            return nil
        }
    }

    private static func refersToAccounts(_ name: String, _ rules: [QualityRule]) -> Bool {
        rules.contains {
            $0.name == name && $0.reference == .account && $0.subject?.party != nil
        }
    }

    private static func isLarge(_ count: Int, _ rules: [QualityRecord]) -> Bool {
        Double(count) > Double(rules.map(\.checked).max() ?? 0) * largestShare && count > 0
    }
}
