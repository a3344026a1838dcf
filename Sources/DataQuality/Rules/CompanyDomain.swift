import Normalization

/// Whether an address fits a company by its domain.
enum CompanyDomain {
    /// The shortest name of which a part is not by chance that of another.
    private static let shortest = 4

    /// Whether two registrable domains are likely of one company: equal, of one name in several countries
    /// (`acme.com`, `acme.de`), or one name with an addition (`acme-group.com`).
    static func fits(_ left: String, _ right: String) -> Bool {
        if left == right { return true }
        let names = [left, right].map { $0.prefix { $0 != "." } }
        if names[0] == names[1] { return true }
        let (short, long) =
            names[0].count < names[1].count ? (names[0], names[1]) : (names[1], names[0])
        return short.count >= shortest && long.hasPrefix(short)
    }
}
