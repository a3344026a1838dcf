import TextKernels

@testable import MatchingInside

/// Compares two records of the table in the levels of `ComparisonShape.contactShapes`.
///
/// What `PairComparer` compares for records with one value a field, but for the overlap of words, units and
/// buildings, job titles and gender.
struct PersonComparer: Sendable {
    let table: PeopleTable
    let chances: CoincidenceTable

    typealias Given = GivenNameComparison.Level
    typealias Family = FamilyNameComparison.Level

    @inline(__always)
    func compare(_ left: Int, _ right: Int) -> PairLevels {
        let a = table.rows[left]
        let b = table.rows[right]
        var result = PairLevels()
        let namesAgree = compareNames(a, b, into: &result)
        compareGeneration(a.generation, b.generation, into: &result)
        if a.middle != 0 && b.middle != 0 { compareMiddle(a.middle, b.middle, into: &result) }
        if a.email != 0 && b.email != 0 {
            compareEmails(a, b, namesAgree: namesAgree, into: &result)
        }
        if a.phone != 0 && b.phone != 0 {
            result.set(Slot.phone, phoneLevel(a, b))
        }
        compareAddresses(a, b, into: &result)
        compareCompanies(a, b, into: &result)
        if a.birthDate != 0 && b.birthDate != 0 {
            compareDates(a.birthDate, b.birthDate, into: &result)
        }
        return result
    }

    // MARK: - Names

    @inline(__always)
    private func compareNames(
        _ a: PersonRow, _ b: PersonRow, into result: inout PairLevels
    ) -> Bool {
        let first = a.given != 0 && b.given != 0 ? givenLevel(a.given, b.given) : (0, 0)
        let last = a.family != 0 && b.family != 0 ? familyLevel(a.family, b.family) : (0, 0)
        if last.0 == Family.different, first.0 >= Given.initial,
            let swapped = swappedLevel(a, b)
        {
            result.set(Slot.family, swapped.0, chance: swapped.1)
            return swapped.0 == Family.swapped
        }
        result.set(Slot.given, first.0, chance: first.1)
        result.set(Slot.family, last.0, chance: last.1)
        return first.0 != 0 && first.0 <= Given.initial && last.0 != 0 && last.0 <= Family.similar
    }

    @inline(__always)
    private func givenChance(_ name: UInt32) -> Float {
        chances.chance(table.names.facts[name].text.count, of: chances.given)
    }

    @inline(__always)
    private func familyChance(_ name: UInt32) -> Float {
        chances.chance(table.names.facts[name].familyCount, of: chances.family)
    }

    /// Whether two values both occur too often for one to be a misspelling of the other.
    @inline(__always)
    private func areEstablished(_ a: UInt32, _ b: UInt32) -> Bool {
        let fewer = min(a, b)
        return fewer > 3 && fewer &- 3 > max(a, b) / 50
    }

    private func givenLevel(_ a: UInt32, _ b: UInt32) -> (UInt8, Float) {
        let names = table.names
        let left = names.facts[a]
        if a == b {
            return left.text.length == 1 ? (Given.initial, 0) : (Given.exact, givenChance(a))
        }
        let right = names.facts[b]
        if left.text.length == 1 || right.text.length == 1 {
            let agree = names.bytes[Int(left.text.start)] == names.bytes[Int(right.text.start)]
            return (agree ? Given.initial : Given.different, 0)
        }
        if NameTexts.areVariants(left.groups, right.groups) { return (Given.nickname, 0) }
        let shorter = min(left.text.length, right.text.length)
        let isSlip = shorter >= 4 && isWithinOne(left.text, right.text, names.bytes)
        let similarity =
            isSlip ? 1 : similarity(left.text, right.text, names.bytes, atLeast: 0.84)
        if isSlip || similarity >= 0.93 && shorter >= 4 {
            let areTwo =
                areEstablished(left.text.count, right.text.count)
                || left.groups[0] != 0 && right.groups[0] != 0
            return (areTwo ? Given.similar : Given.typo, 0)
        }
        if left.firstWord == right.firstWord {
            return (names.length(left.firstWord) == 1 ? Given.initial : Given.part, 0)
        }
        if areEstablished(left.text.count, right.text.count) { return (Given.different, 0) }
        let soundsAlike = left.sound != 0 && left.sound == right.sound
        return (similarity >= 0.84 || soundsAlike ? Given.similar : Given.different, 0)
    }

