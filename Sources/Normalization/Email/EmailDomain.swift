/// Reads the part of an address behind the `@`.
enum EmailDomain {
    /// - Returns: the domain in lower case, without comments and trailing dots.
    static func read(_ raw: ArraySlice<UInt8>) throws(EmailProblem) -> [UInt8] {
        var domain = try EmailNormalizer.withoutComments(raw, or: .invalidDomain)
        while domain.last == Ascii.dot { domain.removeLast() }
        if domain.isEmpty { throw .emptyDomain }
        if domain.count > 253 { throw .tooLong }
        if domain.first == 0x5B { return try literal(domain) }
        var start = 0
        while start <= domain.count {
            let end = domain[start...].firstIndex(of: Ascii.dot) ?? domain.count
            try check(label: domain[start..<end])
            start = end + 1
        }
        return domain
    }

    private static func check(label: ArraySlice<UInt8>) throws(EmailProblem) {
        guard let first = label.first, let last = label.last else { throw .invalidDomain }
        if label.count > 63 { throw .tooLong }
        if first == Ascii.hyphen || last == Ascii.hyphen { throw .invalidDomain }
        for byte in label where !isHostByte(byte) { throw .invalidDomain }
    }

    /// An address literal, `[192.0.2.1]` or `[IPv6:…]`; only its alphabet is checked.
    private static func literal(_ domain: [UInt8]) throws(EmailProblem) -> [UInt8] {
        guard domain.count > 4, domain.last == 0x5D else { throw .invalidDomain }
        for byte in domain.dropFirst().dropLast() {
            let isPart = isHostByte(byte) || byte == Ascii.dot || byte == 0x3A
            if !isPart { throw .invalidDomain }
        }
        return domain
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        Ascii.isLowerLetter(byte) || Ascii.isDigit(byte) || byte == Ascii.hyphen || byte == 0x5F
            || byte >= 0x80
    }
}
