import RecordModel

/// What was found of one relationship so far.
struct AttentionNotes {
    private struct Found {
        var since: CalendarDay?
        var names: Set<String> = []
        var citations: Set<TimelineEntry.Citation> = []
    }

    private var reasons: [Attention.Reason: Found] = [:]
    private var worth: [String: Int64] = [:]
    var openDeals = 0
    var openTickets = 0
    var openTasks = 0

    var hasReason: Bool { !reasons.isEmpty }

    /// The earliest day stays.
    mutating func note(
        _ reason: Attention.Reason, _ since: CalendarDay?, _ citation: TimelineEntry.Citation,
        _ names: [String]
    ) {
        var known = reasons[reason] ?? Found()
        if let since, known.since.map({ since < $0 }) ?? true { known.since = since }
        known.names.formUnion(names)
        known.citations.insert(citation)
        reasons[reason] = known
    }

    mutating func add(_ millionths: Int64?, _ currency: String?) {
        guard let millionths else { return }
        worth[currency ?? "", default: 0] += millionths
    }

    var findings: [Attention.Finding] {
        reasons.sorted { $0.key < $1.key }.map { reason, known in
            Attention.Finding(
                reason: reason, since: known.since, colleagues: known.names.sorted(),
                citations: known.citations.sorted())
        }
    }

    var stakes: [Attention.Worth] {
        worth.sorted { $0.key < $1.key }.map {
            Attention.Worth(currency: $0.key.isEmpty ? nil : $0.key, millionths: $0.value)
        }
    }
}
