import ArgumentParser
import CanonicalStore

/// Proves that the store is what its records and judgements say.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Prove from the store alone that nothing was lost or changed.",
        discussion: """
            recollect verify --store crm.sqlite
            recollect verify --store crm.sqlite --json | jq .gaps

            Derives everything anew from source records and judgements and compares, accounts for every value \
            and row, and checks the audit trail; reads only. Ends with 1 and names each gap where something \
            does not agree.
            """)

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let (place, store) = try global.reading()
            let maker = GoldenRecordMaker(place: place)
            let progress = ProgressLine(console: console)
            progress.begin("Deriving everything anew and comparing")
            let found = try await store.verification { await maker.make($0) }
            let gaps = found.gaps
            progress.clear()
            let hash = try store.status().contentHash
            if global.json {
                console.answer(
                    try JSONText.object(
                        Answer(
                            contentHash: hash, account: AccountAnswer(found.account),
                            gaps: gaps.map { .init(code: $0.code, message: $0.message) })))
            } else if gaps.isEmpty {
                console.answer("The store is sound: content hash \(hash).")
                console.answer(AccountText.lines(found.account))
            } else {
                for gap in gaps {
                    console.answer(
                        "\(console.style.bad("gap")): \(gap.message)  \(console.style.dim(gap.code))"
                    )
                }
                console.answer(
                    "\(Numbers.counted(gaps.count, "gap", "gaps")); \(NextCommand(store: global.store)("rebuild")) derives everything anew."
                )
            }
            return gaps.isEmpty ? .success : .gateNotMet
        }
    }

    /// `verify --json` (docs/json-output.md).
    private struct Answer: Encodable {
        struct Gap: Encodable {
            let code: String
            let message: String
        }

        let schema = "recollect.verify/1"
        let contentHash: String
        let account: AccountAnswer
        let gaps: [Gap]

        enum CodingKeys: String, CodingKey {
            case schema, account, gaps
            case contentHash = "content_hash"
        }
    }
}
