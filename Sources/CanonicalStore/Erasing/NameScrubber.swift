import Foundation

/// Takes a person out of a path or a sentence.
struct NameScrubber {
    /// What only the person has, the longest first.
    let values: [String]
    /// The words of the person's names.
    let words: [String]

    /// What stands in the place of what was taken out.
    static let blank = "[erased]"
    /// A value shorter than this could be a part of any word.
    private static let shortestPart = 5

    /// A text without the person's values.
    func scrubbed(_ text: String) -> String {
        var out = text
        for value in values where value.utf8.count >= Self.shortestPart {
            out = Self.without(value, out)
        }
        return out
    }

    /// A path without the person's values, and its last part without the person's names.
    func scrubbed(path: String) -> String {
        let clean = scrubbed(path)
        let slash = clean.lastIndex(of: "/")
        let start = slash.map { clean.index(after: $0) } ?? clean.startIndex
        var last = String(clean[start...])
        for word in words { last = Self.without(word, last) }
        return clean[..<start] + last
    }

    /// Without regard to case; a part of what was taken out already stays.
    private static func without(_ value: String, _ text: String) -> String {
        blank.contains(value.lowercased())
            ? text
            : text.replacingOccurrences(of: value, with: blank, options: .caseInsensitive)
    }
}
