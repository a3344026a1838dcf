/// Reads the digits of a number as the library's `Parse` does, by the library's own metadata.
///
/// Its steps have the library's names, in the order of its `ParseHelper`. What is not here is what the
/// library does with texts: `PhoneScanner` says which texts are no more than their digits.
///
/// - Source: phonenumberutil.cc of libphonenumber 8.12.
struct PhoneParser {
    /// A number in its country's plan.
    struct Number {
        let countryCode: Int
        let national: PhoneDigits
        /// Whether the country has national numbers of so many digits.
        let isPossible: Bool
    }

    enum Outcome {
        case number(Number)
        /// The library reads no number.
        case none
        /// Only the library can say.
        case undecided
    }

    private enum CountryCode {
        case found(Int, PhoneDigits)
        case absent(PhoneDigits)
        /// There is an international prefix, but no country code behind it.
        case unknown
        /// There is too little behind the international prefix.
        case failed
        case undecided
    }

    let plans: PhonePlans

    private static let leastDigits = 2
    private static let mostDigits = 17

    /// - Parameters:
    ///   - digits: of a text that is a plain number.
    ///   - hasPlus: whether a plus sign stands before them.
    ///   - region: where the number is dialled.
    func parse(_ digits: PhoneDigits, hasPlus: Bool, region: PhoneRegion) -> Outcome {
        if plans.isUnclear(region) { return .undecided }
        let home = plans.plan(of: region)
        if home == nil && !hasPlus { return .none }
        var code = maybeExtractCountryCode(digits, hasPlus: hasPlus, home)
        if case .unknown = code, hasPlus {
            // People write a plus before what they dial, too.
            guard home != nil else { return .none }
            code = maybeExtractCountryCode(digits, hasPlus: false, home)
            if case .found = code {} else if case .undecided = code {} else { return .none }
        }
        switch code {
        case .found(let code, let rest):
            if plans.isUnclear(countryCode: code) { return .undecided }
            guard let main = plans.mainPlan(countryCode: code) else { return .undecided }
            return number(rest, by: main, main: main)
        case .absent(let rest):
            guard let home, let main = plans.mainPlan(countryCode: home.countryCode),
                !plans.isUnclear(countryCode: home.countryCode)
            else { return .undecided }
            return number(rest, by: home, main: main)
        case .unknown, .failed: return .none
        case .undecided: return .undecided
        }
    }

    /// - Parameters:
    ///   - plan: by which the national prefix is known.
    ///   - main: by which the length is judged.
    private func number(_ digits: PhoneDigits, by plan: PhonePlan, main: PhonePlan) -> Outcome {
        var national = digits
        if national.count < Self.leastDigits { return .none }
        guard let bare = plan.withoutNationalPrefix(national) else { return .undecided }
        // A number that is too short without its prefix may be a short number that has none.
        switch plan.fit(bare.count) {
        case .tooShort, .localOnly, .invalid: break
        case .possible, .tooLong: national = bare
        }
        guard (Self.leastDigits...Self.mostDigits).contains(national.count) else { return .none }
        return .number(
            Number(
                countryCode: plan.countryCode, national: national,
                isPossible: main.fit(national.count) == .possible))
    }

    private func maybeExtractCountryCode(
        _ digits: PhoneDigits, hasPlus: Bool, _ home: PhonePlan?
    ) -> CountryCode {
        if hasPlus { return extractCountryCode(digits) }
        guard let home else { return .absent(digits) }
        if let rest = withoutInternationalPrefix(digits, home) { return extractCountryCode(rest) }
        // The home country's own code may stand there without a plus.
        let code = home.countryCode
        let length = code < 10 ? 1 : code < 100 ? 2 : 3
        guard digits.count >= length, digits.leading(length) == code else { return .absent(digits) }
        guard let bare = home.withoutNationalPrefix(digits.dropping(length)) else {
            return .undecided
        }
        if home.fit(digits.count) == .tooLong
            || !home.general.matches(digits) && home.general.matches(bare)
        {
            return .found(code, bare)
        }
        return .absent(digits)
    }

    private func extractCountryCode(_ digits: PhoneDigits) -> CountryCode {
        if digits.count <= Self.leastDigits { return .failed }
        guard let length = plans.countryCodeLength(digits) else { return .unknown }
        return .found(digits.leading(length), digits.dropping(length))
    }

    /// What stands behind an international prefix; nil where there is none, or a zero behind it, with
    /// which no country code begins.
    private func withoutInternationalPrefix(
        _ digits: PhoneDigits, _ home: PhonePlan
    ) -> PhoneDigits? {
        guard !digits.isEmpty, let match = home.internationalPrefix?.prefix(of: digits) else {
            return nil
        }
        let rest = digits.dropping(match.end)
        return rest.first == 0 ? nil : rest
    }
}
