import RecordModel

/// Ranks statements, and whole names and addresses, by a rule, and by the other rules where it
/// does not decide: trust, date, frequency, completeness, then content.
struct CandidateRanking {
    /// What ranking knows of one competitor.
    struct Standing {
        /// Its place among the competitors.
        let number: Int
        let member: Int
        let place: Int
        /// How many members say the same.
        let frequency: Int
    }

    /// What competitors say, by their number; most are ranked by trust or date before anybody reads it.
    struct Texts {
        let text: (Int) -> String
        let key: (Int) -> String
    }

    /// Per member its place in the policy's order of trust.
    let trust: [Int]
    let dates: [RecordDates]

    /// Whether one competitor stands before another; a total order.
    func isBetter(
        _ left: Standing, _ right: Standing, by rule: SurvivorshipRule, _ texts: Texts
    ) -> Bool {
        let first = compare(left, right, by: rule, texts)
        if first != 0 { return first < 0 }
        for step in Self.fallback {
            let order = compare(left, right, by: step, texts)
            if order != 0 { return order < 0 }
        }
        return (left.member, left.place) < (right.member, right.place)
    }

    private static let fallback: [SurvivorshipRule] = [
        .mostTrusted, .mostRecent, .mostFrequent, .mostComplete,
    ]

    /// Negative where the left one is better.
    private func compare(
        _ left: Standing, _ right: Standing, by rule: SurvivorshipRule, _ texts: Texts
    ) -> Int {
        func text(_ standing: Standing) -> String { texts.text(standing.number) }
        return switch rule {
        case .mostTrusted: order(trust[left.member], trust[right.member])
        case .mostRecent:
            latestFirst(dates[left.member].changed, dates[right.member].changed)
        case .mostComplete: order(Completeness(text(right)), Completeness(text(left)))
        case .longest:
            order(text(right).unicodeScalars.count, text(left).unicodeScalars.count)
        case .mostFrequent: order(right.frequency, left.frequency)
        case .first: earliestFirst(dates[left.member].created, dates[right.member].created)
        case .last: latestFirst(dates[left.member].created, dates[right.member].created)
        case .maximum: -ascending(texts.key(left.number), texts.key(right.number))
        case .minimum: ascending(texts.key(left.number), texts.key(right.number))
        case .furthestStage: order(StageOrder.rank(text(right)), StageOrder.rank(text(left)))
        case .union, .only, .pinned: 0
        }
    }

    private func order<Value: Comparable>(_ left: Value, _ right: Value) -> Int {
        left < right ? -1 : left > right ? 1 : 0
    }

    /// A record without a date stands after all that have one.
    private func latestFirst(_ left: String?, _ right: String?) -> Int {
        guard let left, let right else { return order(left == nil ? 1 : 0, right == nil ? 1 : 0) }
        return order(right, left)
    }

    private func earliestFirst(_ left: String?, _ right: String?) -> Int {
        guard let left, let right else { return order(left == nil ? 1 : 0, right == nil ? 1 : 0) }
        return order(left, right)
    }

    private func number(_ text: String) -> Double? {
        Double(text).flatMap { $0.isFinite ? $0 : nil }
    }

    /// Numbers by value, before texts; texts by their bytes.
    private func ascending(_ left: String, _ right: String) -> Int {
        switch (number(left), number(right)) {
        case (let left?, let right?): order(left, right)
        case (.some, nil): -1
        case (nil, .some): 1
        case (nil, nil): order(left, right)
        }
    }
}
