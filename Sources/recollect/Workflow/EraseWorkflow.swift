import CanonicalStore
import Foundation
import RecordModel

/// Erases records, in the store and in the files that it wrote.
struct EraseWorkflow {
    let place: Workplace
    let progress: ProgressLine

    /// What was erased, and what could not be.
    struct Done {
        let run: RunID?
        let summary: ErasureSummary
        /// Files of ours that were cleaned, by path.
        let cleaned: [String]
        /// Files that still have values of the person, by path.
        let uncleaned: [String]
        /// The head of the audit trail after it.
        let auditHead: String
    }

    func erase(_ records: [RecordID]) async throws -> Done {
        let writer = try await place.openForChange("erase")
        // Asked before: where a file's name names the person, the store forgets it.
        let written = try WrittenFile.Purpose.allCases.flatMap {
            try writer.store.writtenFiles($0).map(\.path)
        }
        progress.begin("Erasing")
        defer { progress.clear() }
        var summary = ErasureSummary()
        let outcome = try await writer.run(place.description("erase")) { run in
            summary = try run.erase(records)
            try await GoldenRecordMaker(place: place).refresh(run, progress)
        }
        progress.begin("Cleaning the file's free pages")
        try writer.shred()
        try writer.store.erasures().write(beside: StorePaths(store: place.storePath))
        let head = try writer.store.status().auditHead
        try writer.close()
        progress.begin("Looking into the files beside the store")
        let cleaner = ErasedFiles(
            storePath: place.storePath, written: Set(written), values: summary.values)
        let files = try cleaner.clean()
        return Done(
            run: outcome.run, summary: summary, cleaned: files.cleaned, uncleaned: files.uncleaned,
            auditHead: head)
    }
}
