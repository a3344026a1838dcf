import RecordModel
import TextKernels

/// A feature column frozen for the hot loops, with how often each value occurs.
///
/// A reference of one word: a comparison holds several, and hands them on for each pair.
struct PreparedFeature: Sendable {
    /// Stands for a missing value.
    static let none = UInt32.max

    private let storage: Frozen<Storage>

    private struct Storage: BitwiseCopyable, Sendable {
        /// Each record's first value, at the record's number times `stride`.
        let firsts: FrozenColumn<UInt32>
        let stride: Int
        /// Where each record's values are; empty where no record has several.
        let offsets: FrozenColumn<UInt32>
        let values: FrozenColumn<UInt32>
        let facts: FrozenColumn<ValueFacts>
        let bytes: FrozenColumn<UInt8>
        let logarithms: CountLogarithms
        /// log₂ of the population that each value is frequent in; of all records that have a value
        /// where there is one entry only.
        let populationLogarithms: FrozenColumn<Float>
        let hasOwnPopulations: Bool
        let isMultiValued: Bool
        let population: Int
    }

    /// Freezes a column.
    ///
    /// - Missing: a record without the value has an empty range.
    /// - Parameters:
    ///   - firsts: the records' first values, which have those of this column at `slot`.
    ///   - populations: log₂ of the population of each value, where they have their own.
    ///   - counts: how many records have each value; nil counts those of the column.
    ///   - population: how many records have a value; nil counts those of the column.
    /// - Complexity: linear in records and values.
    init(
        _ column: FeatureColumn, firsts: FirstValues, slot: Int, logarithms: CountLogarithms,
        populations: [Float]? = nil, counts: [UInt32]? = nil, population known: Int? = nil,
        in arena: MemoryArena
    ) {
        var population = 0
        var widest: UInt32 = 0
        let offsets = column.offsets
        for record in 0..<max(0, offsets.count - 1) {
            let width = offsets[record + 1] - offsets[record]
            if width > 0 { population += 1 }
            widest = max(widest, width)
        }
        population = known ?? population
        let whole = Float(BinaryLogarithm.log(Double(population + Strangers.count)))
        storage = arena.freeze(
            value: Storage(
                firsts: firsts.column(slot), stride: firsts.stride,
                offsets: arena.freeze(widest > 1 ? offsets : []),
                values: arena.freeze(widest > 1 ? column.values : []),
                facts: arena.freeze(Self.facts(of: column, counts)),
                bytes: arena.freeze(column.pool.bytes),
                logarithms: logarithms,
                populationLogarithms: arena.freeze(populations ?? [whole]),
                hasOwnPopulations: populations != nil, isMultiValued: widest > 1,
                population: population))
    }

    private static func facts(of column: FeatureColumn, _ known: [UInt32]?) -> [ValueFacts] {
        let counts = known ?? counts(of: column)
        let bytes = column.pool.bytes
        let ends = column.pool.ends
        var facts: [ValueFacts] = []
        facts.reserveCapacity(counts.count)
        var start: UInt32 = 0
        for (value, end) in ends.enumerated() {
            facts.append(
                ValueFacts(
                    start: start, length: end - start, count: counts[value],
                    letters: LetterSet(bytes.span.extracting(Int(start)..<Int(end)))))
            start = end
        }
        return facts
    }

    private static func counts(of column: FeatureColumn) -> [UInt32] {
        var counts = [UInt32](repeating: 0, count: column.pool.count)
        for value in column.values { counts[Int(value)] += 1 }
        return counts
    }

    /// Records that have a value.
    var population: Int { storage.value.population }

    /// Whether some record has several values.
    @inline(__always)
    var isMultiValued: Bool { storage.value.isMultiValued }

    /// How many records have a value.
    @inline(__always)
    func count(_ value: UInt32) -> UInt32 { facts(value).count }

    @inline(__always)
    func facts(_ value: UInt32) -> ValueFacts { storage.value.facts[value] }

    /// log₂ of the chance that another record, no duplicate, has the value.
    @inline(__always)
    func chance(_ value: UInt32) -> Float {
        let own = storage.value.hasOwnPopulations ? Int(value) : 0
        return min(
            0,
            storage.value.logarithms.value(count(value)) - storage.value.populationLogarithms[own])
    }

