import ArgumentParser
import CanonicalStore
import RecordModel

/// Which proposals are asked, and in which order.
struct ReviewSelection: Equatable, Sendable {
    /// What comes first.
    enum Order: String, CaseIterable, ExpressibleByArgument, Sendable {
        /// What is at stake, times how uncertain it is.
        case stakes
        /// The surest.
        case weight
        /// What has waited longest.
        case age
        case kind, source, owner
    }

    /// One of several equal parts of the queue, the same for everybody: `1/3`.
    struct Part: Equatable, Sendable, ExpressibleByArgument {
        let number: UInt64
        let count: UInt64

        init?(argument: String) {
            let ends = argument.split(separator: "/", omittingEmptySubsequences: false)
                .map { UInt64($0) }
            guard ends.count == 2, let number = ends[0], let count = ends[1], number >= 1,
                number <= count, count <= 1000
            else { return nil }
            self.number = number
            self.count = count
        }

        /// Whether a proposal belongs to it, by the name of its records alone.
        func holds(_ fingerprint: String) -> Bool {
            let digits = UInt64(fingerprint.suffix(12), radix: 16) ?? 0
            return digits % count == number - 1
        }
    }

    var order = Order.stakes
    var kind: PartyKind?
    var sources: [String] = []
    var owners: [String] = []
    var part: Part?
    /// Words that a record of the proposal has in any of its values.
    var words: [String] = []

    /// Whether it needs to look into records.
    var readsRecords: Bool { !owners.isEmpty || !words.isEmpty || order == .owner }

    /// Whether all proposals are asked.
    var isEverything: Bool {
        kind == nil && sources.isEmpty && owners.isEmpty && part == nil && words.isEmpty
    }

    /// The selection narrowed by what a reviewer typed: `source:crm owner:anna berlin`.
    ///
    /// - Throws: for a kind or an order that there is not.
    func filtered(by text: String) throws(ReviewMistake) -> ReviewSelection {
        var out = self
        for word in text.split(whereSeparator: \.isWhitespace).map(String.init) {
            let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
            switch (parts[0].lowercased(), parts.count > 1 ? parts[1] : nil) {
            case ("kind", let name?):
                let kinds = [
                    "contact": PartyKind.contact, "people": .contact, "person": .contact,
                    "account": .account, "company": .account, "companies": .account,
                ]
                guard let kind = kinds[name.lowercased()] else {
                    throw ReviewMistake("A kind is contact or account.")
                }
                out.kind = kind
            case ("order", let name?):
                guard let order = Order(rawValue: name.lowercased()) else {
                    let names = Order.allCases.map(\.rawValue).joined(separator: ", ")
                    throw ReviewMistake("An order is one of \(names).")
                }
                out.order = order
            case ("source", let name?): out.sources.append(name)
            case ("owner", let name?): out.owners.append(name)
            default: out.words.append(word)
            }
        }
        return out
    }

    /// The selection within what a reviewer is assigned.
    func assigned(_ assignment: ReviewPolicy.Assignment) -> ReviewSelection {
        var out = self
        if out.kind == nil { out.kind = assignment.kind }
        if out.sources.isEmpty { out.sources = assignment.sources }
        if out.owners.isEmpty { out.owners = assignment.owners }
        if out.part == nil { out.part = assignment.part.flatMap(Part.init(argument:)) }
        return out
    }
}
