import RecordModel

/// The mailbox and domain of each distinct e-mail address; a reference of one word.
struct EmailParts: Sendable {
    /// What kernels ask of an address before they look at its bytes.
    struct Facts: Sendable {
        let mailbox: UInt32
        let domain: UInt32
        /// The letters of the mailbox.
        let letters: LetterSet
        /// Bytes before the `@`.
        let mailboxLength: UInt16
    }

    private let storage: Frozen<Storage>

    private struct Storage: BitwiseCopyable, Sendable {
        let facts: FrozenColumn<Facts>
        /// How many records have each mailbox.
        let counts: FrozenColumn<UInt32>
        let emails: PreparedFeature
        let hashes: FrozenColumn<UInt64>
        /// What each record's mailbox says of its name (`MailboxNames.Reading`).
        let readings: FrozenColumn<UInt8>
    }

    init(_ emails: PreparedFeature, readings: [UInt8], in arena: MemoryArena) {
        var facts: [Facts] = []
        facts.reserveCapacity(emails.valueCount)
        var counts: [UInt32] = []
        var mailboxPool = ValuePool()
        var domainPool = ValuePool()
        for value in 0..<UInt32(emails.valueCount) {
            emails.withBytes(value) { span in
                let at = Self.mailboxLength(span)
                let mailbox = mailboxPool.intern(span.extracting(0..<at))
                let rest = min(span.count, at + 1)..<span.count
                facts.append(
                    Facts(
                        mailbox: mailbox, domain: domainPool.intern(span.extracting(rest)),
                        letters: LetterSet(span.extracting(0..<at)),
                        mailboxLength: UInt16(clamping: at)))
                if counts.count <= Int(mailbox) { counts.append(0) }
                counts[Int(mailbox)] += emails.count(value)
            }
        }
        let hashes = (0..<mailboxPool.count).map { mailbox in
            let bytes = mailboxPool.value(UInt32(mailbox))
            return MixHash.hash(bytes.span, seed: 9)
        }
        storage = arena.freeze(
            value: Storage(
                facts: arena.freeze(facts), counts: arena.freeze(counts), emails: emails,
                hashes: arena.freeze(hashes), readings: arena.freeze(readings)))
    }

    static func mailboxLength(_ span: Span<UInt8>) -> Int {
        var at = 0
        while at < span.count && span[at] != 0x40 { at += 1 }
        return at
    }

    @inline(__always)
    func facts(_ value: UInt32) -> Facts { storage.value.facts[value] }
    /// log₂ of the chance that another record has the mailbox, at whatever domain.
    func mailboxChance(_ value: UInt32) -> Float {
        storage.value.emails.chance(count: storage.value.counts[facts(value).mailbox])
    }
    /// 0 for mailboxes of less than four letters.
    func mailboxHash(_ value: UInt32) -> UInt32 {
        let facts = facts(value)
        if facts.mailboxLength < 4 { return 0 }
        return UInt32(truncatingIfNeeded: storage.value.hashes[facts.mailbox]) | 1
    }

    /// Counts mailboxes as the whole table does that this one is a part of.
    ///
    /// - Parameter new: for each address the records of the part that the whole is without.
    /// - Precondition: no task reads meanwhile.
    func inherit(_ whole: WholeCounts, new: [UInt32], in arena: MemoryArena) {
        let counts = storage.value.counts
        var added = [UInt32](repeating: 0, count: counts.count)
        for value in new.indices { added[Int(facts(UInt32(value)).mailbox)] += new[value] }
        let totals = (0..<counts.count).map { mailbox in
            whole.count(
                CountKey.mailboxes.key(hash: storage.value.hashes[mailbox]),
                known: counts[mailbox] > added[mailbox] ? counts[mailbox] - added[mailbox] : 0,
                new: added[mailbox])
        }
        arena.overwrite(counts, with: totals)
    }
    @inline(__always)
    func isSaidByName(_ record: Int) -> Bool {
        storage.value.readings[record] != MailboxNames.Reading.more
    }
    @inline(__always)
    func isGivenName(_ record: Int) -> Bool {
        storage.value.readings[record] == MailboxNames.Reading.givenName
    }
}
