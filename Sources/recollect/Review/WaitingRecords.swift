import CanonicalStore
import RecordModel
import Resolution
import TextKernels

/// Reads what a queue needs to know of the records that wait, and keeps it with the store.
enum WaitingRecords {
    /// How many records are read at once.
    private static let chunk = 5000

    /// Keeps what is not known yet, within a run.
    ///
    /// - Parameter records: where given, those that may have begun to wait; what else is not known, the next sitting
    ///   keeps.
    static func keep(_ run: StoreRun, among records: Set<RecordID>?) throws {
        try read(run.store, among: records) { try run.keep($0) }
    }

    /// Keeps what is not known yet before a sitting begins; where somebody is changing the store, what
    /// is known has to do.
    ///
    /// - Parameter willRead: is called where there are many, which takes a while.
    static func keep(_ place: Workplace, willRead: () -> Void = {}) async throws {
        let store = try place.open()
        let unknown = try store.unknownWaitingRecords()
        try store.close()
        if unknown?.isEmpty == true { return }
        if unknown.map({ $0.count > chunk }) ?? true { willRead() }
        do {
            let writer = try await place.openOrCreate("review")
            defer { try? writer.close() }
            try read(writer.store) { try writer.keep($0) }
        } catch let error as StoreError where error.kind == .locked {
            return
        }
    }

    private static func read(
        _ store: CanonicalStore, among records: Set<RecordID>? = nil,
        _ keep: ([WaitingRecord]) throws -> Void
    ) throws {
        let unknown = try store.unknownWaitingRecords(among: records) ?? []
        for start in stride(from: 0, to: unknown.count, by: chunk) {
            let records = Array(unknown[start..<min(start + chunk, unknown.count)])
            try keep(try store.sourceRecords(records).map(WaitingRecord.init))
        }
    }
}

extension WaitingRecord {
    /// What a record's present cells say.
    init(_ source: SourceRecord) {
        let consents = ReviewConsents.bits(source)
        self.init(
            record: source.id, owners: source.texts(.ownerName) + source.texts(.ownerKey),
            initial: Self.initial(of: source), objections: consents.objections,
            permissions: consents.permissions)
    }

    /// The first letters of the name that a record is filed under: the family's or the company's.
    static func initial(of source: SourceRecord) -> String {
        let names =
            source.reference.kind == .account
            ? source.texts(.organization)
            : source.texts(.familyName)
                + source.texts(.fullName).map { full in
                    full.contains(",")
                        ? full : full.split(separator: " ").last.map(String.init) ?? ""
                } + source.texts(.organization)
        for name in names {
            let letters = TextFolder.fold(name).filter { $0.isLetter || $0.isNumber }
            if !letters.isEmpty { return String(letters.prefix(3)) }
        }
        return ""
    }
}
