/// What the library's metadata say about the numbers of one region, ready to be used.
///
/// - Source: phonemetadata.proto of libphonenumber, whose fields and numbers these are.
final class PhonePlan: Sendable {
    /// How a number of digits fits.
    enum Fit {
        case possible, localOnly, tooShort, tooLong, invalid
    }

    /// Which of the metadata's plans this is, from 0.
    let place: Int
    /// ISO 3166 alpha-2; nil for a country code that belongs to no region.
    let region: PhoneRegion?
    let countryCode: Int
    /// Whether numbers of this country code are read by this plan, where several regions share it.
    let isMain: Bool
    /// Digits that tell numbers of this region from those of others with its country code.
    let leadingDigits: DigitPattern?
    /// What is dialled before the country code of another country.
    let internationalPrefix: DigitPattern?
    /// What is dialled before a number within the country, and may be a carrier's code or part of
    /// the number.
    let nationalPrefix: DigitPattern?
    /// What takes the place of the national prefix where that took a group.
    let transformation: PrefixTransformation?
    /// The form of all national numbers.
    let general: DigitPattern
    private let lengths: Lengths

    /// The lengths of national numbers: bit `n` is set where one of `n` digits is possible.
    struct Lengths: Sendable {
        var national: UInt32 = 0
        var local: UInt32 = 0
    }

    init?(
        _ message: PhoneMetadata, at place: Int, _ cache: inout DigitPatternCompiler.Cache
    ) {
        guard let general = message.general.pattern.flatMap({ DigitPatternCompiler.compile($0) }),
            let countryCode = message.countryCode, (1...999).contains(countryCode),
            let leading = Self.compiled(message.leadingDigits, &cache),
            let international = Self.compiled(message.internationalPrefix, &cache),
            let national = Self.compiled(message.nationalPrefix, &cache),
            let transformation = Self.transformation(message.transformation),
            // The library would take an empty one for dialled.
            international != nil || message.region == nil
        else { return nil }
        self.place = place
        self.general = general
        self.countryCode = countryCode
        lengths = message.general.lengths
        isMain = message.isMain
        region = message.region
        leadingDigits = leading
        internationalPrefix = international
        nationalPrefix = national
        self.transformation = transformation
    }

    /// How many digits there are, among those that the plan has.
    func fit(_ count: Int) -> Fit {
        if lengths.local >> UInt32(count) & 1 == 1 { return .localOnly }
        if lengths.national >> UInt32(count) & 1 == 1 { return .possible }
        // No number can be of this plan.
        if lengths.national == 0 { return .invalid }
        if count < lengths.national.trailingZeroBitCount { return .tooShort }
        return lengths.national >> UInt32(count) == 0 ? .tooLong : .invalid
    }

    /// A number without its national prefix.
    ///
    /// A prefix stays where the number had the form of the plan with it and would not have it
    /// without.
    func withoutNationalPrefix(_ number: PhoneDigits) -> PhoneDigits? {
        guard let nationalPrefix, !number.isEmpty, let match = nationalPrefix.prefix(of: number)
        else { return number }
        let bare: PhoneDigits
        let group = nationalPrefix.groupCount > 1 ? match.groups.1 : match.groups.0
        if let transformation, !group.isEmpty {
            guard let transformed = transformation.apply(match, to: number) else { return nil }
            bare = transformed
        } else {
            if match.end == 0 { return number }
            bare = number.dropping(match.end)
        }
        return general.matches(number) && !general.matches(bare) ? number : bare
    }

    /// The inner nil is an empty text; the outer one a pattern that is not understood.
    private static func compiled(
        _ text: ArraySlice<UInt8>?, _ cache: inout DigitPatternCompiler.Cache
    ) -> DigitPattern?? {
        guard let text, !text.isEmpty else { return .some(nil) }
        return DigitPatternCompiler.compile(text, &cache).map { .some($0) }
    }

    private static func transformation(_ text: ArraySlice<UInt8>?) -> PrefixTransformation?? {
        guard let text, !text.isEmpty else { return .some(nil) }
        return PrefixTransformation(text).map { .some($0) }
    }
}
