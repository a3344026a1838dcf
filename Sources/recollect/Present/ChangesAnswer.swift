/// `export changes --json` (docs/json-output.md, `recollect.changes/1`). No personal values.
struct ChangesAnswer: Encodable {
    let schema = "recollect.changes/1"
    /// The source that is to be put in order.
    let source: String
    let files: [ChangesExport.Written]

    enum CodingKeys: String, CodingKey { case schema, source, files }
}
