import RecordModel
import CanonicalStore

/// Which relationships need attention, for people: most at stake first.
struct AttentionText {
    let attention: Attention
    let style: Style

    /// So many records of one reason are named; `--json` has them all.
    private static let shownRecords = 3

    func lines(width: Int) -> [String] {
        let lines = attention.lines
        if lines.isEmpty { return ["No relationship needs attention."] }
        var out = [
            style.bold(
                Numbers.counted(
                    attention.relationships, "relationship needs", "relationships need")
                    + " attention")
        ]
        let hidden = attention.relationships - lines.count
        if hidden > 0 { out += counts(width: width) }
        for line in lines {
            out.append("")
            out.append(
                style.bold(line.party.name ?? "(no name)") + "  " + line.party.entity.rawValue
                    + (stakes(line).isEmpty ? "" : "  " + style.accent(stakes(line))))
            for finding in line.findings {
                out += TextWrap.lines(sentence(finding, line), width: max(20, width - 4))
                    .enumerated().map { ($0.offset == 0 ? "  • " : "    ") + $0.element }
            }
        }
        if hidden > 0 {
            out += [""]
            out += TextWrap.lines(
                "and \(Numbers.grouped(hidden)) more, with less at stake: --all lists every one, --limit "
                    + "as many as you say, --reason, --owner and --segment those that you ask for.",
                width: width)
        }
        return out
    }

    /// For how many each reason holds.
    private func counts(width: Int) -> [String] {
        var table = TextTable([("reason", .left), ("relationships", .right)])
        for count in attention.counts {
            table.add([count.reason.rawValue, Numbers.grouped(count.relationships)])
        }
        return table.lines(width: width, style: style)
    }

    private var today: CalendarDay { attention.asOf }

    private func stakes(_ line: Attention.Line) -> String {
        line.stakes.map {
            [PipelineText.amount($0.millionths), $0.currency ?? ""].filter { !$0.isEmpty }
                .joined(separator: " ")
        }.joined(separator: ", ") + (line.stakes.isEmpty ? "" : " at stake")
    }

    private func sentence(_ finding: Attention.Finding, _ line: Attention.Line) -> String {
        let named = finding.citations.prefix(Self.shownRecords).map {
            "\($0.source):\($0.recordKey)"
        }
        let more = finding.citations.count - named.count
        let records = " (" + named.joined(separator: ", ") + (more > 0 ? ", …" : "") + ")"
        return Self.text(finding, count: finding.citations.count, today) + records
    }

    private static func text(
        _ finding: Attention.Finding, count: Int, _ today: CalendarDay
    ) -> String {
        let since = finding.since.map { " since \($0.text)" } ?? ""
        let names = finding.colleagues.joined(separator: ", ")
        return switch finding.reason {
        case .silent:
            "silent" + since + (finding.since.map { ", \(today - $0) days" } ?? "")
                + ", while a deal is open"
        case .tickets: Numbers.counted(count, "ticket", "tickets") + since
        case .overdueTask: Numbers.counted(count, "task", "tasks") + " overdue" + since
        case .stalledDeal:
            Numbers.counted(count, "deal does", "deals do") + " not move" + since
        case .bouncedAddress: "mail comes back"
        case .staleAddress: "nothing was confirmed" + since
        case .consentConflict: "records contradict each other on consent"
        case .noOwner: "nobody owns what is open" + since
        case .departedOwner: "\(names) left, and still owns it"
        case .twoOwners: "worked by \(names)"
        case .renewal:
            "a contract ends" + (finding.since.map { " on \($0.text)" } ?? "")
                + " and nothing is done"
        }
    }
}
