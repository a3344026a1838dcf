/// How often each letter outside ASCII occurs among such letters in texts of a language or region.
///
/// Rounded shares in percent, from general knowledge of the orthographies; the detector needs only their
/// order of magnitude.
struct LetterProfile: Sendable {
    private let logarithms: [UInt32: Double]

    private init(_ shares: [(Unicode.Scalar, Double)]) {
        var total = 0.0
        for (_, share) in shares { total += share }
        var logarithms: [UInt32: Double] = [:]
        for (letter, share) in shares {
            logarithms[letter.value] = LetterProfile.logarithm(share / total)
        }
        self.logarithms = logarithms
    }

    /// Bits of a lower-case letter, never above 0.
    func bits(of letter: UInt32) -> Double {
        logarithms[letter] ?? Self.unknownLetter
    }

    /// A letter that the language does not use, which names of people may still have.
    static let unknownLetter = -9.0

    /// log₂ to about an eighth of a bit, enough here.
    private static func logarithm(_ share: Double) -> Double {
        Double(share.exponent) + (share.significand - 1)
    }

    static let western: [LetterProfile] = [
        LetterProfile([
            ("ü", 35), ("ä", 30), ("ö", 17), ("ß", 15), ("é", 2), ("è", 0.5), ("á", 0.3),
        ]),
        LetterProfile([
            ("é", 55), ("è", 10), ("à", 8), ("ê", 5), ("ç", 5), ("â", 3), ("ô", 3), ("ë", 3),
            ("ï", 2), ("î", 2), ("û", 1.5), ("ù", 1), ("œ", 1), ("ü", 0.5), ("ö", 0.5), ("ÿ", 0.1),
        ]),
        LetterProfile([
            ("ó", 26), ("í", 25), ("á", 22), ("é", 15), ("ñ", 9), ("ú", 6), ("ü", 1), ("ç", 0.5),
        ]),
        LetterProfile([
            ("ã", 21), ("ç", 16), ("á", 14), ("é", 13), ("í", 11), ("ó", 9), ("õ", 5), ("ê", 4),
            ("ú", 4), ("â", 3), ("ô", 2), ("à", 2),
        ]),
        LetterProfile([("à", 30), ("è", 28), ("ò", 15), ("ù", 12), ("ì", 10), ("é", 5)]),
        LetterProfile([
            ("å", 24), ("ä", 24), ("ö", 24), ("ø", 14), ("æ", 8), ("é", 3), ("ð", 1), ("þ", 0.7),
            ("á", 1), ("í", 1), ("ó", 1), ("ü", 1),
        ]),
        LetterProfile([
            ("é", 20), ("ü", 12), ("ö", 11), ("ä", 11), ("á", 8), ("í", 8), ("ó", 8), ("è", 5),
            ("ñ", 3), ("ç", 4), ("à", 3), ("ã", 3), ("å", 4), ("ø", 4), ("ß", 4), ("æ", 2),
            ("ê", 1.5), ("ú", 2), ("ë", 2), ("ï", 1), ("ô", 1), ("â", 1), ("î", 0.7), ("ò", 1),
            ("ù", 0.7), ("ì", 0.7), ("õ", 1), ("û", 0.4), ("š", 0.4), ("ž", 0.3), ("œ", 0.2),
            ("ý", 0.2), ("ð", 0.2), ("þ", 0.1), ("ÿ", 0.05),
        ]),
    ]

    static let central: [LetterProfile] = [
        LetterProfile([
            ("ł", 23), ("ę", 14), ("ą", 12), ("ó", 12), ("ż", 11), ("ś", 10), ("ć", 6), ("ń", 7),
            ("ź", 2), ("ü", 0.5), ("ö", 0.3), ("é", 0.2),
        ]),
        LetterProfile([
            ("í", 20), ("á", 18), ("ě", 9), ("é", 8), ("č", 10), ("ř", 7), ("š", 8), ("ž", 7),
            ("ý", 8), ("ů", 4), ("ú", 2), ("ň", 1), ("ľ", 1.5), ("ť", 1), ("ď", 1), ("ô", 0.7),
            ("ó", 0.7), ("ä", 0.3), ("ö", 0.2), ("ü", 0.2), ("ĺ", 0.1), ("ŕ", 0.1),
        ]),
        LetterProfile([
            ("á", 31), ("é", 28), ("ö", 9), ("ó", 10), ("ü", 5), ("í", 5), ("ő", 7), ("ú", 3),
            ("ű", 2),
        ]),
        LetterProfile([("č", 28), ("š", 28), ("ž", 20), ("ć", 16), ("đ", 7), ("ö", 0.3)]),
        LetterProfile([
            ("ă", 36), ("ţ", 13), ("ț", 5), ("ş", 13), ("ș", 5), ("î", 13), ("â", 12), ("é", 0.3),
        ]),
    ]

    static let cyrillic: [LetterProfile] = [
        LetterProfile(
            [
                ("о", 10.5), ("е", 8.4), ("а", 8.5), ("и", 7.4), ("н", 6.7), ("т", 6), ("с", 5.2),
                ("р", 4.8), ("в", 4.6), ("л", 4.4), ("к", 3.8), ("м", 3.2), ("д", 3), ("п", 2.7),
                ("у", 2.7), ("я", 2), ("ы", 1.6), ("ь", 1.7), ("г", 1.7), ("з", 1.6), ("б", 1.6),
                ("ч", 1.3), ("й", 1.3), ("х", 1), ("ж", 0.9), ("ш", 0.8), ("ю", 0.7), ("ц", 0.5),
                ("щ", 0.4), ("э", 0.3), ("ф", 0.4), ("ъ", 0.2), ("ё", 0.2), ("і", 2), ("ї", 0.4),
                ("є", 0.4), ("ґ", 0.05), ("ў", 0.1), ("ј", 0.3), ("љ", 0.05), ("њ", 0.05),
                ("ћ", 0.05), ("ђ", 0.03), ("џ", 0.03), ("ѓ", 0.01), ("ќ", 0.01), ("ѕ", 0.01),
            ])
    ]

    static let greek: [LetterProfile] = [
        LetterProfile([
            ("α", 12), ("ο", 9.5), ("ε", 8), ("ι", 7.5), ("τ", 7.5), ("ν", 6.5), ("σ", 5),
            ("η", 4.5), ("ρ", 4.2), ("υ", 4), ("π", 4), ("κ", 4), ("ς", 4), ("μ", 3.3), ("λ", 3),
            ("ί", 2.5), ("ό", 2.3), ("ά", 2.3), ("έ", 2), ("ω", 2), ("γ", 1.8), ("δ", 1.7),
            ("ή", 1.5), ("ύ", 1.2), ("θ", 1.2), ("χ", 1.2), ("φ", 1), ("ώ", 0.9), ("β", 0.8),
            ("ξ", 0.5), ("ζ", 0.4), ("ψ", 0.2), ("ϊ", 0.1), ("ΐ", 0.05), ("ϋ", 0.05),
        ])
    ]

    /// The dotted capital I counts as the i that it is in lower case.
    static let turkish: [LetterProfile] = [
        LetterProfile([
            ("ı", 26), ("ü", 16), ("ş", 15), ("ğ", 10), ("ç", 10), ("ö", 9), ("i", 8), ("â", 0.5),
            ("î", 0.1), ("é", 0.1),
        ])
    ]
}
