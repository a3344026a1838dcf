/// Keeps spreadsheets from running what stands in a cell.
///
/// - Source: OWASP, CSV Injection.
enum FormulaGuard {
    /// The text with an apostrophe before it where a spreadsheet would take it for a formula.
    ///
    /// A number, also a phone number with its plus sign, stays as it is: nothing in it can be run.
    /// Importing the guarded text again names the apostrophe as damage and offers to take it away.
    static func guarded(_ text: String) -> String {
        guard let first = text.utf8.first else { return text }
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0d: return "'" + text
        case UInt8(ascii: "+"), UInt8(ascii: "-"): return isNumber(text) ? text : "'" + text
        default: return text
        }
    }

    /// Whether there is at least one digit and nothing but what phone numbers are written with.
    private static func isNumber(_ text: String) -> Bool {
        var hasDigit = false
        for (place, byte) in text.utf8.enumerated() {
            switch byte {
            case 0x30...0x39: hasDigit = true
            case 0x20, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "."), UInt8(ascii: ","),
                UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "#"):
                continue
            case UInt8(ascii: "+") where place == 0: continue
            // `ext. 12`, `x12`.
            case UInt8(ascii: "e"), UInt8(ascii: "x"), UInt8(ascii: "t"): continue
            default: return false
            }
        }
        return hasDigit
    }
}
