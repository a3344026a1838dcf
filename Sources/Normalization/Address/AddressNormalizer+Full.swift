extension AddressNormalizer {
    /// Whether a street cell holds a whole address as a JSON object.
    static func isStructured(_ raw: String) -> Bool {
        raw.utf8.first { $0 > 0x20 } == UInt8(ascii: "{")
    }

    /// A whole address in one text: a JSON object of parts, or lines and commas from the street to
    /// the country.
    ///
    /// - Missing: nil where no part is found; a text without any comma or line break is a street.
    func full(_ raw: String) -> PostalAddress? {
        if Self.isStructured(raw) { return structured(raw) }
        let parts = raw.split { $0 == "," || $0.isNewline || $0 == ";" }
            .map { String($0) }.filter { part in part.contains { !$0.isWhitespace } }
        if parts.count < 2 { return nil }
        return lines(parts)
    }

    /// An address whose last parts are city, region, postal code and country.
    private func lines(_ parts: [String]) -> PostalAddress? {
        var rest = parts
        var address = PostalAddress()
        if let last = rest.last, rest.count > 2, Self.isName(last), let code = country(last),
            RegionNames.region(of: WordList(folding: last).bytes, country: "us") == nil
                || code == "us"
        {
            address.country = code
            rest.removeLast()
        }
        while rest.count > 1, let last = rest.last {
            let line = LocalityLine(last, country: address.country)
            if !line.hasCode && !line.isRegion && address.city != nil { break }
            if !line.hasCode && !line.isRegion && rest.count > 2 && address.city == nil
                && rest.dropLast().last.map({ LocalityLine($0, country: nil).hasCode }) == true
            {
                break
            }
            rest.removeLast()
            address.region =
                address.region ?? line.region.flatMap { region($0, country: address.country) }
            address.postalCode =
                address.postalCode
                ?? line.code.flatMap {
                    postalCode($0, country: address.country, region: address.region)
                }
            if let name = line.city {
                address.city = city(name)
                break
            }
        }
        let street = self.street(rest.joined(separator: ","))
        address.street = street?.line
        address.houseNumber = street?.houseNumber
        address.unit = street?.unit
        let hasEvidence =
            address.postalCode != nil || address.region != nil || address.country != nil
        return hasEvidence && !address.isEmpty ? address : nil
    }

    /// Whether a text has letters and no digits.
    private static func isName(_ text: String) -> Bool {
        text.utf8.allSatisfy { ByteShape.of($0) != .digit }
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
