import RecordModel

extension ReviewSheet {
    /// What stands in the column *edit* of a row.
    enum Edits: Equatable {
        case none
        /// Nothing of what was written down before holds.
        case forget
        /// What is true of the row's record.
        case stated([ReviewChoice])
        /// It is not `field=value`.
        case unreadable

        /// Reads `city=Bergen; job title=CEO`: values end at a semicolon behind which another field is
        /// named.
        ///
        /// - Parameter home: the row's record.
        init(_ text: String, of home: RecordID) {
            if text.isEmpty {
                self = .none
                return
            }
            if text == "-" {
                self = .forget
                return
            }
            var found: [(field: Field, text: String)] = []
            let pieces = text.split(omittingEmptySubsequences: false) { $0 == ";" || $0.isNewline }
            for piece in pieces {
                let ends = piece.split(
                    separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                if ends.count == 2, let field = Vocabulary.field(named: String(ends[0])) {
                    found.append((field, Self.trimmed(ends[1])))
                } else if let last = found.indices.last {
                    let rest = Self.trimmed(piece)
                    if !rest.isEmpty { found[last].text += "; " + rest }
                } else if !piece.allSatisfy(\.isWhitespace) {
                    self = .unreadable
                    return
                }
            }
            // What is said of a field last holds.
            var choices: [ReviewChoice] = []
            for (field, text) in found {
                choices.removeAll { $0.field == field }
                choices.append(ReviewChoice(field: field, text: text, home: home.rawValue))
            }
            self = choices.isEmpty ? .unreadable : .stated(choices)
        }

        private static func trimmed(_ text: Substring) -> String {
            var text = text.drop(while: \.isWhitespace)
            while text.last?.isWhitespace == true { text.removeLast() }
            return String(text)
        }
    }
}
