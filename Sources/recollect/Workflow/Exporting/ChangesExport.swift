import CanonicalStore
import Foundation
import RecordModel
import Resolution

/// Writes what a source has to do so that its own records are as the store knows them: which to merge
/// into which, and which fields of the ones that stay to update.
///
/// Nothing is kept of what was written: a source's next export tells what it has done, and what it has
/// done is no longer written.
struct ChangesExport {
    let store: CanonicalStore
    let source: String
    /// The folder that the files go to.
    let folder: String
    /// The most records of each file; nil for all.
    let limit: Int?

    /// A file that was written.
    struct Written: Encodable {
        let path: String
        let kind: String
        /// `merges` or `updates`.
        let what: String
        let rows: Int
    }

    /// - Throws: `CommandFailure` where the store has no such source.
    func run() throws -> [Written] {
        var written: [Written] = []
        var isKnown = false
        for kind in PartyKind.allCases {
            let tables = try store.tables(kind: kind).filter { $0.table.source == source }
            if tables.isEmpty { continue }
            isKnown = true
            let system = tables.lazy.compactMap(\.table.system).first
            let leaders = try merges(kind, system: system, &written)
            try updates(kind, tables, system: system, leaders, &written)
        }
        if !isKnown {
            throw CommandFailure(
                .missingInput,
                "The store has no source “\(source)”; recollect status lists its sources.")
        }
        return written
    }

    private func path(_ kind: PartyKind, _ what: String) -> String {
        let name = source.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? $0 : "-" }
        return "\(folder)/\(String(name))-\(kind.rawValue)s-\(what).csv"
    }

    // MARK: Merges

    /// - Returns: the keys that lead nowhere else any more, which are not worth an update.
    private func merges(
        _ kind: PartyKind, system: String?, _ written: inout [Written]
    ) throws -> Set<String> {
        var merged: Set<String> = []
        var lines: [[String]] = []
        try store.forEachSourceRedirect(of: source) { row in
            guard row.kind == kind else { return }
            merged.insert(row.recordKey)
            if lines.count < limit ?? .max {
                lines.append([row.leadingKey, row.recordKey, row.entity.rawValue])
            }
        }
        try write(
            Self.mergeHeader(system, kind) + ["entity_id"], lines, to: path(kind, "merges"))
        written.append(
            Written(
                path: path(kind, "merges"), kind: kind.rawValue, what: "merges",
                rows: lines.count))
        return merged
    }

    /// The record that stays and the one that goes, as the system calls them.
    private static func mergeHeader(_ system: String?, _ kind: PartyKind) -> [String] {
        switch system {
        case "salesforce": ["MasterRecordId", "Id"]
        case "hubspot": ["Primary Record ID", "Record ID to merge"]
        case "dynamics": ["masterid", kind == .account ? "accountid" : "contactid"]
        case "pipedrive":
            kind == .account
                ? ["Merge with organization ID", "Organization - ID"]
                : ["Merge with person ID", "Person - ID"]
        case "zoho": ["Master Record Id", "Record Id"]
        default: ["leading_key", "record_key"]
        }
    }

    // MARK: Updates

    private struct Update {
        let key: String
        let texts: [Int: String]
    }

    private func updates(
        _ kind: PartyKind, _ tables: [StoredTable], system: String?, _ merged: Set<String>,
        _ written: inout [Written]
    ) throws {
        var tableOf: [RecordID: Int] = [:]
        let numbers = Set(tables.map(\.number))
        try store.forEachRecord(kind: kind) { record, _, table, _ in
            if numbers.contains(table) { tableOf[record] = table }
        }
        let refusal = Self.refusal(system)
        var changes: [Int: [Update]] = [:]
        try store.forEachParty(kind: kind, onlyMerged: true) { party in
            let own = party.members.filter { tableOf[$0.id] != nil }
            guard let stays = own.first(where: { !merged.contains($0.reference.key) }),
                let number = tableOf[stays.id],
                let table = tables.first(where: { $0.number == number })?.table
            else { return }
            let ledger = UsableAddresses.shared.ledger(party.members)
            let change = SourceChange(
                stays, columns: table.columns, of: party,
                objections: Set(ConsentChannel.allCases.filter(ledger.isRefused)),
                refusal: refusal)
            if !change.texts.isEmpty {
                changes[number, default: []].append(
                    Update(key: stays.reference.key, texts: change.texts))
            }
        }
        for (place, table) in tables.enumerated() {
            guard let updates = changes[table.number] else { continue }
            let name = tables.count == 1 ? "updates" : "updates-\(place + 1)"
            let lines = updates.sorted { $0.key < $1.key }.prefix(limit ?? .max)
            let columns = Set(lines.flatMap(\.texts.keys)).sorted()
            let key = table.table.columns.first { $0.field == .recordKey }?.header ?? "record_key"
            try write(
                [key] + columns.map { table.table.columns[$0].header },
                lines.map { update in [update.key] + columns.map { update.texts[$0] ?? "" } },
                to: path(kind, name))
            written.append(
                Written(
                    path: path(kind, name), kind: kind.rawValue, what: "updates",
                    rows: lines.count))
        }
    }

    /// How the system writes that somebody may not be reached.
    private static func refusal(_ system: String?) -> String {
        switch system {
        case "salesforce": "1"
        case "dynamics": "Do Not Allow"
        case "pipedrive": "unsubscribed"
        default: "true"
        }
    }

    private func write(_ header: [String], _ lines: [[String]], to path: String) throws {
        let file = try OwnerOnlyFile(path: path)
        var rows = CSVRows(header) { try file.write(Data($0.utf8)) }
        for line in lines { try rows.add(line.map(FormulaGuard.guarded)) }
        try rows.finish()
        try file.finish()
    }
}
