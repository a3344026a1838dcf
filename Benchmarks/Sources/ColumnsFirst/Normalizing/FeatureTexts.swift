import RecordModel

/// A column's values as numbers of normalised texts.
struct FeatureTexts: Sendable {
    let pool: ValuePool
    /// How many records have each text.
    let counts: [UInt32]
    /// For each raw value, at its number, the number of its text; 0 for none.
    let numbers: [UInt32]
    /// The same of the second part, where there is one.
    let secondNumbers: [UInt32]

    /// Numbers the first part, and the second in a pool of its own.
    init(_ raw: RawColumn, _ read: ReadColumn) {
        var pool = ValueTexts.pool()
        var second = ValueTexts.pool()
        var counts: [UInt32] = [0]
        var numbers = [UInt32](repeating: 0, count: raw.count + 1)
        let hasSecond = read.partCount > 1
        var secondNumbers = [UInt32](repeating: 0, count: hasSecond ? raw.count + 1 : 0)
        read.forEach { value, part in
            let number = pool.intern(part(0).span)
            if counts.count <= Int(number) { counts.append(0) }
            counts[Int(number)] += raw.counts[value]
            numbers[value + 1] = number
            if hasSecond { secondNumbers[value + 1] = second.intern(part(1).span) }
        }
        self.pool = pool
        self.counts = counts
        self.numbers = numbers
        self.secondNumbers = secondNumbers
    }
}
