/// Collects what a range of raw values is normalised to, without an allocation for each.
struct ValueSink: Sendable {
    private(set) var bytes: [UInt8] = []
    /// Where each result ends within `bytes`.
    private(set) var ends: [UInt32] = []
    private(set) var kinds: [UInt8] = []
    /// How many results there are at the end of each raw value.
    private(set) var valueEnds: [UInt32] = []

    /// Adds a result of the current value; an empty one is no result.
    mutating func emit(_ kind: UInt8, _ result: some Collection<UInt8>) {
        if result.isEmpty { return }
        bytes.append(contentsOf: result)
        ends.append(UInt32(bytes.count))
        kinds.append(kind)
    }

    /// Adds a result given as text; nil and empty texts are no result.
    mutating func emit(_ kind: UInt8, _ result: String?) {
        if let result { emit(kind, result.utf8) }
    }

    /// Ends the current raw value.
    mutating func endValue() {
        valueEnds.append(UInt32(kinds.count))
    }
}
