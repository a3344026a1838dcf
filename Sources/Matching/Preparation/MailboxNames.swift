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
        for record in 0..<records {
            let email = emails.first(record)
            let first = given.first(record)
            let last = family.first(record)
            let none = PreparedFeature.none
            if email == none || first == none && last == none { continue }
            let mailbox = emails.withBytes(email) { letters($0, to: 0x40) }
            let a = first == none ? [] : given.withBytes(first) { letters($0, to: 0x20) }
            let b = last == none ? [] : family.withBytes(last) { letters($0, to: nil) }
            if mailbox == a {
                result[record] = Reading.givenName
            } else if isMade(mailbox, of: a, and: b) {
                result[record] = Reading.name
            }
        }
        return result
    }

    /// The letters and digits of a text before a byte.
    private static func letters(_ span: Span<UInt8>, to end: UInt8?) -> [UInt8] {
        var out: [UInt8] = []
        for index in span.indices {
            let byte = span[index]
            if byte == end { break }
            let isLetter = byte >= 0x61 && byte <= 0x7a
            if isLetter || (byte >= 0x30 && byte <= 0x39) { out.append(byte) }
        }
        return out
    }

    static func isMade(_ mailbox: [UInt8], of first: [UInt8], and last: [UInt8]) -> Bool {
        let initial = Array(first.prefix(1))
        let lastInitial = Array(last.prefix(1))
        return mailbox == first + last || mailbox == initial + last || mailbox == last + first
            || mailbox == last + initial || mailbox == first || mailbox == last
            || mailbox == first + lastInitial
    }
}
