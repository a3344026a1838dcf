/// Shares before and after, one pair of bars for each: hollow before, filled after, both written out.
struct PairedBars {
    /// One thing before and after, from 0 to 1, with what lists what is behind each.
    struct Pair {
        let label: String
        let before: Double
        let after: Double
        let behindBefore: Listing
        let behindAfter: Listing
    }

    let pairs: [Pair]

    func render(title: String) -> HTMLText {
        if pairs.isEmpty { return "" }
        var out: HTMLText = """
            <figure class="bars"><figcaption>\(title): hollow before, filled after merging</figcaption><dl>
            """
        for pair in pairs {
            out += """
                <div><dt>\(pair.label)</dt><dd class="pair">\(bar(pair.before, "hollow", pair.behindBefore))\
                \(bar(pair.after, "bar", pair.behindAfter))</dd></div>
                """
        }
        return out + "</dl></figure>"
    }

    private func bar(_ share: Double, _ css: HTMLText, _ listing: Listing) -> HTMLText {
        """
        <span class="line"><span class="\(css)" style="width:\(ReportNumbers.fixed(max(0.5, share * 70), 1))%"></span> \
        \(HTMLText(ReportNumbers.percent(share), behind: listing))</span>
        """
    }
}
