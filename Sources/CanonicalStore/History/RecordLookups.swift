import GRDB
import RecordModel

/// Finds what cells of source records name of history: owners, and objects of the user's own making.
///
/// Only a source that brought history has such lookups, and only its own history is looked in. Keys
/// that name nothing are kept and listed; a bare name counts only where it names somebody.
final class RecordLookups {
    /// One lookup of a record.
    struct Lookup: Hashable {
        let role: HistoryRole
        /// From 0 within the role.
        let ordinal: Int
        let header: String
        let way: HistoryMention.Way
        let reference: String
        let target: Int64?
    }

    private struct Column {
        let role: HistoryRole
        let way: HistoryMention.Way
        let header: String
        /// Whether only cells that are ids of Salesforce are lookups.
        let isUnknown: Bool
    }

    private let store: CanonicalStore
    private let db: Database
    private let keys: HistoryKeyLookup
    /// Colleagues by their names; made for the first cell that names one.
    private var names: HistoryNameIndex?
    private let hashers: SourceHashers
    private let query: BulkStatement
    /// By layout and column; nil where no column of the layout is a lookup.
    private var columns: [Int64: [Int: Column]?] = [:]

    init(store: CanonicalStore, _ db: Database) throws {
        self.store = store
        self.db = db
        keys = try HistoryKeyLookup(db)
        hashers = try SourceHashers(db)
        query = try BulkStatement(db, "SELECT source, layout, cells FROM sourceRecord WHERE id = ?")
    }

    /// The lookups of a record, by role, then ordinal.
    func lookups(ofRecord record: Int64) throws -> [Lookup] {
        query.bind(record, at: 1)
        guard try query.step() else { return [] }
        defer { query.reset() }
        let source = hashers.name(ofSource: query.integer(0))
        guard keys.hasHistory(source: source), let columns = try columns(query.integer(1)) else {
            return []
        }
        var cells: [(column: Column, text: String)] = []
        query.withBytes(2) { bytes in
            PackedCells.forEachCell(in: bytes) { number, range in
                guard !range.isEmpty, let column = columns[number] else { return }
                let text = unsafe bytes.extracting(range).withUnsafeBufferPointer {
                    unsafe String(decoding: $0, as: UTF8.self)
                }
                if column.isUnknown && SalesforceID(text)?.isChecked != true { return }
                cells.append((column, text))
            }
        }
        var found: [Lookup] = []
        for role in [HistoryRole.author, .owner, .related] {
            var ordinal = 0
            for (column, text) in cells where column.role == role {
                if column.way == .name && found.contains(where: { $0.role == role }) { continue }
                for part in HistoryMention.parts(of: text, way: column.way, separator: nil) {
                    let target = try target(part, column, source)
                    if target == nil && column.way == .name { continue }
                    found.append(
                        Lookup(
                            role: role, ordinal: ordinal, header: column.header, way: column.way,
                            reference: part, target: target))
                    ordinal += 1
                }
            }
        }
        return found
    }

    private func target(_ text: String, _ column: Column, _ source: String) throws -> Int64? {
        if column.way == .name {
            guard let users = keys.source(name: source, object: .user) else { return nil }
            let known = try names ?? HistoryNameIndex(store: store, db, of: .user)
            names = known
            return known.item(text, source: users) ?? nil
        }
        for variant in HistoryKeyLookup.variants(of: text) {
            let items = try keys.items(
                variant, kinds: column.role.historyKinds(from: .other), source: source)
            if items.count == 1 { return items[0] }
        }
        return nil
    }

    /// The lookup columns of a layout; keys before names.
    private func columns(_ layout: Int64) throws -> [Int: Column]? {
        if let known = columns[layout] { return known }
        let table = try store.layout(layout, db).table
        var found: [Int: Column] = [:]
        for (number, column) in table.columns.enumerated() {
            let header = column.header
            switch column.field {
            case .ownerKey:
                found[number] = Column(role: .owner, way: .key, header: header, isUnknown: false)
            case .ownerName:
                found[number] = Column(role: .owner, way: .name, header: header, isUnknown: false)
            case .unmapped where table.system == "salesforce":
                let word = header.lowercased()
                if Self.settled.contains(word) { continue }
                found[number] = Column(
                    role: word == "createdbyid" ? .author : .related, way: .key, header: header,
                    isUnknown: true)
            default: break
            }
        }
        columns.updateValue(found.isEmpty ? nil : found, forKey: layout)
        return found.isEmpty ? nil : found
    }

    /// Ids that say who touched a row last, how it is laid out, or what became of it.
    private static let settled: Set<String> = [
        "lastmodifiedbyid", "recordtypeid", "masterrecordid", "id", "convertedaccountid",
        "convertedcontactid", "reportstoid", "accountid", "parentid", "individualid",
    ]
}
