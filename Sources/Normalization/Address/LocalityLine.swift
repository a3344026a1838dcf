/// A line with a city and what stands around it: "10115 Berlin", "Springfield IL 62701",
/// "London SW1A 1AA".
struct LocalityLine {
    private(set) var city: String?
    private(set) var region: String?
    private(set) var code: String?

    var hasCode: Bool { code != nil }
    var isRegion: Bool { region != nil && city == nil }

    init(_ text: String, country: String?) {
        var words = text.split { $0 == " " || $0 == "\t" }.map(String.init)
        code = Self.takeCode(&words)
        let list = words.map { WordList(folding: $0).bytes }
        for size in stride(from: min(3, words.count), through: 1, by: -1) {
            let name = Array(list.suffix(size).joined())
            guard let found = RegionNames.region(of: name, country: country) else { continue }
            let isAbbreviation = name.count <= 3
            let isAmerican =
                country != nil
                || ["us", "ca", "au"].contains(
                    String(decoding: found.country, as: UTF8.self))
            // A full name may be the city itself: "New York", "Salzburg".
            if isAbbreviation ? isAmerican : (size < words.count && isAmerican) {
                region = words.suffix(size).joined(separator: " ")
                words.removeLast(size)
                break
            }
        }
        if !words.isEmpty { city = words.joined(separator: " ") }
    }

    /// Takes a postal code from the end or the beginning: one word with digits, or two.
    private static func takeCode(_ words: inout [String]) -> String? {
        func hasDigit(_ word: String) -> Bool { word.utf8.contains { ByteShape.of($0) == .digit } }
        func isShort(_ word: String) -> Bool { word.utf8.count <= 4 }
        if let last = words.last, hasDigit(last) {
            // "SW1A 1AA", "K1A 0B1", "110 00"
            if words.count > 1, hasDigit(words[words.count - 2]), isShort(last),
                isShort(words[words.count - 2])
            {
                let code = words.suffix(2).joined(separator: " ")
                words.removeLast(2)
                return code
            }
            words.removeLast()
            return last
        }
        if let first = words.first, hasDigit(first) {
            // "1234 AB Amsterdam", "114 55 Stockholm"
            if words.count > 2, isShort(first),
                hasDigit(words[1])
                    || (words[1].utf8.count == 2 && words[1].uppercased() == words[1])
            {
                let code = words.prefix(2).joined(separator: " ")
                words.removeFirst(2)
                return code
            }
            words.removeFirst()
            return first
        }
        return nil
    }
}
