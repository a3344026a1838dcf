/// One run over the words of an organisation's name: words are taken away until the core is left.
struct OrganizationNameParser {
    private let list: WordList
    private let bytes: [UInt8]
    /// Which words still belong to the core.
    private var isKept: [Bool]
    private var legalForm: [UInt8]?
    private var hasOnlyWeakForm = true
    private var tradingName: String?
    private var branch: String?
    private var department: String?

    /// The most words that a legal form has.
    private static let longestForm = 7

    init(_ list: WordList) {
        self.list = list
        bytes = list.bytes
        isKept = [Bool](repeating: true, count: list.count)
    }

    /// The parts of the name; nil where no word is left.
    mutating func parse() -> OrganizationName? {
        takeTradingName()
        takeHints()
        takeFormsAtEnd()
        takeFormsInside()
        takePrefixes()
        let core = write(0..<list.count, onlyKept: true)
        guard let core else {
            guard let whole = write(0..<list.count, onlyKept: false) else { return nil }
            return OrganizationName(core: whole, tradingName: tradingName, isLegalFormOnly: true)
        }
        let isFormOnly = legalForm == nil && isLegalForm(core)
        return OrganizationName(
            core: core, legalForm: legalForm.map { String(decoding: $0, as: UTF8.self) },
            tradingName: tradingName, branch: branch, department: department,
            isLegalFormOnly: isFormOnly)
    }

    // MARK: Trading name, branch, department

    private mutating func takeTradingName() {
        for start in 1..<max(1, list.count - 1) {
            for end in start..<min(start + 3, list.count - 1) {
                let isMark =
                    OrganizationWords.tradingMarks.contains(
                        bytes.span.extracting(list.range(start, end)))
                    || isTradingAs(start, end)
                if !isMark { continue }
                let tail = OrganizationNormalizer.tail(list, from: end + 1)
                tradingName = tail?.core
                drop(start..<list.count)
                return
            }
        }
    }

    /// Whether the two words are "t/a".
    private func isTradingAs(_ start: Int, _ end: Int) -> Bool {
        end == start + 1 && list.words[end].gap == .slash && list.equals(list.words[start], "t")
            && list.equals(list.words[end], "a")
    }

    private mutating func takeHints() {
        var start = 1
        while start < list.count {
            let isStrong = isKept[start] && has(OrganizationWords.strongBranchMarks, start)
            let isBreak = !list.words[start].gap.isDisjoint(with: .breaks)
            if !isKept[start] || !(isBreak || isStrong) {
                start += 1
                continue
            }
            let end = endOfPart(start)
            takePart(start..<end)
            start = end
        }
    }

    /// The index after the part of the text that begins at a word.
    private func endOfPart(_ start: Int) -> Int {
        var end = start + 1
        while end < list.count, isKept[end], list.words[end].gap.isDisjoint(with: .breaks) {
            end += 1
        }
        return end
    }

    /// Takes a part away where it states a department, a branch or a place.
    private mutating func takePart(_ part: Range<Int>) {
        let start = part.lowerBound
        let last = part.upperBound - 1
        if has(OrganizationWords.departmentMarks, start), part.count > 1 {
            let isOf = part.count > 2 && list.equals(list.words[start + 1], "of")
            department = write(start + (isOf ? 2 : 1)..<part.upperBound, onlyKept: false)
            drop(part)
        } else if has(OrganizationWords.strongBranchMarks, start)
            || (part.count > 1 && has(OrganizationWords.branchMarks, start))
        {
            branch = write(start + 1..<part.upperBound, onlyKept: false) ?? branch
            drop(part)
        } else if part.count > 1, has(OrganizationWords.branchMarks, last) {
            branch = write(start..<last, onlyKept: false)
            drop(part)
        } else if isPlace(part) {
            branch = branch ?? write(part, onlyKept: false)
            drop(part)
        }
    }

    /// Whether a part names a place: a known city or country, or anything short after a legal form.
    private func isPlace(_ part: Range<Int>) -> Bool {
        if longestForm(endingAt: part.upperBound - 1, from: part.lowerBound) != nil { return false }
        let place = bytes.span.extracting(list.range(part.lowerBound, part.upperBound - 1))
        if LegalForms.marks.contains(place) { return false }
        let isMarked = branch != nil || list.words[part.lowerBound].gap.contains(.parenthesis)
        if CityNames.isKnown(place)
            || ((place.count > 2 || isMarked) && CountryNames.code(of: place) != nil)
        {
            return true
        }
        return part.count <= 3 && longestForm(endingAt: part.lowerBound - 1, from: 1) != nil
    }

    private func has(_ words: Lexicon<Bool>, _ index: Int) -> Bool {
        words.contains(bytes.span.extracting(list.range(index, index)))
    }

    // MARK: Legal forms

    private mutating func takeFormsAtEnd() {
        var hasTaken = false
        while let last = isKept.lastIndex(of: true), last > 0 {
            if has(LegalForms.marks, last)
                || (hasTaken && has(OrganizationWords.conjunctions, last))
            {
                isKept[last] = false
                continue
            }
            guard let (start, form) = longestForm(endingAt: last, from: 1), isKept[start],
                isKept[..<start].contains(true), !isArticleOnly(before: start)
            else { break }
            let isOrdinaryWord = hasTaken && !form.isWeak && form.strength != .anywhere
            if isOrdinaryWord && !hasOnlyWeakForm || isWellness(start, last) { break }
            drop(start..<last + 1)
            note(form)
            hasTaken = true
        }
    }

    /// Whether nothing but "the" stands before a word.
    private func isArticleOnly(before end: Int) -> Bool {
        end == 1 && list.equals(list.words[0], "the")
    }

