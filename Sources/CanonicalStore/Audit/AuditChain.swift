import Foundation
import GRDB
import RecordModel

/// The append-only ledger: each event's hash covers the one before, so that a changed, added or
/// missing event shows.
///
/// Events hold references, ids and counts, no personal value (DESIGN.md, D3).
struct AuditChain {
    private var lastEvent: Int64
    private var lastHash: [UInt8]
    private var statement: BulkStatement?

    init(_ db: Database) throws {
        let row = try Row.fetchOne(
            db, sql: "SELECT id, hash FROM auditEvent ORDER BY id DESC LIMIT 1")
        lastEvent = row?["id"] ?? 0
        let hash: Data? = row?["hash"]
        lastHash = hash.map { [UInt8]($0) } ?? Self.beginning
    }

    /// What a person notes to find later that nothing was changed or cut: 64 hexadecimal digits.
    var head: String { Self.hexadecimal(lastHash) }

    /// Lets go of its statement, so that the connection can be closed.
    mutating func release() {
        statement = nil
    }

    mutating func append(
        _ db: Database, run: RunID, action: String, subject: String, detail: String
    ) throws {
        let statement =
            try self.statement
            ?? BulkStatement(
                db,
                """
                INSERT INTO auditEvent(id, run, action, subject, detail, hash)
                VALUES (?, ?, ?, ?, ?, ?)
                """)
        self.statement = statement
        lastEvent += 1
        lastHash = Self.hash(
            after: lastHash, event: lastEvent, run: run.rawValue, action: action,
            subject: subject, detail: detail)
        statement.bind(lastEvent, at: 1)
        statement.bind(run.rawValue, at: 2)
        statement.bind(action, at: 3)
        statement.bind(subject, at: 4)
        statement.bind(detail, at: 5)
        let hash = lastHash
        statement.bindBlob(hash.span, at: 6)
        try statement.run()
    }

    /// What stands before the first event.
    static let beginning = [UInt8](repeating: 0, count: 32)

    /// The hash of an event, given the one before.
    static func hash(
        after previous: [UInt8], event: Int64, run: Int64, action: String, subject: String,
        detail: String
    ) -> [UInt8] {
        var message = previous
        message.reserveCapacity(previous.count + detail.utf8.count + 160)
        append(String(event), to: &message)
        append(String(run), to: &message)
        append(action, to: &message)
        append(subject, to: &message)
        append(detail, to: &message)
        return SHA256.hash(message)
    }

    /// Appends a part after the number of its bytes and a colon, so that parts cannot run together.
    private static func append(_ part: String, to message: inout [UInt8]) {
        var part = part
        part.withUTF8 { bytes in
            JSONText.append(bytes.count, to: &message)
            message.append(UInt8(ascii: ":"))
            unsafe message.append(contentsOf: bytes)
        }
    }

    static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var out: [UInt8] = []
        for byte in bytes {
            out.append(digits[Int(byte >> 4)])
            out.append(digits[Int(byte & 15)])
        }
        return String(decoding: out, as: UTF8.self)
    }
}
