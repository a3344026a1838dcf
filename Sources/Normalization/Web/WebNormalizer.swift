/// Reads URLs, hosts and domains.
public enum WebNormalizer {
    /// The registrable domain of a URL or bare host, also one of a mass provider; nil where the
    /// text has none.
    public static func domain(ofURL text: String) -> String? { nil }

    /// The part of a host that somebody registered: `acme.co.uk` of `www.acme.co.uk`.
    public static func registrableDomain(_ host: String) -> String? { nil }

    /// Whether a registrable domain's addresses and pages belong to everybody: mail providers,
    /// social networks, site builders.
    public static func isMassProvider(_ domain: String) -> Bool { false }

    /// The registrable domain of a URL unless it is a mass provider's: what `Feature.domain` holds.
    public static func organizationDomain(ofURL text: String) -> String? { nil }

    /// Host without `www.`, path, query: what equal pages have in common; nil where it is no URL.
    public static func canonicalURL(_ text: String) -> String? { nil }
}
