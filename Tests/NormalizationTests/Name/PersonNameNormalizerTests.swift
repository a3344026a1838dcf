import Testing

@testable import Normalization

struct PersonNameNormalizerTests {
    private let normalizer = PersonNameNormalizer()

    struct Whole: Sendable {
        let raw: String
        let given: String
        let middle: String?
        let family: String?

        init(_ raw: String, _ given: String, _ middle: String?, _ family: String?) {
            (self.raw, self.given, self.middle, self.family) = (raw, given, middle, family)
        }
    }

    @Test(
        "Whole names are taken apart",
        arguments: [
            Whole("Dr. James R. O'Neil, Jr", "james", "r", "oneil"),
            Whole("Müller, Anna Maria", "anna", "maria", "muller"),
            Whole("Ludwig van der Berg", "ludwig", nil, "van der berg"),
            Whole("van der Berg", "", nil, "van der berg"),
            Whole("Robert 'Bob' Smith", "robert", nil, "smith"),
            Whole("GARCIA LOPEZ Maria", "maria", nil, "garcia lopez"),
            Whole("Maria GARCIA LOPEZ", "maria", nil, "garcia lopez"),
            Whole("王小明", "xiao ming", nil, "wang"),
            Whole("欧阳娜娜", "na na", nil, "ou yang"),
            Whole("Smith John", "smith", nil, "john"),
            Whole("SMITH, JOHN Q", "john", "q", "smith"),
            Whole("Smith, John, Jr.", "john", nil, "smith"),
            Whole("J.R. Smith", "j", "r", "smith"),
            Whole("Smith J", "j", nil, "smith"),
            Whole("Kevin G.", "kevin", nil, "g"),
            Whole("Ben H. Griffin, Jr.", "ben", "h", "griffin"),
            Whole("Mrs. E. Olson", "e", nil, "olson"),
            Whole("Mr. Smith", "", nil, "smith"),
            Whole("Prof. Dr. med. Eva-Maria von Hohenfels", "eva maria", nil, "von hohenfels"),
            Whole("John A. Smith, M.D., Ph.D.", "john", "a", "smith"),
            Whole("JOHN SMITH MD", "john", nil, "smith"),
            Whole("Jack Ma", "jack", nil, "ma"),
            Whole("Mc Donald, Ian", "ian", nil, "mcdonald"),
            Whole("Иван Петров", "ivan", nil, "petrov"),
            Whole("Dr Smith, John", "john", nil, "smith"),
            Whole("John & Mary Smith", "john", nil, "smith"),
            Whole("Jean-Pierre Dupont", "jean pierre", nil, "dupont"),
        ])
    func whole(_ name: Whole) {
        let parsed = normalizer.parse(full: name.raw)
        #expect(parsed?.given.joined(separator: " ") == name.given)
        #expect(parsed?.middle == name.middle)
        #expect(parsed?.family == name.family)
    }

    @Test(
        "Generations are read in all their writings",
        arguments: [
            ("Smith Jr.", 2), ("Smith, Sr", 1), ("Smith III", 3), ("Smith ii", 2),
            ("Smith, 2nd", 2),
            ("Smith IV", 4), ("Smith Junior", 2),
        ])
    func generations(family: String, generation: Int) {
        let parsed = normalizer.parse(given: "John", family: family)
        #expect(parsed?.generation == generation)
        #expect(parsed?.family == "smith")
    }

    @Test("Columns of their own are read as what they are")
    func columns() {
        let parsed = normalizer.parse(given: "Anna Maria J.", family: "García-López")
        #expect(parsed?.given == ["anna", "maria"])
        #expect(parsed?.middle == "j")
        #expect(parsed?.family == "garcia lopez")
        #expect(parsed?.fullName == "anna maria j garcia lopez")
        let titled = normalizer.parse(given: "Mrs. Jane", family: "Doe")
        #expect(titled?.given == ["jane"])
        #expect(titled?.prefix == "mrs")
        #expect(titled?.gender == .female)
    }

    @Test("A whole name in one of the columns is found where the other is empty")
    func aloneInLast() {
        let parsed = normalizer.parse(given: "", family: "John Smith")
        #expect(parsed?.given == ["john"])
        #expect(parsed?.family == "smith")
        let particle = normalizer.parse(given: nil, family: "van der Berg")
        #expect(particle?.family == "van der berg")
        #expect(particle?.given == [])
        let comma = normalizer.parse(given: "Smith, John", family: nil)
        #expect(comma?.given == ["john"])
    }

