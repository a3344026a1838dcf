/// Commands that a person can copy: with the store they work on, quoted for the shell.
struct NextCommand {
    let store: String

    /// `recollect undo 3 --store crm.sqlite`; the default store is not named.
    func callAsFunction(_ words: String) -> String {
        let command = "recollect \(words)"
        return store == GlobalOptions.defaultStore
            ? command : "\(command) --store \(Self.quoted(store))"
    }

    /// A word as a shell takes it literally.
    static func quoted(_ word: String) -> String {
        let plain = "/._-+,:@%=".contains
        let isPlain =
            !word.isEmpty
            && word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || plain($0) }
        return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }
}
