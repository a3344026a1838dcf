import Testing

@testable import Importers

@Suite struct MailPlaceholdersTests {
    private static let locals = [
        "test", "TEST", "noemail", "None", "n/a", "anna", "a", "foo", "info", "unknown", "asdf",
        "dora.kern", "x", "mail", "sample",
    ]
    private static let domains = [
        "test.com", "Example.org", "firm.example", "a.test", "b.invalid", "pc.localhost",
        "none.com",
        "foo.com", "foo", "anna.de", "a.b", "gmail.com", "xxx.xxx", "mail.ru", "x", "",
    ]

    @Test func theQuickLookMissesNothing() {
        var found = 0
        for local in Self.locals {
            for domain in Self.domains {
                let bytes = Array("\(local)@\(domain)".utf8)
                let quick = MailPlaceholders.judge(bytes.span, bytes.indices)
                #expect(
                    quick == MailPlaceholders.judgeCopied(bytes.span, bytes.indices),
                    "\(local)@\(domain)")
                if quick != nil { found += 1 }
            }
        }
        #expect(found > 50 && found < Self.locals.count * Self.domains.count)
    }
}
