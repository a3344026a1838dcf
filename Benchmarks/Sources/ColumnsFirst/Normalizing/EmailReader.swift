@testable import NormalizationInside

/// Reads an address in the form in which addresses of one mailbox are equal.
///
/// An address of letters, digits, dots, hyphens and underscores, which most are, is read here, with the same
/// result as by `EmailNormalizer`, which reads all others: it makes seven arrays and texts of each.
enum EmailReader {
    static func read(_ raw: Span<UInt8>, into parts: inout PartList) {
        if let at = plainAt(raw) {
            readPlain(raw, at: at, into: &parts)
        } else {
            parts.append(EmailNormalizer().parse(ValueReader.text(raw))?.canonical)
        }
    }

    /// Where the `@` of a plain address stands; nil for all others.
    private static func plainAt(_ raw: Span<UInt8>) -> Int? {
        var at = -1
        var previous = UInt8(ascii: ".")
        var hasDot = false
        for index in raw.indices {
            let byte = raw[index]
            switch byte {
            case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: break
            case UInt8(ascii: "_") where at < 0: break
            case UInt8(ascii: "-"):
                if at >= 0 && (previous == UInt8(ascii: ".") || previous == UInt8(ascii: "@")) {
                    return nil
                }
            case UInt8(ascii: "."):
                if previous == UInt8(ascii: ".") || previous == UInt8(ascii: "@") { return nil }
                if previous == UInt8(ascii: "-") && at >= 0 { return nil }
                hasDot = hasDot || at >= 0
            case UInt8(ascii: "@"):
                if at >= 0 || previous == UInt8(ascii: ".") || index > 64 { return nil }
                at = index
            default: return nil
            }
            previous = byte
        }
        let isEnded = previous != UInt8(ascii: ".") && previous != UInt8(ascii: "-")
        return at > 0 && hasDot && isEnded && raw.count - at < 64 ? at : nil
    }

    private static func readPlain(_ raw: Span<UInt8>, at: Int, into parts: inout PartList) {
        var local: [UInt8] = []
        local.reserveCapacity(at)
        for index in 0..<at { local.append(lowered(raw[index])) }
        var domain: [UInt8] = []
        domain.reserveCapacity(raw.count - at)
        for index in (at + 1)..<raw.count { domain.append(lowered(raw[index])) }
        if EmailLexicon.isPlaceholder(local: local, domain: domain) {
            parts.append([])
            return
        }
        let isGmail = domain == EmailLexicon.gmail || EmailLexicon.isGmailAlias(domain)
        if isGmail {
            local.removeAll { $0 == UInt8(ascii: ".") }
            domain = EmailLexicon.gmail
        }
        for byte in local { parts.extend(byte) }
        parts.extend(UInt8(ascii: "@"))
        for byte in domain { parts.extend(byte) }
        parts.endPart()
    }

    @inline(__always)
    private static func lowered(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
}
