import RecordModel
import Resolution
import Testing

/// Statements as they follow from the columns of exports; all values are invented.
@Suite struct ConsentReaderTests {
    private func read(_ cells: [(Field, String?, String)]) -> ConsentReader.Reading {
        let values = cells.enumerated().map { index, cell in
            FieldValue(field: cell.0, label: cell.1, group: 0, text: cell.2, column: index)
        }
        return ConsentReader.read(
            SourceRecord(
                id: RecordID(rawValue: 7),
                reference: RecordReference(source: "x", kind: .contact, key: "1"), version: 1,
                row: 1, values: values))
    }

    private func lines(_ cells: [(Field, String?, String)]) -> [String] {
        read(cells).statements.map { statement in
            [
                statement.verdict.rawValue, statement.channel?.rawValue ?? "all",
                statement.address ?? "-", statement.purpose ?? "-",
                statement.date?.description ?? "-", "\(statement.column)",
            ].joined(separator: " ")
        }
    }

    @Test(arguments: [
        "1", "true", "Yes", "ja", "oui", "sí", "sim", "Tak", "x", "Do Not Allow", "unsubscribed",
        "Opted out", "abgemeldet", "widerrufen", "désabonné", "Nicht zulassen", "✓",
    ])
    func anOptOutThatHoldsIsAnObjection(answer: String) {
        #expect(lines([(.emailOptOut, nil, answer)]) == ["objection email - - - 0"])
    }

    @Test(arguments: ["0", "false", "No", "nein", "non", "", " ", "Allow", "n/a", "unknown"])
    func anOptOutThatDoesNotHoldIsNoPermission(answer: String) {
        let reading = read([(.emailOptOut, nil, answer), (.email, nil, "a@example.org")])
        #expect(reading.statements.isEmpty)
        #expect(reading.unreadableColumns.isEmpty)
    }

    @Test func aPermissionIsForTheRecordsOwnAddresses() {
        #expect(
            lines([
                (.email, nil, "a@example.org"), (.email, nil, "b@example.org"),
                (.emailOptIn, "newsletter", "yes"), (.consentDate, nil, "2024-03-31"),
                (.modifiedAt, nil, "2025-01-01"),
            ]) == [
                "permission email a@example.org newsletter 2024-03-31 2",
                "permission email b@example.org newsletter 2024-03-31 2",
            ])
    }

    @Test func aLaterChangeOfTheRecordDatesObjectionsButNoPermissions() {
        let changed: (Field, String?, String) = (.modifiedAt, nil, "2025-01-01T10:00:00+02:00")
        #expect(
            lines([(.phoneOptOut, nil, "1"), changed])
                == ["objection phone - - 2025-01-01T08:00:00Z 0"])
        #expect(lines([(.phoneOptIn, nil, "1"), changed]) == ["permission phone - - - 0"])
    }

    @Test func aRefusedOptInIsAnObjection() {
        #expect(lines([(.allOptIn, nil, "no")]) == ["objection all - - - 0"])
        #expect(lines([(.emailOptIn, nil, "cleaned")]) == ["objection email - - - 0"])
        #expect(lines([(.emailOptIn, nil, "No consent")]) == ["objection email - - - 0"])
        #expect(lines([(.emailOptIn, nil, "pending")]).isEmpty)
    }

    @Test func columnsOfTimesAreStatementsOfTheirTime() {
        #expect(
            lines([
                (.email, nil, "a@example.org"), (.emailOptIn, nil, "2020-01-02 03:04:05"),
                (.emailOptOut, nil, "2021-02-03 04:05:06"),
            ]) == [
                "permission email a@example.org - 2020-01-02T03:04:05Z 1",
                "objection email - - 2021-02-03T04:05:06Z 2",
            ])
    }

    @Test func aFlagAndItsDateAreOneStatement() {
        #expect(
            lines([(.emailOptOut, nil, "true"), (.emailOptOut, nil, "2021-02-03")])
                == ["objection email - - 2021-02-03 1"])
    }

    @Test func whatCannotBeReadIsNoPermission() {
        let reading = read([(.emailOptIn, nil, "see the file"), (.email, nil, "a@example.org")])
        #expect(reading.statements.isEmpty)
        #expect(reading.unreadableColumns == [0])
    }

    @Test func basisGoesWithThePermission() {
        let reading = read([
            (.allOptIn, nil, "granted"), (.consentBasis, nil, "Web form"),
        ])
        #expect(reading.statements.map(\.basis) == ["Web form"])
    }

    @Test(arguments: [
        ("2024-03-31", "2024-03-31"), ("31.03.2024", "2024-03-31"), ("31/3/2024", "2024-03-31"),
        ("3/31/2024 10:15 PM", "2024-03-31T22:15:00Z"), ("12 Mar 2024", "2024-03-12"),
        ("Mar 12, 2024", "2024-03-12"), ("2024-03-31T23:30:00.000-0100", "2024-04-01T00:30:00Z"),
        ("2024-03-31T10:15:00Z", "2024-03-31T10:15:00Z"), ("1711880100", "2024-03-31T10:15:00Z"),
        ("1711880100000", "2024-03-31T10:15:00Z"), ("20240331", "2024-03-31"),
        ("2000-02-29T00:00:00+05:30", "2000-02-28T18:30:00Z"),
    ])
    func datesAreRead(text: String, expected: String) {
        #expect(ConsentDate(text)?.description == expected)
    }

    @Test(arguments: ["", "yes", "03/05/2024", "99.99.2024", "12", "123456789", "2024", "0/0/00"])
    func whatIsNoDateOrUndecidableIsNone(text: String) {
        #expect(ConsentDate(text) == nil)
    }

    @Test func datesOfUnequalPrecisionCompare() throws {
        let day = try #require(ConsentDate("2024-03-31"))
        let noon = try #require(ConsentDate("2024-03-31 12:00"))
        #expect(day < noon)
    }
}
