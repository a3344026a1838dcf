import RecordModel
import Testing

@testable import Normalization

struct FieldNormalizerTests {
    private func key(_ field: Field, _ text: String, region: String? = "US") -> String {
        FieldNormalizer().equalityKey(
            for: FieldValue(field: field, label: nil, group: 0, text: text, column: 0),
            region: region)
    }

    @Test("Writings of one value have one key")
    func equal() {
        #expect(key(.phone, "(212) 867-5309") == key(.phone, "+1 212 867 5309"))
        #expect(key(.email, "Ann@Acme.com ") == key(.email, "mailto:ann@acme.com"))
        #expect(key(.familyName, "MÜLLER") == key(.familyName, "Muller"))
        #expect(key(.fullName, "Smith, John") == key(.fullName, "John Smith"))
        #expect(key(.birthDate, "10/09/1972") == key(.birthDate, "1972-10-09"))
        #expect(key(.organization, "ACME, Inc.") == key(.organization, "Acme Inc"))
        #expect(key(.jobTitle, "Sales-Manager") == key(.jobTitle, "sales manager"))
        #expect(key(.postalCode, "62701-1234") == key(.postalCode, "62701"))
    }

    @Test("What a person could not do without keeps values apart")
    func different() {
        #expect(key(.phone, "212-867-5309 x1") != key(.phone, "212-867-5309 x2"))
        #expect(key(.email, "ann+crm@acme.com") != key(.email, "ann@acme.com"))
        #expect(key(.organization, "Acme Inc") != key(.organization, "Acme LLC"))
        #expect(key(.fullName, "John Smith Jr") != key(.fullName, "John Smith"))
        #expect(key(.accountKey, "001A") != key(.accountKey, "001a"))
    }

    @Test("A blank value has the empty key, a placeholder its text")
    func blanks() {
        #expect(key(.phone, "  ") == "")
        #expect(key(.note, "") == "")
        #expect(key(.email, "n/a") == "n a")
    }
}
