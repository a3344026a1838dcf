extension HTMLReport {
    /// Whether the night's merges were made, and if not, why.
    var night: HTMLText {
        guard let night = report.night else { return "" }
        var out: HTMLText
        if night.isHeld {
            let causes = night.causes.map { cause -> HTMLText in
                let names = cause.examples.map { "<code>\($0)</code>" as HTMLText }
                let examples: HTMLText =
                    names.isEmpty
                    ? "" : " For example \(Self.separated(names, by: ", "))."
                return "<li>\(cause.sentence)\(examples)</li>"
            }.joined()
            out = """
                <p class="held"><strong>Held.</strong> Nothing of this night was merged; its certain merges \
                wait with the proposals. \(HTMLText("Its records", behind: .held))</p><ul>\(causes)</ul>
                <p>After a look: <code>recollect nightly release</code></p>
                """
        } else {
            out = "<p>The night was as usual; what was certain was merged.</p>"
        }
        let sentences = night.drift + [night.scope].compactMap { $0 }
        for sentence in sentences { out += "<p class=\"note\">\(sentence)</p>" }
        return out
    }
}
