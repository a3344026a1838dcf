import DataQuality
import Foundation

/// Profiles of columns: a table of all, or each in full.
struct ProfileText {
    private let profiles: [ColumnProfile]
    private let style: Style
    private let width = TerminalSize.current().columns

    init(_ profiles: [ColumnProfile], style: Style) {
        self.profiles = profiles
        self.style = style
    }

    /// One line for each column, table by table.
    func overview() -> [String] {
        if profiles.isEmpty { return ["The store has no records."] }
        var out: [String] = []
        var last: [String] = []
        var table = Self.table
        var empty: [String] = []
        func end() {
            if !table.isEmpty { out += table.lines(width: width, style: style) }
            if !empty.isEmpty {
                out += TextWrap.lines(
                    "Without any value: " + empty.joined(separator: ", "), width: width)
            }
            table = Self.table
            empty = []
        }
        for profile in profiles {
            let column = profile.description
            let place = [column.source, column.table, column.kind]
            if place != last {
                end()
                if !out.isEmpty { out.append("") }
                let rows = Numbers.counted(profile.rows, "row", "rows")
                out.append(
                    style.bold(column.source) + ", \(column.table): \(rows) of "
                        + Vocabulary.rows(ofKind: column.kind))
                last = place
            }
            // Exports have dozens of columns that nobody uses.
            if profile.filled == 0 {
                empty.append(column.header)
                continue
            }
            table.add([
                column.header, column.field == "unmapped" ? "" : column.field,
                QualityText.percent(profile.filledShare), distinct(profile),
                profile.patterns.first?.shape ?? "", lengths(profile), Self.mainLanguages(profile),
                oddities(profile),
            ])
        }
        end()
        return out
    }

    private static var table: TextTable {
        TextTable([
            ("column", .left), ("is", .left), ("filled", .right), ("distinct", .right),
            ("mostly", .left), ("long", .right), ("language", .left),
            ("odd", .wrapped),
        ])
    }

    private func distinct(_ profile: ColumnProfile) -> String {
        (profile.isDistinctExact ? "" : "~") + Numbers.grouped(profile.distinct)
    }

    private func lengths(_ profile: ColumnProfile) -> String {
        guard let lengths = profile.lengths else { return "" }
        return lengths.shortest == lengths.longest
            ? "\(lengths.longest)" : "\(lengths.shortest)–\(lengths.longest)"
    }

    private func oddities(_ profile: ColumnProfile) -> String {
        var parts: [String] = []
        let count = profile.placeholderCount
        if count > 0 { parts.append(Numbers.counted(count, "placeholder", "placeholders")) }
        if !profile.outliers.isEmpty {
            parts.append(Numbers.counted(profile.outliers.count, "outlier", "outliers"))
        }
        if profile.scripts.count > 1 {
            parts.append(profile.scripts.map(\.name).joined(separator: ", "))
        }
        return parts.joined(separator: "; ")
    }

    /// All that is known of each column.
    func details() -> [String] {
        var out: [String] = []
        for profile in profiles {
            if !out.isEmpty { out.append("") }
            let column = profile.description
            out.append(style.bold("\(column.header) of \(column.source), \(column.table)"))
            out += facts(profile)
            out += values("Most frequent", profile.topValues.map { ($0.text, $0.count) }, profile)
            out += values(
                "Patterns",
                profile.patterns.map { ("\($0.shape)   as in \($0.example)", $0.count) },
                profile)
            out += values("Placeholders", profile.placeholders.map { ($0.text, $0.count) }, profile)
        }
        return out
    }

    private func facts(_ profile: ColumnProfile) -> [String] {
        let column = profile.description
        var lines: [(String, String)] = [
            ("means", column.field == "unmapped" ? "nothing that is known" : column.field),
            (
                "filled",
                "\(Numbers.grouped(profile.filled - profile.placeholderCount)) of "
                    + "\(Numbers.grouped(profile.rows)) (\(QualityText.percent(profile.filledShare)))"
            ),
            ("distinct", distinct(profile)),
        ]
        if let lengths = profile.lengths {
            lines.append(
                (
                    "length",
                    "\(lengths.shortest) to \(lengths.longest), median \(lengths.median), "
                        + "95 % up to \(lengths.long)"
                ))
        }
        if let numbers = profile.numbers {
            lines.append(
                (
                    "numbers",
                    "\(numbers.smallest.formatted()) to \(numbers.largest.formatted()), median "
                        + numbers.median.formatted()
                ))
        }
        if !profile.scripts.isEmpty {
            lines.append(
                (
                    "scripts",
                    profile.scripts.map { "\($0.name) \(Numbers.grouped($0.count))" }
                        .joined(separator: ", ")
                ))
        }
        if !profile.languages.isEmpty { lines.append(("languages", Self.languages(profile))) }
        if let first = column.firstSeen, let last = column.lastSeen {
            lines.append(("seen", "\(first) to \(last)"))
        }
        for outlier in profile.outliers {
            lines.append(
                ("outlier", "record \(outlier.record): \(Self.sentence(outlier))"))
        }
        return lines.map { name, text in
            "  " + name.padding(toLength: 10, withPad: " ", startingAt: 0) + text
        }
    }

    /// Languages with how many values are in them and by what that is told, and of how many it is not.
    private static func languages(_ profile: ColumnProfile) -> String {
        let told = profile.languages.reduce(0) { $0 + $1.count }
        let rest = profile.filled - profile.placeholderCount - told
        return
            (profile.languages.map { language in
                "\(language.name) \(Numbers.grouped(language.count)) by \(language.basis.rawValue)"
            } + (rest > 0 ? ["not told \(Numbers.grouped(rest))"] : [])).joined(separator: ", ")
    }

    /// The languages that at least a twentieth of the values are in; the overview has room for no more.
    private static func mainLanguages(_ profile: ColumnProfile) -> String {
        var counts: [(name: String, count: Int)] = []
        for language in profile.languages {
            if let known = counts.firstIndex(where: { $0.name == language.name }) {
                counts[known].count += language.count
            } else {
                counts.append((language.name, language.count))
            }
        }
        return counts.filter { $0.count * 20 >= max(profile.filled, 1) }
            .sorted { $0.count > $1.count }.prefix(3).map(\.name).joined(separator: ", ")
    }

    private static func sentence(_ outlier: ColumnProfile.Outlier) -> String {
        switch outlier.reason {
        case .length: "\(Int(outlier.figure)) characters, far longer than the others"
        case .size: "\(outlier.figure.formatted()), far from the others"
        case .shape:
            "a shape that \(Numbers.counted(Int(outlier.figure), "value has", "values have"))"
        }
    }

    private func values(
        _ title: String, _ values: [(String, Int)], _ profile: ColumnProfile
    ) -> [String] {
        if values.isEmpty { return [] }
        var table = TextTable([(title, .left), ("rows", .right), ("of all", .right)])
        for (text, count) in values {
            let atLeast = profile.areCountsExact ? "" : "≥"
            table.add([
                text, atLeast + Numbers.grouped(count),
                QualityText.percent(Double(count) / Double(max(profile.rows, 1))),
            ])
        }
        return table.lines(width: width - 2, style: style).map { "  " + $0 }
    }
}
