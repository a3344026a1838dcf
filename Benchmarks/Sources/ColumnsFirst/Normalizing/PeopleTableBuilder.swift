import RecordModel

@testable import MatchingInside

/// Makes the table of people from the columns of a file: distinct values are read, records take their numbers.
struct PeopleTableBuilder: Sendable {
    let columns: [RawColumn]
    let records: Int
    let workers: Workers
    let options: PrototypeOptions

    private func raw(_ field: ColumnField) -> RawColumn { columns[field.place] }

    /// What the features become before rows are filled.
    private enum Made: Sendable {
        case names(NameNumbers)
        case email(FeatureTexts, EmailTexts)
        case street(FeatureTexts, ValueTexts)
        case company(FeatureTexts, ValueTexts)
        case places(FeatureTexts, ValueTexts, Postcodes, ValueTexts)
        case birthDates(BirthDates)
    }

    func build(_ clock: inout StepClock) async -> PeopleTable {
        let readers: [(field: ColumnField, reader: ValueReader)] = [
            (.street, .street), (.company, .company), (.email, .email), (.family, .family),
            (.given, .given), (.city, .city),
        ]
        let read = await ReadColumn.read(
            readers.map { (raw($0.field), $0.reader) }, workers: workers)
        let phones = await LastDigits.read(
            raw(.phone), ofLibrary: options.readsPhonesByLibrary, workers: workers)
        clock.note("distinct values normalised")
        let byField = Dictionary(uniqueKeysWithValues: zip(readers.map(\.field), read))
        let made = await workers.map(6) { make($0, byField) }
        clock.note("their texts numbered")
        let table = await assemble(made, phones: phones)
        clock.note("rows filled")
        return table
    }

    private func make(_ number: Int, _ read: [ColumnField: ReadColumn]) -> Made {
        func texts(_ field: ColumnField) -> FeatureTexts {
            guard let column = read[field] else { fatalError("each field is read before") }
            return FeatureTexts(raw(field), column)
        }
        func frozen(_ feature: FeatureTexts) -> ValueTexts {
            ValueTexts(feature.pool, counts: feature.counts)
        }
        switch number {
        case 0:
            let feature = texts(.email)
            return .email(feature, EmailTexts(feature.pool, counts: feature.counts))
        case 1:
            guard let given = read[.given], let family = read[.family] else {
                fatalError("each field is read before")
            }
            return .names(NameNumbers(given: raw(.given), given, family: raw(.family), family))
        case 2:
            let feature = texts(.street)
            return .street(feature, frozen(feature))
        case 3:
            let feature = texts(.company)
            return .company(feature, frozen(feature))
        case 4: return .birthDates(BirthDates(raw(.birthDate)))
        default:
            let cities = texts(.city)
            let codes = Postcodes(raw(.postcode), countries: raw(.country))
            var counts = [UInt32](repeating: 0, count: codes.pool.count)
            for row in 0..<raw(.postcode).numbers.count {
                let number = codes.number(
                    Int(raw(.postcode).numbers[row]), country: Int(raw(.country).numbers[row]))
                counts[Int(number)] += 1
            }
            return .places(
                cities, frozen(cities), codes, ValueTexts(codes.pool, counts: counts))
        }
    }

    /// Counts of names by their role, and of fields, of some rows.
    private struct Counts: Sendable {
        var given: [UInt32]
        var family: [UInt32]
        var populations = PeopleTable.Populations()
    }

    private func assemble(_ made: [Made], phones: [UInt32]) async -> PeopleTable {
        guard case .email(let emailNumbers, let emails) = made[0], case .names(let names) = made[1],
            case .street(let streetNumbers, let streets) = made[2],
            case .company(let companyNumbers, let companies) = made[3],
            case .birthDates(let birthDates) = made[4],
            case .places(let cityNumbers, let cities, let codes, let postcodes) = made[5]
        else { fatalError("features are made in the order of their numbers") }
        var houses = [UInt16](repeating: 0, count: streets.count)
        for (value, number) in streetNumbers.numbers.enumerated() where number != 0 {
            houses[Int(number)] = UInt16(truncatingIfNeeded: streetNumbers.secondNumbers[value])
        }
        let rows = SharedColumn(count: records, repeating: PersonRow())
        let filler = Filler(
            columns: columns, names: names, emailNumbers: emailNumbers.numbers, emails: emails,
            phones: phones, streetNumbers: streetNumbers.numbers, streets: streets,
            houses: houses,
            companyNumbers: companyNumbers.numbers, cityNumbers: cityNumbers.numbers,
            codes: codes, birthDates: birthDates, rows: rows)
        let ranges = workers.parts(of: records, each: max(1, records / workers.workers))
        let counts = await workers.map(ranges.count) { part in
            var counts = Counts(
                given: [UInt32](repeating: 0, count: names.pool.count),
                family: [UInt32](repeating: 0, count: names.pool.count))
            for record in ranges[part] {
                let row = filler.row(record)
                rows[record] = row
                counts.given[Int(row.given)] += 1
                counts.family[Int(row.family)] += 1
                counts.populations.add(row)
            }
            return counts
        }
        var total = counts[0]
        for other in counts.dropFirst() {
            for index in total.given.indices {
                total.given[index] += other.given[index]
                total.family[index] += other.family[index]
            }
            total.populations.add(other.populations)
        }
        return PeopleTable(
            rows: rows,
            names: await NameTexts(
                names.pool, givenCounts: total.given, familyCounts: total.family,
                withNicknames: options.knowsNicknames, workers: workers),
            emails: emails, streets: streets, cities: cities, postcodes: postcodes,
            companies: companies,
            birthDates: birthDates, populations: total.populations)
    }

