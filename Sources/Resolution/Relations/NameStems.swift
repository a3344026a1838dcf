import RecordModel

/// The names of organisations without the words of a site, and what those words said.
struct NameStems {
    /// One record's name.
    struct Stem {
        let text: String
        let marks: Set<SiteMark>
    }

    private let cities: Set<String>
    private let sites: [UInt32: SiteName]
    private let finder: RelationFinder
    /// How many distinct names have the word.
    private var nameCounts: [String: Int] = [:]

    init(_ finder: RelationFinder) {
        self.finder = finder
        sites = finder.sites
        if let column = finder.table[.city] {
            cities = Set((0..<UInt32(column.pool.count)).map { column.pool.text($0) })
        } else {
            cities = []
        }
        if let names = finder.table[.organization]?.pool {
            for name in 0..<UInt32(names.count) {
                for word in Set(OrganizationWords.words(names.text(name))) {
                    nameCounts[word, default: 0] += 1
                }
            }
        }
    }

    /// The stem of a record's first name.
    ///
    /// - Missing: nil where it has no name, or none is left without the words of a site.
    func stem(of record: UInt32) -> Stem? {
        guard let name = finder.texts(.organization, record).first else { return nil }
        var words = OrganizationWords.words(name)
        var marks = Set<SiteMark>()
        if let site = sites[record] {
            if let stem = site.stem { return Stem(text: stem, marks: [site.mark]) }
            marks.insert(site.mark)
        }
        while words.count > 1, let cut = cut(words) {
            marks.insert(cut.mark)
            words.removeLast(cut.count)
        }
        guard words.contains(where: { $0.utf8.count > 2 && !isNumber($0) }) else { return nil }
        return Stem(text: words.joined(separator: " "), marks: marks)
    }

    /// Whether a stem hardly occurs in other names: two words of which one is rare, or one that only
    /// the sites themselves have.
    ///
    /// - Parameter sites: how many names have the stem.
    func isTelling(_ stem: String, sites: Int) -> Bool {
        let words = OrganizationWords.words(stem).filter { $0.utf8.count > 2 }
        return words.contains { (nameCounts[$0] ?? 0) <= sites + (words.count > 1 ? 3 : 0) }
    }

    /// The words of a site at the end of a name: how many, and what they say.
    private func cut(_ words: [String]) -> (count: Int, mark: SiteMark)? {
        guard let last = words.last else { return nil }
        if isNumber(last) { return (1, .number) }
        for count in [2, 1] where words.count > count {
            let tail = words.suffix(count).joined(separator: " ")
            if Self.headWords.contains(tail) { return (count, .head) }
        }
        if Self.branchWords.contains(last) { return (1, .branch) }
        for count in stride(from: min(3, words.count - 1), through: 1, by: -1) {
            let tail = words.suffix(count).joined(separator: " ")
            if tail.utf8.count > 3, cities.contains(tail) { return (count, .place) }
        }
        return nil
    }

    private func isNumber(_ word: String) -> Bool {
        word.utf8.allSatisfy { $0 &- 48 < 10 } && word.utf8.count <= 5
    }

    /// Words of one kind in the languages that the normalised names come in, folded.
    private static let headWords: Set<String> = [
        "headquarters", "hq", "head office", "main office", "home office", "corporate office",
        "zentrale", "hauptsitz", "hauptverwaltung", "hauptniederlassung", "siege", "siege social",
        "sede central", "sede principal", "sede legale", "hoofdkantoor", "huvudkontor", "centrala",
    ]
    private static let branchWords: Set<String> = [
        "branch", "office", "store", "outlet", "depot", "filiale", "niederlassung", "standort",
        "zweigstelle", "geschaftsstelle", "agence", "succursale", "sucursal", "oficina",
        "filial", "filiaal", "vestiging", "oddzial", "pobocka", "sede", "kontor", "avdelning",
    ]
}
