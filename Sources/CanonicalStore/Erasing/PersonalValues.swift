import Foundation
import GRDB
import RecordModel

/// What the records of a person say, and which of it nobody else says.
struct PersonalValues {
    /// All texts that are not blank.
    private(set) var all = Set<String>()
    /// The words of their names, in small letters.
    private(set) var nameWords = Set<String>()

    mutating func add(_ text: String) {
        let trimmed = text.withoutEdges
        if trimmed.unicodeScalars.count > 1 { all.insert(trimmed) }
    }

    mutating func add(_ record: SourceRecord) {
        // A key that is a bare number names a row, and stands everywhere.
        if !record.reference.key.allSatisfy(\.isNumber) { add(record.reference.key) }
        for value in record.values {
            add(value.text)
            guard [.fullName, .givenName, .familyName].contains(value.field) else { continue }
            let words = value.text.lowercased().split { !$0.isLetter }
            nameWords.formUnion(words.map(String.init).filter { $0.count >= Self.shortestWord })
        }
    }

    /// A shorter word of a name could be a part of any other.
    private static let shortestWord = 4

    /// Those that no other record says, with the forms in which evidence names them: domains,
    /// digits, small letters; the longest first.
    func own(_ db: Database, besides erased: Set<Int64>) throws -> [String] {
        var own = all
        let lengths = Set(all.map(\.utf8.count))
        var domains = Set(all.compactMap(Self.domain))
        let query = try BulkStatement(db, "SELECT id, cells FROM sourceRecord")
        while try query.step() {
            if erased.contains(query.integer(0)) { continue }
            query.withBytes(1) { bytes in
                PackedCells.forEachCell(in: bytes) { _, range in
                    let isMail = !domains.isEmpty && range.contains { bytes[$0] == 64 }
                    guard lengths.contains(range.count) || isMail else { return }
                    let cell = bytes.extracting(range)
                    let text = unsafe cell.withUnsafeBufferPointer {
                        unsafe String(decoding: $0, as: UTF8.self)
                    }
                    own.remove(text)
                    if let domain = Self.domain(text) { domains.remove(domain) }
                }
            }
        }
        let plain = own.map { $0.lowercased() } + own.compactMap(Self.digits)
        return own.union(plain).union(domains).sorted {
            ($1.utf8.count, $0) < ($0.utf8.count, $1)
        }
    }

    private static func domain(_ text: String) -> String? {
        guard let at = text.lastIndex(of: "@"), !text.contains(" ") else { return nil }
        let domain = text[text.index(after: at)...].lowercased()
        return domain.contains(".") ? domain : nil
    }

    /// The digits of a telephone number.
    private static func digits(_ text: String) -> String? {
        let digits = text.filter { $0.isASCII && $0.isNumber }
        let isNumber = text.allSatisfy { $0.isNumber || " +-/().".contains($0) }
        return isNumber && digits.count > 6 ? digits : nil
    }
}

extension String {
    /// Without white space at either end.
    var withoutEdges: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
