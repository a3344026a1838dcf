import RecordModel

/// Pieces of history, column by column: of each kind those that a question asks for.
final class PieceRows {
    /// What questions can do without.
    struct Columns: OptionSet {
        let rawValue: Int

        /// Channel, stage, status, priority, currency, owner, amount.
        static let words = Columns(rawValue: 1)
        /// The records that a piece belongs to.
        static let reach = Columns(rawValue: 2)
        /// The deal of a change of stage, the ticket of an answer.
        static let targets = Columns(rawValue: 4)
        static let all: Columns = [.words, .reach, .targets]
    }

    /// The pieces of one source.
    struct Source {
        let name: String
        let kind: HistoryKind
        let rows: Range<Int>
    }

    private(set) var sources: [Source] = []
    private(set) var items: [Int32] = []
    private(set) var isPresent: [Int32] = []
    /// A place in `HistoryBlock.states`; `Int32.min` in this and the following columns is none.
    private(set) var states: [Int32] = []
    private(set) var days: [Int32] = []
    private(set) var clocks: [Int32] = []
    private(set) var due: [Int32] = []
    private(set) var ends: [Int32] = []
    /// The number of the version in force.
    private(set) var versions: [Int32] = []
    /// Empty where words were not asked for; numbers in `texts`.
    private(set) var channels: [Int32] = []
    private(set) var stages: [Int32] = []
    private(set) var statuses: [Int32] = []
    private(set) var priorities: [Int32] = []
    private(set) var currencies: [Int32] = []
    private(set) var owners: [Int32] = []
    /// `BlockNumbers.none` where there is none.
    private(set) var amounts: [Int64] = []
    /// Where each piece's records end within `records`, and its targets within `targets`.
    private(set) var reachEnds: [Int32] = []
    private(set) var targetEnds: [Int32] = []
    private(set) var records: [Int32] = []
    private(set) var targets: [Int32] = []
    private(set) var texts = TextPool()
    private let wanted: Columns

    /// - Parameter sources: of whose pieces there is a row.
    init(
        _ blocks: HistoryBlocks, _ sources: [HistoryBlocks.Source], _ wanted: Columns
    ) throws {
        self.wanted = wanted
        let all = try sources.map { try blocks.blocks(of: $0.id) }
        reserve(all)
        for (source, own) in zip(sources, all) {
            let start = items.count
            for bytes in own { try append(bytes.span) }
            self.sources.append(
                Source(name: source.name, kind: source.kind, rows: start..<items.count))
        }
    }

    /// Makes room for all blocks at once: columns that grow are copied again and again.
    private func reserve(_ all: [[[UInt8]]]) {
        var counts = [0, 0, 0]
        for bytes in all.joined() where bytes.count >= 12 {
            for place in counts.indices {
                counts[place] += Int(BlockNumbers.fixed(bytes.span, 4 * place, 4))
            }
        }
        // Damaged blocks may count what no array can hold.
        let bound = all.joined().reduce(0) { $0 + max($1.count, 1 << HistoryBlock.bits) }
        let rows = min(counts[0], bound)
        items.reserveCapacity(rows)
        isPresent.reserveCapacity(rows)
        states.reserveCapacity(rows)
        days.reserveCapacity(rows)
        clocks.reserveCapacity(rows)
        due.reserveCapacity(rows)
        ends.reserveCapacity(rows)
        versions.reserveCapacity(rows)
        if wanted.contains(.words) {
            channels.reserveCapacity(rows)
            stages.reserveCapacity(rows)
            statuses.reserveCapacity(rows)
            priorities.reserveCapacity(rows)
            currencies.reserveCapacity(rows)
            owners.reserveCapacity(rows)
            amounts.reserveCapacity(rows)
        }
        if wanted.contains(.reach) {
            reachEnds.reserveCapacity(rows)
            records.reserveCapacity(min(counts[1], bound))
        }
        if wanted.contains(.targets) {
            targetEnds.reserveCapacity(rows)
            targets.reserveCapacity(min(counts[2], bound))
        }
    }

