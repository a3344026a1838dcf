import RecordModel

extension ColumnJudge {
    func dateFindings() -> [Finding] {
        var found: [Finding?] = [order(), serials()]
        if column.isOfDates { found.insert(impossible(), at: 1) }
        found.append(autoDates())
        return found.compactMap { $0 }
    }

    /// Dates that nothing decides, or that contradict each other.
    private func order() -> Finding? {
        guard column.isOfDates else { return nil }
        let day = column[.dayFirst]
        let month = column[.monthFirst]
        if day.count > 0 && month.count > 0 {
            // The rarer sort is what is wrong; its samples show it.
            return Finding(.mixedDates, day.count < month.count ? day : month)
        }
        let isDecided = day.count + month.count > 0 || dates.dayFirst != dates.monthFirst
        return isDecided ? nil : Finding(.undecidableDates, column[.anyOrder])
    }

    private func impossible() -> Finding? {
        let tally = column[.impossibleDate]
        return Finding(.impossibleDate, tally, CellRepair(.empty, values: tally.samples))
    }

    /// Serial numbers in a column of dates.
    private func serials() -> Finding? {
        guard column.role == .date else { return nil }
        let serials = column[.serial]
        let written = column.shapes[Int(CellShape.date.rawValue)]
        guard serials.count > 0, serials.count + written >= column.filled * 7 / 10 else {
            return nil
        }
        return Finding(.dateSerial, serials, CellRepair(.serial))
    }

    /// A few days and months among other values.
    private func autoDates() -> Finding? {
        let tally = column[.autoDate]
        guard !column.isOfDates, tally.count > 0, tally.count * 3 <= column.filled else {
            return nil
        }
        // Notes may name a day.
        if column.role == .free, column.shapes[Int(CellShape.word.rawValue)] * 2 > column.filled {
            return nil
        }
        return Finding(.autoDate, tally)
    }
}
