import CanonicalStore

/// Segments with how good the fields are that they rest on, for people.
struct SegmentsText {
    let summaries: [SegmentSummary]
    let style: Style

    func lines(width: Int) -> [String] {
        var out: [String] = []
        for summary in summaries {
            if !out.isEmpty { out.append("") }
            var counts: [String] = []
            if summary.people > 0 || summary.companies == 0 {
                counts.append(Numbers.counted(summary.people, "person", "people"))
            }
            if summary.companies > 0 {
                counts.append(Numbers.counted(summary.companies, "company", "companies"))
            }
            out.append(
                style.bold(summary.segment.name) + ": " + counts.joined(separator: " and "))
            out += TextWrap.lines(
                summary.segment.conditions.map(\.description).joined(separator: ", "),
                width: max(20, width - 4)
            ).map { style.dim("    " + $0) }
            for field in summary.fields {
                guard let filled = field.filled else { continue }
                var text =
                    "    \(field.field) is known of \(Numbers.fixed(filled * 100, 1)) % of all"
                if field.conflicts > 0 {
                    text += ", contradicted at \(Numbers.grouped(field.conflicts)) of the segment"
                }
                out.append(text)
            }
        }
        return out
    }
}
