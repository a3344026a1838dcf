import RecordModel

/// What parties are counted by besides sources and owners: segments and columns of the company's own.
struct PartyLabels {
    struct Label: Hashable {
        /// `segment`, or the header of a column.
        let kind: String
        let name: String
    }

    private(set) var labels: [Label] = []
    private var numbers: [Label: Int] = [:]
    /// By the party's place in the scan.
    private var own: [[Int]] = []

    init(_ scope: QuestionScope, _ parties: PartyStandings) throws {
        guard !scope.words.segments.isEmpty || !scope.words.fields.isEmpty else { return }
        own = Array(repeating: [], count: parties.standings.count)
        for segment in scope.words.segments {
            let reading = try SegmentReading(
                parties.all, segment, scope: scope, scan: parties.scan,
                colleagues: parties.colleagues)
            let number = number(of: Label(kind: "segment", name: segment.name))
            for (place, standing) in parties.standings.enumerated()
            where reading.contains(parties.scan.entities[place], standing) {
                own[place].append(number)
            }
        }
        for field in scope.words.fields {
            for (record, text) in try OwnFields(parties.all.store, parties.all.db, [field]).values(
                parties.all.db)
            {
                guard let place = parties.scan.place(ofRecord: record) else { continue }
                let number = number(of: Label(kind: field, name: text[0] ?? ""))
                if !own[Int(place)].contains(number) { own[Int(place)].append(number) }
            }
        }
    }

    /// The numbers of a party's labels.
    func labels(of party: Int64) -> [Int] { own.isEmpty ? [] : own[Int(party)] }

    private mutating func number(of label: Label) -> Int {
        if let known = numbers[label] { return known }
        let number = labels.count
        labels.append(label)
        numbers[label] = number
        return number
    }
}
