import CanonicalStore
import RecordModel

/// Who the customers and prospects are, for people.
struct CustomersText {
    let customers: Customers
    let style: Style
    let next: NextCommand

    func lines(width: Int) -> [String] {
        var out: [String] = []
        for kind in [PartyKind.contact, .account] {
            let groups = customers.groups.filter { $0.kind == kind }
            if groups.isEmpty { continue }
            let total = customers.total(kind)
            if !out.isEmpty { out.append("") }
            out.append(
                style.bold(Self.range(total.minimum, total.maximum) + " ")
                    + (kind == .contact ? "people" : "companies") + " from "
                    + Numbers.counted(total.records, "record", "records"))
            out += table(groups, kind).lines(width: width, style: style)
        }
        if out.isEmpty { out.append("No party fits.") }
        if customers.concerned > 0 {
            let parties = Numbers.counted(customers.concerned, "party is", "parties are")
            out += TextWrap.lines(
                "\(parties) perhaps one with another; the lower numbers are what is left if all "
                    + "these proposals are accepted: \(next("review"))", width: width)
        }
        return out
    }

    private func table(_ groups: [Customers.Group], _ kind: PartyKind) -> TextTable {
        var table = TextTable([
            ("role", .whole), ("stage", .left), ("number", .right), ("records", .right),
        ])
        for role in Set(groups.map(\.role)).sorted(by: >) {
            let own = groups.filter { $0.role == role }
            if own.isEmpty { continue }
            let total = customers.total(kind, role)
            let isOne = own.count == 1
            table.add([
                Self.name(role), isOne ? own[0].stage ?? "" : "",
                Self.range(total.minimum, total.maximum), Numbers.grouped(total.records),
            ])
            if isOne { continue }
            for group in own {
                table.add(
                    [
                        "", group.stage ?? "(none said)",
                        Self.range(group.minimum, group.maximum), Numbers.grouped(group.records),
                    ], isDimmed: true)
            }
        }
        return table
    }

    /// Each party with its records.
    static func list(
        _ lines: [CustomerLine], fields: [String], style: Style, width: Int
    ) -> [String] {
        if lines.isEmpty { return ["No party fits."] }
        var table = TextTable(
            [
                ("id", .whole), ("name", .left), ("role", .whole), ("stage", .left),
                ("since", .whole), ("owner", .left),
            ] + fields.map { ($0, .left) } + [("records", .wrapped)])
        for line in lines {
            table.add(
                [
                    line.entity.rawValue, line.name ?? "", name(line.role), line.stage ?? "",
                    line.since?.text ?? "", line.owners.joined(separator: ", "),
                ] + line.own.map { $0.joined(separator: "; ") } + [
                    line.records.map { "\($0.source):\($0.key)" }.joined(separator: " ")
                ])
        }
        return table.lines(width: width, style: style)
    }

    static func name(_ role: CustomerRole) -> String {
        switch role {
        case .customer: "customer"
        case .formerCustomer: "former customer"
        case .prospect: "prospect"
        case .other: "other"
        case .own(let name): name
        }
    }

    /// `1,000 to 1,200`; one number where both are the same.
    static func range(_ minimum: Int, _ maximum: Int) -> String {
        minimum == maximum
            ? Numbers.grouped(maximum)
            : "\(Numbers.grouped(minimum)) to \(Numbers.grouped(maximum))"
    }
}
