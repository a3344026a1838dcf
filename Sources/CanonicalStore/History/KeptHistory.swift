import GRDB
import RecordModel

/// Compares what was derived again from history with what is kept.
struct KeptHistory {
    private let fact: BulkStatement
    private let links: BulkStatement

    init(_ db: Database) throws {
        fact = try BulkStatement(
            db,
            """
            SELECT name, channel, state, stage, status, priority, direction, currency, time, dueTime,
                endTime, owner, messageKey, talkKey, amount, isLinked, contentHash FROM historyFact WHERE item = ?
            """)
        links = try BulkStatement(
            db,
            """
            SELECT role, ordinal, way, reference, record, target, basis, reason FROM historyLink
            WHERE item = ? ORDER BY role, ordinal
            """)
    }

    /// Where a piece's kept facts and links are not those that follow from it.
    func gaps(_ item: Int64, _ derived: DerivedHistory?) throws -> [StoreGap] {
        var gaps: [StoreGap] = []
        if try !agreesOnFacts(item, derived) {
            gaps.append(
                StoreGap(
                    code: "verify.history",
                    message: "History record \(item) does not say what its source says."))
        }
        if try !agreesOnLinks(item, derived) {
            gaps.append(
                StoreGap(
                    code: "verify.historyLink",
                    message: "History record \(item) has other links than follow from it."))
        }
        return gaps
    }

    private func agreesOnFacts(_ item: Int64, _ derived: DerivedHistory?) throws -> Bool {
        fact.bind(item, at: 1)
        guard try fact.step() else { return derived == nil }
        defer { fact.reset() }
        guard let derived else { return false }
        let facts = derived.facts
        let texts = HistoryDerivationRows.texts(of: facts)
        for (index, text) in texts.enumerated() where fact.optionalText(Int32(index)) != text {
            return false
        }
        return fact.optionalInteger(14) == facts.amount?.millionths
            && (fact.integer(15) == 1) == derived.isLinked && fact.hash(16) == derived.hash
    }

    /// Whether a piece's kept links are those that follow from it.
    func agreesOnLinks(_ item: Int64, _ derived: DerivedHistory?) throws -> Bool {
        links.bind(item, at: 1)
        defer { links.reset() }
        for link in derived?.links ?? [] {
            guard try links.step(), links.text(0) == link.role.rawValue,
                links.integer(1) == Int64(link.ordinal), links.text(2) == link.way.rawValue,
                links.text(3) == link.reference, links.optionalInteger(4) == link.target.record,
                links.optionalInteger(5) == link.target.item,
                links.optionalText(6) == link.target.basis?.rawValue,
                links.optionalText(7) == link.target.reason
            else { return false }
        }
        return try !links.step()
    }
}
