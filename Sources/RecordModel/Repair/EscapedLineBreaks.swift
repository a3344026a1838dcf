/// Line ends that were written out: `_x000D_` of Office Open XML, `\n` and `\r\n`.
public enum EscapedLineBreaks {
    /// The text with its line ends; nil where none is written out.
    ///
    /// `_x000D_` and a written `\r` fall away: a line feed follows or stands for them. A text with
    /// another backslash is a path or a pattern and stays.
    public static func decoded(_ text: [UInt8]) -> [UInt8]? {
        let escape = Array("_x000D_".utf8)
        let backslash = UInt8(ascii: "\\")
        var out: [UInt8] = []
        var hasChanged = false
        var index = 0
        while index < text.count {
            if text[index] == escape[0], isEscape(text, at: index, escape) {
                index += escape.count
                hasChanged = true
                let isBeforeFeed = index < text.count && text[index] == 0x0a
                if !isBeforeFeed && index < text.count { out.append(0x0a) }
            } else if text[index] == backslash {
                guard index + 1 < text.count else { return nil }
                switch text[index + 1] {
                case UInt8(ascii: "n"): out.append(0x0a)
                case UInt8(ascii: "r"): break
                default: return nil
                }
                index += 2
                hasChanged = true
            } else {
                out.append(text[index])
                index += 1
            }
        }
        return hasChanged ? out : nil
    }

    private static func isEscape(_ text: [UInt8], at start: Int, _ escape: [UInt8]) -> Bool {
        guard start + escape.count <= text.count else { return false }
        for offset in 0..<escape.count {
            let byte = text[start + offset]
            let isLowerD = offset == 5 && byte == UInt8(ascii: "d")
            if byte != escape[offset] && !isLowerD { return false }
        }
        return true
    }
}
