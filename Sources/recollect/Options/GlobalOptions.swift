import ArgumentParser
import CanonicalStore
import Foundation

/// The options that every command takes, with the same names everywhere.
struct GlobalOptions: ParsableArguments {
    /// The store where nobody names one.
    static let defaultStore = "recollect.sqlite"

    @Option(help: ArgumentHelp("The store to work on.", valueName: "path"))
    var store = Self.defaultStore

    @Option(
        help: ArgumentHelp(
            "A policy file (default: the store's own policy; see `recollect policy show`).",
            valueName: "path"))
    var policy: String?

    @Flag(help: "Answer with JSON on standard output.")
    var json = false

    @Option(help: ArgumentHelp("Colours: auto, always or never.", valueName: "when"))
    var color = Style.Mode.auto

    @Flag(help: "Print no progress and no explanations, only the answer.")
    var quiet = false

    @Option(
        help: ArgumentHelp(
            "The time that the run takes as now, in ISO 8601 (default: the clock).",
            valueName: "time"))
    var now: String?

    @Option(
        help: ArgumentHelp(
            "How many tasks share the work (default: one per processor); results stay the same.",
            valueName: "count", visibility: .hidden))
    var workers: Int?

    func validate() throws {
        if store.isEmpty { throw ValidationError("--store names no file.") }
        if let workers, !(1...256).contains(workers) {
            throw ValidationError("--workers takes a number from 1 to 256.")
        }
    }

    /// The console that the options ask for.
    var console: Console {
        Console(colour: color, isQuiet: quiet)
    }

    /// What the workflows work with.
    func workplace(actor: String) throws -> Workplace {
        Workplace(
            storePath: store, policy: try policyInForce(), now: try time(), actor: actor,
            workers: workers)
    }

    /// The store opened for reading, and what the workflows work with under its policy.
    func reading() throws -> (place: Workplace, store: CanonicalStore) {
        let opened = try CanonicalStore.open(at: store, folding: Workplace.folding)
        let place = Workplace(
            storePath: store, policy: try policyInForce(of: opened), now: try time(), actor: "",
            workers: workers)
        return (place, opened)
    }

    /// The policy that is given, else the store's own, else the default.
    func policyInForce() throws -> Policy {
        if let policy { return try Policy.read(path: policy) }
        return try Policy.adopted(by: store) ?? Policy()
    }

    /// The same of a store that is open.
    func policyInForce(of store: CanonicalStore) throws -> Policy {
        if let policy { return try Policy.read(path: policy) }
        return try store.policy().map { try Policy(stored: $0) } ?? Policy()
    }

    /// The time to work with, in UTC.
    func time() throws(CommandFailure) -> Date {
        guard let now else { return Date() }
        for style in [
            Date.ISO8601FormatStyle(), Date.ISO8601FormatStyle(includingFractionalSeconds: true),
        ] {
            if let date = try? style.parse(now) { return date }
        }
        if let date = try? Date.ISO8601FormatStyle().year().month().day().parse(now) { return date }
        throw CommandFailure(
            .usage, "--now does not read as a time; write it like 2026-11-21T08:00:00Z.")
    }
}

extension Style.Mode: ExpressibleByArgument {}

/// Whether anything is changed at all.
struct TrialOptions: ParsableArguments {
    @Flag(help: "Say what would be done; change nothing.")
    var dryRun = false
}

/// Who answers for a change; every command that writes takes it.
struct ActorOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Who does this (default: the system's user).", valueName: "name"))
    var actor: String?

    var name: String {
        if let actor, !actor.isEmpty { return actor }
        let user = NSUserName()
        return user.isEmpty ? "unknown" : user
    }
}
