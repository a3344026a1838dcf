import RecordModel

/// Zeros and pluses that a spreadsheet took for part of a number.
extension ColumnJudge {
    func lostLeadingZeros() -> [Finding] {
        switch column.role {
        case .postal: postcodes()
        case .phone: [phoneZeros()].compactMap { $0 }
        case .key: [keyZeros()].compactMap { $0 }
        default: []
        }
    }

    // MARK: Postal codes

    private func postcodes() -> [Finding] {
        if isOfQuantities { return [] }
        let byCountry = column.shortPostcodes.keys.sorted().compactMap { country -> Finding? in
            guard let tally = column.shortPostcodes[country],
                let plan = PostalPlan.digits(of: country)
            else { return nil }
            let spellings = column.countrySpellings[country]?.sorted() ?? []
            let condition = countryColumn.flatMap {
                spellings.isEmpty ? nil : CellRepair.Condition(column: $0, values: spellings)
            }
            return Finding(
                .lostLeadingZeros, tally,
                CellRepair(.zeros, width: plan.width, condition: condition))
        }
        if !byCountry.isEmpty { return byCountry }
        return [postcodesAlone()].compactMap { $0 }
    }

    /// Whether the digits are too long or too short for postal codes of the countries met, as
    /// inhabitants are.
    private var isOfQuantities: Bool {
        let widths = column.shortPostcodes.keys.compactMap { PostalPlan.digits(of: $0)?.width }
        let width = widths.max() ?? 6
        let lengths = column.digits.lengths
        // Nine digits are a code of the United States with its extension.
        let odd = (1..<lengths.count).filter { $0 < 3 || ($0 > width && $0 != 9) }
        return odd.reduce(0) { $0 + lengths[$1] } * 10 > column.digits.count
    }

    /// The header of the column that says the country of the postal codes.
    private var countryColumn: String? {
        let all = table.columns.filter { $0.field == .country }
        let own = all.first {
            $0.group == definition.group && $0.label == definition.label
        }
        return (own ?? (all.count == 1 ? all[0] : nil))?.header
    }

    /// Where nothing says the country: nearly all codes have one length, they begin with every
    /// digit but 0, and some are one digit short.
    private func postcodesAlone() -> Finding? {
        guard countryColumn == nil, table.region == nil else { return nil }
        let digits = column.digits
        guard let width = (5...6).max(by: { digits.lengths[$0] < digits.lengths[$1] }) else {
            return nil
        }
        let whole = digits.lengths[width]
        let short = digits.tally([width - 1])
        guard short.count > 0, whole >= 40, digits.zeroLedCount == 0,
            whole + short.count >= digits.count * 9 / 10, short.count * 4 <= whole,
            digits.firstDigits[width].nonzeroBitCount >= 7
        else { return nil }
        return Finding(.lostLeadingZeros, short, CellRepair(.zeros, width: width))
    }

    // MARK: Phones

    /// Digits without the zero that numbers written with marks have.
    private func phoneZeros() -> Finding? {
        let digits = column.digits
        let lengths = 7...11
        let bare = digits.bareTally(lengths)
        guard bare.count >= 3, digits.zeroLedCount * 10 <= bare.count else { return nil }
        let national = digits.formatted - digits.formattedPlus
        let hasSiblings =
            digits.formattedZero >= 5 && digits.formattedZero * 5 >= national * 4
        let isPlan = phonePlanFits(bare.count)
        guard hasSiblings || isPlan else { return nil }
        return Finding(.lostLeadingZeros, bare, CellRepair(.prefix, text: "0"))
    }

    /// Whether all bare numbers have the length that the region's numbers have without their zero.
    private func phonePlanFits(_ bare: Int) -> Bool {
        guard let region = table.region, let lengths = Self.planLengths[region] else {
            return false
        }
        let fitting = lengths.reduce(0) { $0 + column.digits.lengths[$1] }
        return fitting == bare + column.digits.zeroLedCount && fitting == column.digits.count
            && fitting >= 5
            && column.digits.formattedZero >= column.digits.formatted / 2
    }

    /// The digits of national numbers without the zero that begins them.
    ///
    /// - Source: ITU-T E.164 national numbering plans; only plans of one length.
    private static let planLengths: [String: [Int]] = [
        "FR": [9], "GB": [10], "AU": [9], "NL": [9], "CH": [9], "BE": [8, 9], "JP": [9, 10],
    ]

    /// Digits that are international numbers but for their plus.
    func lostPlus() -> Finding? {
        guard column.role == .phone else { return nil }
        let digits = column.digits
        guard digits.formattedPlus >= 3, digits.long.count >= 3 else { return nil }
        var known = 0
        for code in 10..<100 where digits.countryCodes[code] > 0 { known += digits.longLeads[code] }
        guard known * 10 >= digits.long.count * 9 else { return nil }
        return Finding(.lostPlus, digits.long, CellRepair(.prefix, text: "+"))
    }

    // MARK: Ids

    /// Ids that are shorter than the others, which are all of one length and some with zeros.
    private func keyZeros() -> Finding? {
        let digits = column.digits
        guard let width = digits.lengths.lastIndex(where: { $0 > 0 }), width >= 4,
            width < DigitCensus.longest
        else { return nil }
        let whole = digits.lengths[width]
        let zeros = digits.zeroLed[width]
        let lengths = max(1, width - 3)..<width
        let short = digits.tally(lengths)
        let isOnlyShort = lengths.allSatisfy { digits.zeroLed[$0] == 0 }
        guard short.count > 0, zeros >= 2, isOnlyShort, whole * 10 >= digits.count * 6,
            whole + short.count == digits.count, digits.formatted == 0
        else { return nil }
        return Finding(.lostLeadingZeros, short, CellRepair(.zeros, width: width))
    }
}
