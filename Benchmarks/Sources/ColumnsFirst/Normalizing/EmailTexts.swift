import NormalizationInside
import RecordModel

/// All addresses, with the mailbox and the domain of each.
struct EmailTexts: Sendable {
    struct Parts: BitwiseCopyable, Sendable {
        let mailbox: UInt32
        /// 0 for a mail provider's domain.
        let domain: UInt32
        /// Of the mailbox.
        let letters: LetterSet
        let mailboxLength: UInt32
    }

    let texts: ValueTexts
    let parts: SharedColumn<Parts>
    /// How many records have each mailbox, and each domain.
    let mailboxCounts: SharedColumn<UInt32>
    let domainCounts: SharedColumn<UInt32>

    init(_ pool: ValuePool, counts: [UInt32]) {
        texts = ValueTexts(pool, counts: counts)
        parts = SharedColumn(count: pool.count, repeating: Self.none)
        var mailboxes = ValueTexts.pool()
        var domains = ValueTexts.pool()
        var mailboxCounts: [UInt32] = [0]
        var domainCounts: [UInt32] = [0]
        var isProvider = [false]
        for number in 1..<max(1, UInt32(pool.count)) {
            let bytes = pool.value(number)
            let at = bytes.firstIndex(of: UInt8(ascii: "@")) ?? bytes.count
            let mailbox = mailboxes.intern(bytes.span.extracting(0..<at))
            let domain = domains.intern(
                bytes.span.extracting(min(at + 1, bytes.count)..<bytes.count))
            if mailboxCounts.count <= Int(mailbox) { mailboxCounts.append(0) }
            if domainCounts.count <= Int(domain) {
                domainCounts.append(0)
                isProvider.append(WebNormalizer.isMassProvider(domains.text(domain)))
            }
            mailboxCounts[Int(mailbox)] += counts[Int(number)]
            domainCounts[Int(domain)] += counts[Int(number)]
            parts[number] = Parts(
                mailbox: mailbox, domain: isProvider[Int(domain)] ? 0 : domain,
                letters: LetterSet(bytes.span.extracting(0..<at)), mailboxLength: UInt32(at))
        }
        self.mailboxCounts = SharedColumn(mailboxCounts)
        self.domainCounts = SharedColumn(domainCounts)
    }

    private static var none: Parts {
        Parts(mailbox: 0, domain: 0, letters: .none, mailboxLength: 0)
    }

    /// The bytes of an address before the `@`.
    @inline(__always)
    func mailboxRange(_ email: UInt32) -> Range<Int> {
        let start = texts.facts[email].range.lowerBound
        return start..<start + Int(parts[email].mailboxLength)
    }
}
