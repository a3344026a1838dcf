import CanonicalStore
import Foundation
import Importers
import RecordModel

/// That a cell names another party: a parent, an assistant, a former name.
struct ColumnMention {
    /// What the named party is to the record.
    enum Role {
        case parent, assistant, formerName
    }

    let record: RecordID
    let role: Role
    let source: String
    let text: String

    /// All mentions in the records of a kind, by record.
    ///
    /// Only tables with such columns are looked at, and of names only those that hold a word for
    /// "formerly".
    static func all(_ kind: PartyKind, in store: CanonicalStore) throws -> [ColumnMention] {
        var wanted: [Int: (source: String, columns: [(Int, Role)])] = [:]
        for stored in try store.tables(kind: kind) {
            let columns = stored.table.columns.enumerated().compactMap { number, column in
                role(of: column, kind).map { (number, $0) }
            }
            if !columns.isEmpty { wanted[stored.number] = (stored.table.source, columns) }
        }
        if wanted.isEmpty { return [] }
        var mentions: [ColumnMention] = []
        try store.forEachRecord(kind: kind) { record, _, number, cells in
            guard let table = wanted[number] else { return }
            for (column, role) in table.columns {
                guard let range = PackedCells.firstCell(of: column, in: cells), !range.isEmpty
                else { continue }
                let bytes = cells.extracting(range)
                if role == .formerName && !FormerName.mayBe(in: bytes) { continue }
                let cell = unsafe bytes.withUnsafeBufferPointer {
                    unsafe String(decoding: $0, as: UTF8.self)
                }
                guard let text = role == .formerName ? FormerName.find(in: cell) : trimmed(cell)
                else { continue }
                mentions.append(
                    ColumnMention(record: record, role: role, source: table.source, text: text))
            }
        }
        return mentions
    }

    /// Whether any table of a kind has a column that names other parties.
    static func isAny(_ kind: PartyKind, in store: CanonicalStore) throws -> Bool {
        try store.tables(kind: kind).contains { stored in
            stored.table.columns.contains { role(of: $0, kind) != nil }
        }
    }

    private static func role(of column: SourceColumn, _ kind: PartyKind) -> Role? {
        let header = String(
            column.header.lowercased().unicodeScalars.filter {
                $0.properties.isAlphabetic || $0.properties.numericType != nil
            }.map(Character.init))
        switch (kind, column.field) {
        case (.account, .parentKey): return .parent
        case (.account, .organization), (.account, .tradingName): return .formerName
        case (.account, .unmapped): return parentHeaders.contains(header) ? .parent : nil
        case (.contact, .unmapped): return assistantHeaders.contains(header) ? .assistant : nil
        default: return nil
        }
    }

    private static func trimmed(_ cell: String) -> String? {
        let text = cell.trimmingCharacters(in: .whitespacesAndNewlines)
        return text.isEmpty ? nil : text
    }

    private static let parentHeaders: Set<String> = [
        "parentaccount", "parentaccountname", "parentcompany", "parentcompanyname",
        "parentorganization", "parentorganisation", "parentname", "headoffice", "ultimateparent",
        "muttergesellschaft", "mutterfirma", "konzern", "konzernmutter", "sociétémère",
        "maisonmère", "empresamatriz", "matriz", "societàmadre", "capogruppo", "moederbedrijf",
        "moedermaatschappij", "moderbolag",
    ]
    private static let assistantHeaders: Set<String> = [
        "assistant", "assistants", "assistantname", "assistantsname", "asstname", "secretary",
        "secretaryname", "assistent", "assistentin", "assistenz", "nameassistentin",
        "sekretärin", "assistante", "secrétaire", "asistente", "secretaria", "assistente",
        "segretaria", "secretaresse",
    ]
}
