/// One phonetic key for Latin names of many European languages.
///
/// Meant for a weak comparison level and for blocking, where a name is spelt by ear or by another
/// language's rules. It is coarser than Double Metaphone and, unlike it, does not assume English. It merges:
///
/// - c, k, q, ck, ch, kh, cz, tch, tsch → K; x → KS, so Dixon = Dickson, Kovac = Kovach = Kovatch
/// - s, ss, z, tz, ts, sz, sh, zh, sch, and c before e, i, y → S: Schulz = Schultz = Szulc
/// - f, ph, pf → F; v, w → V, at the end of the name also F: Iwanow = Ivanov = Ivanoff
/// - t, th, dt, tt and a final d → T: Schmidt = Schmitt = Schmid
/// - j, dj, dzh, an initial y or i before a vowel → J: Yusuf = Jusuf, Iosif = Josef
/// - doubled letters; h except at the beginning; gh before a consonant or the end
/// - all vowels and y but the first letter; an initial ae, oe, ue = a, o, u: Maier = Meyer
///
/// It keeps b and p, d and t, g and k, l and r, m and n apart.
///
/// - Source: our own, after Kölner Phonetik (Postel 1969) and Daitch-Mokotoff.
public enum PhoneticKey {
    /// Appends the key in upper-case ASCII.
    ///
    /// - Missing: a text without any letter a to z appends nothing.
    /// - Parameter folded: what `TextFolder` makes; everything but a to z is passed over, so that
    ///   "o'brien" = "obrien" = "o brien".
    /// - Complexity: linear, no allocation but the output's own.
    public static func encode(_ folded: Span<UInt8>, into output: inout [UInt8]) {
        let start = output.count
        var cursor = LetterCursor(folded)
        var last: UInt8 = 0
        while let step = nextCode(folded, &cursor, isFirst: output.count == start && last == 0) {
            switch step {
            case .silent: continue
            case .vowel: last = vowelMark
            case .initialVowel(let letter):
                output.append(letter)
                last = vowelMark
            case .consonant(let code):
                if code != last { output.append(code) }
                last = code
            case .pair(let first, let second):
                if first != last { output.append(first) }
                output.append(second)
                last = second
            }
        }
        if output.count > start + 1 && last == Code.v { output[output.count - 1] = Code.f }
    }

    /// What one letter or group of letters gives.
    private enum Step {
        case silent
        case vowel
        case initialVowel(UInt8)
        case consonant(UInt8)
        case pair(UInt8, UInt8)
    }

    private enum Code {
        static let f = UInt8(ascii: "F")
        static let j = UInt8(ascii: "J")
        static let k = UInt8(ascii: "K")
        static let s = UInt8(ascii: "S")
        static let t = UInt8(ascii: "T")
        static let v = UInt8(ascii: "V")
    }

    /// Stands for a vowel as the last sound, so that a consonant after it is not a doubled one.
    private static var vowelMark: UInt8 { 1 }

    private static func nextCode(
        _ text: Span<UInt8>, _ cursor: inout LetterCursor, isFirst: Bool
    ) -> Step? {
        guard cursor.letters.0 != 0 else { return nil }
        let (a, b, c, d) = cursor.letters
        var used = 1
        defer { cursor.advance(text, by: used) }
        switch a {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
            UInt8(ascii: "u"), UInt8(ascii: "y"):
            return vowel(a, b, isFirst: isFirst)
        case UInt8(ascii: "h"): return isFirst ? .consonant(UInt8(ascii: "H")) : .silent
        case UInt8(ascii: "c"): return softOrHardC(b, &used)
        case UInt8(ascii: "k"), UInt8(ascii: "q"): return .consonant(Code.k)
        case UInt8(ascii: "x"):
            return isFirst ? .consonant(Code.s) : .pair(Code.k, Code.s)
        case UInt8(ascii: "s"):
            if b == UInt8(ascii: "c") && c == UInt8(ascii: "h") { used = 3 }
            return .consonant(Code.s)
        case UInt8(ascii: "z"): return .consonant(Code.s)
        case UInt8(ascii: "t"): return t(b, c, d, &used)
        case UInt8(ascii: "d"): return voicedD(b, c, &used)
        case UInt8(ascii: "p"): return p(b, &used)
        case UInt8(ascii: "g"): return g(b, c, isFirst: isFirst, &used)
        case UInt8(ascii: "w"):
            if b == UInt8(ascii: "n") || (isFirst && b == UInt8(ascii: "r")) { return .silent }
            return .consonant(Code.v)
        default: return .consonant(a &- 0x20)
        }
    }

