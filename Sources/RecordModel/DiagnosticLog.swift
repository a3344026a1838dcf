/// Collects diagnostics, one entry per code and message, with the first position and a count.
public struct DiagnosticLog: Sendable {
    private var entries: [Diagnostic] = []
    private var indexByKey: [String: Int] = [:]

    public init() {}

    /// Everything collected, in the order of first occurrence.
    public var diagnostics: [Diagnostic] { entries }

    /// Adds an occurrence; the position of the first one with the same code and message is kept.
    public mutating func add(_ diagnostic: Diagnostic) {
        let key = diagnostic.code + "\u{0}" + diagnostic.message + "\u{0}" + (diagnostic.file ?? "")
        if let index = indexByKey[key] {
            entries[index].count += diagnostic.count
        } else {
            indexByKey[key] = entries.count
            entries.append(diagnostic)
        }
    }

    /// Adds all occurrences of another log, after those here.
    public mutating func add(contentsOf other: DiagnosticLog) {
        for diagnostic in other.entries { add(diagnostic) }
    }
}
