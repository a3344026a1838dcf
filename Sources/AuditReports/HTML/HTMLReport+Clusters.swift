extension HTMLReport {
    /// How many clusters a report shows in full.
    private static let shownClusters = 100

    /// The merges with their members and evidence.
    var merges: HTMLText {
        if report.merges.isEmpty { return "<p>This run merged nothing.</p>" }
        let intro: HTMLText = """
            <p>\(Self.counted(report.counts.newMerges, "cluster was", "clusters were")) merged in this run. \
            \(shownNote(report.merges.count, report.counts.newMerges)) Every merge can be undone: \
            <code>recollect undo</code>.</p>
            """
        return intro + report.merges.prefix(Self.shownClusters).map(cluster).joined()
    }

    /// The proposals that wait for a person.
    var proposals: HTMLText {
        if report.proposals.isEmpty { return "" }
        let intro: HTMLText = """
            <p>\(Self.counted(report.counts.reviewItems, "proposal waits", "proposals wait")) for a decision: \
            <code>recollect review</code>. \(shownNote(report.proposals.count, report.counts.reviewItems))</p>
            """
        return intro + report.proposals.prefix(Self.shownClusters).map(cluster).joined()
    }

    private func shownNote(_ listed: Int, _ all: Int) -> String {
        let shown = min(listed, Self.shownClusters)
        return shown < all ? "Shown here: \(shown); the others are in the store." : ""
    }

    private func cluster(_ item: RunReport.ClusterSummary) -> HTMLText {
        let name = item.members.first?.name ?? ""
        var tags: HTMLText = "<span class=\"tag\">\(item.members.count) records</span>"
        if let weight = item.weight {
            tags += " <span class=\"tag\">weakest link \(ReportNumbers.bits(weight)) bits</span>"
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
        let evidence = item.evidence.map { sentence -> HTMLText in "<li>\(sentence)</li>" }.joined()
        let reason: HTMLText =
            item.reason.map { "<p><strong>Why it waits:</strong> \($0)</p>" } ?? ""
        return """
            <article class="cluster"><h3>\(name) <code>\(item.id)</code></h3><p>\(tags)</p>\(reason)
            <ul>\(evidence)</ul>\(table.render(limit: 30))</article>

            """
    }
}
