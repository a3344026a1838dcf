import RecordModel

/// What somebody searches for, as terms of the index.
struct SearchQuery {
    /// Folded; a record must have, for each, a term that begins with it.
    let terms: [String]
    /// Whether it is of words, neither a phone number nor an address.
    let isWords: Bool

    init(_ text: String, _ folding: SearchFolding) {
        let digits = text.filter { $0.isASCII && $0.isNumber }
        let isPhone =
            digits.count >= 6
            && text.allSatisfy { $0.isNumber || " +-().x/".contains($0) }
        isWords = !isPhone && !text.contains("@")
        if isPhone {
            // The last nine digits: with and without country code or trunk prefix.
            terms = ["#" + String(digits.reversed().prefix(9))]
        } else if text.contains("@") {
            terms = [folding.fold(text.lowercased())]
        } else {
            var words: [String] = []
            var scratch: [UInt8] = []
            let bytes = Array(text.utf8)
            SearchTerms.forEach(in: bytes.span, role: .words, scratch: &scratch) { term in
                words.append(Self.folded(term, folding))
            }
            terms = words
        }
    }

    /// How a record's present cells match; nil where some term does not.
    func match(
        _ cells: Span<UInt8>, roles: [SearchRole], _ folding: SearchFolding
    ) -> SearchHit.Match? {
        let found = Self.terms(of: cells, roles: roles, folding)
        var isExact = true
        for term in terms {
            guard found.contains(where: { $0.hasPrefix(term) }) else { return nil }
            isExact = isExact && (term.hasPrefix("#") || found.contains(term))
        }
        return isExact ? .exact : .prefix
    }

    /// How many edits make words of the terms of a record's present cells; nil where some word has none like it.
    static func edits(
        _ cells: Span<UInt8>, roles: [SearchRole], _ words: [SearchLikeness],
        _ folding: SearchFolding
    ) -> Int? {
        let found = terms(of: cells, roles: roles, folding).map { Array($0.utf8) }
        var all = 0
        for word in words {
            var least: Int?
            for term in found {
                if let edits = word.edits(to: term.span) { least = min(least ?? edits, edits) }
            }
            guard let least else { return nil }
            all += least
        }
        return all
    }

    private static func terms(
        of cells: Span<UInt8>, roles: [SearchRole], _ folding: SearchFolding
    ) -> [String] {
        var found: [String] = []
        var scratch: [UInt8] = []
        PackedCells.forEachCell(in: cells) { column, range in
            guard column < roles.count, roles[column] != .none else { return }
            SearchTerms.forEach(
                in: cells.extracting(range), role: roles[column], scratch: &scratch
            ) { found.append(folded($0, folding)) }
        }
        return found
    }

    private static func folded(_ term: [UInt8], _ folding: SearchFolding) -> String {
        let text = String(decoding: term, as: UTF8.self)
        return term.contains { $0 >= 0x80 } ? folding.fold(text) : text
    }
}
