/// What the number in a cell says, by its format.
enum CellNumber {
    /// Rewrites the number that begins at `start` and ends the buffer; text that is no number stays.
    static func read(
        _ bytes: inout [UInt8], from start: Int, _ format: NumberFormat, _ dates: SerialDate,
        row: Int, _ notes: inout SheetNotes
    ) {
        switch format {
        case .number: NumberText.clean(&bytes, from: start)
        case .padded(let padded):
            NumberText.clean(&bytes, from: start)
            padded.apply(to: &bytes, from: start)
        case .date, .timeOfDay, .duration:
            guard let number = Double(String(decoding: bytes[start...], as: UTF8.self)) else {
                return
            }
            let point = bytes[start...].firstIndex(of: UInt8(ascii: "."))
            // A double written with an exponent is written in full precision.
            let hasExponent = bytes[start...].contains { $0 | 0x20 == UInt8(ascii: "e") }
            let decimals = hasExponent ? 17 : point.map { bytes.count - $0 - 1 } ?? 0
            let end = bytes.count
            if append(number, decimals, format, dates, &bytes) {
                bytes.removeSubrange(start..<end)
            } else {
                notes.note(.impossibleDate, row: row)
                NumberText.clean(&bytes, from: start)
            }
        }
    }

    private static func append(
        _ number: Double, _ decimals: Int, _ format: NumberFormat, _ dates: SerialDate,
        _ bytes: inout [UInt8]
    ) -> Bool {
        switch format {
        case .date(let showsTime):
            dates.appendDate(number, decimals: decimals, showsTime: showsTime, to: &bytes)
        case .timeOfDay: dates.appendTime(number, decimals: decimals, to: &bytes)
        case .duration: SerialDate.appendDuration(number, decimals: decimals, to: &bytes)
        case .number, .padded: false
        }
    }
}
