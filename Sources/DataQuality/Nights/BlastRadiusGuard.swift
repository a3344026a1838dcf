import RecordModel

/// Tells a night on which something went wrong from a usual one, before anything is merged.
///
/// The usual is what the policy always allows, raised by what earlier nights of the same store were:
/// rates by the median and the spread of those nights, so that one odd night among them does not
/// make the next odd one usual.
public struct BlastRadiusGuard: Sendable {
    private let policy: GuardPolicy
    private let earlier: [NightMeasure]

    /// - Parameter earlier: the nights that were let through, the oldest first.
    public init(policy: GuardPolicy, earlier: [NightMeasure]) {
        self.policy = policy
        self.earlier = earlier.filter { !$0.isFirst }
    }

    /// What is unusual about a night, the gravest first; empty where nothing is.
    public func causes(_ night: NightMeasure) -> [HoldCause] {
        if !policy.holdsUnusualNights { return [] }
        return frequentValues(night) + merges(night) + clusters(night) + columns(night)
            + files(night) + rejects(night) + orphans(night)
    }

    private func frequentValues(_ night: NightMeasure) -> [HoldCause] {
        night.frequentValues.compactMap { value in
            let shares = earlier.flatMap(\.frequentValues)
                .filter { $0.field == value.field && $0.kind == value.kind && $0.filled > 0 }
                .map { Double($0.count) / Double($0.filled) }
            let share = usual(policy.frequentValueShare, shares)
            let limit = max(Double(policy.fewestWithValue), share * Double(night.news))
            // A value that many had before is known for what it is.
            guard Double(value.count) >= limit, value.before * 2 < value.count else { return nil }
            return HoldCause(
                kind: .frequentValue, subject: value.field, measured: Double(value.count),
                usual: limit,
                sentence: "One \(Self.name(value.field)) stands in \(value.count) of the night's "
                    + "\(night.news) records and in \(value.before) \(value.before == 1 ? "other" : "others"); up to "
                    + "\(Int(limit.rounded(.up)) - 1) would be usual.",
                examples: value.examples)
        }
    }

    private func merges(_ night: NightMeasure) -> [HoldCause] {
        guard let rate = night.joinedPerThousand, night.joined >= policy.fewestJoined else {
            return []
        }
        let rates = earlier.filter { $0.news >= 20 }.compactMap(\.joinedPerThousand)
        let limit =
            rates.count < policy.learnsFrom
            ? policy.joinedPerThousand
            : min(policy.joinedPerThousand, max(100, usual(0, rates)))
        // The more records, the less chance has to do with their rate.
        let chance = 3 * (limit * 1000 / Double(night.news)).squareRoot()
        guard rate > limit + chance else { return [] }
        return [
            HoldCause(
                kind: .manyMerges, subject: nil, measured: rate, usual: limit,
                sentence: "\(night.joined) records would be merged into others, "
                    + "\(Int(rate.rounded())) for each thousand new or changed ones; up to "
                    + "\(Int(limit.rounded())) would be usual.")
        ]
    }

    private func clusters(_ night: NightMeasure) -> [HoldCause] {
        let largest = earlier.map(\.largestCluster).max() ?? 0
        let limit = max(policy.largestCluster, largest + largest / 2)
        guard night.largestCluster > limit else { return [] }
        return [
            HoldCause(
                kind: .largeCluster, subject: nil, measured: Double(night.largestCluster),
                usual: Double(limit),
                sentence: "One party would be made of \(night.largestCluster) records; up to "
                    + "\(limit) would be usual.")
        ]
    }

    private func columns(_ night: NightMeasure) -> [HoldCause] {
        if !policy.holdsVanishedColumns { return [] }
        return night.tables.flatMap { table in
            [
                (table.vanishedFields, "no longer has its columns for"),
                (table.emptiedFields ?? [], "has nothing any more in its columns for"),
            ].filter { !$0.0.isEmpty }.map { fields, what in
                HoldCause(
                    kind: .vanishedColumn, subject: "\(table.source)/\(table.name)",
                    measured: Double(fields.count), usual: 0,
                    sentence: "The table “\(table.name)” of “\(table.source)” \(what) "
                        + "\(fields.joined(separator: ", ")).")
            }
        }
    }

