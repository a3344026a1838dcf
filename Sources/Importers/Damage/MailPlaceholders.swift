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
        let at = at(bytes, range)
        let local = range.lowerBound..<at
        let domain = min(at + 1, range.upperBound)..<range.upperBound
        // Nearly all addresses are too long on both sides to be any of these.
        if local.isEmpty || (local.count > 12 && domain.count > 14) { return nil }
        return mayBeOne(bytes, local, domain) ? judgeCopied(bytes, range) : nil
    }

    /// The judgement by the words themselves, which copies both sides.
    static func judgeCopied(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Sort? {
        let at = at(bytes, range)
        if at == range.lowerBound { return nil }
        let local = lowered(bytes, range.lowerBound..<at)
        let domain = lowered(bytes, min(at + 1, range.upperBound)..<range.upperBound)
        let isSample =
            sampleDomains.contains(domain)
            || sampleEnds.contains { domain.hasSuffix($0) }
        if fillerLocals.contains(local) { return .filler }
        if isSample { return .sampleDomain }
        if fillerDomains.contains(domain) { return .filler }
        let label = domain.prefix { $0 != "." }
        return label == local && (local.utf8.count <= 2 || twins.contains(local)) ? .filler : nil
    }

    private static func at(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
        var at = range.lowerBound
        while at < range.upperBound, bytes[at] != UInt8(ascii: "@") { at += 1 }
        return at
    }

    /// Whether an address is worth copying: nearly all are told from these by a few bytes.
    private static func mayBeOne(
        _ bytes: Span<UInt8>, _ local: Range<Int>, _ domain: Range<Int>
    ) -> Bool {
        guard let localMark = mark(bytes, local), let domainMark = mark(bytes, domain) else {
            return true
        }
        if localMarks[localMark] || domainMarks[domainMark] { return true }
        // `foo@foo.com`
        let dot = domain.lowerBound + local.count
        if dot == domain.upperBound || (dot < domain.upperBound && bytes[dot] == UInt8(ascii: ".")),
            bytes[local.lowerBound] | 0x20 == bytes[domain.lowerBound] | 0x20
        {
            return true
        }
        // Few domains end as the reserved ones do.
        if !sampleLasts[Int(bytes[domain.upperBound - 1] | 0x20)] { return false }
        return sampleEnds.contains { end in
            let count = end.utf8.count
            guard domain.count >= count else { return false }
            return end.utf8.enumerated().allSatisfy {
                bytes[domain.upperBound - count + $0.offset] | 0x20 == $0.element | 0x20
            }
        }
    }

    /// A slot for the first byte, the last one and the length; nil where there is nothing.
    @inline(__always)
    private static func mark(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        if range.isEmpty { return nil }
        let first = Int(bytes[range.lowerBound] | 0x20)
        let last = Int(bytes[range.upperBound - 1] | 0x20)
        return (first &* 131 &+ last &* 29 &+ range.count) & 4095
    }

    private static func marks(_ words: Set<String>) -> [Bool] {
        var marks = [Bool](repeating: false, count: 4096)
        for word in words {
            let bytes = Array(word.utf8)
            if let mark = mark(bytes.span, bytes.indices) { marks[mark] = true }
        }
        return marks
    }

    private static let localMarks = marks(fillerLocals)
    private static let domainMarks = marks(sampleDomains.union(fillerDomains))
    /// The last bytes of the reserved domains.
    private static let sampleLasts: [Bool] = {
        var lasts = [Bool](repeating: false, count: 256)
        for end in sampleEnds { if let last = end.utf8.last { lasts[Int(last | 0x20)] = true } }
        return lasts
    }()

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
