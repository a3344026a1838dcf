/// How the ledger accounts for the rows of one table, so that a row that is missing, or one that
/// nobody wrote, has a name.
///
/// Entities, memberships, facts and links of history are not among them: `verify` derives those anew
/// and compares row by row. Former versions of records are told by the number of the present one,
/// members of proposals by their proposal's fingerprint beside the sums here.
struct LedgerTable: Hashable, Sendable {
    enum Counting: Hashable, Sendable {
        /// Rows are numbered from 1 in the column `id` without gaps, but for those that the ledger
        /// names.
        case numbered
        /// Rows are counted, and the numbers in these columns summed up.
        case summed([String])
        /// As `summed`, for the rows of each run on their own.
        case summedByRun([String])
        /// Rows are few and are listed by this expression.
        case listed(String)
    }

    let name: String
    let counting: Counting
    /// Whether a run that does not say that it changed the table has not: the table is too large to
    /// be counted by every run.
    var isLarge = false

    /// By name; the order in which gaps are told.
    static let all: [LedgerTable] = [
        LedgerTable(name: "absenceChange", counting: .summed(["record", "run"])),
        LedgerTable(name: "importConflict", counting: .numbered),
        LedgerTable(name: "importFile", counting: .numbered),
        LedgerTable(name: "erasedFingerprint", counting: .summed(["run"])),
        LedgerTable(name: "formerLink", counting: .summed(["contact", "run"])),
        LedgerTable(name: "judgement", counting: .numbered),
        LedgerTable(name: "historyAlias", counting: .summed(["source", "record"])),
        LedgerTable(name: "historyCopy", counting: .summed(["record", "ordinal"])),
        LedgerTable(name: "historyLayout", counting: .numbered),
        LedgerTable(name: "historyRecord", counting: .numbered),
        LedgerTable(name: "historySource", counting: .numbered),
        LedgerTable(name: "historyTable", counting: .numbered),
        LedgerTable(name: "historyVersion", counting: .summedByRun(["record", "version"])),
        LedgerTable(name: "heldRecord", counting: .summed(["run", "record"])),
        LedgerTable(name: "link", counting: .summed(["contact", "account"]), isLarge: true),
        LedgerTable(name: "matchBlock", counting: .summed(["segment"]), isLarge: true),
        LedgerTable(name: "matchIndex", counting: .summed(["segment", "run"]), isLarge: true),
        LedgerTable(name: "model", counting: .listed("kind || ' ' || version")),
        LedgerTable(name: "night", counting: .summed(["run", "isHeld"])),
        LedgerTable(name: "pair", counting: .summed(["\"left\"", "\"right\""]), isLarge: true),
        LedgerTable(name: "pin", counting: .numbered),
        LedgerTable(name: "pinWithdrawal", counting: .numbered),
        LedgerTable(name: "policy", counting: .listed("version")),
        LedgerTable(name: "policyAdoption", counting: .listed("run || ' ' || version")),
        LedgerTable(name: "proposal", counting: .numbered),
        LedgerTable(name: "proposalChange", counting: .summed(["proposal", "run"])),
        LedgerTable(name: "proposalEvidence", counting: .summed(["proposal"]), isLarge: true),
        LedgerTable(
            name: "proposalMember", counting: .summed(["proposal", "record"]), isLarge: true),
        LedgerTable(name: "qualityCounted", counting: .listed("rule"), isLarge: true),
        LedgerTable(name: "qualityDay", counting: .summed(["day"]), isLarge: true),
        LedgerTable(name: "qualityResult", counting: .summedByRun(["checked", "failed"])),
        LedgerTable(name: "qualityScore", counting: .summedByRun(["checked", "failed"])),
        LedgerTable(name: "qualityState", counting: .summed(["run", "day"])),
        LedgerTable(
            name: "qualityTally", counting: .summed(["checked", "failed"]), isLarge: true),
        LedgerTable(name: "reachChange", counting: .summed(["record", "item", "run"])),
        LedgerTable(name: "recordAlias", counting: .summed(["source", "record"])),
        LedgerTable(name: "recordCopy", counting: .summed(["record", "ordinal"])),
        LedgerTable(
            name: "recordStage", counting: .summed(["record", "version"]), isLarge: true),
        LedgerTable(name: "redirect", counting: .summed(["founder"])),
        LedgerTable(name: "rejectedRow", counting: .numbered),
        LedgerTable(name: "relation", counting: .numbered),
        LedgerTable(name: "relationWithdrawal", counting: .numbered),
        LedgerTable(name: "remark", counting: .numbered),
        LedgerTable(name: "run", counting: .numbered),
        LedgerTable(name: "searchBlock", counting: .summed(["segment"]), isLarge: true),
        LedgerTable(name: "setting", counting: .listed("name")),
        LedgerTable(name: "source", counting: .numbered),
        LedgerTable(name: "sourceRecord", counting: .numbered),
        LedgerTable(name: "sourceTable", counting: .numbered),
        LedgerTable(name: "statement", counting: .numbered),
        LedgerTable(name: "tableLayout", counting: .numbered),
        LedgerTable(name: "uncheckedPiece", counting: .summed(["item"]), isLarge: true),
        LedgerTable(name: "uncheckedRecord", counting: .summed(["record"]), isLarge: true),
        LedgerTable(name: "undoing", counting: .summed(["run", "target"])),
        LedgerTable(name: "unindexedRecord", counting: .summed(["record"]), isLarge: true),
        LedgerTable(name: "withdrawal", counting: .numbered),
        LedgerTable(name: "writtenFile", counting: .summed(["run"])),
    ]

    /// The query whose first column is the number of rows and whose others are the sums.
    func sumQuery(_ columns: [String]) -> String {
        let sums = columns.map { ", coalesce(sum(\($0)), 0)" }.joined()
        return "SELECT count(*)\(sums) FROM \(name)"
    }
}
