import Normalization
import TextKernels

/// Finds addresses, telephone numbers and runs of words in prose: whom a note may be about.
public struct TextMentions: Sendable {
    /// Longer texts are looked at as far as this.
    private static let longest = 20_000

    private let emails = EmailNormalizer()
    private let phones = PhoneNormalizer()
    private let addresses = AddressNormalizer()

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

    /// A telephone number in a text.
    public struct Number: Hashable, Sendable {
        /// With the country's code, where it says its country; else without leading zeros.
        public let digits: String
        /// Whether it says its country.
        public let isInternational: Bool
    }

    /// The telephone numbers in a text, each once: those that say their country, and those that are
    /// written as one dials them inside of it.
    public func phones(in text: String) -> [Number] {
        var found: [Number] = []
        var run: [UInt8] = []
        func end() {
            defer { run = [] }
            let digits = run.filter { (0x30...0x39).contains($0) }
            guard digits.count >= 8 else { return }
            let number = phones.parse(String(decoding: run, as: UTF8.self), region: nil)
            if let number, number.isInternational {
                found.append(Number(digits: number.digits, isInternational: true))
            } else if Self.isDialled(run) {
                let rest = digits.drop { $0 == 0x30 }
                found.append(
                    Number(digits: String(decoding: rest, as: UTF8.self), isInternational: false))
            }
        }
        for byte in text.utf8.prefix(Self.longest) {
            let isSign = [0x20, 0x28, 0x29, 0x2d, 0x2e, 0x2f].contains(byte)
            if (0x30...0x39).contains(byte) || (byte == 0x2b && run.isEmpty)
                || (isSign && !run.isEmpty) || (byte == 0x28 && run.isEmpty)
            {
                run.append(byte)
            } else {
                end()
                if byte == 0x2b || byte == 0x28 { run.append(byte) }
            }
        }
        end()
        var seen: Set<Number> = []
        return found.filter { seen.insert($0).inserted }
    }

    /// Whether digits are written as a number is dialled: with a zero in front or an area code apart,
    /// and not as the number of an invoice or an order.
    private static func isDialled(_ run: [UInt8]) -> Bool {
        let groups = run.split { !(0x30...0x39).contains($0) }
        guard let first = groups.first else { return false }
        return first.first == 0x30 || run.first == 0x28 || (groups.count >= 3 && first.count <= 4)
    }

    /// The digits of a number as `phones(in:)` gives them; nil where it is none.
    public func number(phone text: String, country: String?, region: String?) -> Number? {
        let code = country.flatMap(addresses.country) ?? region
        guard let number = phones.parse(text, region: code) else { return nil }
        if number.isInternational { return Number(digits: number.digits, isInternational: true) }
        let digits = number.digits.drop { $0 == "0" }
        return digits.count < 8 ? nil : Number(digits: String(digits), isInternational: false)
    }

    /// What may be names in a text: runs of two to four words whatever their order, and in scripts
    /// that part no words runs of three to six signs.
    public func names(in text: String) -> [String] {
        var out: [String] = []
        for words in Self.readings(text) {
            for start in words.indices {
                for count in 2...4 where start + count <= words.count {
                    out.append(Self.joined(words[start..<start + count]))
                }
            }
        }
        for run in Self.signs(text) {
            for start in run.indices {
                for count in 3...6 where start + count <= run.count {
                    out.append(String(run[start..<start + count]))
                }
            }
        }
        return out
    }

    /// A name in the forms that `names(in:)` gives it; none for one of a single word, which says too
    /// little.
    public func folded(name: String) -> [String] {
        var out: [String] = []
        for words in Self.readings(name) where (2...4).contains(words.count) {
            out.append(Self.joined(words[...]))
        }
        let signs = Self.signs(name)
        if signs.count == 2 {
            out.append(String(signs[0] + signs[1]))
            out.append(String(signs[1] + signs[0]))
        } else if let whole = signs.first, signs.count == 1 {
            out.append(String(whole))
        }
        var seen: Set<String> = []
        return out.filter { seen.insert($0).inserted }
    }

    private static func joined(_ words: ArraySlice<String>) -> String {
        words.sorted().joined(separator: " ")
    }

    /// The words without marks, and where there are umlauts and their like, spelt out besides.
    private static func readings(_ text: String) -> [[String]] {
        let text = text.prefix(longest)
        let plain = words(TextFolder.fold(String(text)))
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return [plain] }
        var spelt = ""
        for character in text.lowercased() { spelt += spellings[character] ?? String(character) }
        let second = words(TextFolder.fold(spelt))
        return plain == second ? [plain] : [plain, second]
    }

    private static let spellings: [Character: String] = [
        "ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae",
    ]

    private static func words(_ text: String) -> [String] {
        text.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "'") }.map(String.init)
    }

    /// Runs of Chinese characters and kana, which stand without spaces.
    private static func signs(_ text: String) -> [[Character]] {
        text.prefix(longest).split { character in
            !character.unicodeScalars.allSatisfy {
                (0x3040...0x30ff).contains($0.value) || (0x3400...0x9fff).contains($0.value)
            }
        }.map(Array.init)
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
