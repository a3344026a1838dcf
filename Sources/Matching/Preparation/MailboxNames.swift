import RecordModel

/// Finds mailboxes that are made of their record's name alone.
///
/// Two namesakes have such a mailbox in common more often than not, so it may not count as
/// evidence beside the name.
enum MailboxNames {
    /// What a record's first mailbox says of its name.
    enum Reading {
        static let more: UInt8 = 0
        /// Spelled from given and family name or their initials, with nothing else in it.
        static let name: UInt8 = 1
        /// The given name alone, which colleagues may share.
        static let givenName: UInt8 = 2
    }

    /// One reading per record.
    static func readings(
        records: Int, emails: PreparedFeature, given: PreparedFeature?, family: PreparedFeature?
    ) -> [UInt8] {
        var result = [UInt8](repeating: Reading.more, count: records)
        guard let given, let family else { return result }
        let none = PreparedFeature.none
        var mailbox: [UInt8] = []
        var a: [UInt8] = []
        var b: [UInt8] = []
        for record in 0..<records {
            let email = emails.first(record)
            let first = given.first(record)
            let last = family.first(record)
            if email == none || first == none && last == none { continue }
            letters(of: email, in: emails, to: 0x40, into: &mailbox)
            letters(of: first, in: given, to: 0x20, into: &a)
            letters(of: last, in: family, to: nil, into: &b)
            if mailbox == a {
                result[record] = Reading.givenName
            } else if isMade(mailbox, of: a, and: b) {
                result[record] = Reading.name
            }
        }
        return result
    }

    /// The letters and digits of a value before a byte; none of a missing one.
    private static func letters(
        of value: UInt32, in feature: PreparedFeature, to end: UInt8?, into out: inout [UInt8]
    ) {
        out.removeAll(keepingCapacity: true)
        if value == PreparedFeature.none { return }
        for position in feature.byteRange(value) {
            let byte = feature.byte(position)
            if byte == end { break }
            let isLetter = byte >= 0x61 && byte <= 0x7a
            if isLetter || (byte >= 0x30 && byte <= 0x39) { out.append(byte) }
        }
    }

    static func isMade(_ mailbox: [UInt8], of first: [UInt8], and last: [UInt8]) -> Bool {
        let (given, family) = (first[...], last[...])
        return isJoined(mailbox, given, family) || isJoined(mailbox, given.prefix(1), family)
            || isJoined(mailbox, family, given) || isJoined(mailbox, family, given.prefix(1))
            || mailbox == first || mailbox == last || isJoined(mailbox, given, family.prefix(1))
    }

    /// Whether a text is two others, one behind the other.
    private static func isJoined(
        _ text: [UInt8], _ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>
    ) -> Bool {
        text.count == first.count + second.count && text.starts(with: first)
            && text.dropFirst(first.count).elementsEqual(second)
    }
}
