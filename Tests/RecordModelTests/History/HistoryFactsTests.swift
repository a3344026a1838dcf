import RecordModel
import Testing

struct HistoryFactsTests {
    /// A piece of history from (field, text) pairs.
    private func facts(_ kind: HistoryKind, _ values: [(HistoryField, String)]) -> HistoryFacts {
        HistoryFacts(item(kind, values))
    }

    private func item(_ kind: HistoryKind, _ values: [(HistoryField, String)]) -> HistoryItem {
        HistoryItem(
            reference: HistoryReference(source: "crm", kind: kind, key: "1"),
            cells: PackedCells(values.enumerated().map { ($0.offset, $0.element.1) }),
            columns: values.map { HistoryColumn(header: $0.0.rawValue, field: $0.0) })
    }

    @Test(
        arguments: [
            ("Closed Won", .won), ("closedlost", .lost), ("Negotiation", .open), ("Gewonnen", .won),
            ("Perdu", .lost), ("Proposal/Quote", .open),
        ] as [(String, HistoryFacts.State)])
    func theStageSaysHowFarADealIs(_ stage: String, _ state: HistoryFacts.State) {
        #expect(facts(.deal, [(.stage, stage)]).state == state)
    }

    @Test func flagsOutrankWords() {
        #expect(facts(.deal, [(.stage, "Signed"), (.isWon, "1"), (.isClosed, "1")]).state == .won)
        #expect(facts(.deal, [(.stage, "Signed"), (.isWon, ""), (.isClosed, "1")]).state == .lost)
        #expect(facts(.deal, [(.stage, "Signed"), (.isWon, ""), (.isClosed, "")]).state == .open)
        #expect(facts(.deal, []).state == nil)
    }

    @Test(
        arguments: [
            ("Not Started", .open), ("in_progress", .open), ("Closed", .closed),
            ("erledigt", .closed),
            ("Résolu", .closed), ("To do", .open), ("Not completed", .open), ("Waiting", .open),
        ] as [(String, HistoryFacts.State)])
    func theStatusSaysWhetherATicketIsOpen(_ status: String, _ state: HistoryFacts.State) {
        #expect(facts(.ticket, [(.status, status)]).state == state)
        #expect(facts(.task, [(.status, status)]).state == state)
    }

    @Test func theChannelIsTheKindOrTheRowsOwnType() {
        #expect(facts(.call, []).channel == "call")
        #expect(facts(.activity, [(.type, "Phone call")]).channel == "call")
        #expect(facts(.activity, [(.type, "Mittagessen")]).channel == "Mittagessen")
        #expect(facts(.task, [(.type, "Email")]).channel == "email")
        #expect(facts(.task, [(.type, "Prep")]).channel == "task")
        #expect(facts(.deal, [(.type, "Call")]).channel == nil)
    }

    @Test func timesComeFromWhatTheKindCallsThem() {
        let deal = facts(.deal, [(.closeDate, "2026-06-01"), (.createdAt, "2026-01-02")])
        #expect(deal.dueTime == "2026-06-01")
        #expect(deal.time == "2026-01-02")
        let task = facts(.task, [(.dueAt, "2026-06-01"), (.createdAt, "2026-01-02")])
        #expect(task.dueTime == "2026-06-01")
    }

    @Test func theHashDoesNotDependOnTheOrderOfColumnsNorOnBlankCells() {
        let one = item(.deal, [(.name, "X"), (.amount, "3"), (.stage, " ")])
        let other = item(.deal, [(.amount, "3"), (.name, "X")])
        #expect(one.stableHash == other.stableHash)
        #expect(one.stableHash != item(.deal, [(.amount, "4"), (.name, "X")]).stableHash)
        #expect(one.stableHash != item(.ticket, [(.amount, "3"), (.name, "X")]).stableHash)
    }

    @Test func anAddressBesideANameSaysMoreThanTheName() {
        let item = item(
            .deal, [(.contactName, "Anna Berg (anna@berg.example)"), (.ownerName, "Ada")])
        #expect(
            item.mentions == [
                HistoryMention(role: .contact, way: .email, text: "anna@berg.example"),
                HistoryMention(role: .owner, way: .name, text: "Ada"),
            ])
    }

    @Test func mentionsAreReadInColumnOrderEachOnce() {
        let item = item(
            .meeting,
            [
                (.contactKey, "7"), (.participantEmail, "a@x.example, b@x.example"),
                (.ownerKey, ""), (.contactKey, "7"),
            ])
        #expect(
            item.mentions == [
                HistoryMention(role: .contact, way: .key, text: "7"),
                HistoryMention(role: .participant, way: .email, text: "a@x.example"),
                HistoryMention(role: .participant, way: .email, text: "b@x.example"),
            ])
    }
}
