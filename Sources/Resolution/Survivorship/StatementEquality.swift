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

    /// Numbers what the statements of one field say, which are a range of candidates.
    ///
    /// Where all are written alike, and this is most often so, they are equal whatever their key
    /// is: their text stands in for it. Of others each writing is normalised once.
    ///
    /// - Parameters:
    ///   - ordered: whether keys are compared by more than equality.
    ///   - keys: the key of each number; new ones are appended.
    func setKeys(
        _ candidates: inout [Candidate], in range: Range<Int>, of members: [SourceRecord],
        ordered: Bool, to keys: inout [String]
    ) {
        guard let first = range.first(where: { !candidates[$0].isBlank }) else { return }
        func value(_ index: Int) -> FieldValue {
            members[Int(candidates[index].member)].values[Int(candidates[index].place)]
        }
        let areAllAlike =
            !ordered
            && (first + 1..<range.upperBound).allSatisfy {
                candidates[$0].isBlank || areAlike(candidates[first], candidates[$0], members)
            }
        let start = keys.count
        if areAllAlike {
            keys.append(value(first).text)
            for index in first..<range.upperBound where !candidates[index].isBlank {
                candidates[index].key = Int32(start)
            }
            return
        }
        var known: [Int] = []
        var numbers: [String: Int32] = [:]
        for index in first..<range.upperBound where !candidates[index].isBlank {
            if let twin = known.first(where: {
                areAlike(candidates[$0], candidates[index], members)
            }) {
                candidates[index].key = candidates[twin].key
                continue
            }
            let key = key(value(index), members[Int(candidates[index].member)])
            // For a handful comparing is quicker than hashing.
            let isCrowd = keys.count - start >= Self.handful
            if isCrowd, numbers.isEmpty {
                for number in start..<keys.count { numbers[keys[number]] = Int32(number) }
            }
            if let number = isCrowd
                ? numbers[key] : keys[start...].firstIndex(of: key).map(Int32.init)
            {
                candidates[index].key = number
            } else {
                if isCrowd { numbers[key] = Int32(keys.count) }
                candidates[index].key = Int32(keys.count)
                keys.append(key)
            }
            if known.count < 16 { known.append(index) }
        }
    }

    private static let handful = 32

    /// Whether two statements of a field have the same key because they are written alike.
    private func areAlike(_ one: Candidate, _ other: Candidate, _ members: [SourceRecord]) -> Bool {
        let (left, right) = (members[Int(one.member)], members[Int(other.member)])
        let value = left.values[Int(one.place)]
        let second = right.values[Int(other.place)]
        guard value.text.isWritten(as: second.text), value.label == second.label else {
            return false
        }
        if one.field == .unmapped {
            return value.column == second.column
                && left.reference.source == right.reference.source
        }
        guard let context else { return false }
        return context(one.field, left) == context(one.field, right)
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
