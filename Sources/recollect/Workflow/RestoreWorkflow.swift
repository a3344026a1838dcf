import CanonicalStore
import Foundation
import RecordModel

/// Puts a backup into the store's place, less whoever was erased since.
struct RestoreWorkflow {
    let place: Workplace
    let progress: ProgressLine

    /// What a person asked for.
    struct Request {
        let backup: String
        /// A list of erasures that is not beside the store.
        var listPath: String?
        /// Whether a store that is there may be put aside.
        var replaces = false
        /// Whether it may go on where nothing tells who was erased since.
        var ignoresErasures = false
        var isDryRun = false
    }

    /// What was restored.
    struct Done {
        let backup: StoreBackup.Summary
        /// The run that erased again; nil where nobody was to be erased.
        let run: RunID?
        let summary: ErasureSummary
        /// Whether something told who was erased since.
        let knewErasures: Bool
        /// Where the store went that was there; nil where there was none.
        let former: String?
        let contentHash: String
        let auditHead: String
    }

    func restore(_ request: Request) async throws -> Done {
        if CanonicalStore.exists(at: place.storePath) && !request.replaces {
            throw CommandFailure(
                .cannotCreate,
                "there is a store at \(place.storePath); say --replace to put it aside, or name another "
                    + "place with --store.")
        }
        progress.begin("Checking every page of the backup")
        let backup = try StoreBackup.check(request.backup)
        progress.begin("Copying")
        let source = try CanonicalStore.open(at: request.backup)
        let restoring = try StoreRestoring(
            source, to: place.storePath, listPath: request.listPath)
        try source.close()
        Interruption.removeWhenInterrupted([restoring.draft.store, restoring.draft.key])
        do {
            guard restoring.erasures != nil || request.ignoresErasures else {
                throw CommandFailure(
                    .missingInput,
                    "nothing here tells who was erased since the backup: there is neither a store nor its "
                        + "list of erasures (\(restoring.paths.erasures)). Name the list with --erasures, or "
                        + "say --without-erasures.")
            }
            let done = try await bringUp(restoring, backup, request)
            progress.clear()
            return done
        } catch {
            restoring.abandon()
            progress.clear()
            throw error
        }
    }

    /// Erases again, proves the result, and gives it its name.
    private func bringUp(
        _ restoring: StoreRestoring, _ backup: StoreBackup.Summary, _ request: Request
    ) async throws -> Done {
        let known = restoring.erasures ?? Erasures()
        let draft = Workplace(
            storePath: restoring.draft.store,
            policy: try Policy.adopted(by: restoring.draft.store) ?? Policy(), now: place.now,
            actor: place.actor, workers: place.workers)
        let writer = try draft.openUnchecked("restore")
        let records = try writer.store.records(erasedBy: known)
        var summary = ErasureSummary()
        progress.begin("Erasing again who was erased since")
        let outcome = try await writer.run(
            draft.description("restore", reason: "erased since the backup")
        ) { run in
            if !records.isEmpty { summary = try run.erase(records) }
            try run.refuse(known)
            try await GoldenRecordMaker(place: draft).refresh(run, progress)
        }
        if !records.isEmpty { try writer.shred() }
        progress.begin("Deriving everything anew and comparing")
        let maker = GoldenRecordMaker(place: draft)
        if let gap = try await writer.store.verification(golden: { await maker.make($0) }).gaps
            .first
        {
            throw CommandFailure(
                .badData, "the backup is not sound, and nothing was changed: \(gap.message)")
        }
        let status = try writer.store.status()
        let erasures = try writer.store.erasures().union(known)
        try writer.close()
        var former: String?
        if request.isDryRun {
            restoring.abandon()
        } else {
            try erasures.write(beside: restoring.paths)
            former = try restoring.finish(keeping: nameForFormer())
        }
        return Done(
            backup: backup, run: outcome.run, summary: summary,
            knewErasures: restoring.erasures != nil, former: former,
            contentHash: status.contentHash, auditHead: status.auditHead)
    }

    /// A name beside the store that nothing has yet.
    private func nameForFormer() -> String {
        var number = 1
        while FileManager.default.fileExists(atPath: "\(place.storePath).replaced-\(number)") {
            number += 1
        }
        return "\(place.storePath).replaced-\(number)"
    }
}
