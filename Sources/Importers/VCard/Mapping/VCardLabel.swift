/// What `TYPE` and `X-ABLabel` call a value: our label for it.
enum VCardLabel {
    /// The label of a property, by its own label in the group, else by its types.
    ///
    /// - Parameters:
    ///   - custom: the text of `X-ABLabel`; nil where there is none.
    ///   - types: in upper case.
    /// - Returns: `work`, `home`, `mobile`, …, else what the file says in lower case; nil where
    ///   nothing is said.
    static func label(custom: String?, types: [String]) -> String? {
        if let custom, !custom.isEmpty {
            let upper = custom.uppercased()
            guard isFax(upper) else { return vocabulary[upper] ?? custom.lowercased() }
            let place = Self.place(upper)
            return vocabulary[place] ?? (place.isEmpty ? nil : custom.lowercased())
        }
        var found: [String] = []
        var unknown: String?
        for type in types.lazy.map(Self.place) {
            if type.isEmpty || silent.contains(type) { continue }
            if let label = vocabulary[type] {
                found.append(label)
            } else if unknown == nil {
                unknown = type.lowercased()
            }
        }
        for label in ["mobile", "pager", "work", "home", "main", "assistant", "other"]
        where found.contains(label) {
            return label
        }
        return found.first ?? unknown
    }

    /// Whether a type or label, in upper case, says that a number is a fax: `FAX`, `HOMEFAX`,
    /// `Work Fax`, `TELEFAX`.
    static func isFax(_ type: String) -> Bool {
        type.hasSuffix("FAX") || type.hasPrefix("FAX")
    }

    /// A type or label without what says fax and without a number that only tells it apart:
    /// `WORKFAX` and `WORK2` are `WORK`.
    private static func place(_ type: String) -> String {
        var name = Substring(type)
        if isFax(type) {
            name = name.hasSuffix("TELEFAX") ? name.dropLast(7) : name
            name = name.hasSuffix("FAX") ? name.dropLast(3) : name
            name = name.hasPrefix("FAX") ? name.dropFirst(3) : name
        }
        let bare = name.drop { " -_".contains($0) }
        name = bare
        while let last = name.last, " -_".contains(last) { name.removeLast() }
        var unnumbered = name
        while let last = unnumbered.last, last.isASCII, last.isNumber { unnumbered.removeLast() }
        return vocabulary[String(unnumbered)] == nil ? String(name) : String(unnumbered)
    }

    /// Apple writes its own labels as `_$!<Home>!$_`.
    static func cleaned(_ label: String) -> String {
        let bytes = Array(label.utf8)
        guard bytes.starts(with: "_$!<".utf8), bytes.count >= 8,
            bytes.suffix(4).elementsEqual(">!$_".utf8)
        else { return label }
        return String(decoding: bytes[4..<(bytes.count - 4)], as: UTF8.self)
    }

    /// Types that say how, not where or whose.
    private static let silent: Set<String> = [
        "INTERNET", "VOICE", "MSG", "FAX", "DOM", "INTL", "POSTAL", "PARCEL", "TEXT", "VIDEO",
        "TEXTPHONE", "X400",
    ]

    /// Also the words that localised exporters write as `TYPE`.
    private static let vocabulary: [String: String] = {
        let words: [(String, [String])] = [
            (
                "work",
                [
                    "WORK", "OFFICE", "BUSINESS", "ARBEIT", "GESCHÄFTLICH", "GESCHÄFT", "BÜRO",
                    "DIENSTLICH", "TRAVAIL", "BUREAU", "PROFESSIONNEL", "TRABAJO", "OFICINA",
                    "TRABALHO", "LAVORO", "UFFICIO", "WERK", "ZAKELIJK", "ARBETE", "JOBB", "PRACA",
                    "SŁUŻBOWY", "FIRMA",
                ]
            ),
            (
                "home",
                [
                    "HOME", "PRIVAT", "PRIVATE", "ZUHAUSE", "ZU HAUSE", "DOMICILE", "MAISON",
                    "PERSONNEL", "PERSONAL", "CASA", "PARTICULAR", "RESIDÊNCIA", "ABITAZIONE",
                    "THUIS", "HEM", "BOSTAD", "DOM", "DOMOWY", "PRYWATNY",
                ]
            ),
            (
                "mobile",
                [
                    "CELL", "MOBILE", "IPHONE", "MOBIL", "HANDY", "PORTABLE", "MÓVIL", "MOVIL",
                    "CELULAR", "TELEMÓVEL", "CELLULARE", "MOBIEL", "KOMÓRKA", "KOMÓRKOWY", "PCS",
                    "X-MOBIL", "CELLULAR",
                ]
            ),
            ("main", ["MAIN", "HAUPT", "PRINCIPAL", "PRINCIPALE", "HOOFD"]),
            ("pager", ["PAGER", "BEEPER"]),
            ("assistant", ["ASSISTANT", "ASSISTANTPHONE", "X-EVOLUTION-ASSISTANT"]),
            (
                "other",
                ["OTHER", "ANDERE", "SONSTIGE", "AUTRE", "OTRO", "OUTRO", "ALTRO", "OVERIG"]
            ),
            ("homepage", ["HOMEPAGE"]),
        ]
        var vocabulary: [String: String] = [:]
        for (label, names) in words {
            for name in names { vocabulary[name] = label }
        }
        return vocabulary
    }()
}
