extension HTMLReport {
    /// For each kind of record the weights, the model and the blocking rules.
    var matching: HTMLText {
        report.matching.map(section).joined()
    }

    private func section(_ item: RunReport.MatchingSummary) -> HTMLText {
        let chart = HistogramChart(
            bins: item.histogram, mergeThreshold: item.mergeThreshold,
            reviewThreshold: item.reviewThreshold)
        let converged = item.hasConverged ? "Training converged." : "Training did not converge."
        return """
            <h3>\(item.kind == "contact" ? "People" : "Companies")</h3>
            <p>\(HTMLText(item.records, behind: .rows(ofKind: item.kind))) records gave \
            \(HTMLText(item.candidatePairs, behind: .blockingRules)) candidate pairs; blocking spared \
            \(HTMLText(ReportNumbers.percent(item.reductionRatio), behind: .blockingRules)) of all pairs. Two random records match with a \
            probability of \(Self.scientific(item.priorProbability)). \(converged)</p>
            \(chart.render(title: "Match weights of the scored pairs"))
            \(weights(item))
            \(calibration(item))
            \(sizes(item))
            <details><summary>The model: what each agreement is worth</summary>\(model(item))</details>
            <details><summary>Blocking rules: which records were compared</summary>\(blocking(item))</details>

            """
    }

    /// The histogram in numbers.
    private func weights(_ item: RunReport.MatchingSummary) -> HTMLText {
        if item.histogram.isEmpty { return "" }
        let width = HistogramChart.binWidth(item.histogram)
        var table = HTMLTable(
            caption: "Scored pairs by match weight",
            columns: [
                .text("Bits"), .number("Left apart"), .number("Wait for review"), .number("Merged"),
            ])
        for bin in item.histogram where bin.leave + bin.review + bin.merge > 0 {
            let listing = Listing.pairs(from: bin.lowerBits, to: bin.lowerBits + width)
            let range =
                ReportNumbers.bits(bin.lowerBits) + "\u{a0}to\u{a0}"
                + ReportNumbers.bits(bin.lowerBits + width)
            table.add([
                "\(range)", Self.cell(bin.leave, listing), Self.cell(bin.review, listing),
                Self.cell(bin.merge, listing),
            ])
        }
        return "<details><summary>The same in numbers</summary>\(table.render())</details>"
    }

    private func calibration(_ item: RunReport.MatchingSummary) -> HTMLText {
        guard let calibration = item.calibration, calibration.pairs > 0 else { return "" }
        let chart = ReliabilityChart(calibration: calibration)
        var table = HTMLTable(
            caption: "Pairs that people have answered, by what the model had given them",
            columns: [
                .text("Predicted"), .number("Pairs"), .number("Mean"), .number("Observed"),
                .text("Nine times of ten"),
            ])
        for bin in calibration.bins {
            table.add([
                "\(ReportNumbers.fixed(bin.lower, 1))\u{a0}to\u{a0}\(ReportNumbers.fixed(bin.upper, 1))",
                Self.cell(bin.pairs, .answers),
                HTMLText(ReportNumbers.fixed(bin.predicted, 3), behind: .answers),
                HTMLText(ReportNumbers.fixed(bin.observed, 3), behind: .answers),
                "\(ReportNumbers.fixed(bin.observedLow, 2)) to \(ReportNumbers.fixed(bin.observedHigh, 2))",
            ])
        }
        return """
            <p>\(Self.counted(calibration.pairs, "pair was", "pairs were", behind: .answers)) answered by people. Expected \
            calibration error: \(ReportNumbers.fixed(calibration.expectedCalibrationError, 3)). People are asked \
            where the model is unsure, so this says little of the pairs that it is sure of.</p>
            \(chart.render(title: "Reliability of the match probability"))
            \(table.render())
            """
    }

    private func sizes(_ item: RunReport.MatchingSummary) -> HTMLText {
        let bars = item.clusterSizes.map { size in
            BarList.Bar(
                label: Self.counted(size.records, "record", "records"),
                value: Double(size.entities),
                text: Self.cell(size.entities, .parties(item.kind, rows: size.records)))
        }
        return bars.isEmpty
            ? "" : BarList(bars: bars).render(title: "Entities by number of records")
    }

