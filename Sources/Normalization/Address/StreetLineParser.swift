/// One run over the words of a street line.
///
/// Takes post office boxes, units and floors out, finds the part of the line that is the street,
/// and its number before or after the name.
struct StreetLineParser {
    typealias Word = WordList.Word

    let list: WordList
    let bytes: [UInt8]
    /// The words of the street with their canonical spelling still to come.
    private var kept: [Word] = []
    var unit: String?
    private(set) var floor: String?

    init(_ list: WordList) {
        self.list = list
        bytes = list.bytes
    }

    /// The parts of the line; nil where nothing is left.
    mutating func parse() -> StreetParts? {
        if let box = postOfficeBox() { return box }
        takeUnits()
        var street = chooseStreet()
        let number = takeNumber(&street)
        cutLocator(&street, hasNumber: number != nil)
        var name = StreetNameWriter(list).write(street)
        var house = number
        if let text = name, let own = number, StreetWords.trailingTypes.meaning(of: text) != nil {
            // "5 Avenue" is a name, not a number on a street called "Avenue".
            name = StreetNameWriter.ordinal(own) + " " + text
            house = nil
        }
        let parts = StreetParts(houseNumber: house, name: name, unit: unitText)
        return parts.isEmpty ? nil : parts
    }

    private var unitText: String? {
        switch (floor, unit) {
        case (let floor?, let unit?): return "fl " + floor + " " + unit
        case (let floor?, nil): return "fl " + floor
        case (nil, let unit): return unit
        }
    }

    // MARK: Post office boxes

    private func postOfficeBox() -> StreetParts? {
        for start in 0..<list.count {
            let isStart = start == 0 || list.words[start].gap.contains(.comma)
            if !isStart { continue }
            for end in start..<min(start + 4, list.count) {
                let phrase = bytes.span.extracting(list.range(start, end))
                let isBox =
                    StreetWords.boxes.contains(phrase)
                    || (start == 0 && end == 0 && StreetWords.shortBoxes.contains(phrase)
                        && list.count > 1 && list.words[1].isNumber)
                if isBox { return box(after: end, start: start) }
            }
        }
        return nil
    }

    private func box(after end: Int, start: Int) -> StreetParts? {
        var writer = PhraseWriter()
        var digits: [UInt8] = []
        for index in (end + 1)..<max(end + 1, list.count) {
            let word = list.words[index]
            if word.gap.contains(.comma) && !digits.isEmpty { break }
            if word.hasDigit {
                digits.append(contentsOf: bytes[list.range(word)])
            } else if !digits.isEmpty {
                break
            }
        }
        // A box after a street is an addition to it.
        if start > 0 && (digits.isEmpty || list.words[..<start].contains { $0.hasDigit }) {
            return nil
        }
        writer.append(Array("po box".utf8))
        if !digits.isEmpty { writer.append(digits) }
        return StreetParts(name: writer.text, isPostOfficeBox: true)
    }

    // MARK: Units

    private mutating func takeUnits() {
        kept.reserveCapacity(list.count)
        var index = skipCareOf()
        while index < list.count {
            let word = list.words[index]
            if let end = takeUnit(at: index) ?? takeFloor(at: index) {
                index = end
            } else if isNumberMark(index) {
                index += 1
                kept.append(list.words[index])
                kept[kept.count - 1].gap.formUnion(word.gap)
                index += 1
            } else {
                kept.append(word)
                index += 1
            }
        }
    }

    /// The index after "c/o Smith," at the beginning of the line.
    private func skipCareOf() -> Int {
        guard list.count > 2, list.words[1].gap.contains(.slash), list.equals(list.words[0], "c"),
            list.equals(list.words[1], "o")
        else { return 0 }
        let next = (2..<list.count).first { list.words[$0].gap.contains(.comma) }
        return next ?? 0
    }

    /// Takes a unit that begins at a word; returns the index after it.
    private mutating func takeUnit(at index: Int) -> Int? {
        let word = list.words[index]
        if word.gap.contains(.number), index > 0 || list.count == 1 {
            addUnit(list.range(word))
            return index + 1
        }
        guard word.hasLetter, !word.hasDigit,
            StreetWords.unitMarks.contains(bytes.span.extracting(list.range(word))),
            index + 1 < list.count
        else { return nil }
        let value = list.words[index + 1]
        let isDesignated = value.hasDigit || (value.isSingleLetter && word.count > 1)
        if !isDesignated || isOrdinal(value) || (word.isSingleLetter && index == 0) { return nil }
        if value.gap.contains(.comma) { return nil }
        var last = index + 1
        while last + 1 < list.count, list.words[last + 1].gap == .hyphen,
            list.words[last + 1].count <= 3
        {
            last += 1
        }
        if last + 1 < list.count, value.isNumber, list.words[last + 1].isSingleLetter,
            last + 2 == list.count
        {
            last += 1
        }
        addUnit(list.range(index + 1, last))
        return last + 1
    }

