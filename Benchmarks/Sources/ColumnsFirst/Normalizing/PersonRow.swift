/// What a record says, in one line of the processor's cache: numbers of texts, and what turns most
/// comparisons away before a text is looked at.
///
/// - Missing: 0.
struct PersonRow: BitwiseCopyable, Sendable {
    var given: UInt32 = 0
    var family: UInt32 = 0
    var middle: UInt32 = 0
    var email: UInt32 = 0
    var mailbox: UInt32 = 0
    /// Of the mailbox.
    var mailboxLetters = LetterSet.none
    /// Of an address at a domain that is no mail provider's.
    var domain: UInt32 = 0
    /// The last digits as a number, and how many they are (`LastDigits`).
    var phone: UInt32 = 0
    var street: UInt32 = 0
    /// Of the street's line.
    var streetLetters = LetterSet.none
    /// House numbers are few: sixteen bits tell enough of them apart.
    var house: UInt16 = 0
    /// Which digits the phone number has.
    var phoneDigitSet: UInt16 = 0
    var city: UInt32 = 0
    var postcode: UInt32 = 0
    var company: UInt32 = 0
    var birthDate: UInt32 = 0
    var mailboxLength: UInt8 = 0
    var streetLength: UInt8 = 0
    /// The level of the phone number by how many have it (`PhoneComparison.sharedLevel`).
    var phoneLevel: UInt8 = 0
    private var levels: UInt8 = 0

    /// 1 senior, 2 junior, 3 the third, and so on.
    var generation: UInt8 {
        get { levels & 15 }
        set { levels = levels & 0xF0 | newValue & 15 }
    }

    /// What the mailbox says of the name (`MailboxNames.Reading`).
    var mailboxReading: UInt8 {
        get { levels >> 4 & 3 }
        set { levels = levels & 0xCF | (newValue & 3) << 4 }
    }

    /// The level of a street and place by how many stand there: 1 two at most, 2 few, 3 many.
    var addressLevel: UInt8 {
        get { levels >> 6 }
        set { levels = levels & 0x3F | newValue << 6 }
    }
}

extension LetterSet {
    /// Of no text.
    static var none: LetterSet {
        let nothing: [UInt8] = []
        return LetterSet(nothing.span)
    }
}
