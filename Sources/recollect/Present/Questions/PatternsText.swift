import CanonicalStore

/// What can be learned from customers' activity, for people.
struct PatternsText {
    let patterns: Patterns
    let style: Style

    func lines(width: Int) -> [String] {
        var out = [style.bold("What customers did, up to \(patterns.asOf.text)")]
        out += comparison().lines(width: width, style: style)
        var seen: Set<String> = []
        for kind in patterns.parts.map(\.kind) where seen.insert(kind).inserted {
            let parts = patterns.parts.filter { $0.kind == kind }
            out += ["", style.dim("by " + kind)] + table(parts).lines(width: width, style: style)
        }
        if !patterns.velocity.isEmpty {
            var table = TextTable([
                ("stage", .left), ("median days", .right), ("finished stays", .right),
            ])
            for stage in patterns.velocity {
                table.add([
                    stage.stage, String(stage.medianDays), Numbers.grouped(stage.stays),
                ])
            }
            out += ["", style.dim("how long deals stay in a stage")]
            out += table.lines(width: width, style: style)
        }
        if !patterns.months.isEmpty {
            var table = TextTable([
                ("came in", .whole), ("records", .right), ("complete", .right),
            ])
            for month in patterns.months {
                table.add([
                    month.month, Numbers.grouped(month.records), Self.percent(month.completeness),
                ])
            }
            out += ["", style.dim("completeness: name, e-mail, phone and place")]
            out += table.lines(width: width, style: style)
        }
        return out + buyers(width: width)
    }

    /// Each figure beside what it would be if every record were a party of its own.
    private func comparison() -> TextTable {
        var table = TextTable([
            ("figure", .left), ("as it is", .right), ("without merging", .right),
        ])
        let good = Self.figures(patterns.total)
        let bad = Self.figures(patterns.undeduplicated)
        for (one, other) in zip(good, bad) where !one.value.isEmpty || !other.value.isEmpty {
            table.add([one.name, one.value, one.value == other.value ? "the same" : other.value])
        }
        return table
    }

    private static func figures(
        _ figures: Patterns.Figures
    ) -> [(name: String, value: String)] {
        func count(_ value: Int) -> String { value == 0 ? "" : Numbers.grouped(value) }
        return [
            ("parties", count(figures.parties)),
            ("records that say again who another is", percent(figures.duplicateRate)),
            ("complete", percent(figures.completeness)),
            ("deals won", count(figures.won)),
            ("won, of all that ended", percent(figures.winRate)),
            ("days to win, median", figures.daysToClose.map(String.init) ?? ""),
            ("tickets", count(figures.tickets)),
            (
                "tickets per party that has any",
                figures.ticketsPerParty.map { Numbers.fixed($0, 2) } ?? ""
            ),
            (
                "hours to the first answer, median",
                figures.firstResponseHours.map { Numbers.fixed($0, 1) } ?? ""
            ),
            ("buyers", count(figures.buyers)),
            ("bought more than once", percent(figures.repeatRate)),
            ("bought again within a year", percent(figures.retention)),
        ]
    }

    private func table(_ parts: [Patterns.Part]) -> TextTable {
        var table = TextTable([
            ("", .left), ("parties", .right), ("double", .right), ("complete", .right),
            ("won", .right), ("win rate", .right), ("days", .right), ("tickets", .right),
            ("answer h", .right), ("buyers", .right), ("repeat", .right), ("retained", .right),
        ])
        for part in parts {
            let figures = part.figures
            table.add([
                part.name, Numbers.grouped(figures.parties), Self.percent(figures.duplicateRate),
                Self.percent(figures.completeness),
                figures.won == 0 ? "" : Numbers.grouped(figures.won),
                Self.percent(figures.winRate), figures.daysToClose.map(String.init) ?? "",
                figures.tickets == 0 ? "" : Numbers.grouped(figures.tickets),
                figures.firstResponseHours.map { Numbers.fixed($0, 1) } ?? "",
                figures.buyers == 0 ? "" : Numbers.grouped(figures.buyers),
                Self.percent(figures.repeatRate), Self.percent(figures.retention),
            ])
        }
        return table
    }

    private func buyers(width: Int) -> [String] {
        if patterns.buyerGroups.isEmpty { return [] }
        var table = TextTable([
            ("bought last", .left), ("how often", .left), ("worth", .left), ("buyers", .right),
            ("without merging", .right),
        ])
        let others = Dictionary(
            patterns.undeduplicatedGroups.map { (Self.key($0), $0.buyers) },
            uniquingKeysWith: { first, _ in first })
        for group in patterns.buyerGroups {
            table.add([
                Self.name(group.recency), Self.name(group.frequency),
                "\(group.value.rawValue) third", Numbers.grouped(group.buyers),
                Numbers.grouped(others[Self.key(group)] ?? 0),
            ])
        }
        return ["", style.dim("buyers by how lately, how often and for how much")]
            + table.lines(width: width, style: style)
    }

    private static func key(_ group: Patterns.BuyerGroup) -> String {
        "\(group.recency.rawValue) \(group.frequency.rawValue) \(group.value.rawValue)"
    }

    private static func name(_ recency: Patterns.BuyerGroup.Recency) -> String {
        switch recency {
        case .days90: "within 90 days"
        case .days365: "within a year"
        case .longer: "longer ago"
        }
    }

    private static func name(_ frequency: Patterns.BuyerGroup.Frequency) -> String {
        switch frequency {
        case .once: "once"
        case .twoToFour: "2 to 4 times"
        case .fiveOrMore: "5 times or more"
        }
    }

    private static func percent(_ share: Double?) -> String {
        share.map { Numbers.fixed($0 * 100, 1) + " %" } ?? ""
    }
}
