import CanonicalStore

/// An account as a tree, for people.
struct AccountTreeText {
    let tree: AccountTree
    let style: Style

    /// So many people of one account are drawn; `--json` has them all.
    private static let shownPeople = 40

    func lines(width: Int) -> [String] {
        let top = tree.top
        var out = [style.dim("the company and who belongs to it")]
        out.append(head(top))
        out += below(top)
        return out.flatMap { $0.count <= width ? [$0] : [shortened($0, width)] }
    }

    /// Whether there is anything to draw.
    var isEmpty: Bool {
        tree.top.people.isEmpty && tree.top.branches.isEmpty && tree.top.deals.isEmpty
    }

    private func shortened(_ line: String, _ width: Int) -> String {
        style.isOn ? line : String(line.prefix(max(1, width - 1))) + "…"
    }

    private func head(_ node: AccountTree.Node) -> String {
        var parts = [style.bold(node.party.name ?? "(no name)") + "  " + node.party.entity.rawValue]
        if let relation = node.relation {
            parts.append(relation == "branch-of" ? "branch" : "belongs to it")
        }
        if let day = node.lastContact { parts.append("last contact \(day.text)") }
        return parts.joined(separator: " · ")
    }

    /// The lines below a node: its deals, its people by department, its branches.
    private func below(_ node: AccountTree.Node) -> [String] {
        var groups: [[String]] = node.deals.map { [deal($0)] }
        var departments: [(name: String, people: [[String]])] = []
        for person in node.people.prefix(Self.shownPeople) {
            guard let department = person.department else {
                groups.append(lines(person))
                continue
            }
            if departments.last?.name != department { departments.append((department, [])) }
            departments[departments.count - 1].people.append(lines(person))
        }
        for department in departments {
            groups.append([department.name] + Self.drawn(department.people))
        }
        let hidden = node.people.count - Self.shownPeople
        if hidden > 0 { groups.append(["and \(Numbers.counted(hidden, "person", "people")) more"]) }
        for branch in node.branches { groups.append([head(branch)] + below(branch)) }
        return Self.drawn(groups)
    }

    private func lines(_ person: AccountTree.Person) -> [String] {
        var parts = [(person.party.name ?? "(no name)") + "  " + person.party.entity.rawValue]
        if let title = person.title { parts.append(title) }
        parts += person.roles
        if let day = person.lastContact { parts.append("last contact \(day.text)") }
        return [parts.joined(separator: " · ")] + Self.drawn(person.deals.map { [deal($0)] })
    }

    private func deal(_ deal: AccountTree.Deal) -> String {
        var parts = ["deal: " + (deal.name ?? deal.citation.recordKey)]
        if let stage = deal.stage { parts.append(stage) }
        if let amount = deal.amountMillionths {
            parts.append(
                [PipelineText.amount(amount), deal.currency ?? ""].filter { !$0.isEmpty }
                    .joined(separator: " "))
        }
        if let day = deal.closeDay { parts.append("closes \(day.text)") }
        parts.append("\(deal.citation.source):\(deal.citation.recordKey)")
        return style.accent(parts.joined(separator: " · "))
    }

    /// Groups of lines as branches of a tree.
    private static func drawn(_ groups: [[String]]) -> [String] {
        var out: [String] = []
        for (index, group) in groups.enumerated() {
            let isLast = index == groups.count - 1
            for (line, text) in group.enumerated() {
                let mark =
                    line == 0 ? (isLast ? "└─ " : "├─ ") : (isLast ? "   " : "│  ")
                out.append(mark + text)
            }
        }
        return out
    }
}