    private func append(_ bytes: Span<UInt8>) throws {
        guard bytes.count >= 12 else { throw BlockNumbers.damaged }
        let count = Int(BlockNumbers.fixed(bytes, 0, 4))
        let reach = Int(BlockNumbers.fixed(bytes, 4, 4))
        let targetCount = Int(BlockNumbers.fixed(bytes, 8, 4))
        var index = 12
        let numbers = try BlockTexts.read(bytes, &index, into: &texts)
        func read(_ column: inout [Int32]) throws {
            try BlockNumbers.read(bytes, &index, count: count, into: &column)
        }
        func readText(_ column: inout [Int32]) throws {
            guard wanted.contains(.words) else {
                try BlockNumbers.skip(bytes, &index, count: count)
                return
            }
            let start = column.count
            try read(&column)
            try BlockTexts.renumber(&column, from: start, numbers)
        }
        try read(&items)
        try read(&isPresent)
        try read(&states)
        try readText(&channels)
        try readText(&stages)
        try readText(&statuses)
        try readText(&priorities)
        try readText(&currencies)
        try readText(&owners)
        try read(&days)
        try read(&clocks)
        try read(&due)
        try read(&ends)
        if wanted.contains(.words) {
            try BlockNumbers.read(bytes, &index, count: count, into: &amounts)
        } else {
            try BlockNumbers.skip(bytes, &index, count: count)
        }
        try read(&versions)
        try readEnds(bytes, &index, count, to: &reachEnds, wanted.contains(.reach), of: records)
        try readEnds(
            bytes, &index, count, to: &targetEnds, wanted.contains(.targets), of: targets)
        if wanted.contains(.reach) {
            try BlockNumbers.read(bytes, &index, count: reach, into: &records)
        } else {
            try BlockNumbers.skip(bytes, &index, count: reach)
        }
        if wanted.contains(.targets) {
            try BlockNumbers.read(bytes, &index, count: targetCount, into: &targets)
        }
        guard reachEnds.isEmpty || Int(reachEnds[reachEnds.count - 1]) == records.count,
            targetEnds.isEmpty || Int(targetEnds[targetEnds.count - 1]) == targets.count
        else { throw BlockNumbers.damaged }
    }

    /// Reads how many each row has, as where they end.
    private func readEnds(
        _ bytes: Span<UInt8>, _ index: inout Int, _ count: Int, to ends: inout [Int32],
        _ isWanted: Bool, of list: [Int32]
    ) throws(StoreError) {
        guard isWanted else {
            try BlockNumbers.skip(bytes, &index, count: count)
            return
        }
        let start = ends.count
        try BlockNumbers.read(bytes, &index, count: count, into: &ends)
        var end = Int32(list.count)
        for row in start..<ends.count {
            guard ends[row] >= 0 else { throw BlockNumbers.damaged }
            end &+= ends[row]
            ends[row] = end
        }
    }

    // MARK: Rows

    /// The records that a piece belongs to, ascending.
    @inline(__always)
    func records(of row: Int) -> Range<Int> {
        (row == 0 ? 0 : Int(reachEnds[row - 1]))..<Int(reachEnds[row])
    }

    @inline(__always)
    func targets(of row: Int) -> Range<Int> {
        (row == 0 ? 0 : Int(targetEnds[row - 1]))..<Int(targetEnds[row])
    }

    static func day(_ number: Int32) -> CalendarDay? {
        number == .min ? nil : CalendarDay(number: Int(number))
    }

    func text(_ number: Int32) -> String? { number == .min ? nil : texts[number] }

    func state(_ row: Int) -> HistoryFacts.State? {
        let place = Int(states[row])
        return HistoryBlock.states.indices.contains(place) ? HistoryBlock.states[place] : nil
    }
}
