extension AddressNormalizer {
    /// Whether a street cell holds a whole address as a JSON object.
    static func isStructured(_ raw: String) -> Bool {
        raw.utf8.first { $0 > 0x20 } == UInt8(ascii: "{")
    }

    /// A whole address in one text: a JSON object of parts, or lines and commas from the street to
    /// the country.
    ///
    /// - Parameter isWhole: whether the text is known to be a whole address; without that a text
    ///   counts as one only if it has a postal code, a region or a country.
    /// - Missing: nil where no part is found.
    func full(_ raw: String, isWhole: Bool) -> PostalAddress? {
        if Self.isStructured(raw) { return structured(raw) }
        if PlaceholderWords.contains(WordList(folding: raw)) { return nil }
        var parser = FullAddressParser(raw, isWhole: isWhole, normalizer: self)
        return parser.parse()
    }

    private func structured(_ raw: String) -> PostalAddress? {
        let members = FlatJSON.members(of: raw)
        func value(_ names: String...) -> String? {
            names.lazy.compactMap { members[$0] }.first
        }
        let address = parse(
            street: value("street", "streetaddress", "line1", "address1"),
            unit: value("unit"), line2: value("line2", "street2", "address2"),
            city: value("city", "locality", "addresslocality"),
            region: value("statecode", "state", "region", "addressregion"),
            postalCode: value("postalcode", "zip", "postcode"),
            country: value("countrycode", "country", "addresscountry"))
        return address.isEmpty ? nil : address
    }
}
