import RecordModel

/// The words of each distinct value of a feature, with how much sharing one says; a reference of one
/// word.
struct WordTable: Sendable {
    /// What two values' words have in common.
    struct Overlap {
        /// The rarity of the shared words over that of all words, 0 to 1.
        var jaccard: Float
        /// The rarity of the shared words over that of the poorer value, 0 to 1.
        var containment: Float
        /// Bits: the rarity of the shared words together.
        var shared: Float
        /// Bits: the rarity of the rarest shared word.
        var rarest: Float
    }

    private let storage: Frozen<Storage>

    private struct Storage: BitwiseCopyable, Sendable {
        let offsets: FrozenColumn<UInt32>
        let words: FrozenColumn<UInt32>
        /// How many records have each word.
        let counts: FrozenColumn<UInt32>
        let feature: PreparedFeature
        let hashes: FrozenColumn<UInt64>
    }

    /// Splits all values at spaces, hyphens and apostrophes.
    init(_ feature: PreparedFeature, in arena: MemoryArena) {
        var pool = ValuePool()
        var counts: [UInt32] = []
        var offsets: [UInt32] = [0]
        var words: [UInt32] = []
        for value in 0..<UInt32(feature.valueCount) {
            let start = words.count
            let own = feature.withBytes(value) { span in
                Self.split(span, into: &pool)
            }
            for word in own.sorted() where words.count == start || words[words.count - 1] != word {
                words.append(word)
                while counts.count <= Int(word) { counts.append(0) }
                counts[Int(word)] += feature.count(value)
            }
            offsets.append(UInt32(words.count))
        }
        let hashes = (0..<pool.count).map { word in
            let bytes = pool.value(UInt32(word))
            return MixHash.hash(bytes.span, seed: 77)
        }
        storage = arena.freeze(
            value: Storage(
                offsets: arena.freeze(offsets), words: arena.freeze(words),
                counts: arena.freeze(counts), feature: feature, hashes: arena.freeze(hashes)))
    }

    private static func split(_ span: Span<UInt8>, into pool: inout ValuePool) -> [UInt32] {
        var own: [UInt32] = []
        var start = 0
        for index in 0...span.count {
            let isEnd = index == span.count || isSeparator(span[index])
            if !isEnd { continue }
            if index > start { own.append(pool.intern(span.extracting(start..<index))) }
            start = index + 1
        }
        return own
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x2d || byte == 0x27 || byte == 0x2f
    }

    @inline(__always)
    func range(_ value: UInt32) -> Range<Int> {
        Int(storage.value.offsets[value])..<Int(storage.value.offsets[value &+ 1])
    }

    @inline(__always)
    func wordCount(_ value: UInt32) -> Int { range(value).count }

    /// Counts words as the whole table does that this one is a part of.
    ///
    /// - Parameter new: for each value the records of the part that the whole is without.
    /// - Precondition: no task reads meanwhile.
    func inherit(
        _ whole: WholeCounts, _ feature: Feature, new: [UInt32], in arena: MemoryArena
    ) {
        let key = CountKey.words(of: feature)
        let counts = storage.value.counts
        var added = [UInt32](repeating: 0, count: counts.count)
        for value in new.indices where new[value] > 0 {
            for position in range(UInt32(value)) {
                added[Int(storage.value.words[position])] += new[value]
            }
        }
        let totals = (0..<counts.count).map { word in
            whole.count(
                key.key(hash: storage.value.hashes[word]),
                // Values that the part counts as the whole does may be more frequent than they are here.
                known: counts[word] > added[word] ? counts[word] - added[word] : 0,
                new: added[word])
        }
        arena.overwrite(counts, with: totals)
    }

    /// Bits: the rarity of all words of a value.
    @inline(__always)
    func total(_ value: UInt32) -> Float {
        var sum: Float = 0
        for position in range(value) { sum += rarity(at: position) }
        return sum
    }

    /// Bits: how rare a word is.
    @inline(__always)
    private func rarity(_ word: UInt32) -> Float {
        max(0.1, -storage.value.feature.chance(count: storage.value.counts[word]))
    }

    /// The hash of the word at a position of a value's range.
    func hash(at position: Int) -> UInt32 {
        UInt32(truncatingIfNeeded: storage.value.hashes[storage.value.words[position]])
    }

    @inline(__always)
    func rarity(at position: Int) -> Float { rarity(storage.value.words[position]) }

    /// Compares the words of two values.
    ///
    /// - Complexity: linear in the numbers of words, no allocation.
    @inline(__always)
    func overlap(_ left: UInt32, _ right: UInt32) -> Overlap {
        var i = range(left).lowerBound
        let iEnd = range(left).upperBound
        var j = range(right).lowerBound
        let jEnd = range(right).upperBound
        var shared: Float = 0
        var rarest: Float = 0
        while i < iEnd && j < jEnd {
            let a = storage.value.words[i]
            let b = storage.value.words[j]
            if a == b {
                let bits = rarity(a)
                shared += bits
                rarest = max(rarest, bits)
                i &+= 1
                j &+= 1
            } else if a < b {
                i &+= 1
            } else {
                j &+= 1
            }
        }
        if shared == 0 { return Overlap(jaccard: 0, containment: 0, shared: 0, rarest: 0) }
        let leftTotal = total(left)
        let rightTotal = total(right)
        let all = leftTotal + rightTotal
        let poorer = min(leftTotal, rightTotal)
        return Overlap(
            jaccard: shared / max(shared, all - shared),
            containment: poorer > 0 ? shared / poorer : 0, shared: shared, rarest: rarest)
    }
}
