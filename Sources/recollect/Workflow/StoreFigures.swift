import CanonicalStore
import RecordModel
import Resolution

/// What a store has, counted once for all that tell of it: its summary and the report of a run.
struct StoreFigures {
    let status: StoreStatus
    let relations: [(relation: Relation, count: Int)]

    init(_ store: CanonicalStore) throws {
        status = try store.status()
        relations = try store.relationCounts()
    }
}
