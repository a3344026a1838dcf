extension Field {
    /// The fields that say whose somebody is, as people read it first.
    package static let owners: [Field] = [.ownerName, .ownerKey]
}
