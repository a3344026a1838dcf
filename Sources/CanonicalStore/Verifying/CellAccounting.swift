import RecordModel
import Resolution

/// Compares what members of an entity say with where its golden record keeps it.
struct CellAccounting {
    private(set) var account = ConservationAccount()
    private(set) var gaps: [StoreGap] = []
    /// More gaps than this say nothing new.
    private static let mostGaps = 100

    /// Takes in an entity of one whose values all survive.
    mutating func addSingle(values: Int) {
        account.surviving += values
    }

    /// Takes in an entity of several records or with pins: each value that is not blank has to stand
    /// in the golden record exactly once.
    mutating func add(_ members: EntityMembers, _ golden: GoldenRecord) {
        var balance: [RecordID: StableHash128] = [:]
        for member in members.members {
            var sum = StableHash128.zero
            for value in member.values where !value.isBlank {
                sum = sum.adding(Self.hash(value))
            }
            balance[member.id] = sum
        }
        func take(_ statement: GoldenRecord.Statement) -> Bool {
            // A person's own statement stands in no column.
            if statement.value.isBlank || statement.value.column < 0 { return false }
            let rest = balance[statement.record] ?? .zero
            balance[statement.record] = rest.subtracting(Self.hash(statement.value))
            return true
        }
        for survivor in golden.survivors {
            if take(survivor.winner) {
                account.surviving += 1
            } else if survivor.winner.value.column < 0 {
                account.stated += 1
            }
            account.equalTwins += survivor.twins.count { take($0) }
            let lost = survivor.alternates.count { take($0) }
            if survivor.rule == .pinned {
                account.pinnedAway += lost
            } else {
                account.alternates += lost
            }
        }
        for (record, rest) in balance.sorted(by: { $0.key < $1.key })
        where rest != .zero && gaps.count < Self.mostGaps {
            gaps.append(
                StoreGap(
                    code: "verify.cells",
                    message: "Record \(record.rawValue): not every value of it is kept in its "
                        + "entity exactly once."))
        }
    }

    private static func hash(_ value: FieldValue) -> StableHash128 {
        var hasher = StableHasher()
        hasher.appendRaw(UInt64(bitPattern: Int64(value.column)))
        hasher.append(value.field.rawValue)
        hasher.append(value.label ?? "")
        hasher.appendRaw(UInt64(bitPattern: Int64(value.group)))
        hasher.append(value.text)
        return hasher.finish()
    }
}
