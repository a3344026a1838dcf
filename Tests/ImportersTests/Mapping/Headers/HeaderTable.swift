/// Headers of one language with the field, the label and the number that they must be given.
struct HeaderTable: Sendable {
    struct Row: Sendable {
        let header: String
        /// `field/label#number`; empty where the header must be left to the values.
        let meaning: String
    }

    let rows: [Row]

    /// Lines of the form `header => meaning`.
    init(_ text: String) {
        rows = text.split(separator: "\n").map { line in
            let parts = line.split(separator: " =>", maxSplits: 1, omittingEmptySubsequences: false)
            return Row(
                header: String(parts[0]),
                meaning: parts.count > 1 ? String(parts[1].drop { $0 == " " }) : "")
        }
    }
}