    private func files(_ night: NightMeasure) -> [HoldCause] {
        night.tables.compactMap { table in
            let before = earlier.flatMap(\.tables)
                .filter { $0.source == table.source && $0.name == table.name }
            return gone(table, before) ?? shrunk(table, before)
        }
    }

    private func gone(_ table: NightMeasure.Table, _ before: [NightMeasure.Table]) -> HoldCause? {
        guard table.known > 0, table.absent >= policy.fewestAbsent else { return nil }
        let share = Double(table.absent) / Double(table.known)
        let shares = before.filter { $0.known > 0 }
            .map { Double($0.absent) / Double($0.known) }
        let limit = usual(policy.absentShare, shares)
        guard share > limit else { return nil }
        return HoldCause(
            kind: .manyAbsent, subject: "\(table.source)/\(table.name)", measured: share,
            usual: limit,
            sentence: "The table “\(table.name)” of “\(table.source)” lacks \(table.absent) of "
                + "the \(table.known) records that it had; up to \(Self.percent(limit)) would be "
                + "usual.")
    }

    /// A file whose length was always about the same and that is much shorter now.
    private func shrunk(_ table: NightMeasure.Table, _ before: [NightMeasure.Table]) -> HoldCause? {
        let lengths = before.suffix(10).map { Double($0.rows) }
        guard lengths.count >= policy.learnsFrom, let smallest = lengths.min(),
            let largest = lengths.max(), smallest >= 20, largest <= 1.5 * smallest,
            Double(table.rows) < policy.shrunkTo * smallest
        else { return nil }
        return HoldCause(
            kind: .shrunkFile, subject: "\(table.source)/\(table.name)",
            measured: Double(table.rows), usual: policy.shrunkTo * smallest,
            sentence: "The table “\(table.name)” of “\(table.source)” has \(table.rows) rows; "
                + "it always had \(Int(smallest)) or more.")
    }

    private func orphans(_ night: NightMeasure) -> [HoldCause] {
        (night.history ?? []).compactMap { pieces in
            guard pieces.orphans >= policy.fewestOrphans else { return nil }
            let shares = earlier.flatMap { $0.history ?? [] }
                .filter { $0.kind == pieces.kind && $0.pieces >= policy.fewestOrphans }
                .map(\.orphanShare)
            let limit = usual(policy.orphanShare, shares)
            guard pieces.orphanShare > limit else { return nil }
            return HoldCause(
                kind: .manyOrphans, subject: pieces.kind, measured: pieces.orphanShare,
                usual: limit,
                sentence: "\(pieces.orphans) of \(pieces.pieces) new or changed "
                    + "\(HistoryKind(rawValue: pieces.kind)?.plural ?? pieces.kind) belong to nobody "
                    + "who is there; up to \(Self.percent(limit)) would be usual.")
        }
    }

    private func rejects(_ night: NightMeasure) -> [HoldCause] {
        guard let share = night.rejectedShare, night.rejectedRows >= policy.fewestRejected else {
            return []
        }
        let limit = usual(policy.rejectedShare, earlier.compactMap(\.rejectedShare))
        guard share > limit else { return [] }
        return [
            HoldCause(
                kind: .manyRejected, subject: nil, measured: share, usual: limit,
                sentence: "\(night.rejectedRows) rows, \(Self.percent(share)) of all, were "
                    + "rejected; up to \(Self.percent(limit)) would be usual.")
        ]
    }

    /// What is usual: the limit of the policy, or, where earlier nights went beyond, what they say.
    private func usual(_ limit: Double, _ figures: [Double]) -> Double {
        guard figures.count >= policy.learnsFrom else { return limit }
        let sorted = figures.suffix(30).sorted()
        let median = Self.median(sorted)
        let spread = Self.median(sorted.map { abs($0 - median) }.sorted())
        // 1.4826 makes the median deviation of a normal distribution its standard deviation.
        return max(limit, median + max(4 * 1.4826 * spread, 0.5 * median))
    }

    private static func median(_ sorted: [Double]) -> Double {
        if sorted.isEmpty { return 0 }
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2)
            ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }

    private static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return tenths.isMultiple(of: 10) ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
    }

    private static func name(_ field: String) -> String {
        switch field {
        case "phone": "phone number"
        case "email": "e-mail address"
        case "address": "postal address"
        case "birthDate": "birth date"
        case "taxID": "tax number"
        case "nationalID": "national number"
        case "domain": "web domain"
        default: field
        }
    }
}
