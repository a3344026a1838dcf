/// An organisation's name, taken apart.
///
/// All texts are folded to lower-case ASCII; words are separated by one space.
public struct OrganizationName: Hashable, Sendable {
    /// The name without legal form, leading article, conjunctions, punctuation and stated branch;
    /// frequent abbreviations in one form. Never empty.
    public let core: String
    /// The legal form in one spelling, such as `gmbh` or `ltd`; nil where none is stated.
    public let legalForm: String?
    /// The name after "doing business as" or "trading as"; nil where none is stated.
    public let tradingName: String?
    /// The branch or place that the text states: `berlin` of "Acme GmbH, Niederlassung Berlin".
    public let branch: String?
    /// The department that the text states: `einkauf` of "Acme GmbH, Abt. Einkauf".
    public let department: String?
    /// Whether nothing but a legal form is there ("The Limited"), which is then the core.
    public let isLegalFormOnly: Bool

    public init(
        core: String, legalForm: String? = nil, tradingName: String? = nil,
        branch: String? = nil, department: String? = nil, isLegalFormOnly: Bool = false
    ) {
        self.core = core
        self.legalForm = legalForm
        self.tradingName = tradingName
        self.branch = branch
        self.department = department
        self.isLegalFormOnly = isLegalFormOnly
    }
}
