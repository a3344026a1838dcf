import TextKernels

/// Host and path of a URL, found tolerantly: without scheme, with spaces around, in brackets.
struct WebAddress {
    /// In lower case and ASCII, without `www.`; it has a dot.
    let host: String
    /// Path and query from the first slash or question mark on, without a last slash; may be empty.
    let path: String

    /// Reads the first URL of a text; nil where it has none.
    init?(_ text: String) {
        var bytes = Self.firstItem(Array(text.utf8))
        Self.dropScheme(&bytes)
        let end = bytes.firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 || $0 == 0x5C }
        var authority = Array(bytes[..<(end ?? bytes.endIndex)])
        if let at = authority.lastIndex(of: UInt8(ascii: "@")) {
            authority.removeSubrange(...at)
        }
        if let colon = authority.firstIndex(of: UInt8(ascii: ":")) {
            authority.removeSubrange(colon...)
        }
        guard var host = Self.asciiHost(authority) else { return nil }
        if host.starts(with: Array("www.".utf8)), host.count(where: { $0 == 0x2E }) >= 2 {
            host.removeFirst(4)
        }
        guard host.contains(UInt8(ascii: ".")) else { return nil }
        self.host = String(decoding: host, as: UTF8.self)
        var rest = end.map { Array(bytes[$0...]) } ?? []
        if let fragment = rest.firstIndex(of: UInt8(ascii: "#")) {
            rest.removeSubrange(fragment...)
        }
        while rest.last == UInt8(ascii: "/") { rest.removeLast() }
        path = String(decoding: rest, as: UTF8.self)
    }

    /// A host in lower case, its non-ASCII labels as Punycode; nil where it can be no host.
    static func asciiHost(_ bytes: [UInt8]) -> [UInt8]? {
        var host = bytes
        if host.contains(where: { $0 >= 0x80 }) {
            let text = TextFolder.nfc(String(decoding: host, as: UTF8.self)).lowercased()
            let labels = text.split(separator: ".").map { label in
                label.utf8.allSatisfy { $0 < 0x80 } ? String(label) : Punycode.label(label)
            }
            host = Array(labels.joined(separator: ".").utf8)
        }
        while host.last == UInt8(ascii: ".") { host.removeLast() }
        while host.first == UInt8(ascii: ".") { host.removeFirst() }
        for index in host.indices {
            if host[index] &- 0x41 < 26 { host[index] |= 0x20 }
            let byte = host[index]
            let isAllowed =
                ByteShape.of(byte) != .other || byte == UInt8(ascii: ".")
                || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            if !isAllowed { return nil }
        }
        return host.isEmpty ? nil : host
    }

    /// The text up to the first separator of items, without brackets and quotes.
    private static func firstItem(_ bytes: [UInt8]) -> [UInt8] {
        let isSkipped: (UInt8) -> Bool = {
            $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 || $0 == 0x3C || $0 == 0x28 || $0 == 0x5B
        }
        let isEnd: (UInt8) -> Bool = {
            $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 || $0 == 0x3E || $0 == 0x29 || $0 == 0x5D
                || $0 == 0x2C || $0 == 0x3B || $0 == 0x7C
        }
        return Array(bytes.drop(while: isSkipped).prefix { !isEnd($0) })
    }

    /// Drops `https://`, `http:\\`, `//`, `mailto:`, also where the colon or a slash is missing.
    private static func dropScheme(_ bytes: inout [UInt8]) {
        for scheme in ["https", "http", "ftp", "mailto", "url"] {
            let size = scheme.utf8.count
            if bytes.count <= size { continue }
            let isEqual = zip(bytes, scheme.utf8).allSatisfy { ($0 | 0x20) == $1 }
            if isEqual, bytes[size] == 0x3A || bytes[size] == 0x2F {
                bytes.removeFirst(size)
                break
            }
        }
        while let first = bytes.first, first == 0x3A || first == 0x2F || first == 0x5C {
            bytes.removeFirst()
        }
    }
}
