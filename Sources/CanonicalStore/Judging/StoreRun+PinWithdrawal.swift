import GRDB
import RecordModel

/// Why a pin no longer holds.
enum PinWithdrawalReason: String {
    /// The run that set it was undone.
    case undo
    /// Somebody said something else, or let go of it.
    case replaced
}

extension StoreRun {
    /// Takes pins back; each holds again when every run that took it back is undone.
    func withdrawPins(
        _ db: Database, _ pins: [Int64], reason: PinWithdrawalReason
    ) throws {
        for pin in pins {
            try db.execute(
                sql: "INSERT INTO pinWithdrawal(pin, reason, run) VALUES (?, ?, ?)",
                arguments: [pin, reason.rawValue, id.rawValue])
            try settlePin(db, pin)
        }
    }

    /// Takes back what a run said of fields, also what another run has taken back since.
    ///
    /// - Returns: how many of its pins held.
    func withdrawPins(_ db: Database, of run: RunID) throws -> Int {
        let pins = try Row.fetchAll(
            db,
            sql: "SELECT id, withdrawnRun IS NULL AS isStanding FROM pin WHERE run = ? ORDER BY id",
            arguments: [run.rawValue])
        try withdrawPins(db, pins.map { $0["id"] }, reason: .undo)
        return pins.count { $0["isStanding"] }
    }

    /// Makes what a run took back hold again, or no more.
    ///
    /// - Parameter revoked: the run that revokes it; nil where it is in force.
    func settlePins(_ db: Database, _ run: RunID, revoked: Int64?) throws {
        try db.execute(
            sql: "UPDATE pinWithdrawal SET revokedRun = ? WHERE run = ?",
            arguments: [revoked, run.rawValue])
        let pins = try Int64.fetchAll(
            db, sql: "SELECT DISTINCT pin FROM pinWithdrawal WHERE run = ? ORDER BY pin",
            arguments: [run.rawValue])
        for pin in pins { try settlePin(db, pin) }
    }

    /// Keeps `pin.withdrawnRun` what its withdrawals say, and has the entity derived anew.
    private func settlePin(_ db: Database, _ pin: Int64) throws {
        try db.execute(
            sql: """
                UPDATE pin SET withdrawnRun = (SELECT min(run) FROM pinWithdrawal
                    WHERE pin = ?1 AND revokedRun IS NULL) WHERE id = ?1
                """, arguments: [pin])
        let record = try Int64.fetchOne(
            db, sql: "SELECT record FROM pin WHERE id = ?", arguments: [pin])
        if let record { touch(RecordID(rawValue: record), isDecision: true) }
    }
}
