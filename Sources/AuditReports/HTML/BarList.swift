/// Labelled horizontal bars with their numbers written out.
struct BarList {
    /// One bar: a label, a value that sets its length, and the text that stands beside it.
    struct Bar {
        let label: String
        let value: Double
        let text: HTMLText
    }

    let bars: [Bar]

    func render(title: String) -> HTMLText {
        let peak = bars.map(\.value).max() ?? 1
        var out: HTMLText = "<figure class=\"bars\"><figcaption>\(title)</figcaption><dl>"
        for bar in bars {
            let share = peak > 0 ? bar.value / peak * 100 : 0
            out += """
                <div><dt>\(bar.label)</dt><dd><span class="bar" \
                style="width:\(ReportNumbers.fixed(max(0.5, share * 0.6), 1))%"></span> \(bar.text)</dd></div>
                """
        }
        return out + "</dl></figure>"
    }
}
