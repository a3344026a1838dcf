import ArgumentParser
import CanonicalStore

/// Copies the store while it is in use.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Make a consistent copy of the store, while others use it.",
        discussion: """
            recollect backup crm-2026-11-22.sqlite --store crm.sqlite
            recollect backup /backups/crm.sqlite --store crm.sqlite --json | jq .audit_head

            The copy is the store as its last finished run left it, and a store itself: every command that reads \
            can read it. The key of fingerprints is copied beside it (PATH.key); keep both together and \
            readable by nobody else. Takes as long as copying the file; whoever writes meanwhile waits. \
            recollect restore brings it back.
            """)

    @Argument(help: "Where the copy goes; nothing may be there yet.")
    var path: String

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let place = try global.workplace(actor: "")
            let progress = ProgressLine(console: console)
            progress.begin("Copying")
            defer { progress.clear() }
            Interruption.removeWhenInterrupted([path + ".part"])
            let store = try place.open()
            let copy = try StoreBackup.copy(store, to: path)
            // Whoever restores this copy later has to know whom it must lose again.
            try store.erasures().write(beside: store.paths)
            try store.close()
            let backup = try CanonicalStore.open(at: path)
            let head = try backup.status().auditHead
            try backup.close()
            progress.clear()
            if global.json {
                console.answer(try JSONText.object(BackupAnswer(copy, auditHead: head)))
            } else {
                let next = NextCommand(store: global.store)
                console.answer(
                    "Copied to \(copy.path), \(Numbers.size(bytes: copy.bytes)): "
                        + "\(Numbers.counted(copy.records, "source record", "source records"))"
                        + (copy.run.map { ", up to run \($0.rawValue)" } ?? "") + ".")
                console.note(
                    "To bring it back: \(next("restore \(NextCommand.quoted(path)) --replace"))")
                console.note("Audit head: \(head)")
            }
            return .success
        }
    }
}
