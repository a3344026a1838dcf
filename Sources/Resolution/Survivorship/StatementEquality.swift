import RecordModel

/// Says which statements of one entity say the same, asking for as few normalised keys as it can.
struct StatementEquality {
    /// What else a key depends on than field, label and text; nil where that is not known.
    let context: ((Field, SourceRecord) -> String)?
    /// Equal for values of a field that say the same.
    let normalisedKey: (FieldValue, SourceRecord) -> String

    /// The key of one statement.
    func key(_ value: FieldValue, _ record: SourceRecord) -> String {
        // Columns without a meaning only compare with themselves: two `Yes` may answer two questions.
        if value.field == .unmapped {
            return "\(record.reference.source)\u{1F}\(value.column)\u{1F}\(value.text)"
        }
        return normalisedKey(value, record)
    }

    /// Sets the keys of all statements of one field, which are a range of candidates.
    ///
    /// Where all are written alike, and this is most often so, they are equal whatever their key
    /// is: their text stands in for it. Of others each writing is normalised once.
    ///
    /// - Parameter ordered: whether keys are compared by more than equality.
    func setKeys(
        _ candidates: inout [Candidate], in range: Range<Int>, of members: [SourceRecord],
        ordered: Bool
    ) {
        guard let first = range.first(where: { !candidates[$0].value.isBlank }) else { return }
        let areAllAlike =
            !ordered
            && (first + 1..<range.upperBound).allSatisfy {
                candidates[$0].value.isBlank
                    || areAlike(candidates[first], candidates[$0], members)
            }
        if areAllAlike {
            for index in first..<range.upperBound where !candidates[index].value.isBlank {
                candidates[index].key = candidates[first].value.text
            }
            return
        }
        var known: [Int] = []
        for index in first..<range.upperBound where !candidates[index].value.isBlank {
            if let twin = known.first(where: {
                areAlike(candidates[$0], candidates[index], members)
            }) {
                candidates[index].key = candidates[twin].key
            } else {
                candidates[index].key = key(
                    candidates[index].value, members[candidates[index].member])
                if known.count < 16 { known.append(index) }
            }
        }
    }

    /// Whether two statements of a field have the same key because they are written alike.
    private func areAlike(_ one: Candidate, _ other: Candidate, _ members: [SourceRecord]) -> Bool {
        guard one.value.text.isWritten(as: other.value.text), one.value.label == other.value.label
        else { return false }
        if one.value.field == .unmapped {
            return one.value.column == other.value.column
                && members[one.member].reference.source == members[other.member].reference.source
        }
        guard let context else { return false }
        let field = one.value.field
        return context(field, members[one.member]) == context(field, members[other.member])
    }
}

extension String {
    /// Whether two texts have the same bytes, which canonically equivalent ones need not have.
    fileprivate func isWritten(as other: String) -> Bool {
        utf8.count == other.utf8.count && self == other && utf8.elementsEqual(other.utf8)
    }
}

extension SurvivorshipRule {
    /// Whether the rule ranks values by their keys.
    var comparesKeys: Bool { self == .maximum || self == .minimum }
}
