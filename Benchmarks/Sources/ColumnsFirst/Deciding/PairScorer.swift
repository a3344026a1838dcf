@testable import MatchingInside

/// A pair with its match weight.
struct WeighedPair: BitwiseCopyable, Sendable {
    let left: UInt32
    let right: UInt32
    /// In bits, the prior included.
    let weight: Float
}

/// Compares all candidate pairs and keeps those of some weight.
struct PairScorer: Sendable {
    let table: PeopleTable
    let lists: [KeyBlockList]
    let workers: Workers
    let learned: PatternTraining.Learned
    let floor: Float

    /// The pairs in the order of their left records, and how many were compared.
    func score() async -> (pairs: [[WeighedPair]], compared: Int) {
        let ranges = workers.parts(of: table.count, each: max(1, table.count / 32))
        let comparer = PersonComparer(
            table: table, chances: CoincidenceTable(table, duplicates: learned.duplicates))
        let weights = LevelWeights(learned.model)
        let parts = await workers.map(ranges.count) { part in
            score(ranges[part], comparer, weights)
        }
        comparer.chances.free()
        weights.free()
        return (parts.map(\.pairs), parts.reduce(0) { $0 + $1.compared })
    }

    private func score(
        _ range: Range<Int>, _ comparer: PersonComparer, _ weights: LevelWeights
    ) -> (pairs: [WeighedPair], compared: Int, touched: UInt32) {
        var pairs: [WeighedPair] = []
        var compared = 0
        var reader = PairReader(lists, table)
        reader.forEachPair(of: range) { _ in
            true
        } _: { left, right in
            compared += 1
            let lanes = weights.weights(comparer.compare(left, right))
            if lanes.min() < floor { return }
            let weight = WeightTable.combined(lanes)
            if weight < floor { return }
            pairs.append(
                WeighedPair(left: UInt32(left), right: UInt32(right), weight: weight))
        }
        return (pairs, compared, reader.touched)
    }
}
