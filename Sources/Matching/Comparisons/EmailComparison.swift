import RecordModel

/// E-mail addresses: the same (by how many share it, and apart where the mailbox
/// is but a given name), a slip in the domain or the mailbox, the same
/// mailbox elsewhere, similar, different.
struct EmailComparison: Sendable {
    enum Level {
        static let onlyTwo: UInt8 = 1
        static let few: UInt8 = 2
        static let many: UInt8 = 3
        static let givenMailbox: UInt8 = 4
        static let domainSlip: UInt8 = 5
        static let mailboxSlip: UInt8 = 6
        static let mailbox: UInt8 = 7
        static let similar: UInt8 = 8
        static let different: UInt8 = 9
    }

    let emails: PreparedFeature
    let parts: EmailParts

    /// The best level over all pairs of addresses.
    ///
    /// - Parameter namesAgree: whether the names agree already; then a mailbox that is made of the
    ///   name adds nothing.
    func compare(_ left: Int, _ right: Int, namesAgree: Bool) -> (level: UInt8, chance: Float) {
        let shared = emails.shared(left, right)
        if shared != PreparedFeature.none {
            if parts.isGivenName(left) || parts.isGivenName(right) {
                return (Level.givenMailbox, 0)
            }
            return (Self.sharedLevel(emails.count(shared)), 0)
        }
        var best: (level: UInt8, chance: Float) = (0, 0)
        for i in emails.range(left) {
            for j in emails.range(right) {
                let other = compare(emails.value(at: i), emails.value(at: j))
                if best.level == 0 || other.level < best.level { best = other }
            }
        }
        if best.level < Level.mailboxSlip || best.level == Level.different { return best }
        let areBothSaid = parts.isSaidByName(left) && parts.isSaidByName(right)
        if !namesAgree { return areBothSaid ? (Level.different, 0) : best }
        let isSaid = parts.isSaidByName(left) || parts.isSaidByName(right)
        let isSlip = best.level == Level.mailboxSlip
        if isSlip ? areBothSaid : isSaid { return (0, 0) }
        return best
    }

    /// Whether each record's mailbox repeats its own name, and the mailboxes are a slip apart, such as
    /// those of the twins Lena and Lina.
    func areTwoNames(_ left: Int, _ right: Int) -> Bool {
        guard parts.isSaidByName(left), parts.isSaidByName(right),
            emails.shared(left, right) == PreparedFeature.none
        else { return false }
        for i in emails.range(left) {
            for j in emails.range(right)
            where compare(emails.value(at: i), emails.value(at: j)).level == Level.mailboxSlip {
                return true
            }
        }
        return false
    }

    static func sharedLevel(_ count: UInt32) -> UInt8 {
        count <= 2 ? Level.onlyTwo : count <= 5 ? Level.few : Level.many
    }

    private func compare(_ a: UInt32, _ b: UInt32) -> (level: UInt8, chance: Float) {
        let left = parts.facts(a)
        let right = parts.facts(b)
        let shorter = min(left.mailboxLength, right.mailboxLength)
        if left.mailbox == right.mailbox {
            if shorter < 3 { return (Level.different, 0) }
            let areClose =
                emails.distance(
                    emails.byteRange(a).dropFirst(Int(left.mailboxLength)),
                    emails.byteRange(b).dropFirst(Int(right.mailboxLength)), atMost: 2) <= 2
            return areClose ? (Level.domainSlip, 0) : (Level.mailbox, parts.mailboxChance(a))
        }
        if shorter < 4 { return (Level.different, 0) }
        let most = left.letters.mostSimilar(
            Int(left.mailboxLength), to: right.letters, Int(right.mailboxLength))
        let mayBeSlip = left.letters.mayBe(within: 1, of: right.letters)
        if most < 0.9 && !mayBeSlip { return (Level.different, 0) }
        let leftMailbox = emails.byteRange(a).prefix(Int(left.mailboxLength))
        let rightMailbox = emails.byteRange(b).prefix(Int(right.mailboxLength))
        let slip = mayBeSlip && emails.distance(leftMailbox, rightMailbox, atMost: 1) == 1
        if slip && left.domain == right.domain { return (Level.mailboxSlip, 0) }
        if slip || emails.similarity(leftMailbox, rightMailbox) >= 0.9 {
            return (Level.similar, 0)
        }
        return (Level.different, 0)
    }
}
