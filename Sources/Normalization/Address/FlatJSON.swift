/// The text members of a JSON object, found without a full parser: enough for the addresses that
/// CRM exports hold in one cell.
///
/// Members that are not text are left out; of nested objects the members are taken too. A broken
/// object gives what could be read.
enum FlatJSON {
    /// Values by key, keys in lower case without punctuation: `postalcode`.
    static func members(of text: String) -> [String: String] {
        var result: [String: String] = [:]
        var key: String?
        var isValue = false
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""):
                let value = string(bytes, &index)
                if isValue, let name = key {
                    if result[name] == nil { result[name] = value }
                    key = nil
                } else {
                    key = value.lowercased().filter { $0.isLetter || $0.isNumber }
                }
                isValue = false
            case UInt8(ascii: ":"): isValue = true
            case UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "}"):
                isValue = false
                key = nil
            default: break
            }
        }
        return result
    }

    /// Reads a string after its opening quote; `index` is moved behind the closing one.
    private static func string(_ bytes: [UInt8], _ index: inout Int) -> String {
        var scalars = String.UnicodeScalarView()
        var raw: [UInt8] = []
        func flush() {
            scalars.append(contentsOf: String(decoding: raw, as: UTF8.self).unicodeScalars)
            raw.removeAll()
        }
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count {
                index += 1
                if bytes[index] == UInt8(ascii: "u"), index + 4 < bytes.count,
                    let value = UInt32(
                        String(decoding: bytes[(index + 1)...(index + 4)], as: UTF8.self), radix: 16
                    )
                {
                    flush()
                    scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
                    index += 4
                } else {
                    raw.append(unescaped(bytes[index]))
                }
            } else {
                raw.append(bytes[index])
            }
            index += 1
        }
        index += 1
        flush()
        return String(scalars)
    }

    private static func unescaped(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "n"), UInt8(ascii: "r"): return UInt8(ascii: "\n")
        case UInt8(ascii: "t"): return UInt8(ascii: " ")
        default: return byte
        }
    }
}
