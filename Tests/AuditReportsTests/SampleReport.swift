import RecordModel
import Resolution

@testable import AuditReports

/// A report with something in every part; each personal value of it holds `marker`.
enum SampleReport {
    static let marker = "Zzyzx"

    /// - Parameters:
    ///   - value: stands wherever a report shows what a source said.
    ///   - clusters: how many merges and proposals it lists.
    static func make(value: String = marker, clusters: Int = 2) -> RunReport {
        var report = base(value, clusters)
        report.night = RunReport.Night(
            isHeld: true,
            causes: [
                .init(
                    kind: "frequent-value",
                    sentence: "One phone number stands in 500 of the night's 500 records.",
                    examples: ["\(value):1"]),
                .init(
                    kind: "vanished-column",
                    sentence: "The table “\(value)” of “\(value)” lost columns.", examples: []),
            ], drift: ["The data of people are as before (drift 0.02)."])
        report.quality = quality(value)
        report.runs = [
            .init(
                run: 1, time: "2026-01-14T08:00:00Z", command: "migrate", actor: value,
                newRecords: 1000, changedRecords: 0, mergedEntities: 100, openedProposals: 3,
                isUndone: false),
            .init(
                run: 2, time: "2026-01-15T08:00:00Z", command: "nightly", actor: value,
                newRecords: 412, changedRecords: 7, mergedEntities: 0, openedProposals: 0,
                isUndone: true),
        ]
        return report
    }

    private static func quality(_ value: String) -> RunReport.Quality {
        func scores(_ shift: Double) -> [RunReport.Quality.Score] {
            [
                .init(scope: "overall", name: "", score: 0.9 + shift, checked: 100, failed: 10),
                .init(
                    scope: "dimension", name: "validity", score: 0.8 + shift, checked: 50,
                    failed: 5),
            ]
        }
        return RunReport.Quality(
            scores: scores(0.05) + [
                .init(scope: "source", name: value, score: 0.7, checked: 10, failed: 3)
            ],
            rules: [
                .init(
                    name: "contact-email-format", says: "An address can be written to.",
                    severity: "error", dimension: "validity", checked: 50, failed: 5, gate: 0.95,
                    meetsGate: false)
            ],
            trend: [
                .init(run: 1, time: "2026-01-14T08:00:00Z", scores: scores(0)),
                .init(run: 2, time: "2026-01-15T08:00:00Z", scores: scores(0.05)),
            ])
    }

    private static func base(_ value: String, _ clusters: Int) -> RunReport {
        RunReport(
            createdAt: "2026-01-15T08:00:00Z", command: "migrate", store: "\(value).sqlite",
            contentHash: "0123456789abcdef0123456789abcdef", policyVersion: "ff79be3377a0",
            counts: RunReport.Counts(
                sourceRecords: 1412, people: 1203, organizations: 1, mergedRecords: 208,
                reviewItems: clusters, rejectedRows: 1, newRecords: 1412, changedRecords: 0,
                unchangedRecords: 0, newMerges: clusters),
            inputs: [input(value)],
            diagnostics: [
                Diagnostic(
                    code: "csv.shortRow", severity: .warning, file: "\(value).csv", line: 34,
                    count: 2, message: "A row has fewer cells than the header."),
                Diagnostic(
                    code: "key.notUnique", severity: .warning,
                    message: "The column '\(value)'s \(value)' does not tell rows apart."),
            ],
            rejectedRows: [
                .init(
                    file: "\(value).csv", line: 7, code: "csv.tooManyCells",
                    reason: "The row has more than 16,384 cells.")
            ],
            merges: (0..<clusters).map { cluster(value, $0, reason: nil) },
            proposals: (0..<clusters).map { cluster(value, $0, reason: "the evidence is likely") },
            matching: [matching],
            sourceOverlap: [.init(left: value, right: "crm-\(value)", entities: 12)],
            completeness: [.init(field: "e-mail of people", before: 0.61, after: 0.87)],
            relations: [.init(relation: "branch-of", count: 3)],
            timings: [.init(stage: "read", wallSeconds: 0.5, cpuSeconds: 0.4, records: 1412)])
    }

    private static func input(_ value: String) -> RunReport.InputTable {
        RunReport.InputTable(
            file: "\(value).csv", table: value, source: value, kind: "contact", format: "csv",
            encoding: "utf-8", system: nil, rows: 1412, new: 1412, changed: 0, unchanged: 0,
            rejected: 1,
            columns: [
                .init(header: value, field: "familyName"), .init(header: value, field: "unmapped"),
            ])
    }

    private static func cluster(
        _ value: String, _ number: Int, reason: String?
    ) -> RunReport.ClusterSummary {
        RunReport.ClusterSummary(
            id: "P-\(number)", kind: "contact",
            members: (0..<2).map {
                .init(source: value, key: "\(value)-\($0)", name: value, detail: "\(value) · 1")
            },
            weight: 12.5, probability: 0.9998,
            evidence: [
                .init(
                    comparison: "familyName", level: "exact", bits: 7.6,
                    sentence: "same family name ‘\(value)’, which only these two have")
            ], reason: reason)
    }

    private static let matching = RunReport.MatchingSummary(
        kind: "contact", records: 1412, candidatePairs: 3000, reductionRatio: 0.997,
        priorProbability: 2.1e-4, hasConverged: true, mergeThreshold: 9.96, reviewThreshold: -2,
        blockingRules: [.init(name: "same phone", pairs: 40, largestBlock: 3)],
        comparisons: [
            .init(
                name: "phone",
                levels: [
                    .init(name: "exact", m: 0.4, u: 2e-5, bits: 14.3, origin: "trained"),
                    .init(name: "missing", m: 0, u: 0, bits: 0, origin: "fixed"),
                ])
        ],
        histogram: [
            .init(lowerBits: -3, merge: 0, review: 0, leave: 900),
            .init(lowerBits: 5, merge: 0, review: 12, leave: 0),
            .init(lowerBits: 12, merge: 208, review: 0, leave: 0),
        ],
        clusterSizes: [.init(records: 1, entities: 995), .init(records: 2, entities: 208)],
        calibration: Calibration([
            (probability: 0.93, isMatch: true), (probability: 0.91, isMatch: true),
            (probability: 0.4, isMatch: false),
        ]))
}
