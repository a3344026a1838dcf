import CICU

/// How much room a text takes on a terminal, and texts made to fit.
///
/// Counts grapheme clusters: a wide East Asian character or an emoji takes two columns, a combining
/// mark, a zero-width character or a control character none. `truncated` and `padded` drop control
/// and formatting characters, so that a value from a file cannot steer the terminal.
///
/// - Source: Unicode Standard Annex 11 (East Asian width) and 29 (grapheme clusters), UTS 51 (emoji).
public enum DisplayWidth {
    /// The number of columns of a text once it is stripped of control characters.
    public static func columns(of text: String) -> Int {
        if isPlain(text) { return text.utf8.count }
        var total = 0
        for character in text { total += columns(of: character) }
        return total
    }

    /// The text without control characters, at most so many columns wide; what is cut ends with "…".
    public static func truncated(_ text: String, to columns: Int) -> String {
        let safe = stripped(text)
        if self.columns(of: safe) <= columns { return safe }
        var result = ""
        var used = 0
        for character in safe {
            let width = self.columns(of: character)
            if used + width > columns - 1 { break }
            result.append(character)
            used += width
        }
        return columns > 0 ? result + "…" : ""
    }

    /// The text without control characters, exactly so many columns wide.
    public static func padded(_ text: String, to columns: Int) -> String {
        let cut = truncated(text, to: columns)
        let missing = columns - self.columns(of: cut)
        return cut + String(repeating: " ", count: max(0, missing))
    }

    /// The text with control characters as spaces (tab, line breaks) or dropped, and without bidirectional
    /// overrides.
    public static func stripped(_ text: String) -> String {
        if isPlain(text) { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09...0x0d, 0x85, 0x2028, 0x2029: scalars.append(" ")
            case 0x00...0x1f, 0x7f...0x9f: continue
            case 0x200e, 0x200f, 0x061c, 0x202a...0x202e, 0x2066...0x2069, 0xfeff: continue
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    /// Whether a text is of printable ASCII alone: a byte is a column, and nothing is to be dropped.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7f }
    }

    private static func columns(of character: Character) -> Int {
        var width = 0
        for scalar in character.unicodeScalars {
            width = max(width, columns(of: scalar))
            // Variation selector 16 asks for the emoji form.
            if scalar.value == 0xfe0f && width == 1 { width = 2 }
        }
        return width
    }

    private static func columns(of scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 {
            return scalar.value < 0x20 || (0x7f...0x9f).contains(scalar.value) ? 0 : 1
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        if scalar.properties.isDefaultIgnorableCodePoint { return 0 }
        if scalar.properties.isEmojiPresentation { return 2 }
        return cicu_is_wide(scalar.value) != 0 ? 2 : 1
    }
}