    private func familyLevel(_ a: UInt32, _ b: UInt32) -> (UInt8, Float) {
        let names = table.names
        let left = names.facts[a]
        if a == b {
            return left.text.length == 1 ? (Family.initial, 0) : (Family.exact, familyChance(a))
        }
        let right = names.facts[b]
        if left.text.length == 1 || right.text.length == 1 {
            let agree = names.bytes[Int(left.text.start)] == names.bytes[Int(right.text.start)]
            return (agree ? Family.initial : Family.different, 0)
        }
        let shorter = min(left.text.length, right.text.length)
        let established = areEstablished(left.familyCount, right.familyCount)
        if shorter >= 4 && isWithinOne(left.text, right.text, names.bytes) {
            return (established ? Family.similar : Family.typo, 0)
        }
        if left.firstWord == right.firstWord || left.lastWord == right.lastWord {
            let word = left.firstWord == right.firstWord ? left.firstWord : left.lastWord
            let chance = familyChance(word)
            if chance <= -5 { return (Family.part, chance) }
        }
        if established { return (Family.different, 0) }
        let similarity = similarity(left.text, right.text, names.bytes, atLeast: 0.86)
        if similarity >= 0.94 && shorter >= 5 { return (Family.typo, 0) }
        let soundsAlike = left.wholeSound != 0 && left.wholeSound == right.wholeSound
        return (similarity >= 0.86 || soundsAlike ? Family.similar : Family.different, 0)
    }

    /// The level where one record has the other's names in the other role; nil where it has not.
    private func swappedLevel(_ a: PersonRow, _ b: PersonRow) -> (UInt8, Float)? {
        if a.given == 0 || a.family == 0 || b.given == 0 || b.family == 0 { return nil }
        let first = a.given == b.family
        let second = a.family == b.given
        if !first && !second { return nil }
        let firstChance = max(givenChance(a.given), familyChance(b.family))
        let secondChance = max(givenChance(b.given), familyChance(a.family))
        if (first || isClose(a.given, b.family)) && (second || isClose(b.given, a.family)) {
            return (Family.swapped, firstChance + secondChance)
        }
        return (Family.crossed, first ? firstChance : secondChance)
    }

    private func isClose(_ a: UInt32, _ b: UInt32) -> Bool {
        let names = table.names
        return min(names.length(a), names.length(b)) >= 4
            && isWithinOne(names.facts[a].text, names.facts[b].text, names.bytes)
    }

    @inline(__always)
    private func compareGeneration(_ a: UInt8, _ b: UInt8, into result: inout PairLevels) {
        typealias Level = GenerationComparison.Level
        if a == b {
            result.set(Slot.generation, a == 0 ? Level.neither : Level.same)
        } else {
            result.set(Slot.generation, a == 0 || b == 0 ? Level.oneSided : Level.different)
        }
    }

    private func compareMiddle(_ a: UInt32, _ b: UInt32, into result: inout PairLevels) {
        typealias Level = MiddleNameComparison.Level
        let names = table.names
        let isInitial = names.length(a) == 1 || names.length(b) == 1
        if a == b && !isInitial {
            result.set(Slot.middle, Level.exact, chance: givenChance(a))
        } else {
            let agrees = names.firstByte(a) == names.firstByte(b)
            result.set(Slot.middle, agrees && isInitial ? Level.initial : Level.different)
        }
    }

    // MARK: - E-mail and phone

