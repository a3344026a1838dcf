import RecordModel
import Resolution
import Testing

/// The ledger beside a second reading of the rule (DESIGN.md, D6), written from its sentences: ledgers
/// of up to eight records, in any order of merging.
@Suite struct ConsentOracleTests {
    /// What one record says, as the oracle knows it.
    private struct Said {
        let emails: Set<String>
        let phones: Set<String>
        /// Channel (nil: all), purpose (nil: all), day (nil: undated).
        var permissions: [(channel: ConsentChannel?, purpose: String?, day: Int?)] = []
        var objections: [(channel: ConsentChannel?, purpose: String?, day: Int?)] = []

        func has(_ place: ConsentLedger.Place) -> Bool {
            switch place.channel {
            case .email: emails.contains(place.key)
            case .phone, .message: phones.contains(place.key)
            case .post, .fax: false
            }
        }
    }

    /// Some permission is newer than every objection.
    private static func isUsable(
        _ said: [Said], _ place: ConsentLedger.Place, _ purpose: String?
    ) -> Bool {
        let objections = said.flatMap(\.objections).filter {
            ($0.channel ?? place.channel) == place.channel
                && ($0.purpose == nil || purpose == nil || $0.purpose == purpose)
        }
        return said.filter { $0.has(place) }.flatMap(\.permissions).contains { permission in
            guard (permission.channel ?? place.channel) == place.channel,
                permission.purpose == nil || permission.purpose == purpose
            else { return false }
            return objections.allSatisfy { objection in
                guard let given = permission.day, let refused = objection.day else { return false }
                return given > refused
            }
        }
    }

    private static let purposes: [String?] = [nil, "newsletter", "invoices"]
    private static let addresses = ["a@x.example", "b@x.example", "c@x.example"]
    private static let numbers = ["0301", "0302"]
    private static let places: [ConsentLedger.Place] =
        addresses.map { .init(channel: .email, key: $0) }
        + numbers.flatMap { number in
            [.phone, .message].map { .init(channel: $0, key: number) }
        }

    private static let fields: [(channel: ConsentChannel?, optIn: Field, optOut: Field)] = [
        (.email, .emailOptIn, .emailOptOut), (.phone, .phoneOptIn, .phoneOptOut),
        (.message, .messageOptIn, .messageOptOut), (nil, .allOptIn, .allOptOut),
    ]

    private static func record(
        _ number: Int, _ random: inout SeededGenerator
    ) -> (record: SourceRecord, said: Said) {
        let emails = addresses.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
        let phones = numbers.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
        var said = Said(emails: Set(emails), phones: Set(phones))
        var cells: [(Field, String?, String)] =
            emails.map { (.email, nil, $0) } + phones.map { (.phone, nil, $0) }
        var marks = Set<String>()
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let (channel, optIn, optOut) = fields[Int.random(in: 0..<4, using: &random)]
            let purpose = purposes[Int.random(in: 0..<3, using: &random)]
            let isOptIn = Bool.random(using: &random)
            // A column of a kind stands in a record once.
            guard marks.insert("\(isOptIn) \(optIn) \(purpose ?? "")").inserted else { continue }
            let day = Int.random(in: 0..<5, using: &random)
            let isDated = day > 0
            cells.append(
                (isOptIn ? optIn : optOut, purpose, isDated ? "2024-03-0\(day)" : "yes"))
            let one = (channel, purpose, isDated ? day : nil)
            if isOptIn { said.permissions.append(one) } else { said.objections.append(one) }
        }
        return (ConsentLedgerTests.record(number, cells), said)
    }

    private static func triples(_ ledger: ConsentLedger) -> Set<String> {
        var out = Set<String>()
        for place in places {
            for purpose in purposes where ledger.standing(place, purpose: purpose).isAllowed {
                out.insert("\(place.channel) \(place.key) \(purpose ?? "")")
            }
        }
        return out
    }

    @Test func tenThousandLedgersAreWhatTheRuleSays() {
        var allowed = 0
        var refused = 0
        for seed in 1...10_000 as ClosedRange<UInt64> {
            var random = SeededGenerator(seed: seed)
            let made = (0..<Int.random(in: 1...8, using: &random)).map { Self.record($0, &random) }
            let ledger = ConsentLedger(made.map(\.record))
            for place in Self.places {
                for purpose in Self.purposes {
                    let expected = Self.isUsable(made.map(\.said), place, purpose)
                    let found = ledger.standing(place, purpose: purpose).isAllowed
                    if found != expected {
                        Issue.record("seed \(seed): \(place), \(purpose ?? "all")")
                    }
                    if found { allowed += 1 } else { refused += 1 }
                }
            }
            Self.merge(made.map(\.record), until: Self.triples(ledger), seed, &random)
        }
        // Both happen often enough for the comparison to mean something.
        #expect(allowed > 10_000 && refused > 10_000)
    }

    /// Merges records two groups at a time in a random order: no step adds a triple that neither had,
    /// and the end is that of all at once.
    private static func merge(
        _ records: [SourceRecord], until end: Set<String>, _ seed: UInt64,
        _ random: inout SeededGenerator
    ) {
        var groups = records.shuffled(using: &random).map { [$0] }
        while groups.count > 1 {
            groups.shuffle(using: &random)
            let (left, right) = (groups.removeLast(), groups.removeLast())
            let before = triples(ConsentLedger(left)).union(triples(ConsentLedger(right)))
            let together = (left + right).shuffled(using: &random)
            let after = triples(ConsentLedger(together))
            if !after.isSubset(of: before) { Issue.record("seed \(seed): a merge added a triple") }
            groups.append(together)
        }
        if triples(ConsentLedger(groups[0])) != end { Issue.record("seed \(seed): another end") }
    }
}