    private func model(_ item: RunReport.MatchingSummary) -> HTMLText {
        var table = HTMLTable(
            caption: "m: chance of the level among true matches; u: among all others",
            columns: [
                .text("Comparison"), .text("Level"), .number("m"), .number("u"), .number("bits"),
                .text("Origin"),
            ])
        for comparison in item.comparisons {
            for level in comparison.levels {
                table.add([
                    "\(comparison.name)", "\(level.name)", "\(Self.scientific(level.m))",
                    "\(Self.scientific(level.u))", "\(ReportNumbers.bits(level.bits))",
                    "\(level.origin)",
                ])
            }
        }
        return table.render(limit: 300)
    }

    private func blocking(_ item: RunReport.MatchingSummary) -> HTMLText {
        var table = HTMLTable(
            caption: "Pairs are counted for the first rule that makes them",
            columns: [.text("Rule"), .number("Pairs"), .number("Largest block")])
        for rule in item.blockingRules {
            table.add([
                "\(rule.name)", Self.cell(rule.pairs, .blockingRules),
                Self.cell(rule.largestBlock, .blockingRules),
            ])
        }
        return table.render()
    }

    /// A probability, short: `0.93`, `2.1e-6`.
    static func scientific(_ value: Double) -> String {
        if value == 0 || value >= 0.001 { return ReportNumbers.fixed(value, 3) }
        var mantissa = value
        var exponent = 0
        while mantissa < 1 {
            mantissa *= 10
            exponent -= 1
        }
        return "\(ReportNumbers.fixed(mantissa, 1))e\(exponent)"
    }

    /// How full the fields are and which sources meet.
    var fields: HTMLText {
        var out: HTMLText = ""
        if !report.completeness.isEmpty {
            let columns = Listing("the columns of each source", command: "profile")
            var table = HTMLTable(
                caption: "Share of records before, and of entities after, that have the field",
                columns: [.text("Field"), .number("Before"), .number("After")])
            for field in report.completeness {
                table.add([
                    "\(field.field)",
                    HTMLText(ReportNumbers.percent(field.before), behind: columns),
                    HTMLText(ReportNumbers.percent(field.after), behind: .party(field.field)),
                ])
            }
            out += PairedBars(
                pairs: report.completeness.map {
                    .init(
                        label: $0.field, before: $0.before, after: $0.after,
                        behindBefore: columns, behindAfter: .party($0.field))
                }
            ).render(title: "How full the fields are")
            out += "<details><summary>The same in numbers</summary>\(table.render())</details>"
        }
        if !report.sourceOverlap.isEmpty {
            out += BarList(
                bars: report.sourceOverlap.prefix(20).map {
                    .init(
                        label: "\($0.left) and \($0.right)", value: Double($0.entities),
                        text: Self.cell($0.entities, .shared($0.left, $0.right)))
                }
            ).render(title: "Entities that two sources share")
            var table = HTMLTable(
                caption: "Entities that have records in both sources",
                columns: [.text("Source"), .text("and"), .number("Entities")])
            for overlap in report.sourceOverlap {
                table.add([
                    "\(overlap.left)", "\(overlap.right)",
                    Self.cell(overlap.entities, .shared(overlap.left, overlap.right)),
                ])
            }
            out += table.render()
        }
        return out
    }

    /// The stages of the run, and what the store is now.
    var timings: HTMLText {
        var out: HTMLText = """
            <p>Policy <code>\(report.policyVersion)</code>, content hash \
            <code>\(report.contentHash)</code>: <code>recollect verify</code> computes it anew.</p>
            """
        if !report.timings.isEmpty {
            var table = HTMLTable(
                caption: "What each stage took",
                columns: [
                    .text("Stage"), .number("Seconds"), .number("CPU seconds"), .number("Records"),
                ])
            for stage in report.timings {
                table.add([
                    "\(stage.stage)", "\(ReportNumbers.fixed(stage.wallSeconds, 2))",
                    "\(ReportNumbers.fixed(stage.cpuSeconds, 2))",
                    Self.cell(stage.records, .rows),
                ])
            }
            out += table.render()
        }
        return out
    }
}
