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

    /// Country codes that one region has to itself.
    private static let ownRegions: [(code: String, region: String)] = [
        ("49", "DE"), ("33", "FR"), ("34", "ES"), ("46", "SE"), ("32", "BE"), ("41", "CH"),
    ]

    /// The region of a number that says its country, as `grade` has it.
    ///
    /// - Parameter international: with its plus sign.
    /// - Complexity: a microsecond for a plain number of a country code of one region; else some 10 to 30.
    package static func owner(_ international: String) -> String? {
        let phones = PhoneNormalizer()
        if phones.isReadFast(international, region: nil),
            let digits = phones.parse(international, region: nil)?.digits,
            let own = ownRegions.first(where: { digits.hasPrefix($0.code) })
        {
            return own.region
        }
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
    /// - Complexity: some 20 to 70 microseconds.
    package static func grade(
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
}
