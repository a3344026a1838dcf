import Testing

@testable import Normalization

@Suite("Addresses and their parts")
struct AddressNormalizerTests {
    private let normalizer = AddressNormalizer()

    @Test(
        "Cities have one name",
        arguments: [
            ("München", "munich"), ("Muenchen", "munich"), ("Frankfurt a. M.", "frankfurt"),
            ("Paris Cedex 08", "paris"), ("75008 Paris", "paris"), ("D-10115 Berlin", "berlin"),
            ("Praha 1", "prague"), ("St. Louis", "saint louis"), ("New York City", "new york"),
            ("Dallas, TX 75201", "dallas"), ("Springfield IL", "springfield"), ("Москва", "moscow"),
            ("東京", "tokyo"), ("Halle (Saale)", "halle"), ("St Ives", "st ives"),
            ("Saint Ives", "st ives"),
        ])
    func cities(raw: String, city: String) { #expect(normalizer.city(raw) == city) }

    @Test("Placeholders are no part", arguments: ["", "-", "n/a", "unknown", "None", "xxx"])
    func placeholders(raw: String) {
        #expect(normalizer.city(raw) == nil)
        #expect(normalizer.region(raw) == nil)
        #expect(normalizer.postalCode(raw) == nil)
        #expect(normalizer.country(raw) == nil)
        #expect(normalizer.unit(raw) == nil)
        #expect(normalizer.houseNumber(raw) == nil)
    }

    @Test(
        "Regions have their code where there is one",
        arguments: [
            ("California", nil, "ca"), ("Calif.", nil, "ca"), ("N.S.W.", "au", "nsw"),
            ("Western Australia", nil, "wa"), ("Bayern", "de", "by"), ("São Paulo", "br", "sp"),
            ("US-TX", nil, "tx"), ("Île-de-France", "fr", "ile de france"), ("Ontario", "ca", "on"),
        ])
    func regions(raw: String, country: String?, code: String) {
        #expect(normalizer.region(raw, country: country) == code)
    }

    @Test(
        "Postal codes have one form",
        arguments: [
            ("62701-1234", "us", nil, "62701"), ("62701-1234", nil, nil, "62701"),
            ("627011234", "us", nil, "62701"), ("2134", "us", nil, "02134"),
            ("2134", nil, "ma", "02134"),
            ("2134", nil, nil, "2134"), ("2134", "au", nil, "2134"), ("800", nil, "qld", "0800"),
            ("1067", "de", nil, "01067"), ("SW1A 1AA", "gb", nil, "sw1a1aa"),
            ("sw1a oaa", "gb", nil, "sw1a0aa"), ("K1A OB1", "ca", nil, "k1a0b1"),
            ("1234 AB", "nl", nil, "1234ab"), ("D-10115", nil, nil, "10115"),
            ("7302.0", nil, nil, "7302"), ("〒100-0001", "jp", nil, "1000001"),
        ])
    func postalCodes(raw: String, country: String?, region: String?, code: String) {
        #expect(normalizer.postalCode(raw, country: country, region: region) == code)
    }

    @Test(
        "Codes that are none are nil", arguments: ["00000", "99999", "XXXXX", "1", "12345678901"])
    func badPostalCodes(raw: String) { #expect(normalizer.postalCode(raw) == nil) }

    @Test(
        "Countries are known by names and codes",
        arguments: [
            ("Germany", "de"), ("DEU", "de"), ("U.S.A.", "us"), ("España", "es"), ("Россия", "ru"),
            ("中国", "cn"), ("Österreich", "at"), ("The Netherlands", "nl"), ("England", "gb"),
            ("Deutschland (DE)", "de"), ("UK", "gb"),
        ])
    func countries(raw: String, code: String) { #expect(normalizer.country(raw) == code) }

    @Test(
        "A whole address is taken apart",
        arguments: [
            (
                "12 Main St, Springfield, IL 62701, USA",
                PostalAddress(
                    street: "12 main st", houseNumber: "12", city: "springfield", region: "il",
                    postalCode: "62701", country: "us")
            ),
            (
                "Hauptstr. 12, 10115 Berlin, Deutschland",
                PostalAddress(
                    street: "12 haupt st", houseNumber: "12", city: "berlin", postalCode: "10115",
                    country: "de")
            ),
            (
                "10 Downing Street\nLondon SW1A 2AA",
                PostalAddress(
                    street: "10 downing st", houseNumber: "10", city: "london",
                    postalCode: "sw1a2aa")
            ),
            (
                "Via Roma 5, 00184 Roma RM, Italia",
                PostalAddress(
                    street: "5 via roma", houseNumber: "5", city: "rome", region: "rm",
                    postalCode: "00184", country: "it")
            ),
            (
                "123 Main St, New York, NY",
                PostalAddress(
                    street: "123 main st", houseNumber: "123", city: "new york", region: "ny")
            ),
        ])
    func wholeAddresses(raw: String, address: PostalAddress) {
        #expect(normalizer.parse(full: raw) == address)
    }

    @Test(
        "A whole address may be one line, or only a part of one",
        arguments: [
            (
                "12 main st springfield il 62701",
                PostalAddress(
                    street: "12 main st", houseNumber: "12", city: "springfield", region: "il",
                    postalCode: "62701")
            ),
            (
                "Hauptstr. 12 10115 Berlin",
                PostalAddress(
                    street: "12 haupt st", houseNumber: "12", city: "berlin", postalCode: "10115")
            ),
            (
                "1420 North Lake Shore Drive",
                PostalAddress(street: "1420 n lk shore dr", houseNumber: "1420")
            ),
            (
                "Chicago, IL 60610",
                PostalAddress(city: "chicago", region: "il", postalCode: "60610")
            ),
            ("Paris, France", PostalAddress(city: "paris", country: "fr")),
            ("Berlin", PostalAddress(city: "berlin")),
            ("USA", PostalAddress(country: "us")), ("n/a", PostalAddress()),
            (
                "221B Baker Street, London",
                PostalAddress(street: "221b baker st", houseNumber: "221b", city: "london")
            ),
            (
                "12 Main St, Apt 4",
                PostalAddress(street: "12 main st", houseNumber: "12", unit: "4")
            ),
            (
                "ул. Тверская, 12, Москва, 125009, Россия",
                PostalAddress(
                    street: "12 ulitsa tverskaya", houseNumber: "12", city: "moscow",
                    postalCode: "125009", country: "ru")
            ),
        ])
    func partialAddresses(raw: String, address: PostalAddress) {
        #expect(normalizer.parse(full: raw) == address)
    }

    @Test("A street cell is a whole address only with a postal code, region or country")
    func streetCells() {
        #expect(normalizer.parse(street: "12 High Street, Village").city == nil)
        #expect(normalizer.parse(street: "12 Main St, Springfield, IL 62701").city == "springfield")
        #expect(
            normalizer.parse(street: "12 Main St, Springfield, IL 62701").street == "12 main st")
    }

    @Test("A JSON object in the street cell is read as its parts")
    func json() {
        let cell =
            #"{"city":"Katherinemouth","country":"United States","geocodeAccuracy":null,"postalCode":"74929","state":"ID","street":"757 William Way\nApt. 782","note":"\"B\u00e9\""}"#
        let address = normalizer.parse(street: cell)
        #expect(address.street == "757 william wy")
        #expect(address.unit == "782")
        #expect(address.region == "id" && address.country == "us" && address.postalCode == "74929")
        #expect(normalizer.parse(street: "{}").isEmpty)
        #expect(normalizer.parse(street: #"{"city": "broken"#).city == "broken")
    }

    @Test("Separate columns are put together")
    func assembled() {
        let febrl = normalizer.parse(
            street: "dolling crescent", houseNumber: "186", line2: "clifden", city: "tarana",
            region: "nsw", postalCode: "3121")
        #expect(
            febrl.street == "186 dolling cres" && febrl.houseNumber == "186" && febrl.unit == nil)
        #expect(normalizer.parse(street: "12 Main St", line2: "Apt 4").unit == "4")
        #expect(normalizer.parse(street: "Acme House", line2: "12 Main St").street == "12 main st")
        #expect(normalizer.parse(line2: "12 Main St").street == "12 main st")
        #expect(normalizer.parse(street: "12 Main St", houseNumber: "12").street == "12 main st")
        #expect(normalizer.parse(postOfficeBox: "123").street == "po box 123")
        #expect(normalizer.parse(street: "n/a", city: "-").isEmpty)
    }
}
