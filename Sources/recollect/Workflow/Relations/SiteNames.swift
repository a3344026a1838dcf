import CanonicalStore
import Foundation
import Normalization
import RecordModel
import Resolution

/// What the full names of organisations say of sites: branches and departments, which their
/// normalised names lack, and parts behind a dash.
struct SiteNames {
    private let store: CanonicalStore
    private let lookup: PartyLookup
    private let normalizer = OrganizationNormalizer()

    init(_ store: CanonicalStore, _ lookup: PartyLookup) {
        self.store = store
        self.lookup = lookup
    }

    /// By record; only names that share their normalised form, or what stands before a dash, with
    /// another's are looked at.
    func find() throws -> [UInt32: SiteName] {
        guard let names = lookup.table[.organization] else { return [:] }
        var sites: [UInt32: SiteName] = [:]
        let shared = sharedNames(names)
        var asked = (0..<lookup.table.count).filter { record in
            names.first(ofRecord: record).map { shared[Int($0)] } ?? false
        }
        let dashed = try dashedNames()
        asked += dashed.filter { record in
            !(names.first(ofRecord: record).map { shared[Int($0)] } ?? false)
        }
        // The table's own pool has let go of what values are found by.
        let known = names.pool.indexed()
        for start in stride(from: 0, to: asked.count, by: 1000) {
            let some = asked[start..<min(start + 1000, asked.count)]
            let sources = try store.sourceRecords(some.map { lookup.table.records[$0] })
            for (record, source) in zip(some, sources) {
                guard let text = source.texts(.organization).first ?? source.texts(.fullName).first
                else { continue }
                sites[UInt32(record)] = site(text, known)
            }
        }
        return sites
    }

    private func site(_ text: String, _ known: ValuePool) -> SiteName? {
        if let name = normalizer.parse(text), name.branch != nil || name.department != nil {
            return SiteName(mark: .branch)
        }
        guard let dash = text.range(of: " - ") ?? text.range(of: " – "),
            let name = normalizer.parse(String(text[..<dash.lowerBound])),
            name.core.contains(" "), let rest = normalizer.parse(String(text[dash.upperBound...])),
            rest.core != name.core
        else { return nil }
        let core = Array(name.core.utf8)
        return known.find(core.span) == nil ? nil : SiteName(mark: .part, stem: name.core)
    }

    /// For each distinct name whether records of several clusters have it.
    private func sharedNames(_ names: FeatureColumn) -> [Bool] {
        var first = [Int](repeating: -1, count: names.pool.count)
        var isShared = [Bool](repeating: false, count: names.pool.count)
        for record in 0..<lookup.table.count {
            guard let name = names.first(ofRecord: record) else { continue }
            if first[Int(name)] < 0 { first[Int(name)] = lookup.clusters[record] }
            if first[Int(name)] != lookup.clusters[record] { isShared[Int(name)] = true }
        }
        return isShared
    }

    /// Records whose name has a dash between spaces.
    private func dashedNames() throws -> [Int] {
        var columns: [Int: Int] = [:]
        for stored in try store.tables(kind: .account) {
            columns[stored.number] = stored.table.columns.firstIndex {
                $0.field == .organization || $0.field == .fullName
            }
        }
        var found = Set<RecordID>()
        try store.forEachRecord(kind: .account) { record, _, number, cells in
            guard let column = columns[number],
                let range = PackedCells.firstCell(of: column, in: cells),
                Self.hasDash(cells.extracting(range))
            else { return }
            found.insert(record)
        }
        return lookup.table.records.indices.filter { found.contains(lookup.table.records[$0]) }
    }

    /// A hyphen, or the last byte of a dash, behind a space or its first bytes and before a space.
    private static func hasDash(_ text: Span<UInt8>) -> Bool {
        guard text.count > 4 else { return false }
        for index in 1..<text.count - 1 where text[index + 1] == 0x20 {
            if text[index] == 0x2d && text[index - 1] == 0x20 { return true }
            if text[index] == 0x93 && text[index - 1] == 0x80 { return true }
        }
        return false
    }
}
