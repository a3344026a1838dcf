import RecordModel

extension RunReport {
    /// All tables of the report; those without rows are left out.
    public var tables: [ReportTable] {
        (inputTables + clusterTables + matchingTables + qualityTables + otherTables)
            .filter { !$0.rows.isEmpty }
    }

    private var inputTables: [ReportTable] {
        [
            ReportTable(
                name: "inputs",
                header: [
                    "file", "table", "source", "kind", "format", "encoding", "system", "rows",
                    "new",
                    "changed", "unchanged", "rejected",
                ],
                rows: inputs.map {
                    [
                        $0.file, $0.table, $0.source, $0.kind, $0.format, $0.encoding ?? "",
                        $0.system ?? "", "\($0.rows)", "\($0.new)", "\($0.changed)",
                        "\($0.unchanged)", "\($0.rejected)",
                    ]
                }),
            ReportTable(
                name: "columns", header: ["file", "table", "column", "field"],
                rows: inputs.flatMap { input in
                    input.columns.map { [input.file, input.table, $0.header, $0.field] }
                }),
            ReportTable(
                name: "findings", header: ["code", "severity", "file", "line", "count", "message"],
                rows: diagnostics.map {
                    [
                        $0.code, $0.severity.rawValue, $0.file ?? "",
                        $0.line.map(String.init) ?? "",
                        "\($0.count)", $0.message,
                    ]
                }),
            ReportTable(
                name: "rejected_rows", header: ["file", "line", "code", "reason"],
                rows: rejectedRows.map { [$0.file, "\($0.line)", $0.code, $0.reason] }),
        ]
    }

    private var clusterTables: [ReportTable] {
        [("merges", merges), ("proposals", proposals)].map { name, clusters in
            ReportTable(
                name: name,
                header: [
                    "id", "kind", "source", "record_key", "name", "detail", "weight", "probability",
                    "reason",
                ],
                rows: clusters.flatMap { cluster in
                    cluster.members.map { member in
                        [
                            cluster.id, cluster.kind, member.source, member.key, member.name,
                            member.detail, cluster.weight.map { "\($0)" } ?? "",
                            cluster.probability.map { "\($0)" } ?? "", cluster.reason ?? "",
                        ]
                    }
                })
        } + [
            ReportTable(
                name: "evidence",
                header: ["id", "kind", "comparison", "level", "bits", "sentence"],
                rows: (merges + proposals).flatMap { cluster in
                    cluster.evidence.map {
                        [
                            cluster.id, cluster.kind, $0.comparison, $0.level, "\($0.bits)",
                            $0.sentence,
                        ]
                    }
                })
        ]
    }

    private var matchingTables: [ReportTable] {
        func table(
            _ name: String, _ header: [String], _ rows: (MatchingSummary) -> [[String]]
        ) -> ReportTable {
            ReportTable(
                name: name, header: ["kind"] + header,
                rows: matching.flatMap { item in rows(item).map { [item.kind] + $0 } })
        }
        return [
            table(
                "matching",
                [
                    "records", "candidate_pairs", "reduction_ratio", "prior_probability",
                    "merge_threshold", "review_threshold",
                ]
            ) {
                [
                    [
                        "\($0.records)", "\($0.candidatePairs)", "\($0.reductionRatio)",
                        "\($0.priorProbability)", "\($0.mergeThreshold)", "\($0.reviewThreshold)",
                    ]
                ]
            },
            table("weights", ["lower_bits", "merge", "review", "leave"]) {
                $0.histogram.map {
                    ["\($0.lowerBits)", "\($0.merge)", "\($0.review)", "\($0.leave)"]
                }
            },
            table("model", ["comparison", "level", "m", "u", "bits", "origin"]) {
                $0.comparisons.flatMap { comparison in
                    comparison.levels.map {
                        [
                            comparison.name, $0.name, "\($0.m)", "\($0.u)", "\($0.bits)", $0.origin,
                        ]
                    }
                }
            },
            table("blocking", ["rule", "pairs", "largest_block"]) {
                $0.blockingRules.map { [$0.name, "\($0.pairs)", "\($0.largestBlock)"] }
            },
            table("cluster_sizes", ["records", "entities"]) {
                $0.clusterSizes.map { ["\($0.records)", "\($0.entities)"] }
            },
            table("calibration", ["lower", "upper", "pairs", "predicted", "observed"]) {
                ($0.calibration?.bins ?? []).map {
                    [
                        "\($0.lower)", "\($0.upper)", "\($0.pairs)", "\($0.predicted)",
                        "\($0.observed)",
                    ]
                }
            },
        ]
    }

    private var qualityTables: [ReportTable] {
        [
            ReportTable(
                name: "quality_scores",
                header: ["run", "time", "scope", "name", "score", "checked", "failed"],
                rows: (quality?.trend ?? []).flatMap { moment in
                    moment.scores.map {
                        [
                            "\(moment.run)", moment.time, $0.scope, $0.name, "\($0.score)",
                            "\($0.checked)", "\($0.failed)",
                        ]
                    }
                }),
            ReportTable(
                name: "quality_rules",
                header: [
                    "rule", "says", "severity", "dimension", "checked", "failed", "gate",
                    "meets_gate",
                ],
                rows: (quality?.rules ?? []).map {
                    [
                        $0.name, $0.says, $0.severity, $0.dimension, "\($0.checked)",
                        "\($0.failed)",
                        $0.gate.map { "\($0)" } ?? "", "\($0.meetsGate)",
                    ]
                }),
        ]
    }

    private var otherTables: [ReportTable] {
        [
            ReportTable(
                name: "source_overlap", header: ["left", "right", "entities"],
                rows: sourceOverlap.map { [$0.left, $0.right, "\($0.entities)"] }),
            ReportTable(
                name: "completeness", header: ["field", "before", "after"],
                rows: completeness.map { [$0.field, "\($0.before)", "\($0.after)"] }),
            ReportTable(
                name: "relations", header: ["relation", "count"],
                rows: relations.map { [$0.relation, "\($0.count)"] }),
            ReportTable(
                name: "totals", header: ["name", "before", "after"],
                rows: totals.map { [$0.name, $0.before, $0.after] }),
            ReportTable(
                name: "runs",
                header: [
                    "run", "time", "command", "actor", "new_records", "changed_records",
                    "merged_entities", "opened_proposals", "undone",
                ],
                rows: runs.map {
                    [
                        "\($0.run)", $0.time, $0.command, $0.actor, "\($0.newRecords)",
                        "\($0.changedRecords)", "\($0.mergedEntities)", "\($0.openedProposals)",
                        "\($0.isUndone)",
                    ]
                }),
            ReportTable(
                name: "timings", header: ["stage", "wall_seconds", "cpu_seconds", "records"],
                rows: timings.map {
                    ["\($0.stage)", "\($0.wallSeconds)", "\($0.cpuSeconds)", "\($0.records)"]
                }),
            ReportTable(
                name: "night", header: ["kind", "sentence", "examples"],
                rows: (night?.causes ?? []).map {
                    [$0.kind, $0.sentence, $0.examples.joined(separator: " ")]
                }),
        ]
    }
}
