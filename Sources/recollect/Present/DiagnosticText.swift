import RecordModel
import TextKernels

/// Findings about the input, the worst first, each with its place and count.
struct DiagnosticText {
    let diagnostics: [Diagnostic]
    let style: Style
    /// What to call files, by their paths.
    var names: [String: String] = [:]

    func lines(width: Int) -> [String] {
        let ordered = diagnostics.enumerated().sorted {
            ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset)
        }
        return ordered.flatMap { lines($0.element, width: width) }
    }

    private func lines(_ item: Diagnostic, width: Int) -> [String] {
        let (word, mark): (String, (String) -> String) =
            switch item.severity {
            case .info: ("note", style.dim)
            case .warning: ("warning", style.caution)
            case .error: ("error", style.bad)
            }
        var place = item.file.map { names[$0] ?? $0 } ?? ""
        if let line = item.line { place += place.isEmpty ? "line \(line)" : ":\(line)" }
        if !place.isEmpty { place += ": " }
        let times = item.count > 1 ? " (\(Numbers.grouped(item.count)) times)" : ""
        let text = "\(word): \(place)\(item.message)\(times) [\(item.code)]"
        return TextWrap.lines(text, width: max(30, width - 2)).enumerated().map { index, line in
            // The code is for machines and searches: it may be dim, the rest may not.
            let shown =
                line.hasSuffix("[\(item.code)]")
                ? line.dropLast(item.code.count + 2) + style.dim("[\(item.code)]") : line
            return index == 0 ? mark(word) + shown.dropFirst(word.count) : "  " + shown
        }
    }
}
