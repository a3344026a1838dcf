/// A calendar date of which parts may be unknown.
public struct PartialDate: Hashable, Sendable {
    public let year: Int?
    public let month: Int?
    public let day: Int?

    public init(year: Int?, month: Int? = nil, day: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// `YYYYMMDD`; zeros for what is not known.
    public var compact: String {
        String(decoding: compactBytes, as: UTF8.self)
    }

    var compactBytes: [UInt8] {
        let number = (year ?? 0) * 10_000 + (month ?? 0) * 100 + (day ?? 0)
        var digits = [UInt8](repeating: 0x30, count: 8)
        var rest = number
        for index in stride(from: 7, through: 0, by: -1) {
            digits[index] = 0x30 + UInt8(rest % 10)
            rest /= 10
        }
        return digits
    }
}
