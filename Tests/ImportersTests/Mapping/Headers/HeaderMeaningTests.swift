import RecordModel
import Testing

@testable import Importers

/// What headers mean by themselves, before other columns and values are looked at.
@Suite struct HeaderMeaningTests {
    private func meaning(_ header: String) -> String {
        guard let meaning = HeaderMeaning(HeaderName(header)) else { return "" }
        return meaning.field.rawValue + (meaning.label.map { "/\($0)" } ?? "")
            + (meaning.number.map { "#\($0)" } ?? "")
    }

    @Test(arguments: [
        ("English", HeaderTable.english), ("German", .german), ("French", .french),
        ("Spanish", .spanish), ("Portuguese", .portuguese), ("Italian", .italian),
        ("Dutch", .dutch), ("Swedish", .swedish), ("Polish", .polish),
    ])
    func headersOfALanguageAreUnderstood(language: String, table: HeaderTable) {
        #expect(table.rows.count >= 60)
        for row in table.rows {
            #expect(meaning(row.header) == row.meaning, "\(language): \(row.header)")
        }
    }

    @Test("Plain phrases have the keys that folding gives them")
    func plainPhrases() {
        let languages = HeaderLanguage.all.flatMap(\.fields).map(\.phrases)
        let phrases = (HeaderVocabulary.terms.map(\.phrases) + languages).flatMap {
            $0.split(separator: ",").map(String.init)
        }
        #expect(phrases.count > 2_000)
        for phrase in phrases + ["e-mail 2", "e mail", "a1b 2", "x__c", "Ab", "l'nom", "n° 1", ""] {
            #expect(HeaderLanguage.keys(phrase).first == HeaderName(phrase).squashed)
        }
    }

    @Test(arguments: [
        "E-Mail\n(privat)", "e_mail_privat", "EMAIL PRIVAT", "  E-Mail – privat: ", "eMailPrivat",
        "E‑Mail (privat)*", "\u{feff}E-Mail privat",
    ])
    func spellingDoesNotMatter(header: String) {
        #expect(meaning(header) == "email/home")
    }

    @Test func everyLanguageHasWordsForEveryPartOfAnAddressAndAName() {
        let needed: [Field] = [
            .givenName, .familyName, .fullName, .organization, .jobTitle, .email, .phone, .street,
            .postalCode, .city, .region, .country, .birthDate, .note, .emailOptOut, .emailOptIn,
            .phoneOptOut, .allOptOut, .allOptIn, .consentDate, .recordKey,
        ]
        for language in HeaderLanguage.all {
            let known = Set(language.fields.map(\.field))
            for field in needed { #expect(known.contains(field), "\(field)") }
        }
    }
}
