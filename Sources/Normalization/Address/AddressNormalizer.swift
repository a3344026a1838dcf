/// Brings postal addresses into the form that `Feature` describes, part by part or as a whole.
///
/// The functions of one part are made for distinct raw values; `assemble` puts their results
/// together for a record. Without state; equal inputs give equal outputs.
public struct AddressNormalizer: Sendable {
    public init() {}

    /// A whole address; missing and placeholder parts are nil.
    ///
    /// A cell that holds a JSON object of parts, as some systems export it, is read as these parts.
    /// Where a column of its own has a part, it outranks what another column says of it.
    ///
    /// - Parameter full: a whole address in one text, taken apart.
    public func parse(
        street: String? = nil, houseNumber: String? = nil, unit: String? = nil,
        line2: String? = nil, locality: String? = nil, city: String? = nil,
        region: String? = nil, postalCode: String? = nil, country: String? = nil,
        postOfficeBox: String? = nil, full: String? = nil
    ) -> PostalAddress {
        let whole =
            full.flatMap { self.full($0, isWhole: true) }
            ?? street.flatMap { self.full($0, isWhole: false) }
        let isStructured = street.map(Self.isStructured) ?? false
        let line = street.flatMap { isStructured ? nil : self.street($0) }
        let parts = assemble(
            street: line, houseNumber: houseNumber.flatMap(self.houseNumber),
            unit: unit.flatMap(self.unit), line2: line2.flatMap(self.street),
            postOfficeBox: postOfficeBox)
        let countryCode = country.flatMap(self.country) ?? whole?.country
        let regionCode = region.flatMap { self.region($0, country: countryCode) } ?? whole?.region
        let code = postalCode.flatMap {
            self.postalCode($0, country: countryCode, region: regionCode)
        }
        return PostalAddress(
            street: parts.line ?? whole?.street,
            houseNumber: parts.houseNumber ?? whole?.houseNumber,
            unit: parts.unit ?? whole?.unit,
            city: city.flatMap(self.city) ?? whole?.city ?? locality.flatMap(self.city),
            region: regionCode, postalCode: code ?? whole?.postalCode, country: countryCode)
    }

    /// The parts of a street line; nil for a placeholder.
    public func street(_ raw: String) -> StreetParts? {
        let list = WordList(folding: raw)
        if PlaceholderWords.contains(list) { return nil }
        let bytes = list.bytes
        if StreetWords.placeholders.contains(bytes.span) { return nil }
        var parser = StreetLineParser(list)
        return parser.parse()
    }

    /// A house number column's value, without spaces: `12a`, `12-14`; nil for a placeholder.
    public func houseNumber(_ raw: String) -> String? {
        let list = WordList(folding: raw)
        guard let first = list.words.firstIndex(where: { $0.hasDigit }) else { return nil }
        var text = ""
        for word in list.words[first...] {
            if word.count > 6 { break }
            if word.gap == .hyphen || word.gap == .slash, word.startsWithDigit { text += "-" }
            text += String(decoding: list.bytes[list.range(word)], as: UTF8.self)
        }
        return text.isEmpty || text.utf8.allSatisfy { $0 == 0x30 } ? nil : text
    }

    /// A unit column's value without designator: `4b`, a floor as `fl 2`; nil for a placeholder.
    public func unit(_ raw: String) -> String? {
        let list = WordList(folding: raw)
        if PlaceholderWords.contains(list) { return nil }
        var parser = StreetLineParser(list)
        guard let parts = parser.parse() else { return nil }
        if let unit = parts.unit { return unit }
        return parts.line
    }

    /// A city, spelled one way where it has several names; nil for a placeholder.
    ///
    /// Postal codes, districts in digits, "Cedex" and a trailing US state are left out.
    public func city(_ raw: String) -> String? {
        CityParser(WordList(folding: raw)).parse()
    }

    /// A region's code where it has one, else its folded name; nil for a placeholder.
    ///
    /// - Parameter country: ISO 3166 alpha-2 in lower case, nil where it is not known.
    public func region(_ raw: String, country: String? = nil) -> String? {
        let list = WordList(folding: raw)
        if PlaceholderWords.contains(list) { return nil }
        if let found = RegionNames.region(of: list.bytes, country: country) {
            return String(decoding: found.code, as: UTF8.self)
        }
        // "US-CA", "Texas (TX)"
        if let last = list.words.last, list.count == 2,
            let found = RegionNames.region(
                of: Array(list.bytes[list.range(last)]), country: country), last.gap != .space
        {
            return String(decoding: found.code, as: UTF8.self)
        }
        var writer = PhraseWriter()
        for word in list.words { writer.append(list.bytes, list.range(word)) }
        return writer.text
    }

    /// A postal code: letters and digits in lower case; nil for a placeholder.
    ///
    /// A ZIP+4 becomes five digits. Where the country's codes have a fixed number of digits, and the
    /// country or a US or Australian state is known, lost leading zeros are put back.
    ///
    /// - Parameters:
    ///   - country: ISO 3166 alpha-2 in lower case, nil where it is not known.
    ///   - region: as `region(_:country:)` returns it.
    public func postalCode(_ raw: String, country: String? = nil, region: String? = nil)
        -> String?
    {
        PostalCodes.normalized(raw, country: country, region: region)
    }

    /// A country as ISO 3166 alpha-2 in lower case; nil for a placeholder or an unknown name.
    public func country(_ raw: String) -> String? {
        let list = WordList(folding: raw)
        let bytes = list.bytes
        if let code = CountryNames.code(of: bytes.span) {
            return String(decoding: code, as: UTF8.self)
        }
        // "Germany (DE)", "DE - Deutschland", "Korea, Republic of"
        for word in list.words where word.count > 1 {
            if let code = CountryNames.code(of: bytes.span.extracting(list.range(word))) {
                return String(decoding: code, as: UTF8.self)
            }
        }
        return nil
    }

    /// The street of an address whose parts stand in several columns.
    ///
    /// A second line that is a unit gives the unit; one that has a numbered street where the first
    /// has none (a building, a department) gives the street.
    ///
    /// - Parameters:
    ///   - houseNumber: as `houseNumber(_:)` returns it; outranks the number on the line.
    ///   - unit: as `unit(_:)` returns it.
    ///   - line2: the second line, as `street(_:)` returns it.
    ///   - postOfficeBox: the raw value of a column of its own; counts where there is no street.
    public func assemble(
        street: StreetParts?, houseNumber: String? = nil, unit: String? = nil,
        line2: StreetParts? = nil, postOfficeBox: String? = nil
    ) -> StreetParts {
        var parts = street ?? StreetParts()
        if let line2 {
            let hasNumber = parts.houseNumber != nil || houseNumber != nil || parts.isPostOfficeBox
            let isStreet = line2.name != nil && (line2.houseNumber != nil || line2.isPostOfficeBox)
            if parts.name == nil && line2.name != nil || isStreet && !hasNumber {
                let unit = parts.unit
                parts = line2
                parts.unit = line2.unit ?? unit
            } else if line2.name == nil {
                parts.unit = parts.unit ?? line2.unit ?? line2.houseNumber
            }
        }
        if let houseNumber, !parts.isPostOfficeBox { parts.houseNumber = houseNumber }
        if let unit { parts.unit = unit }
        if parts.name == nil, let postOfficeBox, let box = self.houseNumber(postOfficeBox) {
            return StreetParts(name: "po box " + box, unit: parts.unit, isPostOfficeBox: true)
        }
        return parts
    }
}
