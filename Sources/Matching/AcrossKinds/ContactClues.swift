import RecordModel

/// What each contact says of accounts, in hashes: by what it calls its own, and whom it makes known there.
///
/// It tells everybody's account and the people of every account without the contacts being read, and so a match
/// index keeps it where a store has both kinds. No value stands in it.
///
/// - Shapes: one entry per contact, in any order; those of an index ascend by their record.
public struct ContactClues: Sendable {
    /// What a hash is of.
    public enum Clue: Int, Sendable, CaseIterable {
        /// The name of the contact's source.
        case source
        /// A key of its account with that one's source, ids of Salesforce in their short form.
        case accountKey
        case organization, domain
        /// A name or a mailbox of the person's own.
        case person
        /// What stood for the entity of its account when it was matched.
        case label
    }

    /// The hashes of one clue by contact.
    private struct Column: Sendable {
        var offsets: [UInt32] = [0]
        var tokens: [UInt64] = []

        mutating func finishContact() { offsets.append(UInt32(tokens.count)) }

        func tokens(_ position: Int) -> ArraySlice<UInt64> {
            tokens[Int(offsets[position])..<Int(offsets[position + 1])]
        }
    }

    public private(set) var records: [RecordID]
    /// By `Clue.rawValue`.
    private var columns: [Column]

    public var count: Int { records.count }

    /// What the contacts of a table say, in its order; nobody has a label.
    ///
    /// - Complexity: linear in records and values; each distinct value but names of people is hashed once.
    public init(_ contacts: NormalizedTable) {
        records = contacts.records
        let sources = contacts.sourceNames.map { ContactToken.of($0) }
        var source = Column()
        var person = Column()
        let people = PersonValues(contacts)
        for contact in 0..<contacts.count {
            source.tokens.append(sources[Int(contacts.sources[contact])])
            source.finishContact()
            people.forEach(of: contact) { person.tokens.append(ContactToken.of(person: $0)) }
            person.finishContact()
        }
        columns = [
            source,
            Self.column(contacts, .accountKey) { column, value in
                ContactToken.of(SalesforceID.canonical(column.pool.text(value)))
            },
            Self.column(contacts, .organization, Self.plain),
            Self.column(contacts, .domain, Self.plain), person,
            Column(
                offsets: [UInt32](repeating: 0, count: contacts.count + 1), tokens: []),
        ]
    }

    private static func plain(_ column: FeatureColumn, _ value: UInt32) -> UInt64 {
        let bytes = column.pool.bytes
        return ContactToken.of(bytes.span.extracting(column.pool.range(of: value)))
    }

    private static func column(
        _ contacts: NormalizedTable, _ feature: Feature,
        _ token: (FeatureColumn, UInt32) -> UInt64
    ) -> Column {
        guard let column = contacts[feature] else {
            return Column(
                offsets: [UInt32](repeating: 0, count: contacts.count + 1), tokens: [])
        }
        let tokens = (0..<UInt32(column.pool.count)).map { token(column, $0) }
        return Column(offsets: column.offsets, tokens: column.values.map { tokens[Int($0)] })
    }

    // MARK: - Asking

    /// A contact's hashes of a clue, in the order of its columns.
    public func tokens(_ clue: Clue, of position: Int) -> ArraySlice<UInt64> {
        columns[clue.rawValue].tokens(position)
    }

    /// What stood for the entity of a contact's account; nil where that was not known.
    public func label(of position: Int) -> UInt64? { tokens(.label, of: position).first }

    /// Where a record stands; nil where it is not among them.
    ///
    /// - Precondition: the records ascend.
    public func position(of record: RecordID) -> Int? {
        let position = records.partitioningIndex { $0 >= record }
        return position < records.count && records[position] == record ? position : nil
    }

    /// Of each person of a table of accounts that has them as hashes, by their texts, the first contact who is
    /// known so.
    ///
    /// - Complexity: linear in all people's values.
    public func contacts(knownAs people: Set<String>) -> [RecordID] {
        var wanted = Set(people.compactMap(ContactToken.token(ofPersonText:)))
        var found: [RecordID] = []
        for position in records.indices where !wanted.isEmpty {
            var isFound = false
            for token in tokens(.person, of: position) where wanted.remove(token) != nil {
                isFound = true
            }
            if isFound { found.append(records[position]) }
        }
        return found
    }

    // MARK: - Changing

    /// Those of some contacts alone.
    public func part(of wanted: Set<RecordID>) -> ContactClues {
        joined(
            records.indices.filter { wanted.contains(records[$0]) }.map { ($0, false) }, with: self)
    }

