/// Times and durations as OpenDocument writes them: `PT13H45M00S`.
enum ODSTime {
    /// A time of day, or from 24 hours on a duration; nil where the text is neither.
    static func text(_ text: String) -> [UInt8]? {
        guard let seconds = seconds(text) else { return nil }
        var bytes: [UInt8] = []
        let isTimeOfDay = seconds >= 0 && seconds < 86_400
        let isDone =
            isTimeOfDay
            ? SerialDate(is1904: false).appendTime(seconds / 86_400, decimals: 17, to: &bytes)
            : SerialDate.appendDuration(seconds / 86_400, decimals: 17, to: &bytes)
        return isDone ? bytes : nil
    }

    /// A date or time without zeros at the end of its fraction of a second.
    static func shortened(_ text: String) -> [UInt8] {
        var bytes = Array(text.utf8)
        guard bytes.contains(UInt8(ascii: ".")) else { return bytes }
        while bytes.last == 0x30 { bytes.removeLast() }
        if bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
        return bytes
    }

    private static func seconds(_ text: String) -> Double? {
        var rest = Array(text.utf8)[...]
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative { rest.removeFirst() }
        guard rest.starts(with: "PT".utf8) else { return nil }
        rest.removeFirst(2)
        var seconds = 0.0
        var number: [UInt8] = []
        for byte in rest {
            if byte &- 0x30 <= 9 || byte == UInt8(ascii: ".") {
                number.append(byte)
                continue
            }
            guard let value = Double(String(decoding: number, as: UTF8.self)) else { return nil }
            number = []
            switch byte {
            case UInt8(ascii: "H"): seconds += value * 3600
            case UInt8(ascii: "M"): seconds += value * 60
            case UInt8(ascii: "S"): seconds += value
            default: return nil
            }
        }
        guard number.isEmpty, seconds < 1e12 else { return nil }
        return isNegative ? -seconds : seconds
    }
}
