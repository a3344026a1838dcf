import Testing

@testable import Normalization

@Suite("Web addresses")
struct WebNormalizerTests {
    @Test(
        "The registrable domain is found in all ways to write a URL",
        arguments: [
            ("https://www.Acme.co.uk/about/", "acme.co.uk"),
            ("http://shop.acme.com.au:8080/x", "acme.com.au"),
            ("info@acme.de", "acme.de"), ("www.acme.de, www.acme.com", "acme.de"),
            ("<http://acme.de>", "acme.de"), ("HTTP:\\\\ACME.DE", "acme.de"),
            ("http//acme.de", "acme.de"),
            ("acme.com.", "acme.com"), ("www.müller-bau.de", "xn--mller-bau-q9a.de"),
            ("http://bücher.example", "xn--bcher-kva.example"),
        ])
    func domains(url: String, domain: String) {
        #expect(WebNormalizer.domain(ofURL: url) == domain)
    }

    @Test(
        "What is no URL has no domain",
        arguments: ["", "n/a", "acme", "http://", "192.168.1.1", "co.uk", "see notes", "-"])
    func noDomain(text: String) { #expect(WebNormalizer.domain(ofURL: text) == nil) }

    @Test(
        "Mass providers are no organisation",
        arguments: [
            "gmail.com", "yahoo.co.jp", "web.de", "orange.fr", "libero.it", "telia.com",
            "hotmail.fr", "linkedin.com", "wixsite.com",
        ])
    func massProviders(domain: String) {
        #expect(WebNormalizer.isMassProvider(domain))
        #expect(WebNormalizer.organizationDomain(ofURL: "http://www." + domain + "/x") == nil)
    }

    @Test("A company's domain is an organisation's")
    func organisations() {
        #expect(WebNormalizer.organizationDomain(ofURL: "http://mail.acme.com") == "acme.com")
        #expect(!WebNormalizer.isMassProvider("acme.com"))
    }

    @Test("Equal pages have equal canonical URLs")
    func canonical() {
        let urls = [
            "https://www.linkedin.com/in/anna/", "linkedin.com/in/anna",
            "HTTP://LinkedIn.com/in/anna#top",
        ]
        #expect(Set(urls.map { WebNormalizer.canonicalURL($0) }) == ["linkedin.com/in/anna"])
        #expect(
            WebNormalizer.canonicalURL("acme.com/a") != WebNormalizer.canonicalURL("acme.com/b"))
    }
}
