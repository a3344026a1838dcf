import RecordModel

/// What somebody searches for, as terms of the index.
struct SearchQuery {
    /// Folded; a record must have, for each, a term that begins with it.
    let terms: [String]

    init(_ text: String, _ folding: SearchFolding) {
        let digits = text.filter { $0.isASCII && $0.isNumber }
        let isPhone =
            digits.count >= 6
            && text.allSatisfy { $0.isNumber || " +-().x/".contains($0) }
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
        var found: [String] = []
        var scratch: [UInt8] = []
        PackedCells.forEachCell(in: cells) { column, range in
            guard column < roles.count, roles[column] != .none else { return }
            SearchTerms.forEach(
                in: cells.extracting(range), role: roles[column], scratch: &scratch
            ) { found.append(Self.folded($0, folding)) }
        }
        var isExact = true
        for term in terms {
            guard found.contains(where: { $0.hasPrefix(term) }) else { return nil }
            isExact = isExact && (term.hasPrefix("#") || found.contains(term))
        }
        return isExact ? .exact : .prefix
    }

    private static func folded(_ term: [UInt8], _ folding: SearchFolding) -> String {
        let text = String(decoding: term, as: UTF8.self)
        return term.contains { $0 >= 0x80 } ? folding.fold(text) : text
    }
}
