/// The commonest numbering plans, read without the library.
///
/// A plan says enough to split a number whose length is possible and whose leading digits leave
/// no choice. Everything else is left to `PhoneLibrary`, so that both always agree; the tests
/// compare them on generated numbers.
///
/// - Source: the metadata of libphonenumber (international prefix, national prefix and possible
///   lengths of each region), which are facts of the plans.
struct PhonePlan: Sendable {
    let countryCode: [UInt8]
    /// Bit `n` is set where a national number of `n` digits is possible.
    let lengths: UInt32
    /// Whether a leading zero is dialled inside the country and is no part of the number.
    let hasTrunkZero: Bool
    /// Leading digits of national numbers that the library treats in a way of its own.
    let exceptions: [[UInt8]]

    /// - Returns: the national number in `digits` from `start`; nil where it is not certain.
    func national(_ digits: [UInt8], from start: Int) -> [UInt8]? {
        var first = start
        if hasTrunkZero, first < digits.count, digits[first] == zero { first += 1 }
        let count = digits.count - first
        guard count > 3, count < 17, lengths >> UInt32(count) & 1 == 1 else { return nil }
        if hasTrunkZero && digits[first] == zero { return nil }
        if isNorthAmerican && digits[first] < zero + 2 { return nil }
        for exception in exceptions where digits[first...].starts(with: exception) { return nil }
        return Array(digits[first...])
    }

    var isNorthAmerican: Bool { countryCode == [zero + 1] }

    private var zero: UInt8 { 0x30 }

    private init(_ code: String, lengths: [Int], trunkZero: Bool, except: [String] = []) {
        countryCode = Array(code.utf8)
        self.lengths = lengths.reduce(0) { $0 | 1 << UInt32($1) }
        hasTrunkZero = trunkZero
        exceptions = except.map { Array($0.utf8) }
    }

    /// The plans by their region; Canada shares that of the United States.
    static let byRegion: [UInt16: PhonePlan] = {
        let plans: [(String, PhonePlan)] = [
            ("US", PhonePlan("1", lengths: [10], trunkZero: false)),
            ("CA", PhonePlan("1", lengths: [10], trunkZero: false)),
            ("GB", PhonePlan("44", lengths: [9, 10], trunkZero: true, except: ["180020"])),
            ("DE", PhonePlan("49", lengths: Array(6...12), trunkZero: true)),
            ("FR", PhonePlan("33", lengths: [9], trunkZero: true)),
            ("ES", PhonePlan("34", lengths: [9], trunkZero: false)),
            ("IT", PhonePlan("39", lengths: Array(8...11), trunkZero: false)),
            ("SE", PhonePlan("46", lengths: [7, 8, 9], trunkZero: true)),
            ("BE", PhonePlan("32", lengths: [8, 9], trunkZero: true)),
            ("CH", PhonePlan("41", lengths: [9], trunkZero: true)),
        ]
        var table: [UInt16: PhonePlan] = [:]
        for (region, plan) in plans {
            if let region = PhoneRegion(region) { table[region.code] = plan }
        }
        return table
    }()

    /// The same plans in the order in which an international number is tried.
    static let byCountryCode: [PhonePlan] =
        ["US", "GB", "DE", "FR", "ES", "IT", "SE", "BE", "CH"].compactMap { region in
            PhoneRegion(region).flatMap { byRegion[$0.code] }
        }
}
