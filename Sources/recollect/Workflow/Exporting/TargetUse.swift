/// What an address or a number is for, as far as systems have columns for it.
enum TargetUse: Sendable, Hashable {
    case work, mobile, home, other
    /// A column that takes whatever is left.
    case any

    /// - Parameter label: as sources label their values; nil where they do not.
    init(label: String?) {
        switch label?.lowercased() {
        case "work", "business", "office", "main", "billing", "mailing", "registered": self = .work
        case "mobile", "cell": self = .mobile
        case "home", "private": self = .home
        case "other", "shipping": self = .other
        default: self = .any
        }
    }

    /// Gives values to the columns of a system.
    ///
    /// Each value goes to the first free column for its use; what finds none, and what has no use,
    /// takes the free columns in their order.
    /// - Returns: for each column its value's place, and the values that no column is left for.
    static func assign(_ values: [TargetUse], to columns: [TargetUse]) -> (
        columns: [Int?], left: [Int]
    ) {
        var taken = [Int?](repeating: nil, count: columns.count)
        var waiting: [Int] = []
        for (place, use) in values.enumerated() {
            let own = columns.indices.first {
                taken[$0] == nil && columns[$0] == use && use != .any
            }
            if let own { taken[own] = place } else { waiting.append(place) }
        }
        var left: [Int] = []
        for place in waiting {
            if let free = columns.indices.first(where: { taken[$0] == nil }) {
                taken[free] = place
            } else {
                left.append(place)
            }
        }
        return (taken, left)
    }
}
