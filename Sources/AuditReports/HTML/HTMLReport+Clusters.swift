extension HTMLReport {
    /// How many clusters a report shows in full.
    private static let shownClusters = 100
    /// How many stand there without a click, and on paper.
    private static let openClusters = 20

    /// The merges with their members and evidence.
    var merges: HTMLText {
        if report.merges.isEmpty { return "<p>This run merged nothing.</p>" }
        let joined = report.matching.reduce(0) { sum, item in
            sum + item.clusterSizes.filter { $0.records > 1 }.reduce(0) { $0 + $1.entities }
        }
        let now = report.counts.newMerges
        let made = Self.counted(
            now, "merge is", "merges are", behind: run.map(Listing.run) ?? .rows)
        let merged: HTMLText = now == 0 ? "" : " \(made) of this run."
        let several = Self.counted(
            joined, "person or company has", "people and companies have", behind: .severalRows)
        let intro: HTMLText = """
            <p>\(several) several \
            records.\(merged) \(shownNote(report.merges.count, joined)) A run can be taken back \
            (<code>recollect undo</code>), and so can a single merge (<code>recollect unmerge</code>).</p>
            """
        return intro + clusters(report.merges, "merges")
    }

    /// The proposals that wait for a person.
    var proposals: HTMLText {
        if report.proposals.isEmpty { return "" }
        let waiting = Self.counted(
            report.counts.reviewItems, "proposal waits", "proposals wait", behind: .proposals)
        let intro: HTMLText = """
            <p>\(waiting) for a decision: \
            <code>recollect review</code>. \(shownNote(report.proposals.count, report.counts.reviewItems))</p>
            """
        return intro + clusters(report.proposals, "proposals")
    }

    /// The first clusters, and the others folded away.
    private func clusters(_ items: [RunReport.ClusterSummary], _ noun: String) -> HTMLText {
        let shown = items.prefix(Self.shownClusters)
        let open = shown.prefix(Self.openClusters).map(cluster).joined()
        let folded = shown.dropFirst(Self.openClusters)
        if folded.isEmpty { return open }
        return open + """
            <details class="more"><summary>\(folded.count) more \(noun)</summary>\
            \(folded.map(cluster).joined())</details>

            """
    }

    private func shownNote(_ listed: Int, _ all: Int) -> String {
        let shown = min(listed, Self.shownClusters)
        return shown < all
            ? "Here are \(shown) of them, the largest and the least certain first; the others are in the store."
            : ""
    }

    private func cluster(_ item: RunReport.ClusterSummary) -> HTMLText {
        let name = item.members.first?.name ?? ""
        let kind = item.kind == "contact" ? "person" : "company"
        var tags: HTMLText = """
            <span class="tag">\(kind)</span> \
            <span class="tag">\(Self.counted(item.members.count, "record", "records"))</span>
            """
        if let weight = item.weight {
            let noun = item.members.count > 2 ? "weakest link " : ""
            tags += " <span class=\"tag\">\(noun)\(ReportNumbers.bits(weight)) bits</span>"
        }
        if let probability = item.probability {
            tags += " <span class=\"tag\">probability \(ReportNumbers.percent(probability))</span>"
        }
        var table = HTMLTable(
            caption: "Records of \(item.id)",
            columns: [.text("Name"), .text("Details"), .text("Source"), .text("Key")])
        for member in item.members {
            table.add([
                "\(member.name)", "\(member.detail)", "\(member.source)",
                "<code>\(member.key)</code>",
            ])
        }
        let evidence = item.evidence.map { said -> HTMLText in
            "<li>\(said.sentence) (\(ReportNumbers.bits(said.bits)) bits)</li>"
        }.joined()
        let reason: HTMLText =
            item.reason.map { "<p><strong>It waits because</strong> \($0).</p>" } ?? ""
        return """
            <article class="cluster"><h3>\(name) <code>\(item.id)</code></h3><p>\(tags)</p>\(reason)
            <ul>\(evidence)</ul>\(table.render(limit: 30))</article>

            """
    }
}
