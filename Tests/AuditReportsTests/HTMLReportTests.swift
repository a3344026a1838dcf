import Foundation
import RecordModel
import Testing

@testable import AuditReports

@Suite struct HTMLReportTests {
    /// Cells that would do harm if they stood in the document as they are.
    private static let hostile = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x",
        "</style><style>*{display:none}", "<!-- ", "]]>", "&lt;b&gt;", "</title><h1>",
        "<svg/onload=alert(1)>", "javascript:alert(1)",
    ]

    @Test(arguments: hostile)
    func aHostileCellIsInertWhereverItStands(cell: String) {
        func page(_ value: String) -> String {
            var report = SampleReport.make(value: value)
            report.quality?.rules[0].name = value
            report.quality?.rules[0].says = value
            report.totals = [.init(name: value, before: value, after: value)]
            return HTMLReport(report).render()
        }
        let html = page(cell)
        let plain = page("plain")
        #expect(Self.tags(html) == Self.tags(plain))
        #expect(html.contains(HTMLText(escaping: cell).markup))
    }

    @Test func controlAndDirectionCharactersDoNotReachTheDocument() {
        let html = HTMLReport(SampleReport.make(value: "a\u{0}b\u{1b}c\u{202e}d\u{2066}e")).render()
        #expect(html.contains("a\u{fffd}b\u{fffd}cde"))
        for scalar in "\u{0}\u{1b}\u{202e}\u{2066}".unicodeScalars {
            #expect(!html.unicodeScalars.contains(scalar))
        }
    }

    @Test func theDocumentNeedsNothingFromOutside() {
        let html = HTMLReport(SampleReport.make()).render()
        for forbidden in ["<script", "http://", "https://", "src=", "@import", "url(h"] {
            #expect(!html.contains(forbidden), "\(forbidden)")
        }
        #expect(html.contains("default-src 'none'; style-src 'unsafe-inline'"))
    }

    @Test func elementsAreClosedInOrderAndIdsAreUnique() {
        let html = HTMLReport(SampleReport.make(clusters: 3)).render()
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
        let void: Set<String> = ["meta", "!doctype"]
        var open: [String] = []
        for tag in Self.tags(html) where !void.contains(tag.name) && !tag.isSelfClosing {
            if tag.isEnd {
                #expect(open.popLast() == tag.name)
            } else {
                open.append(tag.name)
            }
        }
        #expect(open.isEmpty)
        let ids = html.matches(of: /\sid="([^"]+)"/).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count)
        for link in html.matches(of: /href="#([^"]+)"/) {
            #expect(ids.contains(String(link.output.1)), "\(link.output.1)")
        }
    }

    @Test func everySectionSaysHowToListTheRecordsBehindIt() {
        var report = SampleReport.make()
        report.quality?.rules[0].name = "it's a rule"
        report.quality?.rules[0].failed = 2
        report.store = "crm.sqlite"
        let html = HTMLReport(report).render()
        for section in ["inputs", "merged", "waiting", "matching", "quality"] {
            #expect(html.contains("id=\"behind-\(section)\""), "\(section)")
        }
        #expect(html.contains("<code>recollect export crosswalk --store crm.sqlite</code>"))
        let failing = "quality failures 'it'\\''s a rule' --format csv"
        #expect(html.contains(HTMLText(escaping: failing).markup))
        let redacted = HTMLReport(report.redacted()).render()
        #expect(redacted.contains("--store STORE</code>"))
    }

    /// Cells of numbers that count nothing in the store: seconds, parameters of the model and of rules.
    private static let uncounted: Set<String> = [
        "Seconds", "CPU seconds", "m", "u", "bits", "Gate",
    ]

    @Test func everyNumberInATableLeadsToItsRecords() {
        let html = HTMLReport(SampleReport.make(clusters: 3)).render()
        var numbers = 0
        for table in html.matches(of: /<table>.*?<\/table>/.dotMatchesNewlines()) {
            let text = String(table.output)
            let heads = text.matches(of: /<th scope="col"[^>]*>([^<]*)</).map {
                String($0.output.1)
            }
            for row in text.matches(of: /<tr><th scope="row".*?<\/tr>/.dotMatchesNewlines()) {
                let cells = String(row.output)
                    .matches(of: /<(th|td)[^>]*>(.*?)<\/(th|td)>/).map { String($0.output.2) }
                for (head, cell) in zip(heads, cells)
                where !Self.uncounted.contains(head) && cell.contains(where: \.isNumber) {
                    guard cell.first?.isNumber == true || cell.hasPrefix("<a class=\"k\"") else {
                        continue
                    }
                    numbers += 1
                    #expect(
                        cell == "0" || cell.hasPrefix("<a class=\"k\" href=\"#list-")
                            || cell.hasPrefix("<code>") || head == "Predicted"
                            || head == "Nine times of ten" || head == "When",
                        "\(head): \(cell)")
                }
            }
        }
        #expect(numbers > 20)
    }

    @Test func everyNumberInAChartLeadsToItsRecords() {
        var report = SampleReport.make(clusters: 3)
        report.figures = [
            .init(name: "Buyers", merged: 90, unmerged: 120, unit: "number"),
            .init(name: "Win rate", merged: 0.5, unmerged: 0.4, unit: "share"),
        ]
        let html = HTMLReport(report).render()
        // Bars: nothing with a digit stands beside a link; labels stand in front of them.
        let bars = html.matches(of: /<dd.*?<\/dd>/.dotMatchesNewlines()).map { String($0.output) }
        #expect(bars.count >= 9)
        for bar in bars {
            let outside = bar.replacing(/<a (class="k" )?href="#.*?<\/a>/, with: "")
                .replacing(/<[^>]*>/, with: "")
            #expect(!outside.contains(where: \.isNumber) || bar == "<dd>0</dd>", "\(bar)")
        }
        // Drawn ones: every bar, every point, and the last number of every line.
        for shape in ["rect class=\"merge\"", "rect class=\"leave\"", "circle class=\"merge\""] {
            let drawn = html.matches(of: /<a class="k"[^>]*>(<rect.*?|<circle.*?)<\/a>/).map {
                String($0.output.1)
            }.filter { $0.contains(shape) }
            let all = html.ranges(of: "<" + shape).count
            #expect(all > 0 && drawn.count == all, "\(shape)")
        }
        #expect(html.contains(/<strong><a class="k" href="#list-[^>]*>95\.0\u{a0}%<\/a><\/strong>/))
    }

    @Test func totalsThatDifferAreSaidToDiffer() {
        var report = SampleReport.make()
        report.totals = [.init(name: "Open deals", before: "0", after: "168 worth 1972690.05 CHF")]
        let html = HTMLReport(report).render()
        #expect(html.contains("168 worth 1,972,690.05 CHF"))
        #expect(html.contains("What differs was imported by this run"))
        report.totals[0].before = report.totals[0].after
        #expect(HTMLReport(report).render().contains("so the two columns are the same"))
    }

    @Test func aNameInAQueryIsNothingButAName() {
        let hostile = "a'b\"c$(x)`y`\\z"
        let listing = Listing.shared(hostile, "crm")
        let line = listing.line(store: "my store.sqlite")
        #expect(line.hasPrefix("sqlite3 -readonly -header -csv 'my store.sqlite' \"SELECT "))
        #expect(line.contains("'a''b\\\"c\\$(x)\\`y\\`\\\\z'"))
        #expect(line.hasSuffix("\""))
        #expect(listing.anchor != Listing.shared("crm", hostile).anchor)
    }

    @Test func equalReportsGiveEqualBytes() throws {
        let first = SampleReport.make(clusters: 5)
        let again = SampleReport.make(clusters: 5)
        #expect(HTMLReport(first).render() == HTMLReport(again).render())
        #expect(try JSONReport(first).render() == JSONReport(again).render())
    }

    @Test func theSizeDoesNotGrowWithTheNumberOfClusters() {
        let some = HTMLReport(SampleReport.make(clusters: 100)).render().utf8.count
        let many = HTMLReport(SampleReport.make(clusters: 5000)).render().utf8.count
        #expect(many < some + 2000)
        #expect(some < 400_000)
    }

    @Test func aReportOfAnUnchangedStoreSaysSo() {
        var report = SampleReport.make(clusters: 0)
        report.matching = []
        let html = HTMLReport(report).render()
        #expect(html.contains("This run merged nothing."))
        #expect(html.contains("Nothing waits for a decision."))
    }

    /// A tag of a document: its name, without attributes.
    private struct Tag: Equatable {
        let name: String
        let isEnd: Bool
        let isSelfClosing: Bool
    }

    /// The tags in their order; style sheets hold none.
    private static func tags(_ html: String) -> [Tag] {
        html.matches(of: /<(\/?)([!a-zA-Z][a-zA-Z0-9]*)([^>]*)>/).map {
            Tag(
                name: $0.output.2.lowercased(), isEnd: !$0.output.1.isEmpty,
                isSelfClosing: $0.output.3.hasSuffix("/"))
        }
    }
}
