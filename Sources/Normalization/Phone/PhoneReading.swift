/// A phone number as bytes: what the readers hand to the normaliser.
struct PhoneReading: Equatable {
    /// The digits of the country calling code; empty where no plan fits.
    var countryCode: [UInt8]
    /// The national significant number, or the digits as found.
    var national: [UInt8]
    /// Empty where there is none.
    var extensionDigits: [UInt8]

    var digits: [UInt8] { countryCode + national }
}
