import CanonicalStore
import RecordModel

/// A person's name in the two columns that systems have for it.
struct PersonNames {
    let given: String
    let family: String
    /// The whole name.
    let whole: String

    /// What stands behind a comma and is no given name.
    private static let suffixes: Set<String> = [
        "jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "dds", "cpa", "mba", "rn", "jd",
    ]

    /// - Missing: where only a whole name is known, its parts are told apart only where nothing is in
    ///   doubt: by a comma, or in a name of two words. Any other name stands in the family name's
    ///   column as a whole, which is less than could be known, and nothing false.
    init(_ party: StoredParty) {
        let golden = party.golden
        let own = (golden.text(.givenName) ?? "", golden.text(.familyName) ?? "")
        let full = golden.text(.fullName) ?? ""
        let isOrganization = party.kind == .account
        if !own.0.isEmpty || !own.1.isEmpty || full.isEmpty || isOrganization {
            given = own.0
            family = own.1
            whole =
                full.isEmpty ? [own.0, own.1].filter { !$0.isEmpty }.joined(separator: " ") : full
            return
        }
        whole = full
        let halves = full.split(separator: ",", omittingEmptySubsequences: false)
        if halves.count == 2 {
            let (first, second) = (halves[0].withoutOuterBlanks, halves[1].withoutOuterBlanks)
            let isSuffix = Self.suffixes.contains(second.lowercased().filter { $0 != "." })
            given = isSuffix ? "" : second
            family = isSuffix ? full : first
            return
        }
        let words = full.split(whereSeparator: \.isWhitespace)
        guard words.count == 2, full.unicodeScalars.allSatisfy({ $0.value < 0x250 }) else {
            given = ""
            family = full
            return
        }
        given = String(words[0])
        family = String(words[1])
    }
}
