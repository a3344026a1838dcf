import RecordModel

/// Ascending keys with numbers, in blocks of some hundred: a part of a match index.
///
/// In a block each entry has how much its key is above the one before and its number, both as unsigned
/// LEB128; the first key stands outside. Entries of one key are never in two blocks. Some five bytes an
/// entry, where a row of the store's tree for each would take twenty.
struct KeyBlocks: Sendable {
    /// Bytes after which a block ends: larger rows of the tree would spill to further pages.
    static let size = 1_800

    private(set) var firstKeys: [UInt64] = []
    private var ends: [Int] = []
    private var bytes: [UInt8] = []
    private var lastKey: UInt64 = 0

    var count: Int { firstKeys.count }

    /// Adds an entry.
    ///
    /// - Precondition: no key before was greater.
    mutating func append(_ key: UInt64, _ number: UInt64) {
        let start = ends.last ?? 0
        if firstKeys.count == ends.count {
            begin(key)
        } else if key != lastKey && bytes.count - start >= Self.size {
            ends.append(bytes.count)
            begin(key)
        }
        VariableLength.append(key - lastKey, to: &bytes)
        VariableLength.append(number, to: &bytes)
        lastKey = key
    }

    /// Ends the last block.
    mutating func finish() {
        if firstKeys.count > ends.count { ends.append(bytes.count) }
    }

    private mutating func begin(_ key: UInt64) {
        firstKeys.append(key)
        lastKey = key
    }

    /// Calls a function with each block: its first key and its bytes.
    func forEach(_ body: (UInt64, Span<UInt8>) throws -> Void) rethrows {
        let all = bytes.span
        for (number, end) in ends.enumerated() {
            let start = number == 0 ? 0 : ends[number - 1]
            try body(firstKeys[number], all.extracting(start..<end))
        }
    }

    /// Looks keys up in a block.
    ///
    /// - Parameters:
    ///   - keys: ascending.
    ///   - range: those of them that are looked up.
    ///   - body: gets each entry that has one of the keys.
    @inline(__always)
    static func find(
        _ keys: [UInt64], _ range: Range<Int>, in bytes: Span<UInt8>, first: UInt64,
        _ body: (UInt64, UInt64) -> Void
    ) {
        var next = range.lowerBound
        var key = first
        var index = 0
        // Keys and entries ascend side by side; what a closure would share is checked at each entry.
        while let step = VariableLength.read(bytes, &index),
            let number = VariableLength.read(bytes, &index)
        {
            key &+= UInt64(step)
            while next < range.upperBound && keys[next] < key { next += 1 }
            if next == range.upperBound { return }
            if keys[next] == key { body(key, UInt64(number)) }
        }
    }

    /// Calls a function with each entry of a block.
    ///
    /// Bytes that do not follow the form end the walk.
    static func forEachEntry(
        in bytes: Span<UInt8>, first: UInt64, _ body: (UInt64, UInt64) -> Void
    ) {
        var key = first
        var index = 0
        while let step = VariableLength.read(bytes, &index),
            let number = VariableLength.read(bytes, &index)
        {
            key &+= UInt64(step)
            body(key, UInt64(number))
        }
    }
}