    /// Puts a record's numbers together.
    private struct Filler: Sendable {
        let columns: [RawColumn]
        let names: NameNumbers
        let emailNumbers: [UInt32]
        let emails: EmailTexts
        let phones: [UInt32]
        let streetNumbers: [UInt32]
        let streets: ValueTexts
        let houses: [UInt16]
        let companyNumbers: [UInt32]
        let cityNumbers: [UInt32]
        let codes: Postcodes
        let birthDates: BirthDates
        let rows: SharedColumn<PersonRow>

        @inline(__always)
        private func raw(_ field: ColumnField, _ record: Int) -> Int {
            Int(columns[field.place].numbers[record])
        }

        func row(_ record: Int) -> PersonRow {
            var row = PersonRow()
            names.fill(&row, given: raw(.given, record), family: raw(.family, record))
            row.email = emailNumbers[raw(.email, record)]
            let address = emails.parts[row.email]
            row.mailbox = address.mailbox
            row.mailboxLetters = address.letters
            row.mailboxLength = UInt8(clamping: address.mailboxLength)
            row.domain = address.domain
            row.phone = phones[raw(.phone, record)]
            row.phoneDigitSet = LastDigits.digitSet(row.phone)
            row.street = streetNumbers[raw(.street, record)]
            let street = streets.facts[row.street]
            row.streetLetters = street.letters
            row.streetLength = UInt8(clamping: street.length)
            row.house = houses[Int(row.street)]
            row.company = companyNumbers[raw(.company, record)]
            row.city = cityNumbers[raw(.city, record)]
            row.postcode = codes.number(raw(.postcode, record), country: raw(.country, record))
            row.birthDate = birthDates.numbers[raw(.birthDate, record)]
            row.mailboxReading = mailboxReading(row)
            return row
        }

        /// Whether the mailbox begins with a letter that one of the names begins with: else it is made of neither.
        @inline(__always)
        private func mayBeMade(_ row: PersonRow) -> Bool {
            let start = emails.mailboxRange(row.email).lowerBound
            let letter = emails.texts.bytes[start]
            return isFirst(letter, row.given) || isFirst(letter, row.family)
        }

        @inline(__always)
        private func isFirst(_ letter: UInt8, _ name: UInt32) -> Bool {
            if name == 0 { return false }
            let first = names.pool.bytes[names.pool.range(of: name).lowerBound]
            // A name or a mailbox that begins with anything else is looked at as a whole.
            let isPlain = first >= 0x61 && first <= 0x7A && letter >= 0x61 && letter <= 0x7A
            return !isPlain || first == letter
        }

        /// The bytes of a name's first word.
        private func firstWord(_ name: UInt32) -> Range<Int> {
            let range = names.pool.range(of: name)
            let bytes = names.pool.bytes
            let end = range.first { bytes[$0] == UInt8(ascii: " ") }
            return range.lowerBound..<(end ?? range.upperBound)
        }

        private func mailboxReading(_ row: PersonRow) -> UInt8 {
            if row.email == 0 || row.given == 0 && row.family == 0 { return 0 }
            func letters(_ bytes: Span<UInt8>) -> [UInt8] {
                var letters: [UInt8] = []
                letters.reserveCapacity(bytes.count)
                for index in bytes.indices {
                    let byte = bytes[index]
                    let isLetter = byte >= 0x61 && byte <= 0x7A
                    if isLetter || (byte >= 0x30 && byte <= 0x39) { letters.append(byte) }
                }
                return letters
            }
            if !mayBeMade(row) { return MailboxNames.Reading.more }
            let mailbox = emails.texts.bytes.withSpan(emails.mailboxRange(row.email)) {
                letters($0)
            }
            let pool = names.pool
            let given = letters(pool.bytes.span.extracting(firstWord(row.given)))
            let family = letters(pool.bytes.span.extracting(pool.range(of: row.family)))
            if mailbox == given { return MailboxNames.Reading.givenName }
            let isMade = MailboxNames.isMade(mailbox, of: given, and: family)
            return isMade ? MailboxNames.Reading.name : MailboxNames.Reading.more
        }
    }
}
