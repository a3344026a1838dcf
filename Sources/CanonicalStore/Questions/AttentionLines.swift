import GRDB
import RecordModel

/// Makes lines of what was found: only those that are asked for are named.
struct AttentionLines {
    private struct Candidate {
        let party: Int32
        let notes: Range<Int>
        let weight: Double
        /// How many reasons there are, whichever of them are asked for.
        let reasons: Int
        let findings: [AttentionNotes.Finding]

        func isBefore(_ other: Candidate) -> Bool {
            weight != other.weight ? weight > other.weight : reasons > other.reasons
        }

        func isLevel(with other: Candidate) -> Bool {
            weight == other.weight && reasons == other.reasons
        }
    }

    let parties: PartyStandings
    let pieces: HistoryPieces
    let contacts: TalkDays
    let scope: QuestionScope
    /// Settled.
    let notes: AttentionNotes
    /// Settled.
    let scale: StakeScale

    /// - Parameters:
    ///   - reasons: those that are asked for; empty for all.
    ///   - most: how many lines at most; nil for all.
    func attention(_ reasons: Set<Attention.Reason>, most: Int?) throws -> Attention {
        let stakes = notes.stakes()
        var found = candidates(reasons, stakes)
        var counts: [Attention.Reason: Int] = [:]
        for one in found { for own in one.findings { counts[own.reason, default: 0] += 1 } }
        let total = found.count
        found.sort { $0.isBefore($1) ? true : $1.isBefore($0) ? false : $0.party < $1.party }
        let citations = try AttentionCitations(parties.all.db)
        let lines = try named(found, most: most ?? total).map { candidate, reference in
            Attention.Line(
                party: reference, kind: parties.standings[Int(candidate.party)].kind,
                findings: try candidate.findings.map { finding in
                    let grounds = notes.grounds(candidate.notes, finding.reason)
                    return Attention.Finding(
                        reason: finding.reason, since: finding.since,
                        colleagues: grounds.colleagues,
                        citations: try grounds.cited.map(citations.citation).sorted())
                }, stakes: stakes[candidate.party] ?? [],
                openDeals: Int(notes.openDeals[Int(candidate.party)]),
                openTickets: Int(notes.openTickets[Int(candidate.party)]),
                lastContact: contacts.day(of: parties.scan.entities[Int(candidate.party)]))
        }
        return Attention(
            asOf: scope.asOf, lines: lines, relationships: total,
            counts: counts.sorted { $0.key < $1.key }.map {
                Attention.Count(reason: $0.key, relationships: $0.value)
            })
    }

    private func candidates(
        _ reasons: Set<Attention.Reason>, _ stakes: [Int32: [Attention.Worth]]
    ) -> [Candidate] {
        var found: [Candidate] = []
        notes.forEachParty { party, range in
            let findings = notes.findings(range).filter { scope.contains($0.since) }
            let asked = reasons.isEmpty ? findings : findings.filter { reasons.contains($0.reason) }
            if asked.isEmpty { return }
            found.append(
                Candidate(
                    party: party, notes: range, weight: scale.weight(of: stakes[party] ?? []),
                    reasons: findings.count, findings: asked))
        }
        return found
    }

    /// The first candidates with what they are called, by which those that weigh the same are ordered.
    private func named(
        _ found: [Candidate], most: Int
    ) throws -> ArraySlice<(candidate: Candidate, reference: PartyReference)> {
        var out: [(candidate: Candidate, reference: PartyReference)] = []
        var start = 0
        while start < found.count, out.count < most {
            var end = start + 1
            while end < found.count, found[end].isLevel(with: found[start]) { end += 1 }
            let references = try found[start..<end].map { one in
                try pieces.references([parties.scan.entities[Int(one.party)]])[0]
            }
            for place in references.indices.sorted(by: { references[$0] < references[$1] }) {
                out.append((found[start + place], references[place]))
            }
            start = end
        }
        return out.prefix(most)
    }
}
