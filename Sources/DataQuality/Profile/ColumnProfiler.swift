import RecordModel

/// Looks at the values of a column, one after the other, and remembers what a profile says of them.
///
/// - Complexity: some hundred nanoseconds a value, bounded memory.
struct ColumnProfiler: Sendable {
    private static let valueLimit = 2000
    private static let shapeLimit = 400
    /// Lengths beyond it are counted as it.
    private static let longest = 400

    private(set) var filled = 0
    private(set) var blank = 0
    private var distinct = DistinctCounter()
    private var values = FrequentItems(limit: valueLimit)
    private var shapes = FrequentItems(limit: shapeLimit)
    private var lengths = [Int](repeating: 0, count: longest + 1)
    private var scripts = ScriptCensus()
    private var languages: LanguageCensus
    private var shortest: (length: Int, place: ProfilePlace)?
    private var longestValue: (length: Int, place: ProfilePlace)?
    private var smallest: (value: Double, place: ProfilePlace)?
    private var largest: (value: Double, place: ProfilePlace)?
    private var numbers = NumberSample()
    private var shape: [UInt8] = []

    /// - Parameter isProse: whether the values may be sentences.
    init(isProse: Bool) {
        languages = LanguageCensus(isProse: isProse)
    }

    /// Adds a cell that its row has; white space around it does not count.
    mutating func add(_ cell: Span<UInt8>, at place: ProfilePlace) {
        var start = 0
        var end = cell.count
        while start < end, cell[start] <= 0x20 { start += 1 }
        while end > start, cell[end - 1] <= 0x20 { end -= 1 }
        if start == end {
            blank += 1
            return
        }
        let value = cell.extracting(start..<end)
        filled += 1
        let hash = MixHash.hash(value)
        distinct.add(hash)
        values.add(hash, at: place)
        shape.removeAll(keepingCapacity: true)
        ValueShape.append(value, to: &shape)
        let bytes = shape
        shapes.add(MixHash.hash(bytes.span), at: place)
        languages.add(value, scripts: scripts.add(value))
        addLength(value, place)
        if let number = Self.number(value) {
            numbers.add(number, hash: hash)
            if number < smallest?.value ?? .infinity { smallest = (number, place) }
            if number > largest?.value ?? -.infinity { largest = (number, place) }
        }
    }

    private mutating func addLength(_ value: Span<UInt8>, _ place: ProfilePlace) {
        var length = 0
        for index in 0..<value.count where value[index] & 0xc0 != 0x80 { length += 1 }
        lengths[min(length, Self.longest)] += 1
        if length < shortest?.length ?? .max { shortest = (length, place) }
        if length > longestValue?.length ?? -1 { longestValue = (length, place) }
    }

    /// What was seen, for a table of some rows.
    ///
    /// - Parameter text: the value at a place; nil where it is no longer there.
    func profile(
        _ description: ColumnProfile.Description, rows: Int, isPlaceholder: (String) -> Bool,
        text: (ProfilePlace) throws -> String?
    ) rethrows -> ColumnProfile {
        var placeholders: [ColumnProfile.Value] = []
        var top: [ColumnProfile.Value] = []
        for item in values.sorted {
            // What a value is, is asked of those that repeat; where nearly all differ, of few.
            if top.count >= ColumnProfile.listed && item.count < 2 { break }
            guard let value = try text(item.place)?.trimmedOfSpace else { continue }
            if top.count < ColumnProfile.listed {
                top.append(.init(text: value, count: item.count))
            }
            if isPlaceholder(value) { placeholders.append(.init(text: value, count: item.count)) }
        }
        let patterns = shapes.sorted
        let shown = try patterns.prefix(ColumnProfile.listed).compactMap { item in
            try text(item.place).map {
                ColumnProfile.Pattern(
                    shape: ValueShape.of($0.trimmedOfSpace), example: $0, count: item.count)
            }
        }
        return ColumnProfile(
            description: description, rows: rows, filled: filled, blank: blank,
            distinct: distinct.count, isDistinctExact: distinct.isExact,
            areCountsExact: values.isExact && shapes.isExact, placeholders: placeholders,
            topValues: top,
            patterns: shown,
            patternCount: patterns.count, lengths: lengthSummary, numbers: numberSummary,
            scripts: scripts.found.map { .init(name: $0.name, count: $0.count) },
            mixedScripts: scripts.mixed, languages: languageSummary,
            outliers: outliers(patterns))
    }

