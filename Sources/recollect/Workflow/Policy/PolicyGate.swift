import CanonicalStore

/// Lets no command make the store follow another policy that contradicts people in silence.
struct PolicyGate {
    let place: Workplace

    /// Looks at the policy that a command came with, where it is another one than the store's and people
    /// have judged anything.
    ///
    /// - Throws: `CommandFailure` with `.gateNotMet` where the policy would contradict them.
    func check() async throws {
        guard let former = try Policy.adopted(by: place.storePath),
            !former.decidesAs(place.adopted)
        else { return }
        let store = try place.open()
        defer { try? store.close() }
        guard try store.peoplesWords() > 0 else { return }
        let quiet = ProgressLine(console: Console(colour: .never, isQuiet: true))
        let replay = PolicyReplay(
            store: store, place: place.following(former), other: place.adopted, progress: quiet)
        let flips = try replay.flips(await replay.matched())
        if flips.isEmpty { return }
        throw Self.refusal(flips.count)
    }

    /// What a policy that contradicts people is refused with.
    static func refusal(_ count: Int) -> CommandFailure {
        CommandFailure(
            .gateNotMet,
            "The policy would contradict \(Numbers.counted(count, "word", "words")) of people that the "
                + "present one does not; nothing was changed. See them with recollect policy diff; to adopt "
                + "it anyway: recollect policy adopt --accept-flips REASON")
    }
}