    private mutating func addUnit(_ range: Range<Int>) {
        let text = String(decoding: bytes[range], as: UTF8.self)
        unit = unit.map { $0 + " " + text } ?? text
    }

    /// Takes a floor, its number before or after the mark; returns the index after it.
    private mutating func takeFloor(at index: Int) -> Int? {
        let word = list.words[index]
        guard word.hasLetter, !word.hasDigit,
            StreetWords.floorMarks.contains(bytes.span.extracting(list.range(word)))
        else { return nil }
        if let last = kept.last, kept.count > 1, let ordinal = ordinalWord(last) {
            kept.removeLast()
            floor = ordinal
            return index + 1
        }
        if let last = kept.last, last.hasDigit,
            isOrdinal(last) || word.gap.contains(.dot) || kept.count > 1,
            !word.gap.contains(.comma)
        {
            kept.removeLast()
            floor = digits(last)
            return index + 1
        }
        if index + 1 < list.count, list.words[index + 1].hasDigit {
            floor = digits(list.words[index + 1])
            return index + 2
        }
        return nil
    }

    /// The number of an ordinal written out: 2 for "second".
    private func ordinalWord(_ word: Word) -> String? {
        if word.hasDigit { return nil }
        guard
            let canonical = StreetWords.canonical.meaning(
                of: bytes.span.extracting(list.range(word))),
            let first = canonical.first, ByteShape.of(first) == .digit
        else { return nil }
        return String(decoding: canonical.dropLast(2), as: UTF8.self)
    }

    private func digits(_ word: Word) -> String {
        let text = bytes[list.range(word)].prefix { ByteShape.of($0) == .digit }
        return String(decoding: text, as: UTF8.self)
    }

    private func isNumberMark(_ index: Int) -> Bool {
        guard index + 1 < list.count, list.words[index + 1].startsWithDigit,
            !isOrdinal(list.words[index + 1])
        else { return false }
        let word = list.words[index]
        if word.isSingleLetter && !list.words[index + 1].gap.contains(.dot) { return false }
        return StreetWords.numberMarks.contains(bytes.span.extracting(list.range(word)))
    }

    // MARK: The street among the parts

    /// The part of the line that is the street, its number included.
    private mutating func chooseStreet() -> [Word] {
        guard kept.dropFirst().contains(where: { $0.gap.contains(.comma) }) else { return kept }
        var parts: [[Word]] = []
        for word in kept {
            if parts.isEmpty || word.gap.contains(.comma) {
                parts.append([word])
            } else {
                parts[parts.count - 1].append(word)
            }
        }
        let head = parts[0]
        if head.count == 1 && head[0].hasDigit && !isOrdinal(head[0]) { return head + parts[1] }
        if head.contains(where: { $0.hasDigit }) {
            takeRest(parts[1])
            return head
        }
        let isNumberOnly = parts[1].allSatisfy { $0.hasDigit || $0.count <= 2 }
        if isNumberOnly && parts[1][0].startsWithDigit {
            if parts.count > 2 { takeRest(parts[2]) }
            return head + parts[1]
        }
        let numbered = parts.first { part in
            part.count > 1 && part[0].startsWithDigit && !isOrdinal(part[0])
        }
        if let numbered { return numbered }
        return parts.first { $0.count > 1 && $0[$0.count - 1].startsWithDigit } ?? kept
    }

    /// Takes a short part after the number as the unit: the "3º B" of "Calle Mayor 12, 3º B".
    private mutating func takeRest(_ part: [Word]) {
        guard unit == nil, floor == nil, part.count <= 3,
            part[0].startsWithDigit || part[0].isSingleLetter,
            part.allSatisfy({ $0.count <= 3 })
        else { return }
        unit = part.map { String(decoding: bytes[list.range($0)], as: UTF8.self) }
            .joined(separator: " ")
    }

    /// Cuts "between 10th and 11th streets" off.
    private func cutLocator(_ street: inout [Word], hasNumber: Bool) {
        let start = hasNumber ? 1 : 2
        guard street.count > start else { return }
        let cut = street.indices.dropFirst(start).first { index in
            street[index].hasLetter
                && StreetWords.locators.contains(bytes.span.extracting(list.range(street[index])))
        }
        if let cut { street.removeSubrange(cut...) }
    }
}