    private var languageSummary: [ColumnProfile.Language] {
        languages.found.map { item in
            let basis: ColumnProfile.Language.Basis =
                switch item.basis {
                case .words: .words
                case .letters: .letters
                case .script: .script
                }
            return .init(
                code: item.language.code, name: item.language.name, basis: basis,
                count: item.count)
        }
    }

    private var lengthSummary: ColumnProfile.Lengths? {
        guard let shortest, let longestValue else { return nil }
        func quantile(_ share: Double) -> Int {
            var rest = Int((Double(filled - 1) * share).rounded(.down))
            for (length, count) in lengths.enumerated() {
                if rest < count { return length }
                rest -= count
            }
            return longestValue.length
        }
        return .init(
            shortest: shortest.length, median: quantile(0.5), long: quantile(0.95),
            longest: longestValue.length)
    }

    /// Numbers are told of only where nearly all values are some.
    private var areNumbers: Bool { filled > 0 && numbers.count * 10 >= filled * 9 }

    private var numberSummary: ColumnProfile.NumberRange? {
        guard areNumbers, let smallest, let largest else { return nil }
        return .init(
            smallest: smallest.value, median: numbers.median, largest: largest.value)
    }

    /// Values far from the others: in length, in size, in shape.
    private func outliers(_ patterns: [FrequentItems.Item]) -> [ColumnProfile.Outlier] {
        var found: [ColumnProfile.Outlier] = []
        if filled < 20 { return found }
        if let lengths = lengthSummary, let longestValue, lengths.longest > 20,
            lengths.longest > 3 * max(lengths.long, 1)
        {
            found.append(
                .init(reason: .length, place: longestValue.place, figure: Double(lengths.longest)))
        }
        if areNumbers, let smallest, let largest {
            let spread = max(numbers.spread, abs(numbers.median) * 0.05, 1e-9)
            for extreme in [smallest, largest]
            where abs(extreme.value - numbers.median) > 10 * spread {
                found.append(
                    .init(reason: .size, place: extreme.place, figure: extreme.value))
            }
        }
        // Where two shapes make nearly all, what has another is worth a look.
        let leading = patterns.prefix(2).reduce(0) { $0 + $1.count }
        if shapes.isExact, leading * 100 >= filled * 98 {
            for item in patterns.dropFirst(2).suffix(5) where item.count * 1000 <= max(filled, 1000)
            {
                found.append(.init(reason: .shape, place: item.place, figure: Double(item.count)))
            }
        }
        return found
    }

    /// A plain decimal number; nil for anything else.
    private static func number(_ value: Span<UInt8>) -> Double? {
        if value.count > 15 { return nil }
        var index = 0
        let isNegative = value[0] == 0x2d
        if isNegative { index = 1 }
        if index == value.count { return nil }
        var whole = 0.0
        var scale = 0.0
        while index < value.count {
            let byte = value[index]
            if byte >= 0x30 && byte <= 0x39 {
                if scale == 0 {
                    whole = whole * 10 + Double(byte - 0x30)
                } else {
                    whole += Double(byte - 0x30) * scale
                    scale /= 10
                }
            } else if byte == 0x2e && scale == 0 && index + 1 < value.count {
                scale = 0.1
            } else {
                return nil
            }
            index += 1
        }
        return isNegative ? -whole : whole
    }
}

extension String {
    /// The text without white space around it.
    var trimmedOfSpace: String {
        let bytes = Array(utf8)
        guard let start = bytes.firstIndex(where: { $0 > 0x20 }),
            let end = bytes.lastIndex(where: { $0 > 0x20 })
        else { return "" }
        return String(decoding: bytes[start...end], as: UTF8.self)
    }
}
