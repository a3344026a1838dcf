import Foundation
import Testing

/// Policies, mappings and arguments that make no sense: told in full before work begins.
struct ConfigurationTests {
    private let bench: Workbench

    init() throws {
        bench = try Workbench()
        try bench.write(ContactList(people: 12, seed: 4).csv(), to: "people.csv")
    }

    private func migrate(_ options: String...) throws -> CommandResult {
        try bench.start(["migrate", "people.csv", "--store", "s.sqlite"] + options).wait()
    }

    @Test func everyProblemOfAPolicyIsNamed() throws {
        try bench.write(
            """
            schema: recollect.policy/9
            resolution:
              mergeThreshold: 3
              reviewThreshold: -1
              mergeTreshold: 0.5

            """, to: "policy.yaml")
        let result = try migrate("--policy", "policy.yaml")
        expectRefusal(result, 78)
        for word in ["schema", "mergeThreshold", "reviewThreshold", "resolution.mergeTreshold"] {
            #expect(result.errors.contains(word), "\(word) is not named")
        }
        #expect(!bench.exists("s.sqlite"))
    }

    @Test(arguments: ["a: [unclosed", "resolution: 5\n", "- 1\n- 2\n", "just words"])
    func aPolicyThatDoesNotReadIsRefused(text: String) throws {
        try bench.write(text, to: "policy.yaml")
        expectRefusal(try migrate("--policy", "policy.yaml"), 78)
        expectRefusal(try bench.run("policy", "show", "--policy", "policy.yaml"), 78)
        #expect(!bench.exists("s.sqlite"))
    }

    @Test func aPolicyOfBytesIsRefusedAndAMissingOneIsMissing() throws {
        try bench.write([0xff, 0x00, 0x9d, 0x41], to: "policy.yaml")
        expectRefusal(try migrate("--policy", "policy.yaml"), 78)
        expectRefusal(try migrate("--policy", "none.yaml"), 66)
    }

    @Test func thePrintedPolicyReadsAsTheSamePolicy() throws {
        let printed = try bench.run("policy", "show", "--quiet")
        expectSuccess(printed)
        try bench.write(printed.output, to: "policy.yaml")
        let again = try bench.run("policy", "show", "--quiet", "--policy", "policy.yaml")
        expectSuccess(again)
        #expect(again.output == printed.output)
        try bench.write("# nothing but a remark\n", to: "empty.yaml")
        #expect(
            try bench.run("policy", "show", "--quiet", "--policy", "empty.yaml").output
                == printed.output)
    }

    @Test func everyProblemOfAMappingIsNamed() throws {
        try bench.write(
            """
            tables:
            - kind: dragon
              region: Germany
              columns:
              - header: email
                field: electronicMail

            """, to: "map.yaml")
        let result = try migrate("--map", "map.yaml")
        #expect(result.status == 78 && result.output.isEmpty)
        for word in ["dragon", "Germany", "electronicMail"] {
            #expect(result.errors.contains(word), "\(word) is not named")
        }
        for text in ["tables: 5\n", "a: [unclosed", "tables: []\ncolums: []\n", "words"] {
            try bench.write(text, to: "map.yaml")
            expectRefusal(try migrate("--map", "map.yaml"), 78, text)
        }
        expectRefusal(try migrate("--map", "none.yaml"), 66)
        #expect(!bench.exists("s.sqlite"))
    }

    @Test func aSavedMappingMeansTheSame() throws {
        expectSuccess(try bench.run("inspect", "people.csv", "--save-map", "map.yaml"))
        let with = try bench.run(
            "migrate", "people.csv", "--store", "a.sqlite", "--map", "map.yaml", "--json")
        let without = try bench.run("migrate", "people.csv", "--store", "b.sqlite", "--json")
        expectSuccess(with)
        #expect(try with.contentHash() == without.contentHash())
    }

    @Test(arguments: [
        ["--now", "tomorrow"], ["--now", "2026-13-45"], ["--now", ""], ["--region", "Germany"],
        ["--region", "QZ"], ["--as", "dragons"], ["--source", ""], ["--key", ""],
    ])
    func optionsThatMakeNoSenseAreUsage(options: [String]) throws {
        let result = try bench.start(
            ["migrate", "people.csv", "--store", "s.sqlite"] + options
        ).wait()
        expectRefusal(result, 64, options.joined(separator: " "))
        #expect(try bench.names() == ["people.csv"])
    }

    @Test(arguments: [
        ["migrate"], ["frobnicate"], ["migrate", "--frobnicate", "people.csv"],
        ["migrate", "people.csv", "--store", ""], ["migrate", "people.csv", "--workers", "0"],
        ["export", "everything"], ["export", "pairs", "--format", "json"],
        ["export", "pairs", "--min-probability", "2"], ["status", "--color", "sometimes"],
        ["search"], ["show"], ["why", "one"],
    ])
    func argumentsThatCannotBeReadAreUsage(arguments: [String]) throws {
        let result = try bench.start(arguments).wait()
        expectRefusal(result, 64, arguments.joined(separator: " "))
        #expect(result.errors.contains("--help"))
        #expect(try bench.names() == ["people.csv"])
    }

    @Test func everyCommandHasHelpWithExamples() throws {
        for command in [
            "migrate", "inspect", "review", "import", "match", "plan", "apply", "undo", "unmerge",
            "status", "show", "search", "why", "report", "export", "verify", "rebuild",
        ] {
            let help = try bench.run(command, "--help")
            expectSuccess(help, command)
            let examples = help.lines.count {
                $0.hasPrefix("recollect \(command)") || $0.contains("| recollect \(command) ")
            }
            #expect(examples >= 2, "\(command) has \(examples) examples")
        }
    }
}