    @Test("Columns of their own outrank the whole name, which fills what they lack")
    func wholeFills() {
        let parsed = normalizer.parse(
            given: "arthur", family: "dickinson", full: "arthur lowes dickinson")
        #expect(parsed?.fullName == "arthur dickinson")
        #expect(
            normalizer.parse(family: "dickinson", full: "arthur dickinson")?.given == ["arthur"])
    }

    @Test("Nicknames stand in quotes and brackets")
    func nicknames() {
        for raw in ["Robert \"Bob\" Smith", "Robert (Bob) Smith", "Robert “Bob” Smith"] {
            let parsed = normalizer.parse(full: raw)
            #expect(parsed?.nickname == "bob")
            #expect(parsed?.given == ["robert"])
        }
        #expect(normalizer.parse(full: "Johan 't Hooft")?.nickname == nil)
    }

    @Test(
        "Placeholders are no names",
        arguments: ["n/a", "-", "Unknown", "test", "xxx", "", "ann@acme.com", "12345", "N.A."])
    func placeholders(raw: String) {
        #expect(normalizer.parse(full: raw) == nil)
        #expect(normalizer.parse(given: raw, family: raw) == nil)
    }

    @Test(
        "A plain word is read as the general way reads it",
        arguments: [
            "Smith", "SMITH", "jr", "Dr", "Md", "van", "Mc", "and", "II", "Xi", "test", "Mr",
        ])
    func plainWords(raw: String) {
        let bytes = Array(raw.utf8)
        guard let word = normalizer.plainWord(bytes) else {
            #expect(["test", "jr", "Dr", "II", "Mr"].contains(raw))
            return
        }
        #expect(normalizer.familyParts(bytes) == NameParts(family: word))
        #expect(normalizer.aloneParts(bytes, isFamily: true) == NameParts(family: word))
        if raw != "and" { #expect(normalizer.givenParts(bytes) == NameParts(given: word)) }
    }

    @Test("A title or a suffix that stands alone in a column of names is no name")
    func loneAffixes() {
        #expect(normalizer.parse(given: "Mr.", family: "Ashdown")?.given == [])
        #expect(normalizer.parse(given: "Edward", family: "Jr.")?.family == nil)
        #expect(normalizer.parse(given: "Edward", family: "Jr.")?.generation == 2)
        #expect(normalizer.parse(full: "Sir Baronet")?.family == nil)
        #expect(normalizer.parse(given: "Dean", family: "Major")?.given == ["dean"])
        #expect(normalizer.parse(given: "Dean", family: "Major")?.family == "major")
    }

    @Test("A name that stands in quotes as a whole is the name")
    func quotedWhole() {
        #expect(normalizer.parse(full: "\"John Smith\"")?.family == "smith")
        #expect(normalizer.parse(given: "(Bob)", family: "Smith")?.given == ["bob"])
    }

    @Test("Any order of any pieces is read without a crash", arguments: [1, 2, 3])
    func pieces(seed: UInt64) {
        let pieces = [
            "Dr.", "Jr", ",", "(", ")", "\"", "'", "II", "V", "van", "der", "O'", "Mc", "and", "&",
            "J.R.", "M.D.", "Smith", "ANNA", "王", "小明", "김철수", "-", ".", " ", "né", "\u{301}", "1",
            "@", "St.John", "/", "\u{FF0C}", "2nd", "Prof", "med.", "x",
        ]
        var state = seed
        for _ in 0..<400 {
            var text = ""
            for _ in 0..<6 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count]
                if state >> 32 & 1 == 0 { text += " " }
            }
            let whole = normalizer.parse(full: text)
            let split = normalizer.parse(given: text, family: text)
            for name in [whole, split].compactMap({ $0 }) {
                let isClean = name.fullName.utf8.allSatisfy { $0 != 0x2C && $0 != 0x22 }
                #expect(isClean, "\(text)")
            }
        }
    }

    @Test("Gender is told by title or unambiguous given name only")
    func gender() {
        #expect(normalizer.parse(full: "Herr Kim Lee")?.gender == .male)
        #expect(normalizer.parse(full: "Elizabeth Lee")?.gender == .female)
        #expect(normalizer.parse(full: "Kim Lee")?.gender == nil)
    }
}
