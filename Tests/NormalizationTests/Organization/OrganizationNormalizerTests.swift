import Testing

@testable import Normalization

@Suite("Organisation names")
struct OrganizationNormalizerTests {
    private let normalizer = OrganizationNormalizer()

    @Test(
        "Spellings of one organisation have one core",
        arguments: [
            [
                "The Singer Company N.V.", "THE SINGER CO. N. V.", "Singer Company, The",
                "singer nv",
            ],
            ["N.V. NUTRICIA", "Nutricia N.V.", "* N.V. NUTRICIA", "N.V.NUTRICIA", "NUTRICIA NV,"],
            ["D S M IP Assets B.V.", "DSM IP ASSETS B. V.", "dsm ip assets"],
            ["I.B.M. Corp.", "IBM Corporation", "i b m", "IBM, Inc."],
            [
                "Procter &amp; Gamble", "Procter & Gamble Co.", "PROCTER AND GAMBLE",
                "procter + gamble",
            ],
            ["Intl. Mfg. Svcs. Co", "International Manufacturing Services Company"],
            ["McDonald's", "McDonalds", "McDonald s"],
            ["Müller Maschinenbau AG", "Muller Maschinenbau Aktiengesellschaft"],
            ["St. Jude Medical, B.V.", "Saint Jude Medical LLC"],
            ["Toyota 株式会社", "株式会社トヨタ", "Kabushiki Kaisha Toyota"],
            ["ООО «Ромашка»", "Romashka OOO"],
            ["Przykład Sp. z o.o.", "PRZYKLAD SP Z OO"],
            ["Garcia y Hijos S.L.", "Garcia & Hijos"],
        ])
    func spellingsMeet(names: [String]) {
        let cores = Set(names.map { normalizer.parse($0)?.core })
        #expect(cores.count == 1, "\(cores)")
        #expect(!cores.contains(nil))
    }

    @Test(
        "The legal form stands apart in one spelling",
        arguments: [
            ("Acme GmbH & Co. KG", "acme", "gmbh co kg"),
            ("Acme gmbh und co kg", "acme", "gmbh co kg"),
            ("Acme, Inc.", "acme", "inc"), ("Acme Incorporated", "acme", "inc"),
            ("Acme Pty. Ltd.", "acme", "pty ltd"), ("Acme S.A. de C.V.", "acme", "sa de cv"),
            ("Novo A/S", "novo", "as"), ("BOSCH GMBH ROBERT", "bosch robert", "gmbh"),
            ("Acme Company", "acme", "co"), ("Harris Bank, N.A.", "harris bank", "na"),
        ])
    func legalFormIsApart(raw: String, core: String, form: String) {
        let name = normalizer.parse(raw)
        #expect(name?.core == core)
        #expect(name?.legalForm == form)
    }

    @Test(
        "A word that only looks like a legal form stays",
        arguments: [
            ("New Life Spa, Inc.", "new life spa"), ("3394 N. Milwaukee, Inc.", "3394 n milwaukee"),
            ("Pizza Na", "pizza na"), ("AS Roma", "as roma"),
        ])
    func lookalikesStay(raw: String, core: String) {
        #expect(normalizer.parse(raw)?.core == core)
    }

    @Test(
        "A stated branch is a hint and not part of the core",
        arguments: [
            ("Acme GmbH, Niederlassung Berlin", "acme", "berlin"),
            ("Acme - Berlin", "acme", "berlin"),
            ("Acme Ltd - Leeds Office", "acme", "leeds"), ("Acme (UK) Ltd", "acme", "uk"),
            ("C. VAN DER LELY N.V., MAASLAND, NL", "c van der lely", "maasland"),
        ])
    func branchIsAHint(raw: String, core: String, branch: String) {
        let name = normalizer.parse(raw)
        #expect(name?.core == core)
        #expect(name?.branch == branch)
    }

    @Test("A department and a trading name are told apart")
    func departmentAndTradingName() {
        let sales = normalizer.parse("Acme Corp, Dept. of Sales")
        #expect(sales?.core == "acme" && sales?.department == "sales")
        let pizza = normalizer.parse("John Smith d/b/a Smith's Pizza Inc.")
        #expect(pizza?.core == "john smith" && pizza?.tradingName == "smiths pizza")
        #expect(normalizer.parse("Smith Ltd t/a Corner Shop")?.tradingName == "corner shop")
    }

    @Test(
        "Placeholders are no organisation",
        arguments: [
            "", " ", "-", "n/a", "N.A", "none", "self", "Self-Employed", "freelance", "private",
            "privat", "unknown", "xxx", "???", "Retired", "Rentnerin", "keine Angabe",
        ])
    func placeholdersAreNil(raw: String) { #expect(normalizer.parse(raw) == nil) }

    @Test("A name that is nothing but a legal form keeps it as core")
    func legalFormOnly() {
        #expect(normalizer.parse("Inc.") == OrganizationName(core: "inc", isLegalFormOnly: true))
        #expect(
            normalizer.parse("The Limited")?.core == "ltd"
                || normalizer.parse("The Limited")?.core == "limited")
    }

    @Test("The core of a core is itself, whatever bytes come in")
    func coreIsStable() {
        let words = [
            "acme", "GmbH", "&", "Co.", "the", "Intl", "N.V.", "of", "-", "Berlin", "I.", "B.", "ß",
            "株式会社", ",",
        ]
        var state: UInt64 = 7
        for _ in 0..<1000 {
            var parts: [String] = []
            for _ in 0..<6 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                parts.append(words[Int(state >> 33) % words.count])
            }
            guard let name = normalizer.parse(parts.joined(separator: " ")) else { continue }
            #expect(!name.core.isEmpty)
            #expect(name.core.utf8.allSatisfy { $0 == 0x20 || ByteShape.of($0) != .other })
            #expect(!name.core.contains("  ") && name.core.first != " " && name.core.last != " ")
        }
    }
}