    /// log₂ of the chance that another record has something that `count` records have.
    ///
    /// - Precondition: the feature has one population for all values.
    @inline(__always)
    func chance(count: UInt32) -> Float {
        min(0, storage.value.logarithms.value(count) - storage.value.populationLogarithms[0])
    }

    /// Whether two values both occur too often for one to be a misspelling of the other.
    @inline(__always)
    func areEstablished(_ left: UInt32, _ right: UInt32) -> Bool {
        let a = count(left)
        let b = count(right)
        let fewer = min(a, b)
        return fewer > 3 && fewer &- 3 > max(a, b) / 50
    }

    var valueCount: Int { storage.value.facts.count }

    /// A record's only or first value; `none` where it has none.
    @inline(__always)
    func first(_ record: Int) -> UInt32 { storage.value.firsts[record &* storage.value.stride] }

    /// The positions of a record's values.
    @inline(__always)
    func range(_ record: Int) -> Range<Int> {
        if !isMultiValued { return record..<record &+ (has(record) ? 1 : 0) }
        return Int(storage.value.offsets[record])..<Int(storage.value.offsets[record &+ 1])
    }

    /// The value at a position of a record's range.
    @inline(__always)
    func value(at position: Int) -> UInt32 {
        isMultiValued ? storage.value.values[position] : first(position)
    }

    /// The bytes of a value as a range of the pool.
    @inline(__always)
    func byteRange(_ value: UInt32) -> Range<Int> { facts(value).range }

    @inline(__always)
    func byte(_ position: Int) -> UInt8 { storage.value.bytes[position] }

    @inline(__always)
    func length(_ value: UInt32) -> Int { Int(facts(value).length) }

    /// Jaro-Winkler similarity of two values, or anything below a cutoff that it does not reach.
    @inline(__always)
    func similarity(_ left: UInt32, _ right: UInt32, atLeast cutoff: Double) -> Double {
        let a = facts(left)
        let b = facts(right)
        let most = a.letters.mostSimilar(Int(a.length), to: b.letters, Int(b.length))
        return most < cutoff ? 0 : similarity(a.range, b.range)
    }

    /// Optimal string alignment distance, `limit + 1` when beyond the limit.
    @inline(__always)
    func distance(_ left: UInt32, _ right: UInt32, atMost limit: Int) -> Int {
        let a = facts(left)
        let b = facts(right)
        if !a.letters.mayBe(within: limit, of: b.letters) { return limit + 1 }
        return distance(a.range, b.range, atMost: limit)
    }

    @inline(__always)
    func distance(_ left: Range<Int>, _ right: Range<Int>, atMost limit: Int) -> Int {
        if abs(left.count - right.count) > limit { return limit + 1 }
        return storage.value.bytes.withSpans(left, right) {
            OptimalStringAlignment.distance($0, $1, atMost: limit)
        }
    }

    /// Jaro-Winkler similarity of two ranges of the pool.
    @inline(__always)
    func similarity(_ left: Range<Int>, _ right: Range<Int>) -> Double {
        storage.value.bytes.withSpans(left, right) { JaroWinkler.similarity($0, $1) }
    }

    /// Calls a function with a value's bytes.
    func withBytes<Result>(_ value: UInt32, _ body: (Span<UInt8>) -> Result) -> Result {
        storage.value.bytes.withSpan(byteRange(value), body)
    }

    /// The value that two records have in common; `none` if they have none.
    ///
    /// Of several the rarest, because it says most.
    @inline(__always)
    func shared(_ left: Int, _ right: Int) -> UInt32 {
        let a = first(left)
        let b = first(right)
        if !isMultiValued { return a == b ? a : Self.none }
        return sharedOfMany(left, right)
    }

    private func sharedOfMany(_ left: Int, _ right: Int) -> UInt32 {
        var best = Self.none
        for i in range(left) {
            let value = value(at: i)
            for j in range(right) where self.value(at: j) == value {
                if best == Self.none || count(value) < count(best) { best = value }
            }
        }
        return best
    }

    @inline(__always)
    func has(_ record: Int) -> Bool { first(record) != Self.none }
}
