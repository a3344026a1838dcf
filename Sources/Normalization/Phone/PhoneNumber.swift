/// A phone number in the form in which equal numbers are equal texts.
public struct PhoneNumber: Hashable, Sendable {
    /// E.164 digits without the plus sign; where no plan fits, the digits as found without a
    /// leading trunk zero.
    public let digits: String
    /// The extension's digits; nil where there is none.
    public let `extension`: String?
    /// Whether `digits` begin with a country calling code.
    public let isInternational: Bool
}
