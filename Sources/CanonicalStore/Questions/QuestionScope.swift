import RecordModel

/// What a question is asked about: all questions take the same filters.
///
/// `asOf` is the day that counts as today, so that what happened later is left out and ages are counted up
/// to it; who is whom is as it is known now, unless `people` says who was whom.
public struct QuestionScope: Hashable, Sendable {
    public var asOf: CalendarDay
    /// Whether somebody named the day: then also stages and totals are those of that day, as far as
    /// sources date them.
    public var isPast: Bool
    /// The owner as a source writes it: a name, an address or a key; nil for all. Case and accents
    /// do not matter.
    public var owner: String?
    /// The name of a source; nil for all.
    public var source: String?
    /// Nil for all parties.
    public var segment: Segment?
    /// The first and the last day of the period; each question says what it dates by.
    public var from: CalendarDay?
    public var to: CalendarDay?
    /// Who was whom on that day, as the store knew it; nil where it is as now.
    public var people: PastPeople?
    /// What the company's own words mean.
    public var words = QuestionWords()

    public init(
        asOf: CalendarDay, isPast: Bool = false, owner: String? = nil, source: String? = nil,
        segment: Segment? = nil, from: CalendarDay? = nil, to: CalendarDay? = nil
    ) {
        self.asOf = asOf
        self.isPast = isPast
        self.owner = owner
        self.source = source
        self.segment = segment
        self.from = from
        self.to = to
    }

    /// Whether a day is in the period; one that is not known is, where no period is named.
    func contains(_ day: CalendarDay?) -> Bool {
        guard let day else { return from == nil && to == nil }
        if let from, day < from { return false }
        if let to, day > to { return false }
        return true
    }
}
