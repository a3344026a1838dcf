/// One run over an address in one text: lines and commas from the street to the country, or one
/// line with all of it.
struct FullAddressParser {
    private let normalizer: AddressNormalizer
    /// Whether the text is known to be a whole address and not perhaps a street line alone.
    private let isWhole: Bool
    private var rest: [String]
    private var address = PostalAddress()

    init(_ text: String, isWhole: Bool, normalizer: AddressNormalizer) {
        self.normalizer = normalizer
        self.isWhole = isWhole
        rest = text.split { $0 == "," || $0 == ";" || $0.isNewline }.map(String.init)
            .filter { part in part.contains { !$0.isWhitespace } }
    }

    /// The parts found; nil where nothing shows that there is more than a street.
    mutating func parse() -> PostalAddress? {
        if rest.count < (isWhole ? 1 : 2) { return nil }
        takeCountry()
        while rest.count > 1, address.city == nil, let last = rest.last {
            if !takeLocality(last) { break }
        }
        if rest.count == 1, address.city == nil { splitLine() }
        let hasEvidence =
            address.postalCode != nil || address.region != nil || address.country != nil
        if !hasEvidence && !isWhole { return nil }
        let street = normalizer.street(rest.joined(separator: ","))
        address.street = street?.line
        address.houseNumber = street?.houseNumber
        address.unit = street?.unit
        return address.isEmpty ? nil : address
    }

    /// Takes the last part where it is a country and not a state of the same name.
    private mutating func takeCountry() {
        guard let last = rest.last, !Self.hasDigit(last) else { return }
        let list = WordList(folding: last)
        let bytes = list.bytes
        guard let code = CountryNames.code(of: bytes.span) else { return }
        let isState = RegionNames.region(of: bytes, country: "us") != nil
        if isState && code != Array("us".utf8) { return }
        address.country = String(decoding: code, as: UTF8.self)
        rest.removeLast()
    }

    /// Takes the last part where it has the city, the region or the postal code.
    private mutating func takeLocality(_ part: String) -> Bool {
        let line = LocalityLine(part, country: address.country)
        if let street = normalizer.street(part), street.name == nil, street.unit != nil {
            return false
        }
        if !line.hasCode && !line.isRegion {
            let isExpected =
                address.postalCode != nil || address.region != nil || address.country != nil
                || (isWhole && Self.hasDigit(rest[0]))
            if !isExpected || Self.hasDigit(part) { return false }
        }
        rest.removeLast()
        take(line)
        return true
    }

    private mutating func take(_ line: LocalityLine) {
        let country = address.country
        if let region = line.region, address.region == nil {
            address.region = normalizer.region(region, country: country)
        }
        if let code = line.code, address.postalCode == nil {
            address.postalCode = normalizer.postalCode(
                code, country: country, region: address.region)
        }
        if let city = line.city { address.city = normalizer.city(city) }
    }

    /// Splits the only part that is left: a city, a street, or a street and a city.
    private mutating func splitLine() {
        let part = rest[0]
        if !Self.hasDigit(part) {
            let isStreet = normalizer.street(part).map { endsWithType($0.name) } ?? false
            if isStreet || (!isWhole && address.isEmpty) { return }
            address.city = normalizer.city(part)
            rest.removeAll()
            return
        }
        guard isWhole else { return }
        let words = part.split { $0 == " " || $0 == "\t" }.map(String.init)
        // "Hauptstr. 12 10115 Berlin"
        let code = words.indices.dropFirst(2).dropLast().first { index in
            (4...6).contains(words[index].utf8.count) && Self.isNumber(words[index])
                && !Self.hasDigit(words[index + 1])
                && words[..<index].contains(where: Self.hasDigit)
        }
        if let code {
            take(LocalityLine(words[code...].joined(separator: " "), country: address.country))
            rest = [words[..<code].joined(separator: " ")]
            return
        }
        // "12 Main St Springfield IL 62701"
        let isAddressed = words.count > 3 && words.first.map(Self.hasDigit) ?? false
        guard isAddressed, let type = words.lastIndex(where: Self.isType), type > 0,
            type + 1 < words.count, Self.isNumber(words[words.count - 1]) || address.region != nil
        else { return }
        take(
            LocalityLine(words[(type + 1)...].joined(separator: " "), country: address.country))
        rest = [words[...type].joined(separator: " ")]
    }

    private func endsWithType(_ name: String?) -> Bool {
        guard let last = name?.split(separator: " ").last else { return false }
        return StreetWords.trailingTypes.meaning(of: String(last)) != nil
    }

    private static func isType(_ word: String) -> Bool {
        let list = WordList(folding: word)
        guard list.count == 1,
            let canonical = StreetWords.canonical.meaning(of: list.bytes.span)
        else { return false }
        return StreetWords.trailingTypes.contains(canonical.span)
    }

    private static func hasDigit(_ text: String) -> Bool {
        text.utf8.contains { ByteShape.of($0) == .digit }
    }

    private static func isNumber(_ text: String) -> Bool {
        text.utf8.allSatisfy { ByteShape.of($0) == .digit }
    }
}
