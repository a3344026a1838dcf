import RecordModel

/// What the distinct raw values of a column are normalised to.
///
/// A raw value may give several results of several kinds; what the kinds mean is up to the reader
/// that wrote them. Results are numbered within their kind in the order in which they first
/// appear, which is provisional: `FeatureAssembler` numbers them anew.
///
/// - Shapes: value `v` has the results `offsets[v]..<offsets[v + 1]` of `kinds` and `ids`.
struct DistinctValues: Sendable {
    private(set) var pools: [ValuePool]
    private(set) var offsets: [UInt32] = [0]
    private(set) var kinds: [UInt8] = []
    private(set) var ids: [UInt32] = []

    /// Normalises the values `0..<count`, in chunks that run at the same time.
    ///
    /// - Parameters:
    ///   - kindCount: kinds are below it.
    ///   - workers: how many chunks may run at once; 1 runs in place.
    ///   - body: normalises one value; called once for each, in any order.
    static func make(
        count: Int, kindCount: Int, workers: Int,
        _ body: @escaping @Sendable (_ value: Int, _ sink: inout ValueSink) -> Void
    ) async -> DistinctValues {
        var values = DistinctValues(kindCount: kindCount)
        let size = max(512, count / max(1, workers * 6) + 1)
        let starts = Array(stride(from: 0, to: count, by: size))
        if workers <= 1 || starts.count < 2 {
            var sink = ValueSink()
            for value in 0..<count {
                body(value, &sink)
                sink.endValue()
            }
            values.append(sink)
            values.seal()
            return values
        }
        var sinks = [ValueSink?](repeating: nil, count: starts.count)
        await withTaskGroup(of: (Int, ValueSink).self) { group in
            for (number, start) in starts.enumerated() {
                group.addTask {
                    var sink = ValueSink()
                    for value in start..<min(start + size, count) {
                        body(value, &sink)
                        sink.endValue()
                    }
                    return (number, sink)
                }
            }
            for await (number, sink) in group { sinks[number] = sink }
        }
        for number in sinks.indices {
            if let sink = sinks[number] { values.append(sink) }
            sinks[number] = nil
        }
        values.seal()
        return values
    }

    private init(kindCount: Int) {
        pools = [ValuePool](repeating: ValuePool(), count: kindCount)
    }

    /// The range of a value's results.
    @inline(__always)
    func range(of value: UInt32) -> Range<Int> {
        Int(offsets[Int(value)])..<Int(offsets[Int(value) + 1])
    }

    /// A value's first result of a kind; nil where it has none.
    @inline(__always)
    func first(_ kind: UInt8, of value: UInt32) -> UInt32? {
        for index in range(of: value) where kinds[index] == kind { return ids[index] }
        return nil
    }

    /// A value's first result of a kind as text.
    func text(_ kind: UInt8, of value: UInt32) -> String? {
        first(kind, of: value).map { pools[Int(kind)].text($0) }
    }

    private mutating func seal() {
        for pool in pools.indices { pools[pool].seal() }
    }

    private mutating func append(_ sink: ValueSink) {
        let bytes = sink.bytes
        let span = bytes.span
        var start = 0
        let base = UInt32(ids.count)
        for index in sink.kinds.indices {
            let end = Int(sink.ends[index])
            let kind = sink.kinds[index]
            kinds.append(kind)
            ids.append(pools[Int(kind)].intern(span.extracting(start..<end)))
            start = end
        }
        for end in sink.valueEnds { offsets.append(base + end) }
    }
}
