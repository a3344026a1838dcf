import CPhoneNumber

/// How well a text is a telephone number, by the plans of the countries.
///
/// - Source: libphonenumber.
package enum PhoneCheck {
    /// Grades, the better the larger.
    package enum Grade: Int32, Comparable, Sendable {
        case none, wrongLength, possible, valid

        package static func < (left: Grade, right: Grade) -> Bool {
            left.rawValue < right.rawValue
        }
    }

    /// The region of a number that says its country, as `grade` has it.
    ///
    /// - Parameter international: with its plus sign.
    /// - Complexity: a microsecond for a plain number; else some 10 to 30.
    package static func owner(_ international: String) -> String? {
        switch readFast(Array(international.utf8), region: .unknown) {
        case .none: return nil
        case .number(let number):
            if let owner = owner(of: number) { return owner.name }
        case .undecided: break
        }
        return ownerByLibrary(international)
    }

    /// `owner` without the plans, for comparing.
    static func ownerByLibrary(_ international: String) -> String? {
        let text = Array(international.utf8)
        if text.isEmpty || text.count > 250 { return nil }
        var owner: [UInt8] = [0x5a, 0x5a]
        unsafe text.withUnsafeBufferPointer { text in
            unsafe owner.withUnsafeMutableBufferPointer { owner in
                // Neither is empty, so both have base addresses.
                guard let start = text.baseAddress, let out = owner.baseAddress else { return }
                unsafe recollect_phone_owner(start, Int32(text.count), out)
            }
        }
        let name = String(decoding: owner, as: UTF8.self)
        return name == "ZZ" ? nil : name
    }

    /// The grade of a number, and the region that it belongs to.
    ///
    /// - Parameter region: where it is dialled, ISO 3166 alpha-2 in any case; nil if not known.
    /// - Returns: the region in upper case; nil where it is not clear.
    /// - Complexity: a microsecond for a plain number; else some 20 to 70.
    package static func grade(
        _ raw: String, region: String?
    ) -> (grade: Grade, owner: String?) {
        let code = region.flatMap { PhoneRegion($0) } ?? .unknown
        switch readFast(Array(raw.utf8), region: code) {
        case .none: return (.none, nil)
        case .number(let number):
            guard let owner = owner(of: number), let kinds = PhoneKinds.installed else { break }
            if !number.isPossible { return (.wrongLength, owner.name) }
            let isValid = owner.plan.map { kinds.includes(number.national, in: $0) } ?? false
            return (isValid ? .valid : .possible, owner.name)
        case .undecided: break
        }
        return gradeByLibrary(raw, region: region)
    }

    /// `grade` without the plans, for comparing and measuring.
    package static func gradeByLibrary(
        _ raw: String, region: String?
    ) -> (grade: Grade, owner: String?) {
        let text = Array(raw.utf8)
        if text.isEmpty || text.count > 250 { return (.none, nil) }
        let code = region.flatMap { PhoneRegion($0) } ?? .unknown
        let letters = [code.letters.0, code.letters.1]
        var owner: [UInt8] = [0x5a, 0x5a]
        let grade = unsafe text.withUnsafeBufferPointer { text -> Int32 in
            unsafe letters.withUnsafeBufferPointer { letters -> Int32 in
                unsafe owner.withUnsafeMutableBufferPointer { owner -> Int32 in
                    // All three are known not to be empty, so they have base addresses.
                    guard let start = text.baseAddress, let from = letters.baseAddress,
                        let out = owner.baseAddress
                    else { return 0 }
                    return unsafe recollect_phone_validity(start, Int32(text.count), from, out)
                }
            }
        }
        let name = String(decoding: owner, as: UTF8.self)
        return (Grade(rawValue: grade) ?? .none, name == "ZZ" ? nil : name)
    }

    /// What the plans make of a text; see `PhoneNormalizer.readFast`.
    private static func readFast(_ text: [UInt8], region: PhoneRegion) -> PhoneParser.Outcome {
        let scanner = PhoneScanner(text)
        guard scanner.isPlain else { return .undecided }
        if scanner.digits.count < 2 { return .none }
        guard scanner.digits.count > 2, let plans = PhonePlans.installed,
            let digits = PhoneDigits(scanner.digits)
        else { return .undecided }
        return PhoneParser(plans: plans).parse(digits, hasPlus: scanner.hasPlus, region: region)
    }

    private struct Owner {
        /// The plan that the number is of; nil where none of its country code has such numbers.
        let plan: PhonePlan?

        /// nil also for a country code that belongs to no region.
        var name: String? { plan?.region?.text }
    }

    /// Whose number it is, among the regions of its country code: the library's `GetRegionCodeForNumber`.
    ///
    /// - Returns: nil where only the library can say.
    private static func owner(of number: PhoneParser.Number) -> Owner? {
        guard let plans = PhonePlans.installed,
            !plans.isUnclear(countryCode: number.countryCode)
        else { return nil }
        let sharing = plans.plans(countryCode: number.countryCode)
        if sharing.count == 1 { return Owner(plan: sharing[0]) }
        guard let kinds = PhoneKinds.installed else { return nil }
        let plan = sharing.first { plan in
            if let leading = plan.leadingDigits {
                return leading.prefix(of: number.national) != nil
            }
            return kinds.includes(number.national, in: plan)
        }
        return Owner(plan: plan)
    }
}
