import RecordModel

/// Decides what of the odd cells of one column is damage.
struct ColumnJudge {
    let table: SourceTable
    let definition: SourceColumn
    let column: ColumnCensus
    /// All columns of the table, this one among them.
    let columns: [ColumnCensus]
    let dates: DateOrderEvidence

    /// One finding about the column.
    struct Finding {
        let code: DamageCode
        let tally: DamageTally
        let repair: CellRepair?

        /// nil where nothing was met.
        init?(_ code: DamageCode, _ tally: DamageTally, _ repair: CellRepair? = nil) {
            if tally.count == 0 { return nil }
            self.code = code
            self.tally = tally
            self.repair = repair
        }
    }

    func findings() -> [Finding] {
        var found = lostLeadingZeros() + [lostPlus(), lostDigits()].compactMap { $0 }
        found += exponents()
        found += [decimalTail(), thousands()].compactMap { $0 }
        found += [
            Finding(.hashMarks, column[.hashMarks], CellRepair(.hashMarks)),
            Finding(
                .errorValue, column[.errorValue], CellRepair(.empty, values: ErrorValues.all)),
            Finding(.formulaWrapper, column[.formula], CellRepair(.unwrap)),
            apostrophes(),
        ].compactMap { $0 }
        found += dateFindings()
        found += textFindings()
        found += PlaceholderJudge(column: column, columns: columns).findings()
        return found
    }

    /// A share of the filled cells.
    private func share(_ count: Int) -> Double {
        Double(count) / Double(max(1, column.filled))
    }

    // MARK: Numbers

    private func lostDigits() -> Finding? {
        guard column.role == .key || column.role == .free else { return nil }
        let rounded = column[.lostDigits]
        let long = (16...DigitCensus.longest).reduce(0) { $0 + column.digits.lengths[$1] }
        // By chance one number in ten ends so; a whole column never does.
        guard rounded.count >= 5, rounded.count * 10 >= long * 9 else { return nil }
        return Finding(.lostDigits, rounded)
    }

    private func exponents() -> [Finding] {
        var all = column[.exponent]
        all.add(column[.lossyExponent])
        if all.count == 0 { return [] }
        let isName = column.role.isDigitName || column.role == .email
        // Among long digits of a column without a meaning they are damage, among measures not.
        let long = (9...DigitCensus.longest).reduce(0) { $0 + column.digits.lengths[$1] }
        guard isName || long >= max(3, all.count) else { return [] }
        let repair = column[.exponent].count > 0 ? CellRepair(.exponent) : nil
        return [Finding(.scientificNotation, all, repair)].compactMap { $0 }
    }

    private func decimalTail() -> Finding? {
        guard column.role.isDigitName else { return nil }
        return Finding(.decimalTail, column[.decimalTail], CellRepair(.decimalTail))
    }

    private func thousands() -> Finding? {
        guard column.role == .key || column.role == .postal || column.role == .phone else {
            return nil
        }
        let tally = column[.thousands]
        // Where other numbers have decimals, these have three of them.
        if column.role != .phone, column.digits.formatted > tally.count { return nil }
        // A number plan that writes groups of three does so everywhere, and not with commas.
        if column.role == .key, definition.field != .recordKey, definition.field != .accountKey,
            column.digits.count < tally.count
        {
            return nil
        }
        return Finding(.thousandsSeparators, tally, CellRepair(.thousands))
    }

    private func apostrophes() -> Finding? {
        Finding(.leadingApostrophe, column[.apostrophe], CellRepair(.apostrophe))
    }

    // MARK: Texts

    private func textFindings() -> [Finding] {
        var found: [Finding?] = [
            Finding(.mojibake, column[.mojibake], CellRepair(.mojibake)),
            Finding(.replacementCharacter, column[.replacement]),
        ]
        if column[.question].count > 0, share(column[.question].count) < 0.5 {
            found.append(Finding(.questionMarks, column[.question]))
        }
        found.append(Finding(.invisibleCharacters, column[.invisible], CellRepair(.invisible)))
        if column.role != .url {
            // A column of HTML is no damaged text.
            if column.role != .free || share(column[.entity].count) < 0.5 {
                found.append(Finding(.htmlEntities, column[.entity], CellRepair(.entities)))
            }
            found.append(Finding(.encodedLineBreaks, column[.lineBreak], CellRepair(.lineBreaks)))
        }
        found.append(truncated())
        return found.compactMap { $0 }
    }

    /// Texts that end at the same length, where longer ones would be expected.
    private func truncated() -> Finding? {
        let lengths = column.lengths
        let cut = lengths.atLongest
        guard cut.count > 0, column.role != .url, column.role != .key else { return nil }
        let known = [255, 256, 254, 32_767, 1_024, 2_000, 4_000, 65_535].contains(lengths.longest)
        // Lengths thin out towards the longest; a wall of equal lengths was built by a program.
        let below = lengths.count(below: lengths.longest, within: 10)
        let isWall =
            cut.count >= 10 && lengths.distinctAtLongest >= 5 && cut.count > below
            && cut.count * 10 < lengths.total * 7
            && lengths.hasBlank * 2 > cut.count
        let cutsWords = lengths.endsInWord * 2 >= cut.count
        if known {
            let isSure = lengths.longest == 32_767 || cut.count >= 2 || lengths.endsInWord > 0
            guard isSure, cutsWords, lengths.hasBlank > 0 || lengths.longest > 30_000 else {
                return nil
            }
            return Finding(.truncated, cut)
        }
        return isWall && cutsWords && lengths.longest >= 30 ? Finding(.truncated, cut) : nil
    }
}
