/// Reads a cell of phone numbers: several numbers, and numbers whose region is not known.
enum PhoneCell {
    /// The readings of all numbers in a cell.
    ///
    /// - Parameter common: the regions that the data are from. A number that is not international
    ///   and has no region is read in each of them that writes numbers so; a leading zero speaks
    ///   for plans that dial one inside the country, its absence for those that do not.
    static func readings(
        _ cell: [UInt8], region: PhoneRegion, common: [PhoneRegion]
    ) -> [PhoneReading] {
        let normalizer = PhoneNormalizer()
        if let reading = normalizer.read(cell, region: region), !reading.countryCode.isEmpty {
            return [reading]
        }
        let parts = CellParts.split(
            cell, at: [" ::: ", " / ", ";", ",", "|", "\n", " or "].map { Array($0.utf8) })
        if parts.count > 1 {
            let several = parts.compactMap { normalizer.read($0, region: region) }
            if several.count > 1 && several.allSatisfy({ $0.national.count > 6 }) {
                return several
            }
        }
        if region != .unknown {
            return normalizer.read(cell, region: region).map { [$0] } ?? []
        }
        return candidates(cell, common: common, normalizer)
    }

    private static func candidates(
        _ cell: [UInt8], common: [PhoneRegion], _ normalizer: PhoneNormalizer
    ) -> [PhoneReading] {
        let scanner = PhoneScanner(cell)
        let startsWithZero = scanner.digits.first == 0x30
        var found: [PhoneReading] = []
        for region in common {
            if trunkZeros[region].map({ $0 != startsWithZero }) ?? false { continue }
            guard let reading = normalizer.read(cell, region: region),
                !reading.countryCode.isEmpty, !found.contains(reading)
            else { continue }
            found.append(reading)
        }
        if !found.isEmpty { return found }
        return normalizer.read(cell, region: .unknown).map { [$0] } ?? []
    }

    /// Whether national numbers are written with a leading zero, for the commonest plans that have no
    /// numbers of both kinds.
    private static let trunkZeros: [PhoneRegion: Bool] = {
        var zeros: [PhoneRegion: Bool] = [:]
        for (text, isDialled) in [
            ("US", false), ("CA", false), ("ES", false), ("GB", true), ("DE", true), ("FR", true),
            ("SE", true), ("BE", true), ("CH", true),
        ] {
            if let region = PhoneRegion(text) { zeros[region] = isDialled }
        }
        return zeros
    }()
}
