/// The entities of a clustering: their members, and of which member each value of the golden record is.
///
/// - Shapes: entities in the order of their first records; members ascending; a winner for each column of the
///   file, as a place among the members.
struct GoldenTable: Sendable {
    let founders: [UInt32]
    /// Where each entity's members end.
    let ends: [UInt32]
    let members: [UInt32]
    /// Entity by entity, column by column; empty for the many of one record, whose values are their record's.
    let winners: [UInt8]
    /// Where an entity's winners begin in units of columns; `none` where it has one record.
    let winnerRows: [UInt32]
    static let none = UInt32.max

    /// Chooses for each column the text that most members have, of several the one that stands first.
    ///
    /// - Parameter isEqual: whether two records' cells of a column are the same text; `has`: whether it is filled.
    init(
        _ clusters: RecordClusters, columns: Int, has: (_ column: Int, _ record: Int) -> Bool,
        isEqual: (_ column: Int, _ left: Int, _ right: Int) -> Bool
    ) {
        let records = clusters.roots.count
        var sizes = [UInt32](repeating: 0, count: records)
        for root in clusters.roots { sizes[Int(root)] += 1 }
        var founders: [UInt32] = []
        var ends: [UInt32] = []
        var places = [UInt32](repeating: 0, count: records)
        var total: UInt32 = 0
        for record in 0..<records where sizes[record] > 0 {
            founders.append(UInt32(record))
            places[record] = total
            total += sizes[record]
            ends.append(total)
        }
        var members = [UInt32](repeating: 0, count: records)
        for record in 0..<records {
            let root = Int(clusters.roots[record])
            members[Int(places[root])] = UInt32(record)
            places[root] += 1
        }
        var winners: [UInt8] = []
        var winnerRows = [UInt32](repeating: Self.none, count: founders.count)
        for entity in founders.indices {
            let range = (entity == 0 ? 0 : Int(ends[entity - 1]))..<Int(ends[entity])
            if range.count == 1 { continue }
            winnerRows[entity] = UInt32(winners.count / columns)
            for column in 0..<columns {
                winners.append(
                    Self.winner(members[range], column, has: has, isEqual: isEqual))
            }
        }
        self.founders = founders
        self.ends = ends
        self.members = members
        self.winners = winners
        self.winnerRows = winnerRows
    }

    /// The place of the member whose text most have; 255 where none has one.
    private static func winner(
        _ members: ArraySlice<UInt32>, _ column: Int, has: (Int, Int) -> Bool,
        isEqual: (Int, Int, Int) -> Bool
    ) -> UInt8 {
        var best: UInt8 = 255
        var most = 0
        // Beyond that many members the first ones decide.
        let voters = members.prefix(64)
        for (place, record) in voters.enumerated() where has(column, Int(record)) {
            var votes = 0
            for other in voters
            where other == record
                || has(column, Int(other)) && isEqual(column, Int(record), Int(other))
            {
                votes += 1
            }
            if votes > most {
                most = votes
                best = UInt8(place)
            }
        }
        return best
    }

    /// The record whose cell is a column's value; nil where no member has one.
    func winner(_ entity: Int, column: Int, columns: Int) -> Int? {
        let start = entity == 0 ? 0 : Int(ends[entity - 1])
        let row = winnerRows[entity]
        if row == Self.none { return Int(members[start]) }
        let place = winners[Int(row) * columns + column]
        return place == 255 ? nil : Int(members[start + Int(place)])
    }
}
