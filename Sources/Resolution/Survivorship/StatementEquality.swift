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

    /// The keys of all statements of one field, blank ones empty.
    ///
    /// Where all are written alike, and this is most often so, they are equal whatever their key
    /// is: their text stands in for it. Of others each writing is normalised once.
    ///
    /// - Parameter ordered: whether keys are compared by more than equality.
    func keys(
        of statements: [(member: Int, place: Int)], in members: [SourceRecord], ordered: Bool
    ) -> [String] {
        func value(_ index: Int) -> FieldValue {
            members[statements[index].member].values[statements[index].place]
        }
        func areAlike(_ left: Int, _ right: Int) -> Bool {
            let one = value(left)
            let other = value(right)
            guard one.text == other.text, one.text.utf8.elementsEqual(other.text.utf8),
                one.label == other.label
            else { return false }
            let record = members[statements[left].member]
            let otherRecord = members[statements[right].member]
            if one.field == .unmapped {
                return one.column == other.column
                    && record.reference.source == otherRecord.reference.source
            }
            guard let context else { return false }
            return context(one.field, record) == context(one.field, otherRecord)
        }
        let stated = statements.indices.filter { !value($0).isBlank }
        var keys = [String](repeating: "", count: statements.count)
        guard let first = stated.first else { return keys }
        if !ordered && stated.dropFirst().allSatisfy({ areAlike(first, $0) }) {
            for index in stated { keys[index] = value(first).text }
            return keys
        }
        var known: [Int] = []
        for index in stated {
            if let twin = known.first(where: { areAlike($0, index) }) {
                keys[index] = keys[twin]
            } else {
                keys[index] = key(value(index), members[statements[index].member])
                if known.count < 16 { known.append(index) }
            }
        }
        return keys
    }
}

extension SurvivorshipRule {
    /// Whether the rule ranks values by their keys.
    var comparesKeys: Bool { self == .maximum || self == .minimum }
}