    private func compareEmails(
        _ a: PersonRow, _ b: PersonRow, namesAgree: Bool, into result: inout PairLevels
    ) {
        typealias Level = EmailComparison.Level
        let isGiven = MailboxNames.Reading.givenName
        if a.email == b.email {
            let isFirstName = a.mailboxReading == isGiven || b.mailboxReading == isGiven
            result.set(
                Slot.email,
                isFirstName
                    ? Level.givenMailbox
                    : EmailComparison.sharedLevel(table.emails.texts.facts[a.email].count))
            return
        }
        let found = emailLevel(a, b)
        let areBothSaid = a.mailboxReading != 0 && b.mailboxReading != 0
        if found.0 < Level.mailboxSlip || found.0 == Level.different {
            result.set(Slot.email, found.0, chance: found.1)
        } else if !namesAgree {
            let level = areBothSaid ? Level.different : found.0
            result.set(Slot.email, level, chance: areBothSaid ? 0 : found.1)
        } else {
            let isSaid = a.mailboxReading != 0 || b.mailboxReading != 0
            if found.0 == Level.mailboxSlip ? areBothSaid : isSaid { return }
            result.set(Slot.email, found.0, chance: found.1)
        }
    }

    @inline(__always)
    private func emailLevel(_ a: PersonRow, _ b: PersonRow) -> (UInt8, Float) {
        typealias Level = EmailComparison.Level
        let shorter = min(a.mailboxLength, b.mailboxLength)
        if a.mailbox == b.mailbox {
            if shorter < 3 { return (Level.different, 0) }
            return mailboxLevel(a.email, b.email)
        }
        if shorter < 4 { return (Level.different, 0) }
        let mayBeSlip = a.mailboxLetters.mayBe(within: 1, of: b.mailboxLetters)
        let most = a.mailboxLetters.mostSimilar(
            Int(a.mailboxLength), to: b.mailboxLetters, Int(b.mailboxLength))
        if most < 0.9 && !mayBeSlip { return (Level.different, 0) }
        return similarMailboxes(a.email, b.email, mayBeSlip: mayBeSlip, most: most)
    }

    /// The level of one mailbox at two domains.
    private func mailboxLevel(_ a: UInt32, _ b: UInt32) -> (UInt8, Float) {
        typealias Level = EmailComparison.Level
        let emails = table.emails
        let bytes = emails.texts.bytes
        let first = emails.texts.facts[a].range.dropFirst(Int(emails.parts[a].mailboxLength))
        let second = emails.texts.facts[b].range.dropFirst(Int(emails.parts[b].mailboxLength))
        let isClose =
            abs(first.count - second.count) <= 2
            && bytes.withSpans(first, second) {
                OptimalStringAlignment.distance($0, $1, atMost: 2) <= 2
            }
        if isClose { return (Level.domainSlip, 0) }
        let count = emails.mailboxCounts[emails.parts[a].mailbox]
        return (Level.mailbox, chances.chance(count, of: chances.mailbox))
    }

    /// The level of two mailboxes that may be alike.
    private func similarMailboxes(
        _ a: UInt32, _ b: UInt32, mayBeSlip: Bool, most: Double
    ) -> (UInt8, Float) {
        typealias Level = EmailComparison.Level
        let emails = table.emails
        let bytes = emails.texts.bytes
        return bytes.withSpans(emails.mailboxRange(a), emails.mailboxRange(b)) { first, second in
            let isSlip =
                mayBeSlip && abs(first.count - second.count) <= 1
                && OptimalStringAlignment.distance(first, second, atMost: 1) == 1
            if isSlip && areOneDomain(a, b) { return (Level.mailboxSlip, 0) }
            if isSlip || most >= 0.9 && JaroWinkler.similarity(first, second) >= 0.9 {
                return (Level.similar, 0)
            }
            return (Level.different, 0)
        }
    }

    private func areOneDomain(_ a: UInt32, _ b: UInt32) -> Bool {
        let emails = table.emails
        let first = emails.texts.facts[a].range.dropFirst(Int(emails.parts[a].mailboxLength))
        let second = emails.texts.facts[b].range.dropFirst(Int(emails.parts[b].mailboxLength))
        if first.count != second.count { return false }
        return zip(first, second).allSatisfy { emails.texts.bytes[$0] == emails.texts.bytes[$1] }
    }

