import Testing

@testable import Normalization

struct EmailNormalizerTests {
    private let normalizer = EmailNormalizer()

    @Test(
        "The address is found in what surrounds it",
        arguments: [
            "ann@acme.com", " Ann@Acme.COM ", "mailto:ann@acme.com", "Ann Lee <ann@acme.com>",
            "<ann@acme.com>", "ann@acme.com;", "ann@acme.com.", "'ann@acme.com'",
            "mailto:ann@acme.com?subject=Hi", "\"Lee, Ann\" <ann@acme.com>", "ann@acme.com (work)",
        ])
    func surroundings(raw: String) {
        #expect(normalizer.parse(raw)?.canonical == "ann@acme.com")
    }

    @Test(
        "The canonical form drops tags, and dots where the provider ignores them",
        arguments: [
            ("a.n.n@gmail.com", "ann@gmail.com"), ("ann+news@googlemail.com", "ann@gmail.com"),
            ("ann+news@acme.com", "ann@acme.com"), ("a.nn@acme.com", "a.nn@acme.com"),
            ("JÖRG@müller.de", "jörg@müller.de"), ("\"ann lee\"@acme.com", "\"ann lee\"@acme.com"),
            ("\"ann\"@acme.com", "ann@acme.com"), ("ann(work)@acme.com", "ann@acme.com"),
        ])
    func canonical(raw: String, expected: String) {
        #expect(normalizer.parse(raw)?.canonical == expected)
    }

    @Test("The address itself keeps tag and dots")
    func address() {
        #expect(normalizer.parse("A.nn+News@GMail.com")?.address == "a.nn+news@gmail.com")
    }

    @Test(
        "Mailboxes of functions are shared",
        arguments: [
            ("info@acme.com", true), ("Sales@acme.com", true), ("kontakt@acme.de", true),
            ("no-reply@acme.com", true), ("info2@acme.com", true), ("support-uk@acme.com", true),
            ("comptabilite@acme.fr", true), ("ann@acme.com", false), ("infantino@acme.com", false),
            ("office.smith@acme.com", false), ("it-support@acme.com", true),
            ("ar.invoices@acme.com", true), ("hr@acme.com", true), ("it.lehmann@acme.com", false),
        ])
    func shared(raw: String, isShared: Bool) {
        #expect(normalizer.parse(raw)?.isShared == isShared)
    }

    @Test(
        "Placeholders are no addresses",
        arguments: [
            "none@none.com", "test@test.com", "noemail@example.com", "n/a", "none",
            "noemail@acme.com", "xxx@xxx.com", "no-email@none.com", "a@a.com",
            "unknown@unknown.com",
        ])
    func placeholders(raw: String) {
        #expect(throws: EmailProblem.placeholder) { try normalizer.read(raw) }
    }

    @Test("A made-up domain alone makes no placeholder")
    func realPeopleOfExampleDomains() {
        #expect(normalizer.parse("ann.lee@example.com") != nil)
        #expect(normalizer.parse("test@acme.com") != nil)
    }

    @Test(
        "What is wrong is said",
        arguments: [
            ("", EmailProblem.empty), ("ann", .noAtSign), ("@acme.com", .emptyLocalPart),
            ("ann@", .emptyDomain), ("ann..lee@acme.com", .invalidLocalPart),
            (".ann@acme.com", .invalidLocalPart), ("ann@-acme.com", .invalidDomain),
            ("ann@acme..com", .invalidDomain), ("a nn@acme.com", .invalidLocalPart),
            (String(repeating: "a", count: 65) + "@acme.com", .tooLong),
        ])
    func problems(raw: String, problem: EmailProblem) {
        #expect(throws: problem) { try normalizer.read(raw) }
    }

    @Test("A cell may hold several addresses")
    func several() {
        let found = normalizer.addresses(in: "ann@acme.com; bob@acme.com ::: ann@acme.com")
        #expect(found.map(\.canonical) == ["ann@acme.com", "bob@acme.com"])
        #expect(normalizer.addresses(in: "no address here").isEmpty)
    }
}