    /// The same with other labels.
    ///
    /// - Parameter labels: one for each contact; nil where its account is not known.
    public func labelled(_ labels: [UInt64?]) -> ContactClues {
        precondition(labels.count == count, "each contact has a label or none")
        var column = Column()
        for label in labels {
            if let label { column.tokens.append(label) }
            column.finishContact()
        }
        var changed = self
        changed.columns[Clue.label.rawValue] = column
        return changed
    }

    /// The same, ascending by records.
    public func ascending() -> ContactClues {
        let order = records.indices.sorted { records[$0] < records[$1] }
        return joined(order.map { ($0, false) }, with: self)
    }

    /// The same with some contacts as they are now, and those that came.
    ///
    /// - Precondition: the records of both ascend.
    public func replaced(by news: ContactClues) -> ContactClues {
        var order: [(position: Int, isNew: Bool)] = []
        order.reserveCapacity(count + news.count)
        var next = 0
        for (position, record) in records.enumerated() {
            while next < news.count && news.records[next] < record {
                order.append((next, true))
                next += 1
            }
            if next < news.count && news.records[next] == record { continue }
            order.append((position, false))
        }
        while next < news.count {
            order.append((next, true))
            next += 1
        }
        return joined(order, with: news)
    }

    /// Contacts of these and of others in an order.
    private func joined(
        _ order: [(position: Int, isNew: Bool)], with news: ContactClues
    ) -> ContactClues {
        var joined = self
        joined.records = order.map { $0.isNew ? news.records[$0.position] : records[$0.position] }
        for clue in columns.indices {
            var column = Column()
            column.offsets.reserveCapacity(order.count + 1)
            for (position, isNew) in order {
                let from = isNew ? news.columns[clue] : columns[clue]
                column.tokens.append(contentsOf: from.tokens(position))
                column.finishContact()
            }
            joined.columns[clue] = column
        }
        return joined
    }

    // MARK: - In a match index

    /// What a match index keeps, later segments before earlier ones.
    public init(_ index: some MatchIndexReading) throws {
        let renewed = try index.renewedRecords()
        var found: [Entries] = []
        for clue in Clue.allCases {
            var entries = Entries()
            var later = Entries()
            for segment in 0..<index.segments {
                try index.forEachBlock(part: MatchIndex.clues(clue), segment: segment) {
                    first, bytes in
                    KeyBlocks.forEachEntry(in: bytes, first: first) { record, token in
                        // What a record said before does not count.
                        if !renewed.isEmpty && renewed[record] ?? 0 != segment { return }
                        if segment == 0 {
                            entries.append(record, token)
                        } else {
                            later.append(record, token)
                        }
                    }
                }
            }
            found.append(later.isEmpty ? entries : entries.merged(with: later.ascending()))
        }
        // Every contact has a source.
        records = found[Clue.source.rawValue].records.map {
            RecordID(rawValue: Int64(bitPattern: $0))
        }
        let numbers = records
        columns = found.map { entries in
            var column = Column()
            column.offsets.reserveCapacity(numbers.count + 1)
            var next = 0
            for record in numbers {
                while next < entries.records.count
                    && entries.records[next] <= UInt64(bitPattern: record.rawValue)
                {
                    column.tokens.append(entries.tokens[next])
                    next += 1
                }
                column.finishContact()
            }
            return column
        }
    }

    /// Records with their hashes.
    private struct Entries {
        private(set) var records: [UInt64] = []
        private(set) var tokens: [UInt64] = []

        var isEmpty: Bool { records.isEmpty }

        mutating func append(_ record: UInt64, _ token: UInt64) {
            records.append(record)
            tokens.append(token)
        }

        /// By record, those of one record in their order.
        func ascending() -> Entries {
            var sorted = Entries()
            for place in records.indices.sorted(by: { (records[$0], $0) < (records[$1], $1) }) {
                sorted.append(records[place], tokens[place])
            }
            return sorted
        }

        /// - Precondition: both ascend, and no record is in both.
        func merged(with later: Entries) -> Entries {
            var merged = Entries()
            var next = 0
            for place in records.indices {
                while next < later.records.count && later.records[next] < records[place] {
                    merged.append(later.records[next], later.tokens[next])
                    next += 1
                }
                merged.append(records[place], tokens[place])
            }
            for place in next..<later.records.count {
                merged.append(later.records[place], later.tokens[place])
            }
            return merged
        }
    }

    /// The blocks of a clue.
    ///
    /// - Precondition: the records ascend.
    func blocks(_ clue: Clue) -> KeyBlocks {
        var blocks = KeyBlocks()
        for (position, record) in records.enumerated() {
            for token in tokens(clue, of: position) {
                blocks.append(UInt64(bitPattern: record.rawValue), token)
            }
        }
        blocks.finish()
        return blocks
    }
}

extension Array {
    /// The first index at which a condition holds that holds from there on; the end where it never does.
    fileprivate func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
