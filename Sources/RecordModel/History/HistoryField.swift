/// What a column of a piece of history means.
///
/// The raw values are part of the contract: they stand in mapping files and JSON.
public enum HistoryField: String, Sendable, Codable, CaseIterable {
    // What it is.
    case key
    /// The number that people know it by: of a case, an order, a product.
    case number
    case name, subject, body, type, tags, url, location
    case role, isPrimary
    // Where it stands.
    case pipeline, stage, previousStage, status, reason, outcome, priority, probability
    case isClosed, isWon, isDone, isActive, isDeleted, hasResponded
    // What it is worth.
    case amount, currency, quantity, unitPrice
    // When.
    case startedAt, endedAt, happenedAt, dueAt, closeDate, completedAt, remindAt, respondedAt
    case createdAt, modifiedAt, duration
    // How it was said.
    case direction, phone, messageKey
    // Of a colleague.
    case email, givenName, familyName, userName
    // Of a file.
    case fileName, contentType, byteCount
    // To whom and what it belongs; `HistoryField.mention` says how each is looked up.
    case contactKey, contactEmail, contactName
    case leadKey, leadEmail, leadName
    case accountKey, accountEmail, accountName
    case customerKey, customerEmail, customerName
    case participantKey, participantEmail, participantName
    case whoKey, whoName, whatKey, whatName, relatedKey
    case dealKey, dealName, ticketKey, ticketName, campaignKey, campaignName
    case productKey, productName, purchaseKey, purchaseName, fileKey, parentKey, parentName
    case ownerKey, ownerEmail, ownerName, authorKey, authorEmail, authorName
    /// Kept raw, shown, exported, and used for nothing else.
    case unmapped

    /// How a column of this meaning names something else; nil where it holds a value.
    public var mention: (role: HistoryRole, way: HistoryMention.Way)? {
        // What a file is called is a value, not another file.
        if self == .fileName { return nil }
        let name = rawValue
        for (suffix, way) in Self.ways where name.hasSuffix(suffix) {
            guard let role = HistoryRole(rawValue: String(name.dropLast(suffix.count))) else {
                continue
            }
            return (role, way)
        }
        return nil
    }

    /// The field by which a role is named in a way; nil where no field is for that.
    public init?(role: HistoryRole, way: HistoryMention.Way) {
        guard let ending = Self.ways.first(where: { $0.way == way })?.suffix else { return nil }
        self.init(rawValue: role.rawValue + ending)
    }

    private static let ways: [(suffix: String, way: HistoryMention.Way)] = [
        ("Key", .key), ("Email", .email), ("Name", .name),
    ]
}
