import RecordModel

/// The history that the records of one entity brought, in numbers.
public struct EntityHistory: Hashable, Sendable {
    /// Deals that can still be won, of one currency.
    public struct OpenDeals: Hashable, Sendable {
        /// As the source writes it; nil where it says none.
        public let currency: String?
        public let count: Int
        /// Their worth, exact, in millionths of the currency; deals without an amount add nothing.
        public let millionths: Int64
    }

    /// How many pieces of each kind, in the order of kinds.
    public let counts: [(kind: HistoryKind, count: Int)]
    /// By currency; none last.
    public let openDeals: [OpenDeals]
    public let openTasks: Int
    public let openTickets: Int
    /// Pieces that another system tells as well; they are among `counts` once.
    public let folded: Int

    /// What one piece adds to the numbers.
    struct Piece {
        let kind: HistoryKind
        let state: HistoryFacts.State?
        let currency: String?
        let millionths: Int64?
    }

    /// The numbers of some pieces.
    ///
    /// - Parameter folded: how many pieces beside them other pieces tell as well.
    init(_ pieces: [Piece], folded: Int) {
        var counts: [HistoryKind: Int] = [:]
        var open: [HistoryKind: Int] = [:]
        var deals: [String: (count: Int, millionths: Int64)] = [:]
        for piece in pieces {
            counts[piece.kind, default: 0] += 1
            guard piece.state == .open else { continue }
            open[piece.kind, default: 0] += 1
            guard piece.kind == .deal else { continue }
            deals[piece.currency ?? "", default: (0, 0)].count += 1
            deals[piece.currency ?? "", default: (0, 0)].millionths += piece.millionths ?? 0
        }
        self.counts = HistoryKind.allCases.compactMap { kind in
            counts[kind].map { (kind: kind, count: $0) }
        }
        openDeals = deals.sorted {
            ($0.key.isEmpty ? 1 : 0, $0.key) < ($1.key.isEmpty ? 1 : 0, $1.key)
        }.map {
            OpenDeals(
                currency: $0.key.isEmpty ? nil : $0.key, count: $0.value.count,
                millionths: $0.value.millionths)
        }
        openTasks = open[.task] ?? 0
        openTickets = open[.ticket] ?? 0
        self.folded = folded
    }

    public static func == (left: EntityHistory, right: EntityHistory) -> Bool {
        left.counts.elementsEqual(right.counts, by: ==) && left.openDeals == right.openDeals
            && left.openTasks == right.openTasks && left.openTickets == right.openTickets
            && left.folded == right.folded
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(openDeals)
        hasher.combine(openTasks)
        hasher.combine(openTickets)
        for entry in counts { hasher.combine(entry.count) }
    }
}
