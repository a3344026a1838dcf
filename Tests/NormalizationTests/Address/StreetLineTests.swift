import Testing

@testable import Normalization

@Suite("Street lines")
struct StreetLineTests {
    private let normalizer = AddressNormalizer()

    @Test(
        "Number, name and unit come apart",
        arguments: [
            ("123 N Main St Apt 4B", "123", "n main st", "4b"),
            ("123 North Main Street #4B", "123", "n main st", "4b"),
            ("123 north main st., suite 200", "123", "n main st", "200"),
            ("5/12 Smith St", "12", "smith st", "5"),
            ("Unit 5, 12 Smith Street", "12", "smith st", "5"),
            ("Flat 2, 10 High Street", "10", "high st", "2"),
            ("Suite 300 - 1055 W Hastings St", "1055", "w hastings st", "300"),
            ("350 Fifth Ave, 34th Floor", "350", "5th ave", "fl 34"),
            ("219 South Dearborn Second Floor", "219", "s dearborn", "fl 2"),
            ("1020 west bryn mawr 211", "1020", "w bryn mawr", "211"),
            ("1900 West Van Buren Street 1608", "1900", "w van buren st", "1608"),
            ("C/ Mayor 12, 3º B", "12", "calle mayor", "3o b"),
            ("Wienzeile 12/3/4", "12", "wienzeile", "3 4"),
        ])
    func unitComesApart(raw: String, number: String, name: String, unit: String) {
        let parts = normalizer.street(raw)
        #expect(parts == StreetParts(houseNumber: number, name: name, unit: unit))
    }

    @Test(
        "Spellings of one street have one line",
        arguments: [
            [
                "Hauptstraße 12a", "12a Hauptstr.", "Haupt Str. 12 a", "HAUPTSTRASSE 12A",
                "Haupt-Straße 12a",
            ],
            ["Calle Mayor, 12", "C/ Mayor 12", "calle mayor nº 12"],
            ["35 First Avenue", "35 1st Ave", "35 1st av."],
            ["120 5 Ave", "120 Fifth Avenue", "120 5th ave"],
            ["10 rue de la Paix", "10, rue de la Paix", "10 Rue Paix"],
            ["Mühlenweg 3", "Muehlenweg 3", "Muhlenweg 3"],
            ["2420 broadway at 89th st", "2420 Broadway"],
            ["12 High Street", "Acme House, 12 High Street", "4th Floor, 12 High St"],
            ["No. 12, Station Road", "12 Station Rd", "Station Road 12"],
            ["774 ponce de leon ave. ne", "774 Ponce de Leon Avenue Northeast"],
            ["Kalverstraat 92", "Kalverstr. 92"], ["Via Roma, 5", "Via Roma 5", "v. Roma 5"],
            ["7 Claude La.", "7 claude ln"],
            ["2850 W 24 TH BLVD", "2850 West 24th Boulevard"],
        ])
    func spellingsMeet(raws: [String]) {
        var lines = Set<String?>()
        for raw in raws { lines.insert(normalizer.street(raw)?.line) }
        #expect(lines.count == 1, "\(lines)")
        #expect(!lines.contains(nil))
    }

    @Test(
        "A number that belongs to the name stays there",
        arguments: [
            ("Straße des 17. Juni 135", "135", "st des 17 juni"),
            ("1200 Highway 61 N", "1200", "hwy 61 n"), ("12 C Street", "12", "c st"),
            ("12 E Main St", "12", "e main st"), ("41-25 Queens Blvd", "41-25", "queens blvd"),
        ])
    func numbersOfNamesStay(raw: String, number: String, name: String) {
        let parts = normalizer.street(raw)
        #expect(parts?.houseNumber == number)
        #expect(parts?.name == name)
    }

    @Test("A line without a number has none")
    func noNumber() {
        #expect(normalizer.street("5 Avenue") == StreetParts(name: "5th ave"))
        #expect(normalizer.street("castletoncrescent") == StreetParts(name: "castleton cres"))
        #expect(normalizer.street("95 Ave. A")?.name == "ave a")
    }

    @Test(
        "Post office boxes are read in several languages",
        arguments: [
            "P.O. Box 123", "PO Box 123", "Postfach 1 23", "Apartado de Correos 123", "BP 123",
            "pobox123 ",
        ])
    func boxes(raw: String) {
        if raw.hasPrefix("pobox123") {
            #expect(normalizer.street(raw) != nil)
        } else {
            #expect(
                normalizer.street(raw) == StreetParts(name: "po box 123", isPostOfficeBox: true))
        }
    }

    @Test(
        "Placeholders are no street",
        arguments: [
            "", "-", "n/a", "unknown", "Same", "same as above", "xxx", "Street", "no fixed address",
            "??",
        ])
    func placeholdersAreNil(raw: String) { #expect(normalizer.street(raw) == nil) }

    @Test("Any order of any words gives folded parts without a crash")
    func randomLines() {
        let words = [
            "12", "a", "Main", "St", "#", "4B", ",", "apt", "5/6", "1st", "floor", "P.O.", "Box",
            "n", "c/o", "Hauptstr.", "-", "é", "北",
        ]
        var state: UInt64 = 11
        for _ in 0..<1500 {
            var parts: [String] = []
            for _ in 0..<7 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                parts.append(words[Int(state >> 33) % words.count])
            }
            let raw = parts.joined(separator: " ")
            guard let street = normalizer.street(raw) else { continue }
            #expect(!street.isEmpty)
            #expect(street == normalizer.street(raw.uppercased().lowercased()), "\(raw)")
            for part in [street.houseNumber, street.name, street.unit].compactMap({ $0 }) {
                #expect(!part.isEmpty && part == part.lowercased())
            }
        }
    }
}
