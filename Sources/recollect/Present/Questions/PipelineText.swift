import RecordModel
import CanonicalStore

/// Where deals and tickets stand, for people.
struct PipelineText {
    let pipeline: Pipeline
    let style: Style

    private var today: CalendarDay { pipeline.asOf }
    private var counts: Pipeline.Counts { pipeline.counts }

    func lines(width: Int) -> [String] {
        var out = [style.bold(Numbers.counted(counts.deals, "open deal", "open deals"))]
        out += stages().lines(width: width, style: style)
        if !pipeline.months.isEmpty {
            out += ["", style.dim("expected, by the month of closing")]
            out += months().lines(width: width, style: style)
        }
        out += warnings(width: width)
        out += [
            "", style.bold(Numbers.counted(counts.tickets, "open ticket", "open tickets")),
        ]
        var table = TextTable([("status", .left), ("number", .right), ("oldest since", .whole)])
        for status in pipeline.statuses {
            table.add([
                status.status ?? "(none said)", Numbers.grouped(status.tickets),
                status.oldest?.text ?? "",
            ])
        }
        out += table.lines(width: width, style: style)
        if let days = pipeline.usualTicketDays {
            let late = counts.lateTickets
            out.append(
                "A ticket usually takes \(Numbers.counted(days, "day", "days")); \(late) "
                    + (late == 1 ? "is" : "are") + " open for more than twice as long.")
        }
        return out
    }

    private func stages() -> TextTable {
        var table = TextTable([
            ("pipeline", .left), ("stage", .left), ("deals", .right), ("worth", .right),
            ("expected", .right), ("", .whole), ("usual days", .right), ("longest", .right),
            ("stalled", .right),
        ])
        var former = ""
        for stage in pipeline.stages {
            let name = stage.pipeline ?? ""
            table.add([
                name == former ? "" : name, stage.stage ?? "(not known)",
                Numbers.grouped(stage.deals), Self.amount(stage.amountMillionths),
                Self.amount(stage.expectedMillionths), stage.currency ?? "",
                stage.usualDays.map(String.init) ?? "", stage.longestDays.map(String.init) ?? "",
                stage.stalled == 0 ? "" : String(stage.stalled),
            ])
            former = name
        }
        return table
    }

    private func months() -> TextTable {
        var table = TextTable([
            ("month", .whole), ("deals", .right), ("worth", .right), ("expected", .right),
            ("", .whole), (" ", .left),
        ])
        for month in pipeline.months {
            table.add([
                month.month ?? "(no day)", Numbers.grouped(month.deals),
                Self.amount(month.amountMillionths), Self.amount(month.expectedMillionths),
                month.currency ?? "", month.isPast ? "the day is over" : "",
            ])
        }
        return table
    }

    private func warnings(width: Int) -> [String] {
        let (past, left, doubles) = (counts.pastClose, counts.ofDeparted, counts.doubles)
        var out: [String] = []
        if past > 0 {
            out.append(
                Numbers.counted(past, "deal was", "deals were") + " to be closed before today.")
        }
        if left > 0 {
            out.append(
                Numbers.counted(left, "deal belongs", "deals belong") + " to somebody who has left."
            )
        }
        if !doubles.isEmpty {
            let names = doubles.prefix(6).map { "\($0.source):\($0.recordKey)" }
            let rest = doubles.count > names.count ? " and others" : ""
            out += TextWrap.lines(
                Numbers.counted(doubles.count, "deal looks", "deals look")
                    + " like another of the same party: \(names.joined(separator: ", "))\(rest).",
                width: width)
        }
        return out.isEmpty ? [] : [""] + out
    }

    /// Deals and tickets by name.
    func list(width: Int) -> [String] {
        let shown = [deals(), tickets()].filter { !$0.isEmpty }
        if shown.isEmpty { return ["No deal and no ticket is open."] }
        var out = shown.map { $0.lines(width: width, style: style) }.joined(separator: [""])
            .map { $0 }
        let hidden = [
            (counts.deals - pipeline.deals.count, "deal", "deals"),
            (counts.tickets - pipeline.tickets.count, "ticket", "tickets"),
        ].filter { $0.0 > 0 }.map { Numbers.counted($0.0, $0.1, $0.2) }
        if !hidden.isEmpty {
            out += [""]
            out += TextWrap.lines(
                "and \(hidden.joined(separator: " and ")) more: --all lists every one, --limit as "
                    + "many as you say, --owner, --from and --to those that you ask for.",
                width: width)
        }
        return out
    }

    private func deals() -> TextTable {
        var deals = TextTable([
            ("closes", .whole), ("deal", .left), ("with", .left), ("stage", .left),
            ("days", .right), ("worth", .right), ("", .whole), ("owner", .left),
            ("note", .left), ("record", .whole),
        ])
        for deal in pipeline.deals {
            deals.add([
                deal.closeDay?.text ?? "", deal.name ?? "", Self.names(deal.parties),
                deal.stage ?? "(not known)",
                (deal.basis == .created ? "≤ " : "") + (deal.days(today).map(String.init) ?? ""),
                deal.amountMillionths.map(Self.amount) ?? "", deal.currency ?? "",
                deal.owner ?? "", notes(deal).joined(separator: ", "),
                "\(deal.citation.source):\(deal.citation.recordKey)",
            ])
        }
        return deals
    }

    private func tickets() -> TextTable {
        var tickets = TextTable([
            ("opened", .whole), ("ticket", .left), ("with", .left), ("status", .left),
            ("attempts", .right), ("owner", .left), ("record", .whole),
        ])
        for ticket in pipeline.tickets {
            tickets.add([
                ticket.opened?.text ?? "", ticket.name ?? "", Self.names(ticket.parties),
                ticket.status ?? "", String(ticket.attempts),
                (ticket.owner ?? "") + (ticket.ownerHasLeft ? " (has left)" : ""),
                "\(ticket.citation.source):\(ticket.citation.recordKey)",
            ])
        }
        return tickets
    }

    private func notes(_ deal: Pipeline.Deal) -> [String] {
        var notes: [String] = []
        if deal.isStalled(today) { notes.append("stalled") }
        if deal.isPastClose(today) { notes.append("overdue") }
        if !deal.doubles.isEmpty { notes.append("double?") }
        if deal.owner == nil { notes.append("no owner") }
        if deal.ownerHasLeft { notes.append("owner has left") }
        return notes
    }

    static func names(_ parties: [PartyReference]) -> String {
        parties.map { $0.name ?? $0.entity.rawValue }.joined(separator: ", ")
    }

    /// An amount in whole units, grouped.
    static func amount(_ millionths: Int64) -> String {
        Numbers.grouped(Int((Double(millionths) / 1e6).rounded()))
    }
}
