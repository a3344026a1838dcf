/// Companies that are one and are written differently, and companies that are not one and look alike.
extension Situation {
    static let companies = sameCompanies + otherCompanies

    private static func firm(_ number: Int, _ name: String) -> Row {
        [
            .organization: name, .phone: "+49 89 \(7_770_000 + number * 19)",
            .street: "Industriestraße \(number + 2)", .postalCode: "80\(110 + number)",
            .city: "Graz", .url: "https://www.firma\(number).example",
        ]
    }

    private static func renamed(_ name: String, _ number: Int, _ a: String, _ b: String)
        -> Situation
    {
        let row = firm(number, a)
        return .together(name, row, changed(row, [.organization: b, .street: "", .url: ""]))
    }

    private static let sameCompanies: [Situation] = [
        renamed(
            "legal form left out", 1, "Steinkamp Anlagenbau GmbH & Co. KG", "Steinkamp Anlagenbau"),
        renamed(
            "legal form spelt out", 2, "Wollenweber Textil GmbH",
            "Wollenweber Textil Gesellschaft mit beschränkter Haftung"),
        renamed("the and and", 3, "The Harrow & Finch Company", "Harrow and Finch Co."),
        renamed("word order", 4, "Elektro Pfannenstiel", "Pfannenstiel Elektro GmbH"),
        renamed("punctuation", 5, "A.B.X. Fördertechnik", "ABX Fördertechnik"),
        renamed("city in the name", 6, "Klinkenberg Optik Graz", "Klinkenberg Optik"),
        renamed("typo", 7, "Morgenroth Maschinenbau", "Morgenrtoh Maschinenbau"),
        renamed(
            "abbreviation", 8, "Brandauer International Logistics", "Brandauer Intl. Logistics"),
        renamed("trading name", 9, "Hochleitner Holding GmbH (Vitalis)", "Vitalis"),
        renamed("transliteration", 10, "Северсталь Метиз", "Severstal Metiz"),
        renamed("unknown reading", 11, "株式会社桜精密", "Sakura Seimitsu K.K."),
        .together(
            "acronym with the same site", firm(12, "Norddeutsche Mineralöl Vertrieb"),
            changed(firm(12, "NMV"), [.street: ""])),
        .together(
            "one e-mail and name",
            [.organization: "Quellhorst Gartenbau", .email: "info@quellhorst.example"],
            [.organization: "Quellhorst Gartenbau GbR", .email: "info@quellhorst.example"]),
    ]

    private static func pair(_ name: String, _ left: Row, _ right: Row, shared: Row) -> Situation {
        .apart(name, changed(shared, left), changed(shared, right))
    }

    private static let otherCompanies: [Situation] = [
        pair(
            "branches",
            [
                .organization: "Alpenblick Sparbank, Filiale Graz", .street: "Hauptplatz 1",
                .city: "Graz", .postalCode: "80110", .phone: "+43 316 111220",
            ],
            [
                .organization: "Alpenblick Sparbank, Filiale Leeds", .street: "Kirchgasse 9",
                .city: "Leeds", .postalCode: "30140", .phone: "+43 732 998870",
            ], shared: [.url: "https://alpenblick.example"]),
        pair(
            "franchises",
            [
                .organization: "Burgerhimmel", .street: "Ring 12", .city: "Berlin",
                .postalCode: "10120", .phone: "+49 30 1112223",
            ],
            [
                .organization: "Burgerhimmel", .street: "Markt 3", .city: "Hamburg",
                .postalCode: "20144", .phone: "+49 40 9998887",
            ], shared: [.url: "https://burgerhimmel.example"]),
        pair(
            "subsidiaries at one site", [.organization: "Falkenstein Leasing AG"],
            [.organization: "Falkenstein Immobilien AG"], shared: firm(20, "")),
        pair(
            "departments on one switchboard",
            [.organization: "Universität Graz, Institut für Physik"],
            [.organization: "Universität Graz, Institut für Chemie"], shared: firm(21, "")),
        pair(
            "restaurants of one hotel", [.organization: "Belvedere Café"],
            [.organization: "Belvedere Dining Room"], shared: firm(22, "")),
        pair(
            "tenants of one house", [.organization: "Notariat Kaltenbrunner"],
            [.organization: "Zahnarzt Wimmer"], shared: firm(23, "")),
        pair(
            "two tax numbers", [.organization: "Rheingold Handel", .taxID: "DE811907980"],
            [.organization: "Rheingold Handel", .taxID: "DE136695976"], shared: firm(24, "")),
        pair(
            "namesakes in two towns",
            [
                .organization: "Bäckerei Müller", .street: "Dorfstraße 1", .city: "Porto",
                .postalCode: "40111",
            ],
            [
                .organization: "Bäckerei Müller", .street: "Am Bach 6", .city: "Utrecht",
                .postalCode: "35150",
            ], shared: [:]),
    ]
}
