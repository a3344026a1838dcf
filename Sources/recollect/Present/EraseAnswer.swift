import CanonicalStore

/// `erase --json` (docs/json-output.md, `recollect.erase/1`).
struct EraseAnswer: Encodable {
    let schema = "recollect.erase/1"
    let run: Int64?
    let records: Int
    let versions: Int
    let statements: Int
    let history: Int
    let rejectedRows: Int
    let cleanedFiles: [String]
    let uncleanedFiles: [String]
    let namedSources: [String]
    let auditHead: String

    init(_ done: EraseWorkflow.Done) {
        run = done.run?.rawValue
        records = done.summary.records
        versions = done.summary.versions
        statements = done.summary.statements
        history = done.summary.history
        rejectedRows = done.summary.rejectedRows
        cleanedFiles = done.cleaned
        uncleanedFiles = done.uncleaned
        namedSources = done.summary.namedSources
        auditHead = done.auditHead
    }

    enum CodingKeys: String, CodingKey {
        case schema, run, records, versions, statements, history
        case rejectedRows = "rejected_rows"
        case cleanedFiles = "cleaned_files"
        case uncleanedFiles = "uncleaned_files"
        case namedSources = "named_sources"
        case auditHead = "audit_head"
    }
}