    @inline(__always)
    private func phoneLevel(_ a: PersonRow, _ b: PersonRow) -> UInt8 {
        typealias Level = PhoneComparison.Level
        if a.phone == b.phone { return a.phoneLevel }
        if LastDigits.number(a.phone) % 10_000_000 == LastDigits.number(b.phone) % 10_000_000 {
            return Level.ending
        }
        let differing = a.phoneDigitSet ^ b.phoneDigitSet
        if differing.nonzeroBitCount > 2 { return Level.different }
        return LastDigits.isSlip(a.phone, b.phone) ? Level.slip : Level.different
    }

    // MARK: - Company and birth date

    private func compareCompanies(_ a: PersonRow, _ b: PersonRow, into result: inout PairLevels) {
        typealias Level = EmployerComparison.Level
        var found: (UInt8, Float) = (0, 0)
        if a.company != 0 && b.company != 0 {
            found = companyLevel(a.company, b.company)
        }
        if found.0 == 0 || found.0 == Level.different, a.domain != 0, b.domain != 0 {
            found =
                a.domain == b.domain
                ? (
                    Level.domain,
                    chances.chance(table.emails.domainCounts[a.domain], of: chances.domain)
                )
                : (Level.different, 0)
        }
        result.set(Slot.organization, found.0, chance: found.1)
    }

    private func companyLevel(_ a: UInt32, _ b: UInt32) -> (UInt8, Float) {
        typealias Level = EmployerComparison.Level
        let texts = table.companies
        let left = texts.facts[a]
        if a == b { return (Level.exact, chances.chance(left.count, of: chances.company)) }
        let right = texts.facts[b]
        let own = chances.chance(max(left.count, right.count), of: chances.company)
        let shorter = min(left.length, right.length)
        if shorter >= 5 && isWithinOne(left, right, texts.bytes) { return (Level.typo, own) }
        if shorter >= 8 && similarity(left, right, texts.bytes, atLeast: 0.95) >= 0.95 {
            return (Level.typo, own)
        }
        return (Level.different, 0)
    }

    private func compareDates(_ a: UInt32, _ b: UInt32, into result: inout PairLevels) {
        typealias Level = BirthDateComparison.Level
        if a == b {
            result.set(
                Slot.birthDate, Level.exact,
                chance: chances.chance(table.birthDates.counts[a], of: chances.birthDate))
            return
        }
        let (first, second) = (table.birthDates.dates[a], table.birthDates.dates[b])
        var left = first
        var right = second
        var differing = 0
        for _ in 0..<8 {
            differing += left % 10 == right % 10 ? 0 : 1
            left /= 10
            right /= 10
        }
        let sameYear = first / 10_000 == second / 10_000
        let (month, day) = (first / 100 % 100, first % 100)
        let (otherMonth, otherDay) = (second / 100 % 100, second % 100)
        let isSwapped = sameYear && month == otherDay && day == otherMonth
        let sameParts =
            (sameYear ? 1 : 0) + (month == otherMonth ? 1 : 0) + (day == otherDay ? 1 : 0)
        if differing == 1 || isSwapped {
            result.set(Slot.birthDate, Level.slip)
        } else {
            result.set(
                Slot.birthDate, sameParts == 2 || sameYear ? Level.near : Level.different)
        }
    }

    // MARK: - Texts

    /// Whether two texts are one edit apart.
    @inline(__always)
    func isWithinOne(
        _ a: ValueFacts, _ b: ValueFacts, _ bytes: SharedColumn<UInt8>
    ) -> Bool {
        let gap = a.length > b.length ? a.length &- b.length : b.length &- a.length
        if gap > 1 || !a.letters.mayBe(within: 1, of: b.letters) { return false }
        return bytes.withSpans(a.range, b.range) {
            OptimalStringAlignment.distance($0, $1, atMost: 1) == 1
        }
    }

    /// Jaro-Winkler similarity, or 0 where it cannot reach a cutoff.
    @inline(__always)
    func similarity(
        _ a: ValueFacts, _ b: ValueFacts, _ bytes: SharedColumn<UInt8>, atLeast cutoff: Double
    ) -> Double {
        if a.letters.mostSimilar(Int(a.length), to: b.letters, Int(b.length)) < cutoff { return 0 }
        return bytes.withSpans(a.range, b.range) { JaroWinkler.similarity($0, $1) }
    }
}
