import RecordModel

/// What a mention turned out to name.
enum HistoryTarget: Hashable {
    /// How it was found.
    enum Basis: String {
        /// By its key in the same source.
        case key
        /// By its key in another source, where no other record has it.
        case keyElsewhere
        /// By an address that only it has.
        case email
        /// By a name that only it has.
        case name
    }

    case record(Int64, Basis)
    case item(Int64, Basis)
    /// The store has nothing of this name.
    case missing
    /// Several that are not one have it.
    case ambiguous

    var isFound: Bool {
        switch self {
        case .record, .item: true
        case .missing, .ambiguous: false
        }
    }

    /// The source record, where it is one.
    var record: Int64? {
        if case .record(let record, _) = self { return record }
        return nil
    }

    /// The piece of history, where it is one.
    var item: Int64? {
        if case .item(let item, _) = self { return item }
        return nil
    }

    /// Why nothing was found; nil where something was.
    var reason: String? {
        switch self {
        case .record, .item: nil
        case .missing: "missing"
        case .ambiguous: "ambiguous"
        }
    }

    var basis: Basis? {
        switch self {
        case .record(_, let basis), .item(_, let basis): basis
        case .missing, .ambiguous: nil
        }
    }
}
