import Foundation
import Testing
import TextKernels

@Suite struct ReviewInTerminalTests {
    @Test func answersFromAPipeAreSavedAndSummedUp() throws {
        let store = try ReviewedStore()
        let text = try store.run(["review", "--lines"], input: "y\nn\nwhat\nb\nu\nq\n")
        #expect(text.contains("Same person?"))
        #expect(text.contains("That is no answer."))
        #expect(text.contains("Taken back: different."))
        #expect(text.contains("2 answers are saved: 1 the same, 1 unsure."))
        #expect(text.contains("recollect undo 2-5 --store \(store.path)"))
        let undone = try store.run(["undo", "2-5"])
        #expect(undone.contains("are taken back"))
        #expect(try store.run(["verify"]).contains("sound"))
    }

    @Test func theEndOfTheInputEndsTheSitting() throws {
        let store = try ReviewedStore()
        let text = try store.run(["review", "--lines"])
        #expect(text.contains("Nothing was answered"))
    }

    @Test(
        .enabled(if: TmuxSession.program != nil, "tmux is not installed"),
        arguments: [(80, 24), (200, 60)])
    func fillsATerminalAndGivesItBack(_ columns: Int, _ rows: Int) throws {
        let store = try ReviewedStore()
        let terminal = try TmuxSession(
            command: "\(ReviewedStore.program) review --store \(store.path)", columns: columns,
            rows: rows)
        let first = try terminal.lines(with: "q quit")
        #expect(first.first?.hasPrefix("1 of ") == true)
        #expect(first.prefix(rows).count == rows)
        #expect(first.allSatisfy { DisplayWidth.columns(of: $0) <= columns })

        try terminal.press("y")
        #expect(try terminal.lines(with: "Saved: the same.")[0].hasPrefix("2 of "))
        try terminal.press("b")
        #expect(try terminal.lines(with: "Taken back: the same.")[0].hasPrefix("1 of "))
        try terminal.press("?")
        #expect(try terminal.lines(with: "any key goes on").contains("Review  any key goes on"))
        try terminal.press("x", "n")
        #expect(try terminal.lines(with: "Saved: different.")[0].hasPrefix("2 of "))

        try terminal.press("C-c")
        let end = try terminal.lines(with: "status=")
        #expect(end.contains { $0.hasPrefix("1 answer is saved: 1 different.") })
        #expect(end.contains { $0.hasPrefix("status=130") })
        #expect(!end.contains { $0.contains("q quit") })
    }

    @Test(.enabled(if: TmuxSession.program != nil, "tmux is not installed"))
    func drawsAnewWhenTheWindowChanges() throws {
        let store = try ReviewedStore()
        let terminal = try TmuxSession(
            command: "\(ReviewedStore.program) review --store \(store.path)", columns: 80, rows: 24)
        _ = try terminal.lines(with: "q quit")
        try terminal.resize(columns: 120, rows: 40)
        let end = Date().addingTimeInterval(120)
        while try terminal.lines()[39].isEmpty, Date() < end { usleep(50_000) }
        let lines = try terminal.lines()
        #expect(lines[0].hasPrefix("1 of "))
        #expect(lines[39].hasPrefix("y same"))
        try terminal.press("q")
        #expect(try terminal.lines(with: "status=").contains { $0.hasPrefix("status=0") })
    }

    @Test(
        .enabled(if: TmuxSession.program != nil, "tmux is not installed"),
        arguments: [(80, 24), (200, 60)])
    func wordsAreTypedAtTheFoot(_ columns: Int, _ rows: Int) throws {
        let store = try ReviewedStore()
        let terminal = try TmuxSession(
            command: "\(ReviewedStore.program) review --store \(store.path)", columns: columns,
            rows: rows)
        _ = try terminal.lines(with: "q quit")
        try terminal.press("m")
        #expect(try terminal.lines(with: "Your note").contains { $0 == "›" })
        try terminal.type("ask 山田 and أحمد 👍")
        let typed = try terminal.lines(with: "› ask 山田")
        #expect(typed.count { !$0.isEmpty } > 5)
        #expect(typed.allSatisfy { DisplayWidth.columns(of: $0) <= columns })
        try terminal.press("Enter")
        #expect(try terminal.lines(with: "notes: ask 山田").contains { $0.hasPrefix("Noted.") })
        try terminal.press("r")
        #expect(
            try terminal.lines(with: "household with").contains { $0.contains("Esc leaves") })
        try terminal.type("nonsense")
        try terminal.press("Enter")
        _ = try terminal.lines(with: "none of the relations")
        try terminal.press("C-u")
        try terminal.type("1")
        try terminal.press("Enter")
        #expect(
            try terminal.lines(with: "Saved: related, household with.")[0].hasPrefix("2 of "))
        try terminal.press("j")
        try terminal.type("4")
        try terminal.press("Enter")
        #expect(try terminal.lines(with: "4 of ")[0].hasPrefix("4 of "))
        try terminal.press("e")
        _ = try terminal.lines(with: "field=value")
        try terminal.press("Escape")
        _ = try terminal.lines(with: "q quit")
        try terminal.press("b")
        #expect(try terminal.lines(with: "2 of ")[0].hasPrefix("2 of "))
        try terminal.press("q")
        #expect(try terminal.lines(with: "status=").contains { $0.hasPrefix("1 answer is saved") })
    }

    @Test func whatWasSavedSurvivesAKill() throws {
        let store = try ReviewedStore()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: ReviewedStore.program)
        process.arguments = ["review", "--lines", "--store", store.path]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data("y\nu\n".utf8))
        var said = ""
        while !said.contains("Saved: unsure.") {
            let data = output.fileHandleForReading.availableData
            if data.isEmpty { break }
            said += String(decoding: data, as: UTF8.self)
        }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        #expect(try store.run(["review", "--lines"]).contains("1 of 4"))
        #expect(try store.run(["verify"]).contains("sound"))
    }

    @Test(.enabled(if: TmuxSession.program != nil, "tmux is not installed"))
    func adoptingWhatWasTaughtIsOffered() throws {
        let store = try ReviewedStore()
        _ = try store.run(["review", "--lines"], input: "y\nn\ny\nq\n")
        let terminal = try TmuxSession(
            command: "\(ReviewedStore.program) review --teach --questions 0 --store \(store.path)",
            columns: 100, rows: 30)
        _ = try terminal.lines(with: "Adopt it now?")
        try terminal.type("yes")
        try terminal.press("Enter")
        let end = try terminal.lines(with: "status=")
        #expect(end.contains { $0.hasPrefix("Adopted.") })
        #expect(end.contains { $0.hasPrefix("To take it back: recollect undo") })
    }
}
