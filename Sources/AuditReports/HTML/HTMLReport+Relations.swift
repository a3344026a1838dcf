import Resolution

extension HTMLReport {
    /// How many parties are not the same but have to do with each other, by kind of relation.
    var relations: HTMLText {
        if report.relations.isEmpty { return "" }
        var table = HTMLTable(
            caption: "Parties that are not one, but have to do with each other",
            columns: [.text("Relation"), .text("What it means"), .number("Pairs")])
        for item in report.relations {
            table.add([
                "\(item.relation)", "\(Self.meaning(item.relation))",
                Self.cell(item.count, .related(item.relation)),
            ])
        }
        return """
            \(table.render())<p class="note"><code>recollect show</code> lists them for each party with the \
            evidence, <code>recollect export relations</code> all of them.</p>
            """
    }

    private static func meaning(_ name: String) -> String {
        switch Relation(rawValue: name) {
        case .household: "people who live together"
        case .sharedMailbox: "one e-mail that several use"
        case .colleague: "people of one employer"
        case .branchOf: "a site, an office or a department of an organisation"
        case .siblingOf: "sites of one organisation of which none is known to be the head"
        case .parentOf: "an organisation and one that belongs to it"
        case .successorOf: "an organisation and what it was before"
        case .newEmployer: "one person seen with two employers"
        case .assistantOf: "a person and whom that person works for"
        case .committeeMember: "a person who has a say in a purchase"
        case .other, nil: "related as a person stated"
        }
    }
}
