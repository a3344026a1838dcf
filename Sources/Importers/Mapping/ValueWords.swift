import TextKernels

/// Words that tell what sort of thing a text cell names.
enum ValueWords {
    /// The words of a value, folded.
    static func split(_ value: String) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        for byte in TextFolder.fold(value).utf8 {
            let isLetter = (byte >= 0x61 && byte <= 0x7a) || byte >= 0x80
            let isDigit = byte >= 0x30 && byte <= 0x39
            if isLetter || isDigit {
                word.append(byte)
            } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "'") {
                // `S.p.A.` and `O'Neill` are one word each.
                continue
            } else if !word.isEmpty {
                words.append(String(decoding: word, as: UTF8.self))
                word.removeAll(keepingCapacity: true)
            }
        }
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        return words
    }

    /// Whether a name says that it is an organisation's: a legal form at its end or its beginning,
    /// or a word that people are not called.
    static func isOrganization(_ words: [String]) -> Bool {
        guard words.count > 1, let first = words.first, let last = words.last else {
            return words.first.map { organizationWords.contains($0) } ?? false
        }
        return legalForms.contains(last) || legalForms.contains(first)
            || words.contains { organizationWords.contains($0) }
    }

    /// Legal forms, as registers and company laws name them, that are not also surnames or states.
    private static let legalForms: Set<String> = Set(
        """
        inc incorporated corp corporation llc llp lp ltd limited plc gmbh ag kg ohg ug ev eg kgaa mbh sa sarl \
        sas sasu eurl snc srl srls spa sapa sl slu sc bv nv vof cv ab hb oy oyj as asa aps spzoo sro kft \
        zrt doo dd ooo oao zao pte pty pvt bhd kk co company cie gbr lllp pllc pc na se ltda eireli
        """.split(separator: " ").map(String.init))

    /// Words of organisations' names in the languages of `HeaderVocabulary`.
    private static let organizationWords: Set<String> = Set(
        """
        holding holdings group gruppe groupe grupo gruppo international technologies technology systems \
        solutions services consulting partners associates industries enterprises enterprise logistics \
        bank banque banco insurance versicherung university universitat universite universidad universita \
        school schule college institute institut hospital clinic klinik church foundation stiftung fondation \
        fundacion association verein society museum restaurant cafe hotel pharmacy apotheke center centre \
        zentrum ministry department council authority agency federal laboratories laboratory pharma \
        pharmaceuticals chemical chemicals electronics electric software media motors energy airlines telecom \
        werke handel handels bau autohaus trading manufacturing construction properties realty dental \
        medical supply products store shop studio studios academy club union committee trust fund ventures \
        capital firma sociedad societe societa spolka przedsiebiorstwo bedrijf aktiebolag kindergarten daycare
        """.split(separator: " ").map(String.init))

    static let honorifics: Set<String> = [
        "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "madam", "rev", "herr", "frau", "hr",
        "fr", "dring", "profdr", "drmed", "m", "mme", "mlle", "monsieur", "madame", "sr", "sra",
        "srta", "don", "dona", "sig", "sigra", "signor", "signora", "dhr", "mevr", "pan", "pani",
        "mister", "doctor", "professor", "mrdr", "mrmrs", "hon", "capt",
    ]

    static let genders: Set<String> = [
        "m", "f", "w", "d", "male", "female", "man", "woman", "mannlich", "weiblich", "divers",
        "homme", "femme", "hombre", "mujer", "masculino", "femenino", "feminino", "maschio",
        "femmina", "maschile", "femminile", "vrouw", "kvinna", "kobieta", "mezczyzna", "x",
        "unknown",
    ]
}