    /// The longest legal form that ends with a word, its first word not before `first`.
    private func longestForm(endingAt last: Int, from first: Int) -> (Int, LegalForms.Form)? {
        let low = max(first, last - Self.longestForm + 1)
        if low > last { return nil }
        for start in low...last {
            let range = list.range(start, last)
            if range.count > LegalForms.forms.longestKey { continue }
            guard let form = LegalForms.forms.meaning(of: bytes.span.extracting(range)) else {
                continue
            }
            if form.strength == .dotted && start == last { continue }
            if start < last && !isAllKept(start...last) { continue }
            return (start, form)
        }
        return nil
    }

    private mutating func takeFormsInside() {
        var start = list.count > 0 && list.equals(list.words[0], "the") ? 2 : 1
        while start < list.count {
            var end = min(start + Self.longestForm, list.count) - 1
            while end >= start {
                let range = list.range(start, end)
                if range.count <= LegalForms.forms.longestKey, isAllKept(start...end),
                    let form = LegalForms.forms.meaning(of: bytes.span.extracting(range)),
                    form.strength == .anywhere
                {
                    drop(start..<end + 1)
                    note(form)
                    break
                }
                end -= 1
            }
            start = max(start, end) + 1
        }
    }

    private mutating func takePrefixes() {
        while let first = isKept.firstIndex(of: true) {
            let rest = isKept[(first + 1)...]
            guard let next = rest.firstIndex(of: true) else { return }
            if list.equals(list.words[first], "the") {
                isKept[first] = false
                continue
            }
            guard let last = prefix(first, next) else { break }
            if !isKept[(last + 1)...].contains(true) { break }
            let range = list.range(first, last)
            if legalForm == nil { legalForm = Array(bytes[range]) }
            drop(first..<last + 1)
        }
        // "Smith Company, The"
        if let last = isKept.lastIndex(of: true), last > 0, list.equals(list.words[last], "the"),
            isKept[..<last].contains(true)
        {
            isKept[last] = false
        }
    }

    /// The last word of a legal form before the name.
    private func prefix(_ first: Int, _ next: Int) -> Int? {
        if has(LegalForms.prefixes, first) { return first }
        for last in first + 1..<min(first + 4, list.count) where isAllKept(first...last) {
            if LegalForms.prefixes.contains(bytes.span.extracting(list.range(first, last))) {
                return last
            }
        }
        return nil
    }

    private mutating func note(_ form: LegalForms.Form) {
        if legalForm == nil || (hasOnlyWeakForm && !form.isWeak) { legalForm = form.canonical }
        if !form.isWeak { hasOnlyWeakForm = false }
    }

    /// Whether "spa" is a bath here and not a company by shares.
    private func isWellness(_ start: Int, _ last: Int) -> Bool {
        start == last && list.equals(list.words[start], "spa")
            && has(OrganizationWords.wellnessWords, start - 1)
    }

    private func isLegalForm(_ core: String) -> Bool {
        let glued = core.utf8.filter { $0 != UInt8(ascii: " ") }
        return LegalForms.forms.meaning(of: glued.span) != nil
    }

    private func isAllKept(_ range: ClosedRange<Int>) -> Bool {
        isKept[range].allSatisfy { $0 }
    }

    private mutating func drop(_ range: Range<Int>) {
        for index in range { isKept[index] = false }
    }

    // MARK: Writing

    /// Writes words in their canonical form; nil where there are none.
    private func write(_ range: Range<Int>, onlyKept: Bool) -> String? {
        var writer = PhraseWriter()
        var index = range.lowerBound
        while index < range.upperBound {
            if onlyKept && !isKept[index] {
                index += 1
                continue
            }
            let end = endOfUnit(index, in: range, onlyKept: onlyKept)
            let joined = bytes.span.extracting(list.range(index, end - 1))
            if end - index == 1, isConjunction(index, in: range) {
                // Left out, as `&` is.
            } else if let canonical = OrganizationWords.canonical.meaning(of: joined) {
                writer.append(canonical)
            } else {
                writer.append(bytes, list.range(index, end - 1))
            }
            index = end
        }
        return writer.text
    }

    /// The index after the words that make one: initials ("i b m"), a word and its possessive s.
    private func endOfUnit(_ start: Int, in range: Range<Int>, onlyKept: Bool) -> Int {
        func isInitial(_ index: Int) -> Bool {
            index < range.upperBound && (!onlyKept || isKept[index])
                && list.words[index].isSingleLetter
        }
        if !isInitial(start) {
            let isPossessive =
                isInitial(start + 1) && !isInitial(start + 2)
                && list.first(list.words[start + 1]) == UInt8(ascii: "s")
                && list.words[start].hasLetter && list.words[start + 1].gap == .space
            return isPossessive ? start + 2 : start + 1
        }
        var end = start + 1
        while isInitial(end) { end += 1 }
        return end
    }

    private func isConjunction(_ index: Int, in range: Range<Int>) -> Bool {
        if index == range.lowerBound || index == range.upperBound - 1 { return false }
        if has(OrganizationWords.conjunctions, index) { return true }
        return list.words[index].isSingleLetter && list.words[index - 1].hasLetter
            && list.words[index + 1].gap == .space
            && has(OrganizationWords.joiningLetters, index)
    }
}

extension OrganizationNormalizer {
    /// The name that the last words of a list are; nil where they are none.
    static func tail(_ list: WordList, from start: Int) -> OrganizationName? {
        var parser = OrganizationNameParser(list.suffix(from: start))
        return parser.parse()
    }
}