    private static func vowel(_ a: UInt8, _ b: UInt8, isFirst: Bool) -> Step {
        guard isFirst else { return .vowel }
        let isGlide = a == UInt8(ascii: "y") || a == UInt8(ascii: "i")
        if isGlide && isVowel(b) { return .consonant(Code.j) }
        return .initialVowel(a == UInt8(ascii: "y") ? UInt8(ascii: "I") : a &- 0x20)
    }

    private static func softOrHardC(_ b: UInt8, _ used: inout Int) -> Step {
        if b == UInt8(ascii: "h") || b == UInt8(ascii: "z") || b == UInt8(ascii: "k") {
            used = 2
            return .consonant(Code.k)
        }
        let isSoft = b == UInt8(ascii: "e") || b == UInt8(ascii: "i") || b == UInt8(ascii: "y")
        return .consonant(isSoft ? Code.s : Code.k)
    }

    private static func t(_ b: UInt8, _ c: UInt8, _ d: UInt8, _ used: inout Int) -> Step {
        let h = UInt8(ascii: "h")
        if b == UInt8(ascii: "c") && c == h {
            used = 3
            return .consonant(Code.k)
        }
        if b == UInt8(ascii: "s") && c == UInt8(ascii: "c") && d == h {
            used = 4
            return .consonant(Code.k)
        }
        if b == UInt8(ascii: "z") || b == UInt8(ascii: "s") { return .silent }
        return .consonant(Code.t)
    }

    private static func voicedD(_ b: UInt8, _ c: UInt8, _ used: inout Int) -> Step {
        if b == UInt8(ascii: "j") { return .silent }
        if b == UInt8(ascii: "z") && c == UInt8(ascii: "h") {
            used = 3
            return .consonant(Code.j)
        }
        if b == 0 || b == UInt8(ascii: "t") { return .consonant(Code.t) }
        return .consonant(UInt8(ascii: "D"))
    }

    private static func p(_ b: UInt8, _ used: inout Int) -> Step {
        if b == UInt8(ascii: "h") {
            used = 2
            return .consonant(Code.f)
        }
        return b == UInt8(ascii: "f") ? .silent : .consonant(UInt8(ascii: "P"))
    }

    private static func g(
        _ b: UInt8, _ c: UInt8, isFirst: Bool, _ used: inout Int
    ) -> Step {
        if b == UInt8(ascii: "h") && !isFirst && !isVowel(c) {
            used = 2
            return .silent
        }
        return .consonant(UInt8(ascii: "G"))
    }

    private static func isVowel(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
            UInt8(ascii: "u"), UInt8(ascii: "y"):
            true
        default: false
        }
    }

    /// Four letters ahead, everything but a to z left out; 0 beyond the end.
    private struct LetterCursor {
        private(set) var letters: (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)
        private var position = 0

        init(_ text: Span<UInt8>) {
            advance(text, by: 4)
        }

        mutating func advance(_ text: Span<UInt8>, by count: Int) {
            for _ in 0..<count {
                letters = (letters.1, letters.2, letters.3, nextLetter(text))
            }
        }

        private mutating func nextLetter(_ text: Span<UInt8>) -> UInt8 {
            while position < text.count {
                let byte = text[position]
                position += 1
                if byte &- 0x61 < 26 { return byte }
            }
            return 0
        }
    }
}
