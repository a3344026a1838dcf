/// Reads URLs, hosts and domains.
///
/// Hosts are given in lower case, internationalised labels in their ASCII form (`xn--…`), so that
/// both ways to write one host are equal.
public enum WebNormalizer {
    /// The registrable domain of a URL or bare host, also one of a mass provider; nil where the
    /// text has none, such as a placeholder, an IP address or a bare word.
    ///
    /// Of several URLs in one text the first counts; of an e-mail address, its domain.
    public static func domain(ofURL text: String) -> String? {
        guard let parts = WebAddress(text) else { return nil }
        return registrableDomain(parts.host)
    }

    /// The part of a host that somebody registered: `acme.co.uk` of `www.acme.co.uk`.
    ///
    /// - Missing: nil for an IP address, a host without a dot, and a bare public suffix.
    /// - Source: a compact list of suffixes (`PublicSuffixes`), not the whole public suffix list.
    public static func registrableDomain(_ host: String) -> String? {
        guard let ascii = WebAddress.asciiHost(Array(host.utf8)) else { return nil }
        let labels = ascii.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: true)
        guard let top = labels.last, labels.count >= 2, isTopLevel(top) else { return nil }
        let size = suffixLabels(labels) + 1
        if labels.count < size { return nil }
        let joined = labels.suffix(size).joined(separator: [UInt8(ascii: ".")])
        return String(decoding: Array(joined), as: UTF8.self)
    }

    /// Whether a registrable domain's addresses and pages belong to everybody: mail and access
    /// providers, social networks, site builders and shops.
    ///
    /// - Parameter domain: as `registrableDomain(_:)` returns it.
    public static func isMassProvider(_ domain: String) -> Bool {
        let bytes = Array(domain.utf8)
        if MassProviders.domains.contains(bytes.span) { return true }
        let label = Array(bytes.prefix { $0 != UInt8(ascii: ".") })
        return MassProviders.labels.contains(label.span)
    }

    /// The registrable domain of a URL unless it is a mass provider's: what `Feature.domain` holds.
    public static func organizationDomain(ofURL text: String) -> String? {
        guard let domain = domain(ofURL: text), !isMassProvider(domain) else { return nil }
        return domain
    }

    /// Host without `www.`, path and query: what the ways to write one page's URL have in common.
    ///
    /// Scheme, port, user, fragment and a last slash are left out; the host is in lower case, the
    /// path as it stands.
    ///
    /// - Missing: nil where the text is no URL.
    public static func canonicalURL(_ text: String) -> String? {
        guard let parts = WebAddress(text) else { return nil }
        return parts.host + parts.path
    }

    private static func isTopLevel(_ label: ArraySlice<UInt8>) -> Bool {
        label.count >= 2 && label.contains { ByteShape.of($0) == .letter }
    }

    /// How many labels at the end are a public suffix.
    private static func suffixLabels(_ labels: [ArraySlice<UInt8>]) -> Int {
        let two = Array(labels.suffix(2).joined(separator: [UInt8(ascii: ".")]))
        if PublicSuffixes.further.contains(two.span) { return 2 }
        let top = Array(labels[labels.count - 1])
        let second = Array(labels[labels.count - 2])
        if PublicSuffixes.countries.contains(top.span),
            PublicSuffixes.general.contains(second.span)
        {
            return 2
        }
        return 1
    }
}
