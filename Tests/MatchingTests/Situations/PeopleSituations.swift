/// People who are one and are written differently, and people who are not one and look alike.
extension Situation {
    static let people = sameNames + samePeopleMoved + otherScripts + relatives + colleagues

    private static let base: Row = [
        .givenName: "Katharina", .familyName: "Lindqvist", .email: "k.lindqvist@web.example",
        .phone: "+49 151 23450001", .street: "Ahornweg 7", .postalCode: "10117", .city: "Berlin",
    ]

    private static func person(_ number: Int, _ given: String, _ family: String) -> Row {
        [
            .givenName: given, .familyName: family, .phone: "+49 160 \(4_440_000 + number * 13)",
            .street: "Gartenstraße \(number + 3)", .postalCode: "20\(100 + number)",
            .city: "Hamburg",
        ]
    }

    private static func renamed(
        _ name: String, _ number: Int, _ left: (String, String), _ right: (String, String)
    ) -> Situation {
        let row = person(number, left.0, left.1)
        return .together(
            name, row, changed(row, [.givenName: right.0, .familyName: right.1, .street: ""]))
    }

    private static let sameNames: [Situation] = [
        renamed("typo", 1, ("Christoph", "Wagenknecht"), ("Christoph", "Wagenkencht")),
        renamed("phonetic", 2, ("Ulrich", "Meyerhoff"), ("Ulrich", "Maierhof")),
        renamed("English nickname", 3, ("Robert", "Hathaway"), ("Bob", "Hathaway")),
        renamed("Spanish nickname", 4, ("Francisco", "Izquierdo"), ("Paco", "Izquierdo")),
        renamed("Polish nickname", 5, ("Małgorzata", "Wiśniewska"), ("Gosia", "Wisniewska")),
        renamed("Italian nickname", 6, ("Giuseppe", "Castellano"), ("Beppe", "Castellano")),
        renamed("Russian nickname", 7, ("Александр", "Воронцов"), ("Sasha", "Vorontsov")),
        renamed("initial", 8, ("Johanna", "Brückner"), ("J.", "Brückner")),
        renamed("swapped", 9, ("Hedwig", "Overbeck"), ("Overbeck", "Hedwig")),
        renamed("joined names", 10, ("Anna Lena", "Tiedemann"), ("Annalena", "Tiedemann")),
        renamed("hyphen", 11, ("Jean-Luc", "Bergeron"), ("Jean Luc", "Bergeron")),
        renamed("particles", 12, ("Pieter", "van der Meulen"), ("Pieter", "Vandermeulen")),
        renamed("particles left out", 13, ("Carmen", "de la Fuente"), ("Carmen", "Fuente")),
        renamed("one of two surnames", 14, ("Lucía", "Garrido Montero"), ("Lucia", "Garrido")),
        renamed("umlaut", 15, ("Jürgen", "Schönfeldt"), ("Juergen", "Schoenfeldt")),
        renamed("title", 16, ("Prof. Dr. Renate", "Hollenbach"), ("Renate", "Hollenbach")),
        renamed("second given name", 17, ("Karl Friedrich", "Dürrenmatt"), ("Karl", "Dürrenmatt")),
        .together(
            "everything in one column", person(18, "Sabine", "Kronenberg"),
            changed(
                person(18, "", ""), [.fullName: "Kronenberg, Sabine", .phone: "0160 4440234"])),
        .together(
            "apostrophe", changed(base, [.givenName: "Sean", .familyName: "O'Callaghan"]),
            changed(base, [.givenName: "Sean", .familyName: "OCallaghan", .phone: ""])),
    ]

    private static let samePeopleMoved: [Situation] = [
        .together(
            "married", changed(base, [.familyName: "Ziegenfuß", .birthDate: "1984-11-17"]),
            changed(
                base,
                [
                    .familyName: "Rautenberg", .birthDate: "1984-11-17", .street: "", .phone: "",
                    .email: "k.lindqvist@web.example",
                ])),
        .together(
            "married, both names on file",
            changed(base, [.familyName: "Petersdorf", .maidenName: "Quasthoff", .email: ""]),
            changed(base, [.familyName: "Quasthoff", .email: "", .street: ""])),
        .together(
            "new e-mail and address",
            changed(base, [.givenName: "Wiebke", .familyName: "Ostermann"]),
            changed(
                base,
                [
                    .givenName: "Wiebke", .familyName: "Ostermann", .email: "wo@neu.example",
                    .street: "Am Deich 40", .postalCode: "26721", .city: "Emden",
                ])),
        .together(
            "new employer",
            changed(
                base,
                [
                    .givenName: "Torben", .familyName: "Hasselblad", .email: "torben@alt.example",
                    .organization: "Alt Logistik", .birthDate: "1979-12-21", .street: "",
                ]),
            changed(
                base,
                [
                    .givenName: "Torben", .familyName: "Hasselblad", .email: "torben@neu.example",
                    .organization: "Neu Pharma", .birthDate: "1979-12-21", .street: "",
                ])),
        .together(
            "new phone", changed(base, [.givenName: "Friederike", .familyName: "Ehrlinger"]),
            changed(
                base,
                [
                    .givenName: "Friederike", .familyName: "Ehrlinger",
                    .phone: "+49 172 99887766",
                ])),
    ]

