/// Countries whose postal codes are digits of one length and may begin with 0.
///
/// - Source: the Universal Postal Union's addressing guides of the countries.
enum PostalPlan {
    /// The digits of a country's postal codes and how many of them a number may have lost; nil
    /// where none begins with 0, or letters belong to it.
    ///
    /// - Parameter country: ISO 3166 alpha-2 in upper case.
    static func digits(of country: String) -> (width: Int, mostLost: Int)? {
        guard let width = widths[country] else { return nil }
        return (width, twice.contains(country) ? 2 : 1)
    }

    private static let widths: [String: Int] = [
        "US": 5, "PR": 5, "DE": 5, "FR": 5, "ES": 5, "IT": 5, "FI": 5, "EE": 5, "TR": 5, "UA": 5,
        "LT": 5, "MX": 5, "KR": 5, "MY": 5, "DZ": 5, "SK": 5, "RO": 6, "CN": 6, "SG": 6, "CO": 6,
        "EC": 6, "KZ": 6, "AU": 4, "NO": 4, "ZA": 4, "NZ": 4, "BR": 8, "JP": 7,
    ]
    /// Where codes begin with two zeros.
    private static let twice: Set<String> = ["US", "PR", "IT", "FI", "LT"]

    /// States of the United States whose postal codes begin with 0.
    static func isZeroState(_ state: [UInt8]) -> Bool { zeroStates.contains(state) }

    private static let zeroStates: Set<[UInt8]> = Set(
        """
        MA;RI;NH;ME;VT;CT;NJ;PR;Massachusetts;Rhode Island;New Hampshire;Maine;Vermont;Connecticut;New Jersey
        """.split(separator: ";").map { Array($0.utf8) })
}
