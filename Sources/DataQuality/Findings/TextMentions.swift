import Normalization

/// Finds addresses, telephone numbers and runs of words in prose: whom a note may be about.
public struct TextMentions: Sendable {
    /// Longer texts are looked at as far as this.
    private static let longest = 20_000

    private let emails = EmailNormalizer()
    private let phones = PhoneNormalizer()

    public init() {}

    /// The e-mail addresses in a text in their canonical form, each once.
    public func emails(in text: String) -> [String] {
        let bytes = Array(text.utf8.prefix(Self.longest))
        var found: [String] = []
        for (at, byte) in bytes.enumerated() where byte == 0x40 {
            var start = at
            while start > 0, Self.isAddressByte(bytes[start - 1]) { start -= 1 }
            var end = at + 1
            while end < bytes.count, Self.isHostByte(bytes[end]) { end += 1 }
            // The full stop at the end of a sentence belongs to the sentence.
            while end > at + 1, bytes[end - 1] == 0x2e || bytes[end - 1] == 0x2d { end -= 1 }
            while start < at, bytes[start] == 0x2e { start += 1 }
            guard start < at, end > at + 1 else { continue }
            let candidate = String(decoding: bytes[start..<end], as: UTF8.self)
            guard let address = emails.parse(candidate), address.domain.contains("."),
                !found.contains(address.canonical)
            else { continue }
            found.append(address.canonical)
        }
        return found
    }

    /// The canonical form of an address; nil where the text is none.
    public func canonical(email text: String) -> String? { emails.parse(text)?.canonical }

    /// The digits of the telephone numbers in a text that say their country, each once.
    public func phones(in text: String) -> [String] {
        var found: [String] = []
        var run: [UInt8] = []
        func end() {
            defer { run = [] }
            guard run.count(where: { (0x30...0x39).contains($0) }) >= 8,
                let number = phones.parse(String(decoding: run, as: UTF8.self), region: nil),
                number.isInternational, !found.contains(number.digits)
            else { return }
            found.append(number.digits)
        }
        for byte in text.utf8.prefix(Self.longest) {
            let isSign = [0x20, 0x28, 0x29, 0x2d, 0x2e, 0x2f].contains(byte)
            if (0x30...0x39).contains(byte) || (byte == 0x2b && run.isEmpty)
                || (isSign && !run.isEmpty)
            {
                run.append(byte)
            } else {
                end()
                if byte == 0x2b { run.append(byte) }
            }
        }
        end()
        return found
    }

    /// The digits of a number as `phones(in:)` gives them; nil where its country is not clear.
    public func digits(phone text: String, region: String?) -> String? {
        phones.parse(text, region: region).flatMap { $0.isInternational ? $0.digits : nil }
    }

    /// Words of a text in small letters, runs of two and three of them, in order: what may be a name.
    public func names(in text: String) -> [String] {
        let words = Self.words(text)
        var out: [String] = []
        for start in words.indices {
            for count in 2...3 where start + count <= words.count {
                out.append(words[start..<start + count].joined(separator: " "))
            }
        }
        return out
    }

    /// A name as `names(in:)` gives it; nil for one of a single word, which says too little.
    public func folded(name: String) -> String? {
        let words = Self.words(name)
        return (2...3).contains(words.count) ? words.joined(separator: " ") : nil
    }

    private static func words(_ text: String) -> [String] {
        text.prefix(longest).lowercased()
            .split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "'" || $0 == "’") }
            .map(String.init)
    }

    private static func isAddressByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x80...: true
        case 0x2e, 0x5f, 0x25, 0x2b, 0x2d, 0x27: true
        default: false
        }
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x80..., 0x2e, 0x2d: true
        default: false
        }
    }
}