    private static let otherScripts: [Situation] = [
        renamed("Cyrillic", 30, ("Мария", "Кузнецова"), ("Maria", "Kuznetsova")),
        renamed("Cyrillic, German spelling", 31, ("Юрий", "Щербаков"), ("Jurij", "Schtscherbakow")),
        renamed("Greek", 32, ("Αλέξανδρος", "Παπαδόπουλος"), ("Alexandros", "Papadopoulos")),
        renamed("Arabic", 33, ("محمد", "الحسيني"), ("Mohammed", "Al-Husseini")),
        renamed("Hebrew", 34, ("דוד", "כהן"), ("David", "Cohen")),
        renamed("Japanese", 35, ("太郎", "山田"), ("Taro", "Yamada")),
        renamed("Japanese, unknown reading", 36, ("麗奈", "東雲"), ("Reina", "Shinonome")),
        renamed("Chinese", 37, ("小明", "王"), ("Xiaoming", "Wang")),
        renamed("Cantonese", 38, ("家輝", "黃"), ("Ka Fai", "Wong")),
        renamed("Korean", 39, ("민수", "김"), ("Min-su", "Kim")),
        .together(
            "Japanese in one cell", changed(person(40, "", ""), [.fullName: "佐藤健太"]),
            person(40, "Kenta", "Sato")),
    ]

    private static let household: Row = [
        .phone: "+49 30 8887001", .street: "Birkenallee 19", .postalCode: "10119", .city: "Berlin",
        .familyName: "Grünewald",
    ]

    private static func kin(_ name: String, _ left: Row, _ right: Row) -> Situation {
        .apart(name, changed(household, left), changed(household, right))
    }

    private static let relatives: [Situation] = [
        kin(
            "twins", [.givenName: "Lena", .birthDate: "1998-11-12"],
            [.givenName: "Lina", .birthDate: "1998-11-12"]),
        kin(
            "siblings", [.givenName: "Moritz", .birthDate: "1996-10-20"],
            [.givenName: "Felix", .birthDate: "1999-12-11"]),
        kin(
            "couple on one e-mail", [.givenName: "Heike", .email: "gruenewald@web.example"],
            [.givenName: "Dieter", .email: "gruenewald@web.example"]),
        kin(
            "couple with one initial", [.givenName: "Monika", .email: "m.gruenewald@web.example"],
            [.givenName: "Manfred", .email: "m.gruenewald@web.example"]),
        kin(
            "father and son by suffix", [.givenName: "Ernst", .suffix: "Sr."],
            [.givenName: "Ernst", .suffix: "Jr."]),
        kin(
            "father and son by birth date", [.givenName: "Otto", .birthDate: "1951-11-13"],
            [.givenName: "Otto", .birthDate: "1983-12-27"]),
        kin("mother and daughter", [.givenName: "Gisela"], [.givenName: "Gudrun"]),
    ]

    private static let office: Row = [
        .organization: "Nordlicht Reederei", .phone: "+49 40 3334400", .street: "Hafenstraße 100",
        .postalCode: "20457", .city: "Hamburg",
    ]

    private static func staff(_ name: String, _ left: Row, _ right: Row) -> Situation {
        .apart(name, changed(office, left), changed(office, right))
    }

    private static func sharing(_ mailbox: String) -> Situation {
        staff(
            "colleagues on \(mailbox)@",
            [
                .givenName: "Bernd", .familyName: "Achterberg",
                .email: "\(mailbox)@nordlicht.example",
            ],
            [
                .givenName: "Silke", .familyName: "Vollmering",
                .email: "\(mailbox)@nordlicht.example",
            ])
    }

    private static let colleagues: [Situation] =
        ["info", "ar", "ap", "it", "hr", "pr", "it-support", "buchhaltung"].map(sharing) + [
            staff(
                "one switchboard", [.givenName: "Ute", .familyName: "Kellinghusen"],
                [.givenName: "Jan", .familyName: "Rasmussen"]),
            staff(
                "one surname at work",
                [
                    .givenName: "Anja", .familyName: "Brodersen",
                    .email: "anja.brodersen@nordlicht.example",
                ],
                [
                    .givenName: "Anna", .familyName: "Brodersen",
                    .email: "anna.brodersen@nordlicht.example",
                ]),
            .apart(
                "homonyms in one city",
                [
                    .givenName: "Maria", .familyName: "Lehnhardt", .city: "Berlin",
                    .street: "Rosenweg 4", .postalCode: "10115", .phone: "+49 171 5556661",
                ],
                [
                    .givenName: "Maria", .familyName: "Lehnhardt", .city: "Berlin",
                    .street: "Kanalufer 88", .postalCode: "10157", .phone: "+49 176 7778889",
                ]),
            .apart(
                "homonyms with two birth dates",
                [.givenName: "Jens", .familyName: "Thormählen", .birthDate: "1961-10-13"],
                [.givenName: "Jens", .familyName: "Thormählen", .birthDate: "1987-12-24"]),
            .apart(
                "placeholder name",
                [.givenName: "Test", .familyName: "Test", .organization: "Nordlicht Reederei"],
                [.givenName: "Test", .familyName: "Test", .organization: "Nordlicht Reederei"]),
        ]
}
