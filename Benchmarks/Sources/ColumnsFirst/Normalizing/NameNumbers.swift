import RecordModel

/// What the cells of given and family names say, as numbers of one pool.
struct NameNumbers: Sendable {
    /// One entry a raw value, at its number.
    struct Column: Sendable {
        var own: [UInt32]
        var aloneGiven: [UInt32]
        var aloneFamily: [UInt32]
        var middle: [UInt32]
        var generation: [UInt8]
    }

    let pool: ValuePool
    let given: Column
    let family: Column

    init(
        given rawGiven: RawColumn, _ readGiven: ReadColumn, family: RawColumn,
        _ readFamily: ReadColumn
    ) {
        var pool = ValueTexts.pool()
        given = Self.column(rawGiven, readGiven, &pool)
        self.family = Self.column(family, readFamily, &pool)
        self.pool = pool
    }

    private static func column(
        _ raw: RawColumn, _ read: ReadColumn, _ pool: inout ValuePool
    ) -> Column {
        let nothing = [UInt32](repeating: 0, count: raw.count + 1)
        var column = Column(
            own: nothing, aloneGiven: nothing, aloneFamily: nothing, middle: nothing,
            generation: [UInt8](repeating: 0, count: raw.count + 1))
        read.forEach { value, part in
            let own = part(0)
            let number = pool.intern(own.span)
            column.own[value + 1] = number
            // A name that fills its cell alone is the same text again, mostly.
            let first = part(1)
            let last = part(2)
            column.aloneGiven[value + 1] = first == own ? number : pool.intern(first.span)
            column.aloneFamily[value + 1] = last == own ? number : pool.intern(last.span)
            let middle = part(3)
            if !middle.isEmpty { column.middle[value + 1] = pool.intern(middle.span) }
            if let digit = part(4).first { column.generation[value + 1] = digit - 0x30 }
        }
        return column
    }

    /// Fills the names of a row from its two cells.
    @inline(__always)
    func fill(_ row: inout PersonRow, given rawGiven: Int, family rawFamily: Int) {
        let hasFamily = family.own[rawFamily] != 0
        let hasGiven = given.own[rawGiven] != 0
        if hasGiven && !hasFamily {
            row.given = given.aloneGiven[rawGiven]
            row.family = given.aloneFamily[rawGiven]
        } else if hasFamily && !hasGiven {
            row.given = family.aloneGiven[rawFamily]
            row.family = family.aloneFamily[rawFamily]
        } else {
            row.given = given.own[rawGiven]
            row.family = family.own[rawFamily]
        }
        let middle = given.middle[rawGiven]
        row.middle = middle != 0 ? middle : family.middle[rawFamily]
        let generation = family.generation[rawFamily]
        row.generation = generation != 0 ? generation : given.generation[rawGiven]
    }
}
