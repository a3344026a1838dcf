import RecordModel

/// The distinct texts of a feature, with what comparisons ask of each; number 0 stands for a missing one.
struct ValueTexts: Sendable {
    let bytes: SharedColumn<UInt8>
    /// Begin, length, number of records and letters; entry 0 is empty.
    let facts: SharedColumn<ValueFacts>
    var count: Int { facts.count }

    /// Freezes a pool whose first text is the empty one.
    init(_ pool: ValuePool, counts: [UInt32]) {
        bytes = SharedColumn(pool.bytes)
        var facts: [ValueFacts] = []
        facts.reserveCapacity(pool.count)
        var start: UInt32 = 0
        for (value, end) in pool.ends.enumerated() {
            facts.append(
                ValueFacts(
                    start: start, length: end - start, count: counts[value],
                    letters: LetterSet(pool.bytes.span.extracting(Int(start)..<Int(end)))))
            start = end
        }
        self.facts = SharedColumn(facts)
    }

    /// A pool that has the empty text as number 0.
    static func pool() -> ValuePool {
        var pool = ValuePool()
        _ = pool.intern("")
        return pool
    }

    @inline(__always)
    func length(_ value: UInt32) -> Int { Int(facts[value].length) }

    @inline(__always)
    func firstByte(_ value: UInt32) -> UInt8 { bytes[Int(facts[value].start)] }

    func withBytes<Result>(_ value: UInt32, _ body: (Span<UInt8>) -> Result) -> Result {
        bytes.withSpan(facts[value].range, body)
    }

    func free() {
        bytes.free()
        facts.free()
    }
}
