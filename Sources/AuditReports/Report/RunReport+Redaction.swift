import RecordModel

extension RunReport {
    /// The same report without any personal value.
    ///
    /// Names, keys and values of records become dashes, sentences become the names of comparison and
    /// level, and files, sources, columns and the store, whose names may be those of people, become
    /// numbers. Counts, weights, positions, codes and the ids of entities stay.
    public func redacted() -> RunReport {
        var copy = self
        let files = Self.aliases("file", inputs.map(\.file) + diagnostics.compactMap(\.file))
        let sources = Self.aliases(
            "source",
            inputs.map(\.source) + sourceOverlap.flatMap { [$0.left, $0.right] }
                + (quality?.scores.filter { $0.scope == "source" }.map(\.name) ?? [])
                + (merges + proposals).flatMap { $0.members.map(\.source) })
        copy.store = "–"
        copy.inputs = inputs.map { $0.redacted(files, sources) }
        copy.diagnostics = diagnostics.map { Self.redacted($0, files) }
        copy.rejectedRows = rejectedRows.map {
            Rejection(
                file: files[$0.file] ?? "–", line: $0.line, code: $0.code,
                reason: Self.withoutQuotes($0.reason))
        }
        copy.merges = merges.map { $0.redacted(sources) }
        copy.proposals = proposals.map { $0.redacted(sources) }
        copy.sourceOverlap = sourceOverlap.map {
            SourceOverlap(
                left: sources[$0.left] ?? "–", right: sources[$0.right] ?? "–",
                entities: $0.entities)
        }
        if var quality {
            quality.scores = quality.scores.map { score in
                var score = score
                if score.scope == "source" { score.name = sources[score.name] ?? "–" }
                return score
            }
            copy.quality = quality
        }
        copy.runs = runs.map { run in
            var run = run
            run.actor = "–"
            return run
        }
        copy.night = night.map { night in
            Night(
                isHeld: night.isHeld,
                causes: night.causes.map {
                    .init(kind: $0.kind, sentence: Self.withoutQuotes($0.sentence), examples: [])
                }, drift: night.drift, scope: night.scope)
        }
        return copy
    }

    /// Numbered names, in the order of first occurrence.
    private static func aliases(_ word: String, _ names: [String]) -> [String: String] {
        var aliases: [String: String] = [:]
        for name in names where aliases[name] == nil {
            aliases[name] = "\(word) \(aliases.count + 1)"
        }
        return aliases
    }

    private static func redacted(_ item: Diagnostic, _ files: [String: String]) -> Diagnostic {
        Diagnostic(
            code: item.code, severity: item.severity, file: item.file.flatMap { files[$0] },
            line: item.line, byteOffset: item.byteOffset, row: item.row, count: item.count,
            message: withoutQuotes(item.message))
    }

    /// A message in which a dash stands for each quoted name, such as that of a column.
    ///
    /// From the first opening quote to the last closing one, so that a quote inside a name hides
    /// nothing.
    static func withoutQuotes(_ message: String) -> String {
        for (opening, closing) in [("“", "”"), ("‘", "’"), ("'", "'")] as [(Character, Character)] {
            guard let start = message.firstIndex(of: opening),
                let end = message.lastIndex(of: closing), start < end
            else { continue }
            return message[...start] + "–" + message[end...]
        }
        return message
    }
}

extension RunReport.InputTable {
    fileprivate func redacted(
        _ files: [String: String], _ sources: [String: String]
    ) -> RunReport.InputTable {
        var copy = self
        copy.file = files[file] ?? "–"
        copy.table = "–"
        copy.source = sources[source] ?? "–"
        copy.columns = columns.enumerated().map {
            Column(header: "column \($0.offset + 1)", field: $0.element.field)
        }
        return copy
    }
}

extension RunReport.ClusterSummary {
    fileprivate func redacted(_ sources: [String: String]) -> RunReport.ClusterSummary {
        var copy = self
        copy.members = members.map {
            Member(source: sources[$0.source] ?? "–", key: "–", name: "–", detail: "–")
        }
        copy.evidence = evidence.map {
            Evidence(
                comparison: $0.comparison, level: $0.level, bits: $0.bits,
                sentence: "\($0.comparison): \($0.level)")
        }
        return copy
    }
}
