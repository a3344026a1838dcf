import ArgumentParser

/// What files are of their tables, and where their rejected rows go.
struct ExtentOptions: ParsableArguments {
    @Flag(
        inversion: .prefixedNo,
        help: ArgumentHelp(
            "The files are a part of their tables: what they lack stays (default: told from them).")
    )
    var partial: Bool?

    @Option(
        help: ArgumentHelp(
            "Write rejected rows to this file or folder (default: beside the store).",
            valueName: "path"))
    var rejects: String?

    func validate() throws {
        if rejects?.isEmpty ?? false { throw ValidationError("--rejects names no file.") }
    }
}
