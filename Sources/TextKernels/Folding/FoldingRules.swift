/// The transliterations behind `TextFolder`.
enum FoldingRules {
    /// Reading of Cyrillic letters as international documents and e-mail addresses spell them
    /// (ICAO Doc 9303 and BGN/PCGN without their context rules): ю → yu, щ → shch. ICU's default,
    /// ISO 9 without its marks (ю → u, щ → s), is far from what people write.
    static let cyrillic: [(letter: String, latin: String)] = [
        ("а", "a"), ("б", "b"), ("в", "v"), ("г", "g"), ("д", "d"), ("е", "e"), ("ё", "yo"),
        ("ж", "zh"), ("з", "z"), ("и", "i"), ("й", "y"), ("к", "k"), ("л", "l"), ("м", "m"),
        ("н", "n"), ("о", "o"), ("п", "p"), ("р", "r"), ("с", "s"), ("т", "t"), ("у", "u"),
        ("ф", "f"), ("х", "kh"), ("ц", "ts"), ("ч", "ch"), ("ш", "sh"), ("щ", "shch"),
        ("ъ", ""), ("ы", "y"), ("ь", ""), ("э", "e"), ("ю", "yu"), ("я", "ya"),
        ("і", "i"), ("ї", "yi"), ("є", "ye"), ("ґ", "g"), ("ў", "u"), ("ј", "j"), ("љ", "lj"),
        ("њ", "nj"), ("ћ", "c"), ("ђ", "dj"), ("џ", "dz"), ("ѓ", "g"), ("ќ", "k"), ("ѕ", "dz"),
    ]

    /// For text that is normalised by NFKC_Casefold: everything to Latin, no marks, ASCII.
    static let toFolded = Transliterator(
        rules: cyrillicRules + """
            # Not for ASCII: it makes a question mark of the semicolon.
            :: [:^ASCII:] Greek-Latin/UNGEGN ;
            :: Any-Latin ;
            :: NFD ;
            :: [:M:] Remove ;
            :: NFC ;
            :: Latin-ASCII ;
            :: NFKD ;
            :: [:M:] Remove ;
            :: NFC ;
            :: Lower ;
            """)

    /// For display: everything to Latin, marks kept, Cyrillic as in folding.
    static let toLatin = Transliterator(
        rules: cyrillicRules + capitalRules
            + """
            :: [:^ASCII:] Greek-Latin/UNGEGN ;
            :: NFD ;
            # UNGEGN tells eta and omega from iota and omicron by a line below.
            \\u0331 > ;
            :: NFC ;
            :: Any-Latin ;
            :: NFC ;
            """)

    /// The Cyrillic table in ICU's rule language.
    private static var cyrillicRules: String {
        cyrillic.map { "\($0.letter) > \($0.latin) ;\n" }.joined()
    }

    /// The capitals of the table, which become title case: Щ → Shch.
    private static var capitalRules: String {
        cyrillic.map { letter, latin in
            let capital = latin.prefix(1).uppercased() + latin.dropFirst()
            return "\(letter.uppercased()) > \(capital) ;\n"
        }.joined()
    }
}
