import RecordModel

/// What was found of relationships, one note after the other.
struct AttentionNotes {
    /// A record or a piece of history that a reason rests on, by its number in the store.
    enum Cited: Hashable {
        case record(Int64), piece(Int64)
    }

    struct Note {
        /// The party's place in the scan.
        let party: Int32
        let reason: Attention.Reason
        let since: CalendarDay?
        let cited: Cited
        /// A number in `names`; -1 where the reason is about no colleague.
        let name: Int32
    }

    /// A reason of one party, over all notes of it.
    struct Finding {
        let reason: Attention.Reason
        /// The earliest of all.
        let since: CalendarDay?
    }

    private var notes: [Note] = []
    private var worths: [(party: Int32, currency: Int32, millionths: Int64)] = []
    private var names = TextPool()
    private var currencies = TextPool()
    /// By the party's place.
    private(set) var openDeals: [Int32]
    private(set) var openTickets: [Int32]
    private(set) var openTasks: [Int32]

    init(parties: Int) {
        openDeals = Array(repeating: 0, count: parties)
        openTickets = openDeals
        openTasks = openDeals
    }

    mutating func note(
        _ reason: Attention.Reason, _ party: Int32, _ since: CalendarDay?, _ cited: Cited,
        _ name: String?
    ) {
        notes.append(
            Note(
                party: party, reason: reason, since: since, cited: cited,
                name: name.map { names.number($0) } ?? -1))
    }

    mutating func add(_ millionths: Int64?, _ currency: String?, _ party: Int32) {
        guard let millionths else { return }
        worths.append((party, currencies.number(currency ?? ""), millionths))
    }

    mutating func countDeal(_ party: Int32) { openDeals[Int(party)] += 1 }
    mutating func countTicket(_ party: Int32) { openTickets[Int(party)] += 1 }
    mutating func countTask(_ party: Int32) { openTasks[Int(party)] += 1 }

    // MARK: By party

    /// Brings what belongs to one party together, in the order of places and reasons.
    mutating func settle() {
        let order = Dictionary(
            uniqueKeysWithValues: Attention.Reason.allCases.enumerated().map {
                ($0.element, Int64($0.offset))
            })
        let keys = notes.indices.map { place in
            (key: Int64(notes[place].party) << 8 | (order[notes[place].reason] ?? 0), place: place)
        }.sorted { ($0.key, $0.place) < ($1.key, $1.place) }
        let noted = notes
        notes = keys.map { noted[$0.place] }
        let texts = currencies.texts
        worths.sort {
            $0.party != $1.party
                ? $0.party < $1.party
                : texts[Int($0.currency)] < texts[Int($1.currency)]
        }
    }

    /// Calls `body` with the place of each party that has a note and where its notes are.
    ///
    /// - Precondition: settled.
    func forEachParty(_ body: (Int32, Range<Int>) -> Void) {
        var start = 0
        while start < notes.count {
            var end = start + 1
            while end < notes.count, notes[end].party == notes[start].party { end += 1 }
            body(notes[start].party, start..<end)
            start = end
        }
    }

    /// The reasons of some notes of one party.
    func findings(_ range: Range<Int>) -> [Finding] {
        var found: [Finding] = []
        for note in notes[range] {
            guard let last = found.last, last.reason == note.reason else {
                found.append(Finding(reason: note.reason, since: note.since))
                continue
            }
            if let since = note.since, last.since.map({ since < $0 }) ?? true {
                found[found.count - 1] = Finding(reason: note.reason, since: since)
            }
        }
        return found
    }

    /// What one reason rests on, each once, and the names of colleagues in order.
    func grounds(
        _ range: Range<Int>, _ reason: Attention.Reason
    ) -> (cited: Set<Cited>, colleagues: [String]) {
        var cited: Set<Cited> = []
        var colleagues: Set<Int32> = []
        for note in notes[range] where note.reason == reason {
            cited.insert(note.cited)
            if note.name >= 0 { colleagues.insert(note.name) }
        }
        return (cited, colleagues.map { names[$0] }.sorted())
    }

    /// What is at stake with each party of which anything is, by currency.
    ///
    /// - Precondition: settled.
    func stakes() -> [Int32: [Attention.Worth]] {
        var stakes: [Int32: [Attention.Worth]] = [:]
        var start = 0
        while start < worths.count {
            let first = worths[start]
            var sum: Int64 = 0
            while start < worths.count, worths[start].party == first.party,
                worths[start].currency == first.currency
            {
                sum += worths[start].millionths
                start += 1
            }
            let currency = currencies[first.currency]
            stakes[first.party, default: []].append(
                Attention.Worth(currency: currency.isEmpty ? nil : currency, millionths: sum))
        }
        return stakes
    }
}
