/// `review --teach --json`: what training with all answers would change (docs/json-output.md,
/// `recollect.teaching/1`).
struct TeachingAnswer: Encodable {
    let schema = "recollect.teaching/1"
    let kinds: [TeachingPreview]

    init(_ previews: [TeachingPreview]) {
        kinds = previews
    }
}
