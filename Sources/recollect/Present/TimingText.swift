import AuditReports

/// What each stage took, as a table.
struct TimingText {
    let timings: [RunReport.StageTiming]

    init(_ timings: [RunReport.StageTiming]) {
        self.timings = timings
    }

    func lines(_ style: Style) -> [String] {
        var table = TextTable([
            ("stage", .left), ("seconds", .right), ("CPU", .right), ("records", .right),
            ("records/s", .right),
        ])
        for stage in timings {
            table.add([
                stage.stage, Numbers.fixed(stage.wallSeconds, 2),
                Numbers.fixed(stage.cpuSeconds, 2),
                Numbers.grouped(stage.records),
                stage.records == 0
                    ? "" : Numbers.short(Double(stage.records) / max(stage.wallSeconds, 1e-6)),
            ])
        }
        return table.lines(width: TerminalSize.current().columns, style: style)
            + ["peak memory \(Numbers.size(bytes: StageClock.peakMemoryBytes()))"]
    }
}
