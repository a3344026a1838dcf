import RecordModel

/// Findings about the input, the worst first, each with its place and count.
struct DiagnosticText {
    let diagnostics: [Diagnostic]
    let style: Style

    func lines() -> [String] {
        let ordered = diagnostics.enumerated().sorted {
            ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset)
        }
        return ordered.map { line($0.element) }
    }

    private func line(_ item: Diagnostic) -> String {
        let word: String
        switch item.severity {
        case .info: word = style.dim("note")
        case .warning: word = style.caution("warning")
        case .error: word = style.bad("error")
        }
        var place = item.file ?? ""
        if let line = item.line { place += place.isEmpty ? "line \(line)" : ":\(line)" }
        let times = item.count > 1 ? " (\(Numbers.grouped(item.count)) times)" : ""
        return "\(word): \(place.isEmpty ? "" : place + ": ")\(item.message)\(times)  "
            + style.dim(item.code)
    }
}
