import ArgumentParser

/// How much of a long list is shown: people read the first, programs take all.
struct ListOptions: ParsableArguments {
    /// So many entries somebody may read through; the others are counted.
    private static let shownToPeople = 50

    @OptionGroup var most: LimitOptions

    @Flag(
        name: .customLong("all"),
        help: "List all of them, not only the first 50; `--json` does so unless `--limit` is given."
    )
    var isAll = false

    func validate() throws {
        if isAll && most.limit != nil {
            throw ValidationError("--all and --limit exclude each other.")
        }
    }

    /// How many are listed at most; nil for all.
    func most(isJSON: Bool) -> Int? {
        isAll ? nil : most.limit ?? (isJSON ? nil : Self.shownToPeople)
    }
}
