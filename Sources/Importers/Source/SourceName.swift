import RecordModel

/// What a source is called when nobody says so (DESIGN.md section 5, "Sources and keys").
public enum SourceName {
    /// The recognised system's name, else the file's stem without a trailing date or number, so that
    /// tomorrow's export is the same source; `stdin` where there is neither.
    public static func derived(fileName: String, system: String?) -> String {
        if let system, !system.isEmpty { return system }
        return cleaned(stem: stem(of: fileName))
    }

    /// The last component of a path without its extensions (`.csv`, `.csv.gz`).
    public static func stem(of path: String) -> String {
        var name = path.utf8.split(separator: UInt8(ascii: "/")).last.map { String($0) ?? "" } ?? ""
        if name == "-" || name.isEmpty { return "stdin" }
        for _ in 0..<2 {
            guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex
            else { break }
            let suffix = name.utf8[name.utf8.index(after: dot)...]
            let isExtension =
                (1...5).contains(suffix.count) && suffix.allSatisfy(isLetterOrDigit)
                && suffix.contains { !isDigit($0) }
            if !isExtension { break }
            name = String(name[..<dot])
        }
        return name
    }

    /// Drops trailing dates, times, numbers and copy marks: `contacts_2026-01-31 (2)` → `contacts`.
    ///
    /// A stem that is nothing but digits and punctuation stays as it is.
    static func cleaned(stem: String) -> String {
        var bytes = Array(stem.utf8)
        let removable: (UInt8) -> Bool = { byte in
            isDigit(byte) || " _-.()[]#:+".utf8.contains(byte)
        }
        trim(&bytes, while: removable)
        // A `T` or `Z` within a time stamp, and the word `copy`, go only together with digits.
        for word in ["z", "t", "copy", "kopie", "copie"] {
            let count = word.utf8.count
            guard bytes.count > count + 1 else { continue }
            // A single letter goes only where it ends or parts a time stamp.
            if count == 1 && bytes.count == stem.utf8.count
                && !bytes.dropLast().suffix(4).allSatisfy(isDigit)
            {
                continue
            }
            let tail = bytes.suffix(count).map { $0 | 0x20 }
            let before = bytes[bytes.count - count - 1]
            let standsAlone = word.utf8.count > 1 ? !isLetterOrDigit(before) : isDigit(before)
            if tail == Array(word.utf8) && standsAlone {
                bytes.removeLast(count)
                trim(&bytes, while: removable)
            }
        }
        return bytes.isEmpty ? stem : String(decoding: bytes, as: UTF8.self)
    }

    private static func trim(_ bytes: inout [UInt8], while removable: (UInt8) -> Bool) {
        while let last = bytes.last, removable(last) { bytes.removeLast() }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= 0x30 && byte <= 0x39
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7a) || byte >= 0x80
    }
}
