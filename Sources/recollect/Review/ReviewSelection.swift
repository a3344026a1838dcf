import ArgumentParser
import CanonicalStore
import RecordModel
import TextKernels

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

    /// A stretch of the queue: `name:A-F` by the first letters of names, `weight:8-15` in bits,
    /// `number:100-250` by the numbers of proposals; either end may be left open.
    struct Range: Equatable, Sendable, ExpressibleByArgument {
        enum Scale: String, Sendable {
            case name, weight, number
        }

        let scale: Scale
        let first: String
        let last: String

        init?(argument: String) {
            let parts = argument.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2, let scale = Scale(rawValue: parts[0].lowercased()) else {
                return nil
            }
            let (lower, upper) = Self.ends(parts[1])
            switch scale {
            case .name:
                first = TextFolder.fold(lower)
                last = TextFolder.fold(upper)
            case .weight, .number:
                let ends = [lower, upper]
                guard ends.allSatisfy({ $0.isEmpty || Double($0)?.isFinite == true }) else {
                    return nil
                }
                (first, last) = (lower, upper)
            }
            self.scale = scale
        }

        /// `8-15`, `-3-4`, `8..`, or one value for both ends.
        private static func ends(_ text: String) -> (String, String) {
            if let dots = text.firstRange(of: "..") {
                return (String(text[..<dots.lowerBound]), String(text[dots.upperBound...]))
            }
            // A weight may be negative: the line between the ends follows a digit or a letter.
            let line = text.indices.first {
                text[$0] == "-" && $0 > text.startIndex && text[text.index(before: $0)] != "-"
            }
            guard let line else { return (text, text) }
            return (String(text[..<line]), String(text[text.index(after: line)...]))
        }

        /// Whether a proposal lies in it, both ends included.
        ///
        /// - Parameter initial: the first letters of its name; empty where it has none. Names before *a*
        ///   lie with *a*, those behind *z* with *z*, so that stretches from *a* to *z* leave nothing.
        func holds(_ proposal: QueuedProposal, initial: String) -> Bool {
            switch scale {
            case .weight: holds(proposal.weight)
            case .number: holds(Double(proposal.id.rawValue))
            case .name:
                (first.isEmpty || first == "a" || initial >= first)
                    && (last.isEmpty || initial.prefix(last.count) <= last
                        || last == "z" && initial > "z")
            }
        }

        private func holds(_ value: Double) -> Bool {
            (Double(first).map { value >= $0 } ?? true)
                && (Double(last).map { value <= $0 } ?? true)
        }
    }

    var order = Order.stakes
    var kind: PartyKind?
    var sources: [String] = []
    var owners: [String] = []
    var part: Part?
    var range: Range?
    /// Words that records of the proposal have, as search finds them.
    var words: [String] = []

    /// Whether all proposals are asked.
    var isEverything: Bool {
        kind == nil && sources.isEmpty && owners.isEmpty && part == nil && range == nil
            && words.isEmpty
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
            case ("name", _?), ("weight", _?), ("number", _?):
                guard let range = Range(argument: word) else {
                    throw ReviewMistake("A stretch is name:A-F, weight:8-15 or number:100-250.")
                }
                out.range = range
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
        if out.range == nil { out.range = assignment.range.flatMap(Range.init(argument:)) }
        if out.part == nil { out.part = assignment.part.flatMap(Part.init(argument:)) }
        return out
    }
}
