import RecordModel

/// Something that nobody looks after, or that two look after: found and suggested, never changed.
///
/// (docs/json-output.md, `recollect.stray/1`.)
struct Stray: Encodable {
    /// What is wrong.
    enum Kind: String, Encodable, CaseIterable {
        /// One customer whose records belong to two owners.
        case twoOwners = "two-owners"
        /// Two that are likely one customer, with different owners.
        case likelySameTwoOwners = "likely-same-two-owners"
        /// An activity, a note or a task that belongs to nobody.
        case withoutParty = "without-party"
        /// A note or an activity that has another contact's address.
        case namesAnother = "names-another"
        /// An open task of somebody who has left.
        case departedTask = "task-of-departed-owner"
        /// A contact, a company or an open deal of somebody who has left.
        case departedRecord = "record-of-departed-owner"

        /// What is meant, for people.
        var sentence: String {
            switch self {
            case .twoOwners: "One customer, and two people work on it."
            case .likelySameTwoOwners: "Likely one customer, with two owners."
            case .withoutParty: "Belongs to nobody."
            case .namesAnother: "Has another contact's address or number."
            case .departedTask: "Has to be done by somebody who has left."
            case .departedRecord: "Is owned by somebody who has left."
            }
        }
    }

    let schema = "recollect.stray/1"
    let kind: Kind
    /// What it is about: `contact`, `account`, or a kind of history.
    let object: String
    let source: String
    let key: String
    /// The entity that it belongs to now.
    var entity: String?
    /// Owners concerned, as their sources say them.
    var owners: [String] = []
    /// The entity that it might belong to, and by what that was found.
    var suggestion: String?
    /// `email`, `phone` or `name`.
    var basis: String?
    /// What a person could do.
    let advice: String
}
