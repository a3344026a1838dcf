import RecordModel
import TextKernels

/// A feature column frozen for the hot loops, with how often each value occurs.
struct PreparedFeature: Sendable {
    /// Stands for a missing value.
    static let none = UInt32.max

    let feature: Feature
    private let offsets: FrozenColumn<UInt32>
    private let values: FrozenColumn<UInt32>
    private let bytes: FrozenColumn<UInt8>
    private let ends: FrozenColumn<UInt32>
    /// How many records have each value.
    let counts: FrozenColumn<UInt32>
    private let logarithms: CountLogarithms
    /// log₂ of the population that each value is frequent in; of all records that have a value where
    /// there is one entry only.
    private let populationLogarithms: FrozenColumn<Float>
    private let hasOwnPopulations: Bool
    /// Records that have a value.
    let population: Int
    /// Whether some record has several values.
    let isMultiValued: Bool

    /// Freezes a column.
    ///
    /// - Missing: a record without the value has an empty range.
    /// - Complexity: linear in records and values.
    init(
        _ column: FeatureColumn, of feature: Feature, logarithms: CountLogarithms,
        populations: [Float]? = nil, in arena: MemoryArena
    ) {
        var counts = [UInt32](repeating: 0, count: column.pool.count)
        for value in column.values { counts[Int(value)] += 1 }
        var population = 0
        var widest: UInt32 = 0
        for record in 0..<max(0, column.offsets.count - 1) {
            let width = column.offsets[record + 1] - column.offsets[record]
            if width > 0 { population += 1 }
            widest = max(widest, width)
        }
        self.logarithms = logarithms
        let whole = Float(BinaryLogarithm.log(Double(max(2, population))))
        populationLogarithms = arena.freeze(populations ?? [whole])
        hasOwnPopulations = populations != nil
        self.feature = feature
        offsets = arena.freeze(column.offsets)
        values = arena.freeze(column.values)
        bytes = arena.freeze(column.pool.bytes)
        ends = arena.freeze(column.pool.ends)
        self.counts = arena.freeze(counts)
        self.population = population
        isMultiValued = widest > 1
    }

    /// log₂ of the chance that another record, no duplicate, has the value.
    @inline(__always)
    func chance(_ value: UInt32) -> Float {
        let population = populationLogarithms[hasOwnPopulations ? Int(value) : 0]
        return min(0, logarithms.value(counts[value]) - population)
    }

    /// log₂ of the chance that another record has something that `count` records have.
    ///
    /// - Precondition: the feature has one population for all values.
    @inline(__always)
    func chance(count: UInt32) -> Float {
        min(0, logarithms.value(count) - populationLogarithms[0])
    }

    /// Whether two values both occur too often for one to be a misspelling of the other.
    @inline(__always)
    func areEstablished(_ left: UInt32, _ right: UInt32) -> Bool {
        let fewer = min(counts[left], counts[right])
        return fewer > 3 && fewer &- 3 > max(counts[left], counts[right]) / 50
    }

    var valueCount: Int { counts.count }

    /// A record's only or first value; `none` where it has none.
    @inline(__always)
    func first(_ record: Int) -> UInt32 {
        let start = offsets[record]
        return start == offsets[record &+ 1] ? Self.none : values[start]
    }

    @inline(__always)
    func range(_ record: Int) -> Range<Int> {
        Int(offsets[record])..<Int(offsets[record &+ 1])
    }

    /// The value at a position of a record's range.
    @inline(__always)
    func value(at position: Int) -> UInt32 { values[position] }

    /// The bytes of a value as a range of the pool.
    @inline(__always)
    func byteRange(_ value: UInt32) -> Range<Int> {
        (value == 0 ? 0 : Int(ends[value &- 1]))..<Int(ends[value])
    }

    @inline(__always)
    func byte(_ position: Int) -> UInt8 { bytes[position] }

    @inline(__always)
    func length(_ value: UInt32) -> Int { byteRange(value).count }

    /// Jaro-Winkler similarity of two values.
    @inline(__always)
    func similarity(_ left: UInt32, _ right: UInt32) -> Double {
        bytes.withSpans(byteRange(left), byteRange(right)) { JaroWinkler.similarity($0, $1) }
    }

    /// Optimal string alignment distance, `limit + 1` when beyond the limit.
    @inline(__always)
    func distance(_ left: UInt32, _ right: UInt32, atMost limit: Int) -> Int {
        distance(byteRange(left), byteRange(right), atMost: limit)
    }

    @inline(__always)
    func distance(_ left: Range<Int>, _ right: Range<Int>, atMost limit: Int) -> Int {
        if abs(left.count - right.count) > limit { return limit + 1 }
        return bytes.withSpans(left, right) {
            OptimalStringAlignment.distance($0, $1, atMost: limit)
        }
    }

    @inline(__always)
    func similarity(_ left: Range<Int>, _ right: Range<Int>) -> Double {
        bytes.withSpans(left, right) { JaroWinkler.similarity($0, $1) }
    }

    /// Calls a function with a value's bytes.
    func withBytes<Result>(_ value: UInt32, _ body: (Span<UInt8>) -> Result) -> Result {
        bytes.withSpan(byteRange(value), body)
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
            let value = values[i]
            for j in range(right) where values[j] == value {
                if best == Self.none || counts[value] < counts[best] { best = value }
            }
        }
        return best
    }

    @inline(__always)
    func has(_ record: Int) -> Bool { offsets[record] != offsets[record &+ 1] }
}
