import RecordModel

extension RelationFinder {
    /// Whether the given names of two records are those of two people: no name, nickname or
    /// spelling in common, neither the beginning of the other, not alike as texts, and not the other's
    /// family name, as where names are swapped.
    ///
    /// One birth date for both speaks against two people more than twins speak for them.
    ///
    /// - Missing: false where a record has no given name, or only an initial.
    func haveDistinctGivenNames(_ left: UInt32, _ right: UInt32) -> Bool {
        if haveLikeBirthDates(left, right) || shareVariants(left, right) { return false }
        let mine = texts(.givenName, left)
        let other = texts(.givenName, right)
        guard !mine.isEmpty, !other.isEmpty else { return false }
        // Of two rare texts with one initial, one may be the other's wreck.
        if mine.contains(where: { one in other.contains { $0.first == one.first } }),
            !(isEstablishedName(left) && isEstablishedName(right))
        {
            return false
        }
        if !areDistinct(mine, other) { return false }
        return shares(.familyName, left, right)
            || (areDistinct(mine, texts(.familyName, right))
                && areDistinct(texts(.familyName, left), other))
    }

    /// Whether a record's given name is one that others have, too, or a known name.
    private func isEstablishedName(_ record: UInt32) -> Bool {
        guard let column = table[.givenName] else { return false }
        return values(.givenName, record).allSatisfy {
            !Self.variants(column, $0).isEmpty || givenNameCounts[Int($0)] > 2
        }
    }

    /// Whether two birth dates could be one with mistyped digits.
    private func haveLikeBirthDates(_ left: UInt32, _ right: UInt32) -> Bool {
        texts(.birthDate, left).contains { one in
            texts(.birthDate, right).contains { other in
                zip(one.utf8, other.utf8).count { $0 == $1 } >= 5
            }
        }
    }

    private func shareVariants(_ left: UInt32, _ right: UInt32) -> Bool {
        guard let column = table[.givenName] else { return false }
        let variants = Set(values(.givenName, right).flatMap { Self.variants(column, $0) })
        return values(.givenName, left).contains {
            Self.variants(column, $0).contains(where: variants.contains)
        }
    }

    private func areDistinct(_ mine: [String], _ other: [String]) -> Bool {
        mine.allSatisfy { one in other.allSatisfy { Self.areDistinct(one, $0) } }
    }

    private static func variants(_ column: FeatureColumn, _ value: UInt32) -> ArraySlice<UInt32> {
        if column.variantOffsets.isEmpty { return [] }
        return column.variants[
            Int(column.variantOffsets[Int(value)])..<Int(column.variantOffsets[Int(value) + 1])]
    }

    /// Whether two normalised names cannot be one name in two spellings.
    static func areDistinct(_ left: String, _ right: String) -> Bool {
        let mine = left.split(separator: " ")
        let other = right.split(separator: " ")
        for one in mine {
            for another in other {
                // An initial says too little, and a beginning may be a short form.
                if one.count == 1 || another.count == 1 { return false }
                if one.hasPrefix(another) || another.hasPrefix(one) { return false }
                if LetterPairs.similarity(String(one), String(another)) > 0.4 { return false }
                if LetterPairs.commonLetters(String(one), String(another)) > 0.6 { return false }
            }
        }
        return true
    }
}
