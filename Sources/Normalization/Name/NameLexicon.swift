/// Words around names: titles, degrees, generations, particles, placeholders.
///
/// - Source: collected by us; the tables of titles and prefixes of FEBRL (from AutoStan of the NSW
///   Health Department) informed the choice.
enum NameLexicon {
    /// A title and the gender that it tells.
    struct Title: Sendable {
        let gender: PersonName.Gender?
    }

    static func title(_ word: [UInt8]) -> Title? { titles.meaning(of: word.span) }

    /// Whether a word continues an academic title, as in "Dr. rer. nat.".
    static func isTitleTail(_ word: [UInt8]) -> Bool { titleTails.contains(word.span) }

    static func generation(_ word: [UInt8]) -> UInt8? { generations.meaning(of: word.span) }

    static func isDegree(_ word: [UInt8]) -> Bool { degrees.contains(word.span) }

    /// Degrees that are also names or words: they count behind a comma or with dots only.
    static func isDoubtfulDegree(_ word: [UInt8]) -> Bool { doubtfulDegrees.contains(word.span) }

    static func isParticle(_ word: [UInt8]) -> Bool { particles.contains(word.span) }

    /// Particles that begin a family name also where no given name stands before them; `Ben` and `E.`
    /// are given names there.
    static func isLeadingParticle(_ word: [UInt8]) -> Bool { leadingParticles.contains(word.span) }

    /// Whether a dotted word is one abbreviation rather than several initials.
    static func isAffix(_ word: [UInt8]) -> Bool {
        isDegree(word) || isDoubtfulDegree(word) || title(word) != nil || generation(word) != nil
    }

    /// Whether the only word of a cell is no name but what stands before or behind one.
    ///
    /// Of titles and suffixes only those that are nobody's name: Dean, Major and Senior are names.
    static func isLoneAffix(_ word: [UInt8], isFamily: Bool) -> Bool {
        if isOrdinal(word) { return true }
        return isFamily ? loneSuffixes.contains(word.span) : loneTitles.contains(word.span)
    }

    /// Whether a word is a number in order, such as `7th`: a count of holders, no name.
    static func isOrdinal(_ word: [UInt8]) -> Bool {
        guard word.count > 2, let first = word.first, Ascii.isDigit(first) else { return false }
        let digits = word.prefix(while: Ascii.isDigit)
        let ending = word.dropFirst(digits.count)
        return ["st", "nd", "rd", "th"].contains { ending.elementsEqual($0.utf8) }
    }

    /// Whether a whole cell stands for no name.
    static func isPlaceholder(_ letters: [UInt8]) -> Bool { placeholders.contains(letters.span) }

    /// Compound Chinese and Korean family names of two characters.
    static let longFamilyNames: Set<String> = [
        "欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "皇甫", "尉迟", "尉遲", "公孙", "公孫",
        "慕容", "司徒", "令狐", "端木", "夏侯", "东方", "東方", "남궁", "황보", "제갈", "사공", "선우", "독고",
    ]

    private static let titles: Lexicon<Title> = {
        var titles = Lexicon<Title>()
        titles.add(words: male, Title(gender: .male))
        titles.add(words: female, Title(gender: .female))
        titles.add(words: neutral, Title(gender: nil))
        return titles
    }()

    private static let loneTitles = Lexicon(
        words: """
            mr mrs ms mister messrs herr frau mme mlle madame monsieur mademoiselle sr sra srta sir lady rt
            dr prof rev hon capt lt sgt dhr mevr mw
            """)

    private static let loneSuffixes = Lexicon(
        words: "jr sr jnr snr ii iii bt baronet esq esquire phd dds cpa mba of de von der den du")

    private static let titleTails = Lexicon(
        words: "med rer nat phil jur iur oec pol habil hc techn vet dent theol paed med_dent")

    private static let male =
        "mr mister messrs herr hr monsieur sig signor senhor senor sr mnr meneer dhr sir lord father pater brother"

    private static let female =
        "mrs ms miss frau fr mme madame mlle mademoiselle signora sigra signorina senhora senora sra srta senorita mevr mevrouw mw fru froken lady dame sister"

    private static let neutral = """
        dr doctor doktor prof professor dott dottssa drssa dra drs ing dipl diplom dipling mag mmag
        rev reverend revd hon honorable honourable judge justice capt captain cpt col colonel maj
        major lt lieutenant ltcol sgt sergeant gen general cdr cmdr commander adm admiral pvt cpl rabbi
        imam sheikh shaykh dean deacon pastor bishop archbishop cardinal sen senator rep gov governor
        pres president ambassador amb avv avvocato arq lic licenciado licda ingeniero abg me maitre
        univ pd privatdoz kommerzialrat hofrat mx ir cand univprof lektor magister mgr inz doc
        """

    private static let generations: Lexicon<UInt8> = {
        let lines: [(UInt8, String)] = [
            (1, "sr senior snr sen 1st"), (2, "jr junior jnr jun ii 2nd"), (3, "iii 3rd"),
            (4, "iv 4th"), (5, "v 5th"),
        ]
        var generations = Lexicon<UInt8>()
        for (number, words) in lines { generations.add(words: words, number) }
        return generations
    }()

    private static let degrees = Lexicon(
        words: """
            md phd dds dmd esq esquire cpa jd mba msc bsc dvm pmp cfa llm llb obe mbe cbe frcs faia
            aia edd psyd lcsw facs mph rnp aprn crna dnp fnp lmft lpc lmhc ccim cfp cissp pharmd dpm
            bt baronet ret usn usaf usmc usa retd dphil bcom mcom beng meng bed dlitt mdphd rla asla gri crs
            leed leedap ncarb frics mrics facc facp faap mbbs cma chfc clu
            """)

    private static let doubtfulDegrees = Lexicon(
        words: "ma do ba ra pa pe np od dc rn bs ms ed la cna cpl arm ca eng ing phr pt rd rph se")

    private static let particles = Lexicon(
        words: """
            van von vom vander vanden der den de del della delle dello degli dei dal dalla da das dos
            do di du des la le las los el al bin ibn binti bint abu ben bar ter ten te zu zum zur af
            av st saint santa san ap mac mc y e
            """)

    private static let leadingParticles = Lexicon(
        words: """
            van von vom vander vanden der den de del della delle dello degli dei dal dalla das dos do du
            des las los ter ten te zu zum zur
            """)

    private static let placeholders = Lexicon(
        words: """
            test tester testing unknown unbekannt inconnu desconocido sconosciuto onbekend okand none
            null nil undefined noname noname nofirstname nolastname anonymous anonym anonimo xx xxx
            xxxx xxxxx yyy zzz asdf qwerty firstname lastname fname lname givenname familyname
            surname name fullname yourname mustermann tbd tba dummy sample example same self
            notprovided notavailable notapplicable notgiven notknown missing blank empty nomen
            nachname vorname nom prenom nombre apellido cognome vacant deceased customer
            cliente kunde client guest gast user admin temp donotuse delete deleted duplicate
            """)
}
