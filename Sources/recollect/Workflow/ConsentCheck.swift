import CanonicalStore
import RecordModel
import Resolution

/// Names the opt-in and opt-out columns whose cells cannot be read as an answer: they are never
/// taken for a permission, and a person should know.
struct ConsentCheck {
    let store: CanonicalStore

    /// One finding for each column with such cells.
    func findings() throws -> [Diagnostic] {
        var findings: [Diagnostic] = []
        for kind in PartyKind.allCases {
            var columns: [Int: [Int]] = [:]
            let tables = try store.tables(kind: kind)
            for table in tables {
                let answers = ConsentReader.answerColumns(table.table.columns)
                if !answers.isEmpty { columns[table.number] = answers }
            }
            if columns.isEmpty { continue }
            let counts = try count(kind, columns)
            for table in tables {
                for column in columns[table.number] ?? [] {
                    guard let count = counts[[table.number, column]] else { continue }
                    findings.append(finding(table.table, column, count))
                }
            }
        }
        return findings
    }

    private func count(_ kind: PartyKind, _ columns: [Int: [Int]]) throws -> [[Int]: Int] {
        var counts: [[Int]: Int] = [:]
        var known: [String: Bool] = [:]
        try store.forEachRecord(kind: kind) { _, _, table, cells in
            guard let wanted = columns[table] else { return }
            var found: [(column: Int, range: Range<Int>)] = []
            PackedCells.forEachCell(in: cells) { column, range in
                if wanted.contains(column) { found.append((column, range)) }
            }
            for (column, range) in found {
                var bytes: [UInt8] = []
                for index in range { bytes.append(cells[index]) }
                let text = String(decoding: bytes, as: UTF8.self)
                let isRead = known[text] ?? ConsentReader.canRead(text)
                if known.count < 10_000 { known[text] = isRead }
                if !isRead { counts[[table, column], default: 0] += 1 }
            }
        }
        return counts
    }

    private func finding(_ table: SourceTable, _ column: Int, _ count: Int) -> Diagnostic {
        Diagnostic(
            code: "import.consentUnread", severity: .warning, count: count,
            message: "source “\(table.source)”, table “\(table.name)”, column"
                + " '\(table.columns[column].header)': answers about consent that cannot be read as"
                + " yes or no; none of them counts as a permission.")
    }
}
