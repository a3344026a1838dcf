/// Which languages write a letter: those that few have tell names apart, too.
///
/// Letters of loan words (the é of a German café) are left to the languages whose own they are.
///
/// - Source: the letters of each language in the Unicode Common Locale Data Repository (main exemplars).
enum LanguageLetters {
    private static let lists = """
        àèì ca fr it pt vi
        á ca cs es hu is pt sk vi
        â fr pt ro tr vi
        ã pt vi
        ä de et fi sk sv
        å da fi nb sv
        æ da is nb
        ç ca fr pt tr
        é ca cs es fr hu is it nl pt sk sv vi
        ê fr nl pt vi
        ëï ca fr nl
        í ca cs es hu is pt sk vi
        î fr ro tr
        ðþ is
        ñ es
        ò ca it vi
        ó ca cs es hu is pl pt sk vi
        ô fr pt sk vi
        õ et pt vi
        ö de et fi hu is sv tr
        ø da nb
        ù fr it vi
        ú ca cs es hu is pt sk vi
        û fr tr
        ü ca de es et hu tr
        ý cs is sk vi
        ß de
        āēīļņķģ lv
        ă ro vi
        ą lt pl
        ć hbs pl
        č cs hbs lt lv sk sl
        ď cs sk
        đ hbs vi
        ęė lt
        ę lt pl
        ěřů cs
        ğı tr
        į lt
        ĺľŕ sk
        łńśźż pl
        ňť cs sk
        őű hu
        œ fr
        ş ro tr
        š cs et hbs lt lv sk sl
        ţșț ro
        ū lt lv
        ų lt
        ž cs et hbs lt lv sk sl
        ơư vi
        ыё be ru
        э be ru
        ъ bg ru
        щ bg ru uk
        ьюя be bg ru uk
        й be bg ru uk
        і be uk
        їєґ uk
        ў be
        ђћ sr
        љњџј mk sr
        ѓќѕ mk
        پچژگ fa ur
        ٹڈڑںےھ ur
        کی fa ur
        كيةى ar
        """

    /// The languages by letter, for those letters that tell something.
    private static let table: [UInt32: UInt64] = {
        var table: [UInt32: UInt64] = [:]
        for line in lists.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2 else { continue }
            let languages = TextLanguage.set(parts[1])
            for letter in parts[0].unicodeScalars { table[letter.value, default: 0] |= languages }
        }
        return table
    }()

    /// The letters up to U+06FF in a row, because they are asked for one by one.
    private static let row: [UInt64] = (0..<0x700).map { table[UInt32($0)] ?? 0 }

    /// The languages that write a small letter; none where it says nothing.
    static func languages(_ letter: UInt32) -> UInt64 {
        if letter < 0x700 { return row[Int(letter)] }
        return (0x1ea0...0x1ef9).contains(letter) ? TextLanguage.vietnamese.bit : 0
    }

    /// The small letter of a capital of the Latin, Greek and Cyrillic alphabets; all else as it is.
    static func small(_ letter: UInt32) -> UInt32 {
        switch letter {
        case 0x41...0x5a, 0xc0...0xd6, 0xd8...0xde, 0x391...0x3a9, 0x410...0x42f: letter + 0x20
        case 0x130: 0x69
        case 0x100...0x12f, 0x132...0x137, 0x14a...0x177, 0x218...0x21b, 0x1a0...0x1a1,
            0x490...0x491, 0x1ea0...0x1ef9:
            letter | 1
        case 0x139...0x148, 0x179...0x17e, 0x1af...0x1b0: letter + (letter & 1)
        case 0x400...0x40f: letter + 0x50
        default: letter
        }
    }
}
