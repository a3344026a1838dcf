import Foundation

/// The former name that an organisation's name gives: `Nadir GmbH` of "Zenith AG (vormals Nadir
/// GmbH)".
enum FormerName {
    /// Words that introduce it, longest first where one begins another.
    private static let marks = [
        "formerly known as", "formerly", "previously known as", "previously", "f/k/a", "fka",
        "vormals", "vorm.", "ehemals", "ehem.", "anciennement", "ex-", "antes", "voorheen",
        "tidligere", "tidigare", "dawniej", "già",
    ]

    /// Whether a cell could hold one of the words: cheap, and seldom wrong.
    static func mayBe(in cell: Span<UInt8>) -> Bool {
        if cell.count < 9 { return false }
        for index in 1..<cell.count - 3 {
            // A mark stands behind the name: after a space or a parenthesis.
            let before = cell[index - 1]
            guard before == 0x20 || before == 0x28 else { continue }
            let first = cell[index] | 0x20
            let second = cell[index + 1] | 0x20
            switch (first, second) {
            case (0x66, 0x6f), (0x66, 0x6b), (0x66, 0x2f), (0x70, 0x72), (0x76, 0x6f),
                (0x65, 0x68), (0x65, 0x78), (0x61, 0x6e), (0x74, 0x69), (0x64, 0x61), (0x67, 0x69):
                return true
            default: continue
            }
        }
        return false
    }

    /// - Missing: nil where no word for "formerly" stands between two names.
    static func find(in text: String) -> String? {
        for mark in marks {
            guard
                let range = text.range(
                    of: mark, options: .caseInsensitive,
                    locale: Locale(identifier: "en_US_POSIX")),
                range.lowerBound > text.startIndex
            else { continue }
            let before = text[text.index(before: range.lowerBound)]
            guard before == " " || before == "(" else { continue }
            let isWord = mark.last.map { $0.isLetter } ?? false
            if isWord, range.upperBound < text.endIndex, text[range.upperBound].isLetter {
                continue
            }
            let name = text[range.upperBound...].prefix { $0 != ")" && $0 != ";" }
                .trimmingCharacters(in: CharacterSet(charactersIn: " :.,-"))
            if name.count > 2 { return name }
        }
        return nil
    }
}
