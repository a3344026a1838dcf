import TextKernels

/// What the keys of the review screen do.
enum ReviewHelp {
    private static let keys = [
        ("y", "yes, the same: all records become one"),
        ("n", "no: they are kept apart from now on, whatever is imported later"),
        ("u", "unsure: not asked again, nothing changes"),
        ("space", "skip: it is asked again in the next sitting"),
        ("b", "back to the one before; its answer is taken back, without limit"),
        ("↑ ↓", "scroll what does not fit, also page up and down, home and end"),
        ("← →", "scroll through the records, where there are many"),
        ("q", "quit; so does Ctrl-C"),
    ]

    /// The help as a screen.
    static func lines(_ size: TerminalSize, _ style: Style) -> [String] {
        var lines = [style.bold("Review"), ""]
        for (key, does) in keys {
            for (index, text) in TextWrap.lines(does, width: max(10, size.columns - 12))
                .enumerated()
            {
                let name = DisplayWidth.padded(index == 0 ? key : "", to: 8)
                lines.append("  " + style.bold(name) + "  " + text)
            }
        }
        lines.append("")
        let notes =
            "≠ and the marked characters differ from the first record; ≈ is written otherwise and means "
            + "the same. Bits say how much a finding "
            + "speaks for or against: each bit doubles or halves the odds. Every answer is saved at once."
        lines += TextWrap.lines(notes, width: size.columns)
        lines += ["", style.dim("any key goes on")]
        return Array(lines.prefix(size.rows))
    }
}
