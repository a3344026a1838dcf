import CanonicalStore

/// What a question is asked of and about.
struct AskedQuestion {
    let store: CanonicalStore
    let policy: Policy
    var scope: QuestionScope

    var departed: [String] { policy.quality.departedOwners }
}
