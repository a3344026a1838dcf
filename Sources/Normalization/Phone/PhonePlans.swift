import CPhoneNumber

/// The numbering plans of all regions, out of the library's own metadata.
///
/// They are what the installed library reads by, so an update of it changes both alike.
///
/// - Complexity: made once a process, in well below a millisecond.
final class PhonePlans: Sendable {
    /// nil where the installed library does not show its metadata: then it has to read all numbers.
    static let installed: PhonePlans? = withInstalledMetadata { PhonePlans($0) }

    /// What is made of the installed library's metadata; nil where it does not show them.
    static func withInstalledMetadata<Result>(_ make: ([UInt8]) -> Result?) -> Result? {
        var length: Int32 = 0
        guard let start = unsafe recollect_phone_metadata(&length), length > 0 else { return nil }
        // The library's constant of that length; copied, so that nothing unsafe is kept.
        return make(unsafe Array(UnsafeBufferPointer(start: start, count: Int(length))))
    }

    /// Kept once, so that a reader holds one reference and not one of each table.
    private let tables: Tables

    /// - Parameter metadata: a serialised PhoneMetadataCollection.
    /// - Returns: nil where it is none.
    init?(_ metadata: [UInt8]) {
        var fields = WireFields(metadata[...])
        var tables = Tables()
        var place = 0
        while let (field, value) = fields.next() {
            guard field == 1, case .bytes(let bytes) = value, let message = PhoneMetadata(bytes)
            else { return nil }
            tables.add(message, at: place)
            place += 1
        }
        if !fields.isWhole || tables.plans.isEmpty { return nil }
        // Its keys are parts of the metadata.
        tables.cache = [:]
        self.tables = tables
    }

    private struct Tables {
        /// Regions that the metadata have a plan for which is not understood, and country codes.
        var unclearRegions: Set<UInt16> = []
        var unclearCodes: Set<Int> = []
        var plans: [PhonePlan] = []
        /// Places among the plans by both letters; -1 for none.
        var byRegion = [Int16](repeating: -1, count: 26 * 26)
        /// Places of all plans of a country code, the main one first.
        var byCode = [[Int16]](repeating: [], count: 1000)
        /// While the tables are made.
        var cache: DigitPatternCompiler.Cache = [:]

        mutating func add(_ message: PhoneMetadata, at metadataPlace: Int) {
            guard let plan = PhonePlan(message, at: metadataPlace, &cache) else {
                if let region = message.region { unclearRegions.insert(region.code) }
                if let code = message.countryCode { unclearCodes.insert(code) }
                return
            }
            let place = Int16(plans.count)
            plans.append(plan)
            if let region = plan.region { byRegion[PhonePlans.index(region)] = place }
            if plan.isMain {
                byCode[plan.countryCode].insert(place, at: 0)
            } else {
                byCode[plan.countryCode].append(place)
            }
        }
    }

    private static func index(_ region: PhoneRegion) -> Int {
        let (high, low) = region.letters
        return Int(high - 0x41) * 26 + Int(low - 0x41)
    }

    /// Whether the metadata have something about a region or a country code that is not understood.
    func isUnclear(_ region: PhoneRegion) -> Bool {
        !tables.unclearRegions.isEmpty && tables.unclearRegions.contains(region.code)
    }

    func isUnclear(countryCode: Int) -> Bool {
        !tables.unclearCodes.isEmpty && tables.unclearCodes.contains(countryCode)
    }

    func plan(of region: PhoneRegion) -> PhonePlan? {
        let place = tables.byRegion[Self.index(region)]
        return place < 0 ? nil : tables.plans[Int(place)]
    }

    /// The plan by which numbers of a country code are read.
    func mainPlan(countryCode: Int) -> PhonePlan? {
        tables.byCode[countryCode].first.map { tables.plans[Int($0)] }
    }

    /// All plans of a country code, the main one first, the others in the library's order.
    func plans(countryCode: Int) -> [PhonePlan] {
        tables.byCode[countryCode].map { tables.plans[Int($0)] }
    }

    /// How many digits at the beginning are a country code; nil for none.
    func countryCodeLength(_ digits: PhoneDigits) -> Int? {
        if digits.isEmpty || digits.first == 0 { return nil }
        for length in 1...min(3, digits.count) {
            let code = digits.leading(length)
            if !tables.byCode[code].isEmpty || isUnclear(countryCode: code) { return length }
        }
        return nil
    }
}
