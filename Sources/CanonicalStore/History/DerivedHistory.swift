import RecordModel

/// What follows from one piece of history: its facts, its links and its part of the content hash.
struct DerivedHistory {
    struct Link: Hashable {
        let role: HistoryRole
        /// From 0 within the role.
        let ordinal: Int
        let way: HistoryMention.Way
        let reference: String
        let target: HistoryTarget
    }

    let item: HistoryItem
    /// By role, then ordinal.
    let links: [Link]
    /// Zero for what its source has no more.
    let hash: StableHash128

    /// What its own cells say; made when it is asked for, which deriving links alone never does.
    var facts: HistoryFacts { HistoryFacts(item) }

    /// Whether it belongs to a party, itself or through another piece.
    var isLinked: Bool {
        links.contains { link in
            switch link.target {
            case .record: true
            case .item: link.role.leadsToParty
            case .missing, .ambiguous: false
            }
        }
    }
}
