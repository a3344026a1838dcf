import CanonicalStore

extension ReviewQueue {
    /// The rows of a proposal for a spreadsheet; none where it is settled.
    func sheetRows(_ id: ProposalID, number: Int, count: Int) async throws -> [[String]] {
        let store = try read()
        defer { try? store.close() }
        guard let proposal = try proposal(id, store) else { return [] }
        let item = try await item(proposal, number: number, count: count, store)
        return ReviewSheet.rows(
            item, fingerprint: try store.fingerprint(of: id) ?? "",
            states: try store.states(proposal.members))
    }
}
