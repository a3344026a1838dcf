import RecordModel

/// The kinds of results that a name column's distinct values have.
enum NameKind {
    static let given: UInt8 = 0
    static let middle: UInt8 = 1
    static let family: UInt8 = 2
    static let generation: UInt8 = 3
    static let titleGender: UInt8 = 4
    static let nickname: UInt8 = 5
    static let nameGender: UInt8 = 6
    /// What `WrittenScript` says of the cell.
    static let script: UInt8 = 7
    /// Added to the kinds above for the reading of a cell as a whole name, which counts where the
    /// column of the other name is empty.
    static let alone: UInt8 = 8
    static let count = 16

    /// Emits the parts of a name, from `base` on.
    static func emit(_ parts: NameParts, base: UInt8, to sink: inout ValueSink) {
        sink.emit(base + given, parts.given)
        sink.emit(base + middle, parts.middle)
        sink.emit(base + family, parts.family)
        if parts.generation > 0 { sink.emit(base + generation, [0x30 + parts.generation]) }
        sink.emit(base + titleGender, parts.gender?.rawValue)
        sink.emit(base + nickname, parts.nickname)
        sink.emit(base + nameGender, GivenNameGender.of(given: parts.given)?.rawValue)
    }
}

/// A result of one name source, by number.
struct NameReference {
    let source: Int
    let kind: UInt8
    let id: UInt32
}

/// The parts of one record's name, picked from its columns; the first that has a part wins.
struct NamePick {
    var given: NameReference?
    var middles: [NameReference] = []
    var families: [NameReference] = []
    var generation: NameReference?
    var titleGender: NameReference?
    var nameGender: NameReference?
    var nicknames: [NameReference] = []
    var script: NameReference?

    mutating func clear() {
        given = nil
        middles.removeAll(keepingCapacity: true)
        families.removeAll(keepingCapacity: true)
        generation = nil
        titleGender = nil
        nameGender = nil
        nicknames.removeAll(keepingCapacity: true)
        script = nil
    }

    /// Takes what a cell says.
    ///
    /// - Parameters:
    ///   - base: 0, or `NameKind.alone` for the reading as a whole name.
    ///   - isWhole: whether the cell is a whole name, which does not outrank columns of its parts.
    mutating func take(
        _ raw: UInt32, of values: DistinctValues, source: Int, base: UInt8, isWhole: Bool = false
    ) {
        let hadGiven = given != nil
        let hadFamily = !families.isEmpty
        let hadMiddle = !middles.isEmpty
        for index in values.range(of: raw) {
            let kind = values.kinds[index]
            if kind < base || kind >= base + NameKind.alone { continue }
            let found = NameReference(source: source, kind: kind, id: values.ids[index])
            switch kind - base {
            case NameKind.given:
                if !hadGiven { given = found } else if !isWhole { middles.append(found) }
            case NameKind.middle: if !(isWhole && hadMiddle) { middles.append(found) }
            case NameKind.family: if !(isWhole && hadFamily) { families.append(found) }
            case NameKind.generation: generation = generation ?? found
            case NameKind.titleGender: titleGender = titleGender ?? found
            case NameKind.nickname: nicknames.append(found)
            case NameKind.script: script = script ?? found
            default: nameGender = nameGender ?? found
            }
        }
    }
}
