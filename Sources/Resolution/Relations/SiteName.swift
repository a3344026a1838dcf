/// What the full name of an organisation says of a site, which its normalised name does not tell.
public struct SiteName: Sendable {
    public let mark: SiteMark
    /// The normalised name of what it is a site of; nil where that is its own normalised name.
    public let stem: String?

    public init(mark: SiteMark, stem: String? = nil) {
        self.mark = mark
        self.stem = stem
    }
}
