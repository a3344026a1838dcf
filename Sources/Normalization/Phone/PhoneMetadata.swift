/// One region's part of the library's serialised metadata, not yet compiled.
///
/// - Source: phonemetadata.proto of libphonenumber.
struct PhoneMetadata {
    /// What is said about one kind of number.
    struct Description {
        fileprivate(set) var pattern: ArraySlice<UInt8>?
        fileprivate(set) var lengths = PhonePlan.Lengths()
        /// Whether the message has lengths of its own; else those of all numbers count.
        fileprivate(set) var hasLengths = false
    }

    private(set) var region: PhoneRegion?
    private(set) var countryCode: Int?
    private(set) var isMain = false
    private(set) var internationalPrefix: ArraySlice<UInt8>?
    private(set) var nationalPrefix: ArraySlice<UInt8>?
    private(set) var transformation: ArraySlice<UInt8>?
    private(set) var leadingDigits: ArraySlice<UInt8>?
    private(set) var general = Description()

    /// - Returns: nil where the bytes are no such message.
    init?(_ bytes: ArraySlice<UInt8>) {
        var fields = WireFields(bytes)
        while let (field, value) = fields.next() {
            switch (field, value) {
            case (1, .bytes(let message)):
                guard let general = Description(message) else { return nil }
                self.general = general
            case (9, .bytes(let id)):
                if id.count == 2 { region = PhoneRegion(id[id.startIndex], id[id.startIndex + 1]) }
            case (10, .number(let code)): countryCode = Int(exactly: code)
            case (11, .bytes(let text)): internationalPrefix = text
            case (15, .bytes(let text)): nationalPrefix = text
            case (16, .bytes(let text)): transformation = text
            case (22, .number(let flag)): isMain = flag != 0
            case (23, .bytes(let text)): leadingDigits = text
            default: break
            }
        }
        if !fields.isWhole { return nil }
    }
}

extension PhoneMetadata.Description {
    init?(_ bytes: ArraySlice<UInt8>) {
        var fields = WireFields(bytes)
        var lengths = PhonePlan.Lengths()
        while let (field, value) = fields.next() {
            switch (field, value) {
            case (2, .bytes(let text)): pattern = text
            case (9, .number(let length)):
                hasLengths = true
                // Minus one, a number of ten bytes, says that there are none.
                if length > UInt64(Int32.max) { continue }
                if length > 31 { return nil }
                lengths.national |= 1 << UInt32(length)
            case (9, .bytes), (10, .bytes): return nil
            case (10, .number(let length)):
                if length > 31 { return nil }
                lengths.local |= 1 << UInt32(length)
            default: break
            }
        }
        if !fields.isWhole { return nil }
        self.lengths = lengths
    }
}
