import ArgumentParser

/// How much is listed at most; what applies where nobody says it is the command's own.
struct LimitOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How many to list at most.", valueName: "count"))
    var limit: Int?

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1.") }
    }

    /// What there is room for, and how many are left out.
    func shown<Item>(_ all: [Item]) -> (items: [Item], hidden: Int) {
        guard let limit, limit < all.count else { return (all, 0) }
        return (Array(all.prefix(limit)), all.count - limit)
    }
}
