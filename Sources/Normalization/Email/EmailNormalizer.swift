import TextKernels

/// Reads e-mail addresses as they stand in lists: `Name <a@b>`, `mailto:`, trailing junk.
///
/// Tolerant where RFC 5321 and 5322 are tolerant in meaning: comments and white space around the
/// parts are dropped, a quoted local part is kept with its quotes, one name without a dot is a
/// domain. Differs from them in that the local part is folded to lower case, because no provider
/// in use tells case apart, and that a trailing dot of the domain is dropped.
///
/// - Missing: an empty text and placeholders give `EmailProblem.empty` and `.placeholder`.
/// - Source: RFC 5321 section 4.1.2, RFC 5322 section 3.4.1.
public struct EmailNormalizer: Sendable {
    public init() {}

    /// The address in a text; nil where there is none.
    public func parse(_ raw: String) -> EmailAddress? {
        try? read(raw)
    }

    /// The address in a text, or why there is none.
    public func read(_ raw: String) throws(EmailProblem) -> EmailAddress {
        try read(Array(raw.utf8)[...])
    }

    /// All addresses of a cell that holds several, separated by semicolons, commas, bars or white
    /// space; in their order, without repetition.
    public func addresses(in raw: String) -> [EmailAddress] {
        addresses(in: Array(raw.utf8))
    }

    func addresses(in bytes: [UInt8]) -> [EmailAddress] {
        let atSigns = bytes.count { $0 == Ascii.at }
        if atSigns == 0 { return [] }
        if let one = try? read(bytes[...]) { return [one] }
        if atSigns == 1 { return [] }
        var found: [EmailAddress] = []
        for part in bytes.split(whereSeparator: Self.isSeparator) {
            if let address = try? read(part), !found.contains(address) { found.append(address) }
        }
        return found
    }

    private func read(_ raw: ArraySlice<UInt8>) throws(EmailProblem) -> EmailAddress {
        var text = Self.unwrapped(raw)
        if text.isEmpty { throw .empty }
        if let last = text.last, last >= 0x80 || text.contains(where: { $0 >= 0x80 }) {
            text = Array(String(decoding: text, as: UTF8.self).lowercased().utf8)[...]
        }
        guard let at = text.lastIndex(of: Ascii.at) else {
            throw EmailLexicon.isPlaceholderText(text) ? .placeholder : .noAtSign
        }
        let local = try Self.localPart(text[..<at])
        let domain = try EmailDomain.read(text[(at + 1)...])
        if EmailLexicon.isPlaceholder(local: local, domain: domain) { throw .placeholder }
        return Self.address(local: local, domain: domain)
    }

    private static func address(local: [UInt8], domain: [UInt8]) -> EmailAddress {
        let isGmail = domain.elementsEqual(EmailLexicon.gmail) || EmailLexicon.isGmailAlias(domain)
        var mailbox = local
        if local.first != Ascii.quote, let plus = local.firstIndex(of: Ascii.plus), plus > 0 {
            mailbox = Array(local[..<plus])
        }
        if isGmail { mailbox.removeAll { $0 == Ascii.dot } }
        let host = isGmail ? EmailLexicon.gmail : domain
        return EmailAddress(
            address: String(decoding: local + [Ascii.at] + domain, as: UTF8.self),
            canonical: String(decoding: mailbox + [Ascii.at] + host, as: UTF8.self),
            domain: String(decoding: domain, as: UTF8.self),
            isShared: EmailLexicon.isRole(mailbox))
    }

    /// The local part without comments, in lower case.
    private static func localPart(_ raw: ArraySlice<UInt8>) throws(EmailProblem) -> [UInt8] {
        let part = try withoutComments(raw, or: .invalidLocalPart)
        if part.isEmpty { throw .emptyLocalPart }
        if part.count > 64 { throw .tooLong }
        if part.first == Ascii.quote {
            guard part.count > 2, part.last == Ascii.quote else { throw .invalidLocalPart }
            return try quoted(part)
        }
        var previous = Ascii.dot
        for byte in part {
            if byte == Ascii.dot && previous == Ascii.dot { throw .invalidLocalPart }
            if byte != Ascii.dot && !isAtomText(byte) { throw .invalidLocalPart }
            previous = byte
        }
        if previous == Ascii.dot { throw .invalidLocalPart }
        return part
    }

    /// A quoted local part: without its quotes where a dot-atom means the same.
    private static func quoted(_ part: [UInt8]) throws(EmailProblem) -> [UInt8] {
        let inner = part[1..<(part.count - 1)]
        var isEscaped = false
        for byte in inner {
            if byte < 0x20 || byte == 0x7F { throw .invalidLocalPart }
            if isEscaped { isEscaped = false; continue }
            if byte == Ascii.quote { throw .invalidLocalPart }
            isEscaped = byte == 0x5C
        }
        if isEscaped { throw .invalidLocalPart }
        let isPlain = inner.allSatisfy(isAtomText)
        return isPlain ? Array(inner) : part
    }

    /// Drops `(…)` and white space around it at both ends of a part, in lower case.
    static func withoutComments(
        _ raw: ArraySlice<UInt8>, or problem: EmailProblem
    ) throws(EmailProblem) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(raw.count)
        var depth = 0
        var isQuoted = false
        for byte in raw {
            if byte == Ascii.quote && depth == 0 { isQuoted.toggle() }
            if !isQuoted && byte == 0x28 { depth += 1; continue }
            if !isQuoted && byte == 0x29 && depth > 0 { depth -= 1; continue }
            if depth > 0 { continue }
            out.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
        if depth > 0 { throw problem }
        while out.first == 0x20 { out.removeFirst() }
        while out.last == 0x20 { out.removeLast() }
        return out
    }

    /// What stands between angle brackets, else the text without `mailto:` and wrapping junk.
    private static func unwrapped(_ raw: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = raw
        if let close = text.lastIndex(of: 0x3E), let open = text[..<close].lastIndex(of: 0x3C) {
            text = text[(open + 1)..<close]
        }
        while let first = text.first, isJunk(first, isLeading: true) { text = text.dropFirst() }
        while let last = text.last, isJunk(last, isLeading: false) { text = text.dropLast() }
        if let first = text.first, first | 0x20 == UInt8(ascii: "m"), text.count > 7,
            text.prefix(7).lazy.map({ $0 | 0x20 }).elementsEqual("mailto:".utf8)
        {
            text = text.dropFirst(7)
            while text.first == 0x20 { text = text.dropFirst() }
            if let query = text.firstIndex(of: 0x3F), text[..<query].contains(Ascii.at) {
                text = text[..<query]
            }
        }
        return text
    }

    private static func isJunk(_ byte: UInt8, isLeading: Bool) -> Bool {
        switch byte {
        case 0x00...0x20, 0x27, 0x2C, 0x3A, 0x3B, 0x3C, 0x3E, 0x5B, 0x7C: true
        // A trailing quote closes nothing: quoted local parts end before the `@`.
        case 0x22: !isLeading
        default: false
        }
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == 0x3B || byte == 0x2C || byte == 0x7C
    }

    /// `atext` of RFC 5322, and everything outside ASCII (RFC 6531).
    static func isAtomText(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2F, 0x3D, 0x3F, 0x5E...0x60, 0x7B...0x7E: true
        default: byte >= 0x80
        }
    }
}
