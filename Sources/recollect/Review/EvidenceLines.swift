import TextKernels

/// The evidence as bars in bits around a line, what speaks for it on the right, with sentences.
struct EvidenceLines {
    let evidence: ReviewItem.Evidence
    let style: Style

    private static let title = "evidence in bits: what speaks for it is right of the line"

    /// How many columns a bar has on each side.
    private static let half = 6
    /// Where a sentence would have less room than this, the bars give way.
    private static let smallestSentence = 20

    /// - Parameter isWrapped: whether long sentences go on in further lines or are cut.
    func lines(width: Int, isWrapped: Bool = true) -> [String] {
        let told = evidence.contributions.filter { abs($0.bits) >= 0.05 }
        let prior = ReviewItem.Contribution(
            name: "to begin with", bits: evidence.prior, sentence: "two records at random")
        // What speaks against it comes first: on a small screen it must not be below the edge.
        let all = [prior] + told.filter { $0.bits < 0 } + told.filter { $0.bits >= 0 }
        let peak = max(1, all.map { abs($0.bits) }.max() ?? 1)
        let nameWidth = all.map { DisplayWidth.columns(of: $0.name) }.max() ?? 0
        return [style.dim(DisplayWidth.truncated(Self.title, to: width))]
            + all.flatMap {
                let lines = lines($0, peak: peak, nameWidth: nameWidth, width: width)
                return isWrapped || lines.count == 1 ? lines : [lines[0] + "…"]
            }
    }

    private func lines(
        _ contribution: ReviewItem.Contribution, peak: Double, nameWidth: Int, width: Int
    ) -> [String] {
        let number = Numbers.bits(contribution.bits)
        let barWidth = 2 * Self.half + 2
        let hasBar = width >= nameWidth + barWidth + 9 + Self.smallestSentence
        let head =
            DisplayWidth.padded(contribution.name, to: nameWidth)
            + (hasBar ? " " + bar(contribution.bits, peak: peak) : "")
            + String(repeating: " ", count: max(1, 7 - number.count)) + number + "  "
        let indent = nameWidth + (hasBar ? barWidth : 0) + max(7, number.count + 1) + 2
        let wrapped = TextWrap.lines(contribution.sentence, width: max(12, width - indent))
        return wrapped.enumerated().map { index, text in
            (index == 0 ? head : String(repeating: " ", count: indent)) + text
        }
    }

    private func bar(_ bits: Double, peak: Double) -> String {
        let half = Self.half
        let length = min(half, max(1, Int((abs(bits) / peak * Double(half)).rounded())))
        let bar = String(repeating: "█", count: length)
        let gap = String(repeating: " ", count: half - length)
        let empty = String(repeating: " ", count: half)
        return bits < 0
            ? gap + style.bad(bar) + "│" + empty : empty + "│" + style.good(bar) + gap
    }
}
