/// Takes organisations' names apart.
///
/// Works on distinct raw values, without state; equal inputs give equal outputs.
///
/// - Complexity: one pass over the text and a few table look-ups per word.
public struct OrganizationNormalizer: Sendable {
    public init() {}

    /// The parts of a name as found.
    ///
    /// - Missing: nil for an empty text and for placeholders such as "n/a", "self-employed".
    public func parse(_ raw: String) -> OrganizationName? {
        let list = WordList(folding: Self.spacingEastAsianForms(raw))
        if PlaceholderWords.contains(list) { return nil }
        let bytes = list.bytes
        if OrganizationWords.placeholders.contains(bytes.span) { return nil }
        var parser = OrganizationNameParser(list)
        return parser.parse()
    }

    /// East Asian legal forms in Latin letters with spaces around them: such names are written
    /// without spaces, and folding would glue form and name.
    private static func spacingEastAsianForms(_ raw: String) -> String {
        if !raw.utf8.contains(where: { $0 >= 0xE3 }) { return raw }
        var text = raw
        for (form, latin) in eastAsianForms where text.contains(form) {
            text = text.replacing(form, with: " " + latin + " ")
        }
        return text
    }

    private static let eastAsianForms = [
        ("株式会社", "kk"), ("(株)", "kk"), ("（株）", "kk"), ("㈱", "kk"), ("有限会社", "yk"),
        ("㈲", "yk"), ("合同会社", "godo kaisha"), ("股份有限公司", "co ltd"), ("有限责任公司", "co ltd"),
        ("有限責任公司", "co ltd"), ("有限公司", "co ltd"), ("集团", " group"), ("集團", " group"),
        ("주식회사", "jusikhoesa"), ("(주)", "jusikhoesa"), ("㈜", "jusikhoesa"),
        ("유한회사", "co ltd"),
    ]
}
