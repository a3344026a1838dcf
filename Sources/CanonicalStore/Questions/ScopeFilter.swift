/// Which pieces of history a question is about: those of an owner, of a source, of the parties in a
/// segment.
struct ScopeFilter {
    private let scope: QuestionScope
    private let colleagues: Colleagues
    /// The entities in the segment; nil where all are.
    private let entities: Set<Int64>?

    init(_ rows: QuestionRows, _ scope: QuestionScope, _ colleagues: Colleagues) throws {
        self.scope = scope
        self.colleagues = colleagues
        guard let segment = scope.segment else {
            entities = nil
            return
        }
        var among = QuestionScope(asOf: scope.asOf, isPast: scope.isPast, segment: segment)
        among.words = scope.words
        let parties = try PartyStandings(rows, scope: among)
        entities = Set(
            parties.standings.indices.filter { parties.standings[$0].isWanted }
                .map { parties.scan.entities[$0] })
    }

    /// Whether it asks for nothing.
    var wantsAll: Bool { scope.source == nil && scope.owner == nil && entities == nil }

    /// - Parameter owners: the entities that the piece belongs to.
    func wants(_ piece: HistoryPiece, _ owners: [Int64]) -> Bool {
        if let source = scope.source, piece.source != source { return false }
        if let owner = scope.owner {
            guard let own = piece.owner, colleagues.isSame(own, as: owner) else { return false }
        }
        if let entities { return owners.contains(where: entities.contains) }
        return true
    }
}
