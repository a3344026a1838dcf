import Testing

@testable import recollect

@Suite struct UsageTextTests {
    @Test func oneSentenceAndWhereTheHelpIs() {
        #expect(
            UsageText.line("Missing expected argument '<file> ...'", arguments: ["migrate"])
                == "Missing expected argument '<file> ...'. See: recollect migrate --help")
        #expect(
            UsageText.line("Unknown option '--x'", arguments: ["policy", "show", "--x"])
                == "Unknown option '--x'. See: recollect policy show --help")
    }

    @Test func listsBecomePartOfTheSentence() {
        let message = """
            The value 'foo' is invalid for '<what>'. Please provide one of the following:
              - crosswalk
              - pairs
            """
        #expect(
            UsageText.line(message, arguments: ["export", "foo"])
                == "The value 'foo' is invalid for '<what>'. Please provide one of the following: "
                + "crosswalk, pairs. See: recollect export --help")
    }
}

@Suite struct NextCommandTests {
    @Test func namesTheStoreQuotedForTheShell() {
        #expect(NextCommand(store: "recollect.sqlite")("review") == "recollect review")
        #expect(NextCommand(store: "/a/crm.db")("undo 3") == "recollect undo 3 --store /a/crm.db")
        #expect(NextCommand.quoted("it's mine") == "'it'\\''s mine'")
    }
}

@Suite struct FileNamesTests {
    @Test func areAsShortAsTheyCanBeWithoutBecomingTheSame() {
        #expect(FileNames.short(["/a/b/x.csv", "/a/b/y.csv"]) == ["x.csv", "y.csv"])
        #expect(FileNames.short(["/a/b/x.csv", "/a/c/x.csv"]) == ["b/x.csv", "c/x.csv"])
        #expect(FileNames.short(["x.csv", "b/x.csv"]) == ["x.csv", "b/x.csv"])
    }
}

@Suite struct RunRangeTests {
    @Test func readsNumbersAndRanges() {
        #expect(RunRange(argument: "7")?.runs == 7...7)
        #expect(RunRange(argument: "4-9")?.runs == 4...9)
        for wrong in ["", "x", "9-4", "0", "1-2-3", "-3", "4-"] {
            #expect(RunRange(argument: wrong) == nil)
        }
    }
}
