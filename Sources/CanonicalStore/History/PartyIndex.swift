import GRDB
import RecordModel

/// Finds source records by the addresses and names that stand in their cells.
///
/// Made only where a piece of history names a party by one, in one walk over all records.
/// - Complexity: about a microsecond a record; 24 bytes for each address and name.
struct PartyIndex {
    /// What a text may be.
    enum Sort: UInt64 {
        case email = 1
        case contactName = 2
        case accountName = 3
    }

    struct Entry {
        let hash: UInt64
        let record: Int64
        let source: Int64
    }

    /// By hash, then record.
    private var entries: [Entry] = []
    private let folding: SearchFolding

    init(store: CanonicalStore, _ db: Database) throws {
        folding = store.folding
        let hashers = try SourceHashers(db)
        let query = try BulkStatement(db, "SELECT id, source, layout, cells FROM sourceRecord")
        var roles: [Int64: [Cell]] = [:]
        while try query.step() {
            let number = query.integer(2)
            let cells: [Cell]
            if let known = roles[number] {
                cells = known
            } else {
                cells = try store.layout(number, db).fields.map(Cell.init)
                roles[number] = cells
            }
            let source = query.integer(1)
            let isAccount = hashers.kind(ofSource: source) == .account
            var texts = Texts()
            query.withBytes(3) { bytes in
                PackedCells.forEachCell(in: bytes) { column, range in
                    guard column < cells.count, cells[column] != .other, !range.isEmpty else {
                        return
                    }
                    texts.add(bytes.extracting(range), cells[column])
                }
            }
            let record = query.integer(0)
            func add(_ text: String, _ sort: Sort) {
                guard let hash = hash(text, sort) else { return }
                entries.append(Entry(hash: hash, record: record, source: source))
            }
            for email in texts.emails { add(email, .email) }
            let names = isAccount ? texts.organizations : texts.personNames
            for name in names { add(name, isAccount ? .accountName : .contactName) }
        }
        entries.sort { ($0.hash, $0.record) < ($1.hash, $1.record) }
    }

    /// The records that have a text, each once, ascending.
    func records(with text: String, _ sort: Sort) -> [Entry] {
        guard let hash = hash(text, sort) else { return [] }
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].hash < hash { low = middle + 1 } else { high = middle }
        }
        var found: [Entry] = []
        while low < entries.count, entries[low].hash == hash {
            if found.last?.record != entries[low].record { found.append(entries[low]) }
            low += 1
        }
        return found
    }

    /// nil for a text of which nothing is left.
    private func hash(_ text: String, _ sort: Sort) -> UInt64? {
        let words =
            sort == .email
            ? [text.lowercased()]
            : folding.fold(text).split(whereSeparator: \.isWhitespace).map(String.init)
        if words.isEmpty || words == [""] { return nil }
        var hasher = StableHasher()
        hasher.appendRaw(sort.rawValue)
        for word in words { hasher.append(word) }
        return hasher.finish().low
    }

    private enum Cell {
        case other, email, fullName, givenName, familyName, organization

        init(_ field: Field) {
            switch field {
            case .email: self = .email
            case .fullName: self = .fullName
            case .givenName: self = .givenName
            case .familyName: self = .familyName
            case .organization, .tradingName: self = .organization
            default: self = .other
            }
        }
    }

    /// What one record's cells say.
    private struct Texts {
        var emails: [String] = []
        var organizations: [String] = []
        private var full: [String] = []
        private var given: String?
        private var family: String?

        mutating func add(_ bytes: Span<UInt8>, _ cell: Cell) {
            let text = unsafe bytes.withUnsafeBufferPointer {
                unsafe String(decoding: $0, as: UTF8.self)
            }
            switch cell {
            case .other: break
            case .email: emails += HistoryMention.parts(of: text, way: .email, separator: nil)
            case .fullName: full.append(text)
            case .givenName: given = given ?? text
            case .familyName: family = family ?? text
            case .organization: organizations.append(text)
            }
        }

        var personNames: [String] {
            guard let given, let family else { return full }
            return full + [given + " " + family]
        }
    }
}
