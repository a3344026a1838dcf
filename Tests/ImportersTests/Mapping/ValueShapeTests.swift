import Testing

@testable import Importers

@Suite struct ValueShapeTests {
    @Test(arguments: [
        ("ann@example.org", "email"), ("a@example.org; b@example.org", "email"),
        ("https://example.org/x", "url"), ("www.example.org", "url"), ("2024-01-31", "date"),
        ("31.1.24", "date"), ("1/31/2024 10:00", "date"), ("19721009", "date"), ("1972", "year"),
        ("12345", "number"), ("1124741.15", "number"), ("-3,5", "number"), ("12 %", "number"),
        ("+44 20 7946 0001", "phone"), ("(212) 555-0100", "phone"), ("212/555-0100", "phone"),
        ("true", "boolean"), ("", "blank"), ("  ", "blank"), ("{\"a\":1}", "compound"),
        ("Ann Lee", "text"), ("12 Main St", "text"), ("SW1A 1AA", "text"),
    ])
    func tellsShapes(value: String, shape: String) {
        #expect("\(ValueShape(value))" == shape)
    }

    @Test(arguments: [
        ("E-mail 2 - Value", "email 2 value"), ("MailingStreet", "mailing street"),
        ("email_1", "email 1"), ("Prénom", "prenom"), ("Straße", "strasse"),
        ("Gender__c", "gender"), ("\u{feff}Assistant's Phone", "assistants phone"),
        ("Zip/Postal Code", "zip postal code"), ("Address1Line2", "address 1 line 2"),
    ])
    func takesHeadersApart(header: String, words: String) {
        #expect(HeaderName(header).words.joined(separator: " ") == words)
    }
}
