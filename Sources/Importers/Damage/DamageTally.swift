/// How often something was met, where first, and up to three or more cells that show it.
struct DamageTally {
    private(set) var count = 0
    private(set) var line: Int?
    private(set) var samples: [String] = []

    /// Cells of which every one is needed, such as those that a repair empties.
    private static let mostSamples = 40
    private static let longestSample = 200
    private let most: Int

    /// - Parameter keepsAll: whether (nearly) all distinct cells are kept, not only three.
    init(keepsAll: Bool = false) {
        most = keepsAll ? Self.mostSamples : 3
    }

    /// Notes one cell.
    mutating func note(_ bytes: Span<UInt8>, _ range: Range<Int>, line: Int) {
        count += 1
        if self.line == nil { self.line = line }
        if samples.count < most, !isKnown(bytes, range) { addSample(CellText.text(bytes, range)) }
    }

    /// Whether a cell is one of the samples: a column of one value asks that for every row.
    private func isKnown(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        samples.contains { sample in
            guard sample.utf8.count == range.count else { return false }
            var index = range.lowerBound
            for byte in sample.utf8 {
                if byte != bytes[index] { return false }
                index += 1
            }
            return true
        }
    }

    /// Notes a row with the text that shows it.
    mutating func note(_ sample: @autoclosure () -> String, line: Int) {
        count += 1
        if self.line == nil { self.line = line }
        if samples.count < most { addSample(sample()) }
    }

    /// Adds what another tally counted after this one.
    mutating func add(_ other: DamageTally) {
        if other.count == 0 { return }
        count += other.count
        line = [line, other.line].compactMap { $0 }.min()
        for sample in other.samples where samples.count < 3 { addSample(sample) }
    }

    private mutating func addSample(_ text: String) {
        let sample =
            text.utf8.count > Self.longestSample
            ? String(text.prefix(Self.longestSample)) : text
        if !samples.contains(sample) { samples.append(sample) }
    }
}

/// Cells as text, for the few that need it.
enum CellText {
    static func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
        String(decoding: array(bytes, range), as: UTF8.self)
    }

    static func array(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(range.count)
        for index in range { out.append(bytes[index]) }
        return out
    }
}
