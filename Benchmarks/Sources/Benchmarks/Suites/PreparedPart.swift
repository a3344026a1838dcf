/// Makes what matching a part needs when it is first asked for.
actor PreparedPart {
    private var part: PartMatch?

    func prepared() async throws -> PartMatch {
        if let part { return part }
        let made = try await PartMatch(ContactList(people: 20_000, seed: 43).csv)
        part = made
        return made
    }
}
