import RecordModel

/// The mailbox and domain of each distinct e-mail address.
struct EmailParts: Sendable {
    /// Bytes of each address before the `@`.
    private let mailboxLengths: FrozenColumn<UInt16>
    private let mailboxes: FrozenColumn<UInt32>
    private let domains: FrozenColumn<UInt32>
    private let counts: FrozenColumn<UInt32>
    private let emails: PreparedFeature
    private let hashes: FrozenColumn<UInt32>
    /// What each record's mailbox says of its name (`MailboxNames.Reading`).
    private let readings: FrozenColumn<UInt8>

    init(_ emails: PreparedFeature, readings: [UInt8], in arena: MemoryArena) {
        var lengths: [UInt16] = []
        var mailboxes: [UInt32] = []
        var domains: [UInt32] = []
        var counts: [UInt32] = []
        var mailboxPool = ValuePool()
        var domainPool = ValuePool()
        for value in 0..<UInt32(emails.valueCount) {
            emails.withBytes(value) { span in
                let at = Self.mailboxLength(span)
                lengths.append(UInt16(clamping: at))
                let mailbox = mailboxPool.intern(span.extracting(0..<at))
                let rest = min(span.count, at + 1)..<span.count
                mailboxes.append(mailbox)
                domains.append(domainPool.intern(span.extracting(rest)))
                if counts.count <= Int(mailbox) { counts.append(0) }
                counts[Int(mailbox)] += emails.counts[value]
            }
        }
        mailboxLengths = arena.freeze(lengths)
        self.mailboxes = arena.freeze(mailboxes)
        self.domains = arena.freeze(domains)
        self.counts = arena.freeze(counts)
        self.emails = emails
        hashes = arena.freeze(
            (0..<mailboxPool.count).map { mailbox in
                let bytes = mailboxPool.value(UInt32(mailbox))
                if bytes.count < 4 { return 0 }
                return UInt32(truncatingIfNeeded: MixHash.hash(bytes.span, seed: 9)) | 1
            })
        self.readings = arena.freeze(readings)
    }

    static func mailboxLength(_ span: Span<UInt8>) -> Int {
        var at = 0
        while at < span.count && span[at] != 0x40 { at += 1 }
        return at
    }

    @inline(__always)
    func mailbox(_ value: UInt32) -> UInt32 { mailboxes[value] }
    @inline(__always)
    func domain(_ value: UInt32) -> UInt32 { domains[value] }
    @inline(__always)
    func mailboxLength(_ value: UInt32) -> Int { Int(mailboxLengths[value]) }
    /// log₂ of the chance that another record has the mailbox, at whatever domain.
    func mailboxChance(_ value: UInt32) -> Float {
        emails.chance(count: counts[mailboxes[value]])
    }
    /// 0 for mailboxes of less than four letters.
    func mailboxHash(_ value: UInt32) -> UInt32 { hashes[mailboxes[value]] }
    @inline(__always)
    func isSaidByName(_ record: Int) -> Bool { readings[record] != MailboxNames.Reading.more }
    @inline(__always)
    func isGivenName(_ record: Int) -> Bool { readings[record] == MailboxNames.Reading.givenName }
}
