/// Why a text is no usable e-mail address.
public enum EmailProblem: String, Error, Sendable, CaseIterable {
    case empty
    /// `none@none.com`, `noemail@…`, `n/a`: stands for no address.
    case placeholder
    case noAtSign
    case emptyLocalPart
    case emptyDomain
    /// The part before `@` breaks RFC 5322 dot-atom and quoted-string.
    case invalidLocalPart
    /// The part after `@` breaks RFC 1123 host names and RFC 5321 address literals.
    case invalidDomain
    /// Local part above 64 bytes, a label above 63, or the domain above 253 (RFC 5321 4.5.3.1).
    case tooLong
}
