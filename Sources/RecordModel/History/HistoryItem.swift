/// One version of a piece of history as its source gave it: immutable, and kept for ever.
public struct HistoryItem: Hashable, Sendable {
    /// One raw cell with its meaning.
    public struct Value: Hashable, Sendable {
        public let field: HistoryField
        /// The header of its column.
        public let header: String
        /// The value as it stands in the source.
        public let text: String
        /// The position of its column in the table.
        public let column: Int
    }

    public let reference: HistoryReference
    /// The columns of its table.
    public let columns: [HistoryColumn]
    /// Its cells in column order; empty ones are listed with an empty text.
    public let values: [Value]

    /// Reads a row's packed cells by the columns of its table; cells beyond them drop.
    public init(reference: HistoryReference, cells: PackedCells, columns: [HistoryColumn]) {
        self.reference = reference
        self.columns = columns
        values = cells.cells.filter { $0.column < columns.count }.map { cell in
            let column = columns[cell.column]
            return Value(
                field: column.field, header: column.header, text: cell.text, column: cell.column)
        }
    }

    /// The first text of a field that is not blank, trimmed; nil where there is none.
    public func text(_ field: HistoryField) -> String? {
        for value in values where value.field == field {
            let text = value.text.trimmed
            if !text.isEmpty { return text }
        }
        return nil
    }

    /// What it names, in column order, each once.
    public var mentions: [HistoryMention] {
        var found: [HistoryMention] = []
        var seen: Set<HistoryMention> = []
        for value in values {
            guard let mention = value.field.mention else { continue }
            let role = mention.role
            var way = mention.way
            // `Anna Berg (anna@berg.example)`: the address says more than the name.
            if way == .name && HistoryMention.hasAddress(value.text) { way = .email }
            let parts = HistoryMention.parts(
                of: value.text, way: way, separator: columns[value.column].separator)
            for text in parts {
                let mention = HistoryMention(role: role, way: way, text: text)
                if seen.insert(mention).inserted { found.append(mention) }
            }
        }
        return found
    }

    /// A hash of its name and of what stands in its cells that are not blank.
    ///
    /// Neither the order of columns nor what they were understood as enters, so that an export with
    /// its columns rearranged says the same.
    public var stableHash: StableHash128 {
        let stated = values.filter { !$0.text.trimmed.isEmpty }.sorted {
            ($0.header, $0.column) < ($1.header, $1.column)
        }
        var hasher = StableHasher()
        let name = reference.stableHash
        hasher.appendRaw(name.high)
        hasher.appendRaw(name.low)
        for value in stated {
            hasher.append(value.header)
            hasher.append(value.text)
        }
        return hasher.finish()
    }
}
