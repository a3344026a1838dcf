import CanonicalStore

/// Writes who is in a segment.
enum SegmentListing {
    /// The parties, each with its records.
    static func write(
        _ lines: [CustomerLine], fields: [String], isCSV: Bool, isJSON: Bool, to console: Console
    ) throws {
        if isJSON {
            for line in lines { console.answer(try JSONText.line(CustomerAnswer(line, fields))) }
        } else if isCSV {
            var rows = CSVRows(
                ["entity_id", "kind", "name", "role", "stage", "owners", "records"] + fields
            ) { console.write($0, to: .standardOutput) }
            for line in lines {
                try rows.add(
                    [
                        line.entity.rawValue, line.kind.rawValue, line.name ?? "",
                        line.role.rawValue, line.stage ?? "", line.owners.joined(separator: ";"),
                        line.records.map { "\($0.source):\($0.key)" }.joined(separator: " "),
                    ] + line.own.map { FormulaGuard.guarded($0.joined(separator: "; ")) })
            }
            try rows.finish()
        } else {
            let width = TerminalSize.current().columns
            console.answer(
                CustomersText.list(lines, fields: fields, style: console.style, width: width))
        }
    }

    /// Addresses that may be used, each with the record that permits it.
    static func write(
        _ places: [SegmentAddresses.Place], isCSV: Bool, isJSON: Bool, to console: Console
    ) throws {
        if isJSON {
            for place in places { console.answer(try JSONText.line(SegmentAddressAnswer(place))) }
            return
        }
        if isCSV {
            var rows = CSVRows(
                ["entity_id", "name", "channel", "address", "purpose", "date", "record"]
            ) { console.write($0, to: .standardOutput) }
            for place in places { try rows.add(cells(place)) }
            try rows.finish()
            return
        }
        if places.isEmpty {
            console.answer("No address of the segment may be used.")
            return
        }
        var table = TextTable([
            ("id", .whole), ("name", .left), ("channel", .whole), ("address", .left),
            ("for", .left), ("since", .whole), ("record", .left),
        ])
        for place in places { table.add(cells(place)) }
        console.answer(table.lines(width: TerminalSize.current().columns, style: console.style))
    }

    private static func cells(_ place: SegmentAddresses.Place) -> [String] {
        [
            place.line.entity.rawValue, place.line.name ?? "",
            place.triple.place.channel.rawValue, place.triple.address,
            place.triple.purpose ?? "", place.triple.permission.date?.description ?? "",
            place.record.map { "\($0.source):\($0.key)" } ?? "",
        ]
    }
}
