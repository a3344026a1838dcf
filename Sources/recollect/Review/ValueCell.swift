import TextKernels

/// One value of the review table: wrapped into the width of its column, differences marked.
///
/// A value that differs begins with `≠` besides its colour, so that no colour carries meaning alone.
struct ValueCell {
    /// How the value stands to the first record's.
    enum Standing {
        /// The first record's own value, or one where the first has none.
        case plain
        case equal
        /// Written otherwise, but of one meaning.
        case alike
        case different
        case result
    }

    let text: String
    let marks: [Bool]
    let standing: Standing

    init(_ text: String, marks: [Bool] = [], standing: Standing) {
        let safe = DisplayWidth.stripped(text)
        self.text = safe
        // Control characters are gone; marks that no longer fit mean nothing.
        self.marks = safe.count == marks.count ? marks : Array(repeating: false, count: safe.count)
        self.standing = standing
    }

    /// The lines of the cell, each exactly `width` columns wide.
    func lines(width: Int, style: Style) -> [String] {
        let lead =
            switch standing {
            case .different: "≠ "
            case .alike: "≈ "
            case .plain, .equal, .result: ""
            }
        var lines: [String] = []
        var pieces: [(character: Character, isMarked: Bool)] = []
        var used = DisplayWidth.columns(of: lead)
        var isFirst = true
        func finish() {
            let gap = String(repeating: " ", count: max(0, width - used))
            lines.append(
                (isFirst ? (standing == .alike ? style.dim(lead) : style.marked(lead)) : "")
                    + styled(pieces, style) + gap)
            pieces = []
            used = 0
            isFirst = false
        }
        for word in words() {
            let wordWidth = word.reduce(0) { $0 + Self.columns($1.character) }
            let visible = word.last?.character == " " ? wordWidth - 1 : wordWidth
            if used > 0 && used + visible > width && wordWidth <= width && !pieces.isEmpty {
                finish()
            }
            for piece in word {
                let step = Self.columns(piece.character)
                if used + step > width && used > 0 {
                    if piece.character == " " { continue }
                    finish()
                }
                pieces.append(piece)
                used += step
            }
        }
        if !pieces.isEmpty || lines.isEmpty { finish() }
        return lines
    }

    /// The text in pieces after which a line may end, spaces at their ends.
    private func words() -> [[(character: Character, isMarked: Bool)]] {
        var words: [[(character: Character, isMarked: Bool)]] = []
        var word: [(character: Character, isMarked: Bool)] = []
        for (character, isMarked) in zip(text, marks) {
            word.append((character, isMarked))
            if character == " " || character == "@" || character == "-" || character == "/" {
                words.append(word)
                word = []
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    private func styled(
        _ pieces: [(character: Character, isMarked: Bool)], _ style: Style
    ) -> String {
        var out = ""
        var run = ""
        var isRunMarked = false
        func close() {
            if !run.isEmpty { out += isRunMarked ? style.marked(run) : base(run, style) }
            run = ""
        }
        for piece in pieces {
            if piece.isMarked != isRunMarked { close() }
            isRunMarked = piece.isMarked
            run.append(piece.character)
        }
        close()
        return out
    }

    private func base(_ text: String, _ style: Style) -> String {
        switch standing {
        case .plain, .different: text
        case .equal, .alike: style.dim(text)
        case .result: style.accent(text)
        }
    }

    private static func columns(_ character: Character) -> Int {
        DisplayWidth.columns(of: String(character))
    }
}
