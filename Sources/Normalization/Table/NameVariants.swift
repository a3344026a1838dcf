import RecordModel

/// Numbers the groups of equivalent names that the values of a name column belong to.
///
/// Two sorts of groups share one numbering: nickname groups, and behind them spelling families,
/// values that are equal once the digraphs `ae`, `oe`, `ue` and `aa` are one letter (Müller is
/// folded to `muller`, Mueller to `mueller`).
enum NameVariants {
    /// The groups of each value, as `FeatureColumn.variants` has them.
    ///
    /// - Parameter nicknames: the groups of the column's kind of names; nil for spelling families
    ///   alone.
    static func of(
        _ pool: ValuePool, nicknames: NicknameGroups?
    ) -> (offsets: [UInt32], variants: [UInt32]) {
        var families = ValuePool()
        var members: [UInt32] = []
        var familyOfValue: [UInt32] = []
        let bytes = pool.bytes
        for id in 0..<pool.count {
            let key = collapsed(bytes[pool.range(of: UInt32(id))])
            let family = families.intern(key.span)
            if Int(family) == members.count { members.append(0) }
            members[Int(family)] += 1
            familyOfValue.append(family)
        }
        let base = UInt32(nicknames?.groupCount ?? 0)
        var offsets: [UInt32] = [0]
        var variants: [UInt32] = []
        for id in 0..<pool.count {
            let value = bytes.span.extracting(pool.range(of: UInt32(id)))
            if let nicknames { variants.append(contentsOf: groups(of: value, nicknames)) }
            let family = familyOfValue[id]
            if members[Int(family)] > 1 { variants.append(base + family) }
            offsets.append(UInt32(variants.count))
        }
        return variants.isEmpty ? ([], []) : (offsets, variants)
    }

    /// The nickname groups of a value, of its first word where the whole is in none.
    private static func groups(
        of value: Span<UInt8>, _ nicknames: NicknameGroups
    ) -> ArraySlice<UInt32> {
        let whole = nicknames.groups(of: value)
        if !whole.isEmpty { return whole }
        for index in value.indices where value[index] == Ascii.space {
            return nicknames.groups(of: value.extracting(0..<index))
        }
        return []
    }

    /// The value with digraphs for umlauts as their bare vowel; not behind a vowel or `q`, where
    /// the letters are sounds of their own (Bauer, Miguel's `gue` apart).
    static func collapsed(_ value: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(value.count)
        var index = value.startIndex
        while index < value.endIndex {
            let letter = value[index]
            out.append(letter)
            index += 1
            guard index < value.endIndex else { break }
            let isDigraph =
                switch letter {
                case 0x61: value[index] == 0x65 || value[index] == 0x61
                case 0x6F, 0x75: value[index] == 0x65
                default: false
                }
            if isDigraph && (out.count < 2 || !isVowelOrQ(out[out.count - 2])) { index += 1 }
        }
        return out
    }

    private static func isVowelOrQ(_ letter: UInt8) -> Bool {
        switch letter {
        case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x71: true
        default: false
        }
    }
}
