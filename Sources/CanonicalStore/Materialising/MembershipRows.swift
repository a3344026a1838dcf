import GRDB

/// Writes rows of `membership`, many with one statement.
///
/// A row is two numbers; starting a statement costs more than writing it.
final class MembershipRows {
    private let single: BulkStatement
    private let many: BulkStatement
    /// Record and entity, one after the other.
    private var waiting: [Int64] = []
    /// Rows of a statement.
    private static let count = 100

    init(_ db: Database) throws {
        let start = "INSERT INTO membership(record, entity) VALUES "
        let marks = repeatElement("(?, ?)", count: Self.count).joined(separator: ", ")
        single = try BulkStatement(db, start + "(?, ?)")
        many = try BulkStatement(db, start + marks)
        waiting.reserveCapacity(Self.count * 2)
    }

    func write(record: Int64, entity: Int64) throws {
        waiting.append(record)
        waiting.append(entity)
        if waiting.count < Self.count * 2 { return }
        for (index, number) in waiting.enumerated() { many.bind(number, at: Int32(index + 1)) }
        try many.run()
        waiting.removeAll(keepingCapacity: true)
    }

    /// Writes what waits; call it after the last row.
    func finish() throws {
        for index in stride(from: 0, to: waiting.count, by: 2) {
            single.bind(waiting[index], at: 1)
            single.bind(waiting[index + 1], at: 2)
            try single.run()
        }
        waiting.removeAll(keepingCapacity: true)
    }
}
