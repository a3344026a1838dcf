import GRDB
import RecordModel

/// Keeps what a contact's link was before a run changed it, so that a day in the past can be shown.
///
/// A contact that came with the run had none, and needs no row.
struct FormerLinkRows {
    typealias Link = (account: Int64, basis: String, role: String?)

    private let insertion: BulkStatement
    private let run: StoreRun

    init(_ db: Database, _ run: StoreRun) throws {
        self.run = run
        // Of several changes within one run the first tells what was there before it.
        insertion = try BulkStatement(
            db,
            """
            INSERT OR IGNORE INTO formerLink(contact, run, account, basis, role)
            VALUES (?, ?, ?, ?, ?)
            """)
    }

    /// Notes the link that a contact had before the run; nil for none.
    func note(_ contact: Int64, _ link: Link?) throws {
        guard contact < run.firstNewRecord else { return }
        insertion.bind(contact, at: 1)
        insertion.bind(run.id.rawValue, at: 2)
        insertion.bind(link?.account, at: 3)
        insertion.bind(link?.basis, at: 4)
        insertion.bind(link?.role, at: 5)
        try insertion.run()
    }
}
