/// A table of source records that share columns: one CSV file, one sheet, one vCard file.
public struct SourceTable: Hashable, Sendable, Codable {
    /// The source that its records belong to (DESIGN.md section 5).
    public var source: String
    /// The table's own name: the sheet's, or the file's stem.
    public var name: String
    public var kind: PartyKind
    /// The system that exported it, where its signature was recognised, such as `salesforce`.
    public var system: String?
    /// The default region of its phone numbers, ISO 3166 alpha-2 in upper case; nil if not known.
    public var region: String?
    public var columns: [SourceColumn]

    public init(
        source: String, name: String, kind: PartyKind, system: String? = nil,
        region: String? = nil, columns: [SourceColumn]
    ) {
        self.source = source
        self.name = name
        self.kind = kind
        self.system = system
        self.region = region
        self.columns = columns
    }
}
