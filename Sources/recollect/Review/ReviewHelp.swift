import TextKernels

/// What the keys of the review screen do.
enum ReviewHelp {
    private static let keys: [(String, String)] =
        [
            ("y", "yes, the same: all records become one"),
            ("n", "no: they are kept apart from now on, whatever is imported later"),
            ("u", "unsure: not asked again, nothing changes"),
            ("space", "skip: it is asked again in the next sitting"),
        ] + ReviewPrompt.allCases.map { (String($0.key), $0.help) } + [
            ("b", "back to the one before; what it wrote is taken back, without limit"),
            ("↑ ↓", "scroll what does not fit, also page up and down, home and end"),
            ("← →", "scroll through the records, where there are many"),
            ("q", "quit; so does Ctrl-C"),
        ]

    /// The help as a screen.
    static func lines(_ size: TerminalSize, _ style: Style) -> [String] {
        var lines = [style.bold("Review") + style.dim("  any key goes on")]
        for (key, does) in keys {
            for (index, text) in TextWrap.lines(does, width: max(10, size.columns - 9))
                .enumerated()
            {
                let name = DisplayWidth.padded(index == 0 ? key : "", to: 5)
                lines.append("  " + style.bold(name) + "  " + text)
            }
        }
        let notes =
            "≠ and the marked characters differ from the first record; ≈ is written otherwise and means "
            + "the same; (A, not B) says whose value wins. Bits say how much a finding "
            + "speaks for or against: each doubles or halves the odds. Every answer is saved at once."
        lines += TextWrap.lines(notes, width: size.columns)
        return Array(lines.prefix(size.rows))
    }

    /// The same for people who type lines.
    static let words: [String] =
        [
            "y same, n different, u unsure, s skip, b back, q quit. Every answer is saved at once; "
                + "b takes the last one back."
        ] + ReviewPrompt.allCases.map { "\($0.rawValue): \($0.help)" }
}
