import Foundation
import Testing

@testable import AuditReports

/// The report in a real browser; skipped, and said so, where there is no Chromium.
@Suite(.serialized, .enabled(if: Browser.path != nil, "no Chromium is installed"))
struct BrowserTests {
    private let browser: Browser

    init() throws { browser = try Browser() }

    @Test(arguments: [390, 1280])
    func aReportIsDrawnWithoutAnError(width: Int) throws {
        try browser.write(HTMLReport(SampleReport.make(clusters: 5)).render())
        let drawn = try browser.run([
            "--screenshot=\(browser.file("shot.png"))", "--window-size=\(width),1600",
        ])
        #expect(drawn.console == [])
        let picture = try Data(contentsOf: URL(filePath: browser.file("shot.png")))
        #expect(picture.prefix(4) == Data([0x89, 0x50, 0x4e, 0x47]))
        // An empty page of this size is some thousand bytes.
        #expect(picture.count > 20_000)
    }

    @Test func aReportIsPrinted() throws {
        try browser.write(HTMLReport(SampleReport.make(clusters: 5)).render())
        let drawn = try browser.run([
            "--print-to-pdf=\(browser.file("report.pdf"))", "--no-pdf-header-footer",
        ])
        #expect(drawn.console == [])
        let pages = try Data(contentsOf: URL(filePath: browser.file("report.pdf")))
        #expect(pages.prefix(5) == Data("%PDF-".utf8))
        #expect(pages.count > 20_000)
    }

    /// What a cell could hold to run something, to load something, or to end what it stands in.
    @Test(arguments: [
        "<script>document.title='owned'</script>",
        "\"><img src=x onerror=\"document.title='owned'\">",
        "</table></style><h1 id=owned>owned</h1>", "'); alert(1); ('", "<svg onload=alert(1)>",
        "javascript:alert(1)", "<a href='https://evil.example/'>x</a>", "&lt;script&gt;",
        "\u{202e}evil",
    ])
    func aHostileCellIsInert(cell: String) throws {
        try browser.write(HTMLReport(SampleReport.make(value: cell)).render())
        let drawn = try browser.run(["--dump-dom"])
        #expect(drawn.console == [])
        for forbidden in ["<script", "<img", "<svg onload", "id=\"owned\"", "href=\"https"] {
            #expect(!drawn.output.contains(forbidden), "\(forbidden)")
        }
        #expect(!drawn.output.contains("<title>owned"))
    }

    @Test(arguments: ["Zzyzx", String(repeating: "donaudampfschiff", count: 9)])
    func nothingIsWiderThanASmallScreen(value: String) throws {
        let width = try answer(
            SampleReport.make(value: value, clusters: 25),
            """
            document.querySelectorAll('details').forEach(d => d.open = true);
            return document.documentElement.scrollWidth;
            """, "--window-size=500,900")
        #expect(try #require(Int(width)) <= 500)
    }

    @Test func everythingIsReachedAndSeenWithoutAMouse() throws {
        let missed = try answer(
            SampleReport.make(clusters: 25),
            """
            document.querySelectorAll('details').forEach(d => d.open = true);
            const all = [...document.querySelectorAll('a[href], summary, .scroll')];
            const missed = all.filter(one => {
                one.focus();
                return document.activeElement !== one || getComputedStyle(one).outlineStyle === 'none';
            });
            return all.length + ' ' + missed.map(one => one.outerHTML.slice(0, 80)).join('; ');
            """)
        let count = try #require(missed.split(separator: " ").first.flatMap { Int($0) })
        #expect(count > 100)
        #expect(missed == "\(count) ")
    }

    @Test func aNumberOpensTheFoldThatListsItsRecords() throws {
        let opened = try answer(
            SampleReport.make(clusters: 3),
            """
            const one = document.querySelector('.facts a[href^="#list-"]');
            const fold = document.querySelector(one.getAttribute('href')).closest('details');
            const before = fold.open;
            one.click();
            await new Promise(done => setTimeout(done, 300));
            return before + ' ' + fold.open;
            """)
        #expect(opened == "false true")
    }

    /// What a script of the test answers on the page; reports have none.
    private func answer(
        _ report: RunReport, _ script: String, _ arguments: String...
    ) throws -> String {
        let page = HTMLReport(report).render()
        let asking = page.replacing(
            "default-src 'none'; style-src 'unsafe-inline'",
            with: "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"
        ).replacing(
            "</body>",
            with: """
                <script>(async () => { \(script) })().then(
                answer => { document.body.innerHTML = '<pre id=answer></pre>';
                document.getElementById('answer').textContent = answer; })</script></body>
                """)
        try browser.write(asking)
        let drawn = try browser.run(["--dump-dom"] + arguments)
        let rest = try #require(
            drawn.output.split(separator: "<pre id=\"answer\">").dropFirst().first)
        return String(rest.prefix { $0 != "<" })
    }
}

/// Headless Chromium with a folder of its own.
private final class Browser {
    static let path: String? = {
        let named = ProcessInfo.processInfo.environment["RECOLLECT_CHROMIUM"]
        let known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
        return ([named].compactMap { $0 } + known).first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
    }()

    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "recollect-browser-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func file(_ name: String) -> String { folder.appending(path: name).path }

    func write(_ page: String) throws {
        try Data(page.utf8).write(to: URL(filePath: file("r.html")))
    }

    /// Opens the page; what it wrote to standard output, and what stood on its console.
    func run(_ arguments: [String]) throws -> (output: String, console: [String]) {
        let process = Process()
        process.executableURL = URL(filePath: try #require(Self.path))
        process.arguments =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--hide-scrollbars", "--no-first-run", "--disable-extensions",
                "--disable-background-networking", "--user-data-dir=\(file("profile"))",
                "--enable-logging=stderr", "--virtual-time-budget=2000",
            ] + arguments + ["file://\(file("r.html"))"]
        for stream in ["out", "err"] {
            _ = FileManager.default.createFile(atPath: file(stream), contents: nil)
        }
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: file("out")))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: file("err")))
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        func text(_ stream: String) throws -> String {
            String(decoding: try Data(contentsOf: URL(filePath: file(stream))), as: UTF8.self)
        }
        let console = try text("err").split(separator: "\n").filter { $0.contains(":CONSOLE") }
        return (try text("out"), console.map(String.init))
    }
}
