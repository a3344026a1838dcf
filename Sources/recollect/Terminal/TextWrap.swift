import TextKernels

/// Breaks texts into lines that fit the screen, and shortens them at the front.
enum TextWrap {
    /// The lines of a text, broken at spaces, and inside a word only where it is longer than a line.
    ///
    /// At least one line; none is wider than `width`, unless one character is.
    static func lines(_ text: String, width: Int) -> [String] {
        let width = max(1, width)
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in DisplayWidth.stripped(text).split(
            separator: " ", omittingEmptySubsequences: true)
        {
            let wordWidth = DisplayWidth.columns(of: String(word))
            if used > 0 && used + 1 + wordWidth <= width {
                line += " " + word
                used += 1 + wordWidth
                continue
            }
            if used > 0 { lines.append(line) }
            if wordWidth <= width {
                (line, used) = (String(word), wordWidth)
                continue
            }
            (line, used) = ("", 0)
            for character in word {
                let step = DisplayWidth.columns(of: String(character))
                if used + step > width && used > 0 {
                    lines.append(line)
                    (line, used) = ("", 0)
                }
                line.append(character)
                used += step
            }
        }
        if used > 0 || lines.isEmpty { lines.append(line) }
        return lines
    }

    /// The end of a text that does not fit, after "…": the part of a path that tells files apart.
    static func ending(of text: String, width: Int) -> String {
        let safe = DisplayWidth.stripped(text)
        if DisplayWidth.columns(of: safe) <= width { return safe }
        var kept: [Character] = []
        var used = 1
        for character in safe.reversed() {
            let step = DisplayWidth.columns(of: String(character))
            if used + step > width { break }
            kept.append(character)
            used += step
        }
        return width > 0 ? "…" + String(kept.reversed()) : ""
    }
}
