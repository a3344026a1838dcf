/// One cell of an OpenDocument spreadsheet by its attributes.
struct ODSCell {
    /// How often it stands there, one after the other.
    private(set) var repeats = 1
    /// Whether it covers others.
    private(set) var isMerged = false
    private var type = ""
    private var value: String?
    private var isError = false
    private var hasFormula = false

    init() {}

    init(_ attributes: XMLAttributes) {
        attributes.visit { name, value in
            switch name.namespace {
            case .office:
                if name.is("value-type") {
                    type = value.string
                } else if name.is("value") || name.is("date-value") || name.is("time-value")
                    || name.is("boolean-value") || name.is("string-value")
                {
                    self.value = value.string
                }
            case .table:
                if name.is("number-columns-repeated") {
                    repeats = max(1, value.integer ?? 1)
                } else if name.is("formula") {
                    hasFormula = true
                } else if name.is("number-columns-spanned") || name.is("number-rows-spanned") {
                    isMerged = isMerged || (value.integer ?? 1) > 1
                }
            default:
                // LibreOffice's own attribute, in a namespace of its own.
                if name.is("value-type") && value.is("error") { isError = true }
            }
        }
    }

    /// Appends what the cell says.
    ///
    /// - Parameter shown: the text that its program shows for it.
    func append(
        _ shown: [UInt8], to bytes: inout [UInt8], row: Int, _ notes: inout SheetNotes
    ) {
        let start = bytes.count
        if isError {
            bytes += shown
            notes.note(.errorCell, row: row)
            return
        }
        switch type {
        case "float", "percentage", "currency":
            bytes += value.map { Array($0.utf8) } ?? shown
            if NumberText.clean(&bytes, from: start) && Self.isCode(shown, of: bytes[start...]) {
                bytes.removeSubrange(start...)
                bytes += shown
            }
        case "boolean":
            bytes += value.map { Array($0.utf8) } ?? shown
            CellBoolean.read(&bytes, from: start)
        case "date": bytes += value.map(ODSTime.shortened) ?? shown
        case "time": bytes += value.map { ODSTime.text($0) ?? Array($0.utf8) } ?? shown
        default: bytes += value.map { Array($0.utf8) } ?? shown
        }
        if bytes.count == start && hasFormula && type.isEmpty {
            notes.note(.formulaWithoutValue, row: row)
        }
    }

    /// Whether the shown text is a whole number in the form of a code or telephone number: with
    /// leading zeros, a plus, hyphens or brackets (compare `PaddedNumberFormat`).
    private static func isCode(_ shown: [UInt8], of number: ArraySlice<UInt8>) -> Bool {
        guard shown.count <= 64, number.allSatisfy({ $0 &- 0x30 <= 9 }) else { return false }
        var digits: [UInt8] = []
        var hasMark = shown.first == 0x30 && shown.count > number.count
        for byte in shown {
            switch byte {
            case 0x30...0x39: digits.append(byte)
            case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"):
                hasMark = true
            case UInt8(ascii: " "): break
            default: return false
            }
        }
        return hasMark && digits.drop { $0 == 0x30 }.elementsEqual(number.drop { $0 == 0x30 })
    }
}
