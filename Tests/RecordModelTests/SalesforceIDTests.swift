import RecordModel
import Testing

/// Ids of invented records; the checksums follow Salesforce's published rule.
@Suite struct SalesforceIDTests {
    @Test func bothFormsAreOneId() {
        #expect(SalesforceID.otherForm(of: "001D000000IqhSL") == "001D000000IqhSLIAZ")
        #expect(SalesforceID.otherForm(of: "001D000000IqhSLIAZ") == "001D000000IqhSL")
        #expect(SalesforceID.canonical("001D000000IqhSLIAZ") == "001D000000IqhSL")
        #expect(
            SalesforceID.canonical("salesforce:001D000000IqhSLIAZ") == "salesforce:001D000000IqhSL")
    }

    @Test func caseMattersInTheShortForm() {
        #expect(
            SalesforceID.canonical("001D000000IqhSL") != SalesforceID.canonical("001D000000Iqhsl"))
        #expect(
            SalesforceID.otherForm(of: "001D000000IqhSL")
                != SalesforceID.otherForm(of: "001D000000Iqhsl"))
    }

    @Test(arguments: [
        "001D000000IqhSLIAA", "ABCDEFGHIJKLMNOPQR", "123456789012345678", "", "001D000000IqhSL",
        "x001D000000IqhSLIAZ", "müller@example.org",
    ])
    func otherTextsStayWhole(text: String) {
        #expect(SalesforceID.canonical(text) == text)
    }
}
