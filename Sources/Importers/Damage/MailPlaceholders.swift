/// E-mail addresses that nobody has.
enum MailPlaceholders {
    enum Sort {
        /// `test@test.com`, `noemail@firm.com`.
        case filler
        /// An address at a domain that is reserved for examples.
        case sampleDomain
    }

    /// - Source: RFC 2606, sections 2 and 3 (names reserved for examples).
    static func judge(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Sort? {
        var at = range.lowerBound
        while at < range.upperBound, bytes[at] != UInt8(ascii: "@") { at += 1 }
        let localCount = at - range.lowerBound
        let domainCount = range.upperBound - at - 1
        // Nearly all addresses are too long on both sides to be any of these.
        if localCount == 0 || (localCount > 12 && domainCount > 14) { return nil }
        let local = lowered(bytes, range.lowerBound..<at)
        let domain = lowered(bytes, (at + 1)..<range.upperBound)
        let isSample =
            sampleDomains.contains(domain)
            || sampleEnds.contains { domain.hasSuffix($0) }
        if fillerLocals.contains(local) { return .filler }
        if isSample { return .sampleDomain }
        if fillerDomains.contains(domain) { return .filler }
        let label = domain.prefix { $0 != "." }
        return label == local && (local.utf8.count <= 2 || twins.contains(local)) ? .filler : nil
    }

    private static func lowered(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
        var out = CellText.array(bytes, range)
        for index in out.indices where out[index] >= 0x41 && out[index] <= 0x5a {
            out[index] |= 0x20
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static let sampleDomains: Set<String> = [
        "example.com", "example.org", "example.net", "example.edu", "test.com", "test.de",
        "domain.com", "email.com", "sample.com",
    ]
    private static let sampleEnds = [".example", ".test", ".invalid", ".localhost"]
    private static let fillerDomains: Set<String> = [
        "none.com", "noemail.com", "nomail.com", "noemail.invalid", "nowhere.com", "na.com",
        "noreply.com", "unknown.com", "fake.com", "asdf.com", "xxx.xxx", "invalid.invalid",
        "keine.de", "keine-email.de", "nomail.de", "pasdemail.fr", "pasdemail.com",
    ]
    private static let fillerLocals: Set<String> = [
        "test", "noemail", "no-email", "no.email", "no_email", "nomail", "no-mail", "nomail1",
        "none", "unknown", "asdf", "asdfasdf", "qwerty", "xxx", "xxxx", "keinemail", "keine",
        "keine-email", "keinemailadresse", "pasdemail", "sinemail", "sincorreo", "noemailprovided",
        "noemailaddress", "fake", "dummy", "n/a",
    ]
    private static let twins: Set<String> = [
        "none", "email", "mail", "abc", "xyz", "null", "user", "name", "example", "123", "1234",
        "aaa", "foo", "bar", "nobody", "domain", "sample",
    ]
}
