import CanonicalStore
import Foundation
import Importers
import Matching
import RecordModel
import Resolution

/// Writes what the store holds in the forms that people and other programs read.
struct ExportWorkflow {
    let store: CanonicalStore
    let place: Workplace
    let progress: ProgressLine
    /// Takes the answer in pieces, in order.
    let write: (String) throws -> Void

    /// `export crosswalk`: one line per live record (DESIGN.md section 5).
    func crosswalk() throws {
        var rows = CSVRows(["source", "record_key", "row", "entity_id", "kind"], write)
        try store.forEachCrosswalkRow { row in
            try rows.add([
                row.source, row.recordKey, row.row.map(String.init) ?? "", row.entity.rawValue,
                row.kind.rawValue,
            ])
        }
        try rows.finish()
    }

    /// `export redirects`: every id ever given out that leads to another now.
    func redirects() throws {
        var rows = CSVRows(["former_id", "entity_id", "kind"], write)
        try store.forEachRedirect { row in
            try rows.add([row.formerID.rawValue, row.entity.rawValue, row.kind.rawValue])
        }
        try rows.finish()
    }

    /// `export source-redirects`: which record of a source stands for which other one of it.
    func sourceRedirects(of source: String?, since: RunID?) throws {
        var rows = CSVRows(
            ["source", "kind", "record_key", "leading_key", "entity_id", "status"], write)
        try store.forEachSourceRedirect(of: source, since: since) { row in
            try rows.add([
                row.source, row.kind.rawValue, row.recordKey, row.leadingKey,
                row.entity.rawValue, row.isCorrection ? "correction" : "redirect",
            ])
        }
        try rows.finish()
    }

    /// `export rejected`: rows that could not become records, with the reason.
    func rejected() throws {
        var rows = CSVRows(["file", "line", "code", "reason", "cells"], write)
        try store.forEachRejectedRow { row in
            try rows.add([
                row.file, String(row.line), row.code, row.reason,
                row.cells.joined(separator: "\t"),
            ])
        }
        try rows.finish()
    }

    private static let pairColumns = [
        "left_source", "left_key", "right_source", "right_key", "match_weight",
        "match_probability", "verdict",
    ]

    /// `export pairs`: the stored pairs, or, below the review threshold, all pairs anew with the
    /// stored model.
    func pairs(minimumProbability: Double?) async throws {
        var rows = CSVRows(Self.pairColumns, write)
        let threshold = place.policy.resolution.reviewThreshold
        if let minimumProbability, minimumProbability < threshold {
            let matching = MatchWorkflow(store: store, place: place, progress: progress)
            for kind in PartyKind.allCases {
                try await recompute(kind, matching, minimumProbability, &rows)
            }
        } else {
            try store.forEachPairRow { row in
                guard row.weight.probability >= (minimumProbability ?? 0) else { return }
                try rows.add(Self.cells(row.left, row.right, row.weight, row.verdict))
            }
        }
        try rows.finish()
    }

    private func recompute(
        _ kind: PartyKind, _ matching: MatchWorkflow, _ minimumProbability: Double,
        _ rows: inout CSVRows
    ) async throws {
        let floor = MatchWeight(probability: max(minimumProbability, 1e-9))
        guard let decision = try await matching.decide(kind, retrain: false, floor: floor) else {
            return
        }
        let references = try store.references(decision.table.records)
        let entities = try store.entityNumbers(of: decision.table.records)
        var proposalOf: [Int: Int] = [:]
        for (number, proposal) in decision.clustering.proposals.enumerated() {
            for member in proposal.members { proposalOf[Int(member)] = number }
        }
        for index in 0..<decision.pairs.count {
            let weight = MatchWeight(bits: Double(decision.clustering.adjustedWeights[index]))
            if weight.probability < minimumProbability { continue }
            let left = Int(decision.pairs.left[index])
            let right = Int(decision.pairs.right[index])
            var verdict = PairVerdict.leave
            if entities[left] == entities[right] {
                verdict = .merge
            } else if let proposal = proposalOf[left], proposal == proposalOf[right] {
                verdict = .review
            }
            let isOrdered = references[left] < references[right]
            try rows.add(
                Self.cells(
                    references[isOrdered ? left : right], references[isOrdered ? right : left],
                    weight, verdict))
        }
    }

    private static func cells(
        _ left: RecordReference, _ right: RecordReference, _ weight: MatchWeight,
        _ verdict: PairVerdict
    ) -> [String] {
        [
            left.source, left.key, right.source, right.key, Numbers.fixed(weight.bits, 4),
            Numbers.fixed(weight.probability, 8), verdict.rawValue,
        ]
    }

    /// The columns of exported entities besides their id.
    static let entityFields: [(String, Field)] = [
        ("full_name", .fullName), ("given_name", .givenName), ("family_name", .familyName),
        ("organization", .organization), ("job_title", .jobTitle), ("email", .email),
        ("phone", .phone), ("street", .street), ("city", .city), ("region", .region),
        ("postal_code", .postalCode), ("country", .country), ("birth_date", .birthDate),
        ("url", .url),
    ]

    /// `export contacts|accounts --format csv`: one line per entity.
    func entities(_ kind: PartyKind) throws {
        let own = place.policy.questions?.fields ?? []
        let texts = try store.ownValues(of: own)
        var rows = CSVRows(["entity_id", "records"] + Self.entityFields.map(\.0) + own, write)
        try store.forEachEntity(kind: kind) { entity in
            try rows.add(
                [entity.id.rawValue, String(entity.memberCount)]
                    + Self.entityFields.map { FormulaGuard.guarded(entity.values[$0.1] ?? "") }
                    + own.indices.map {
                        FormulaGuard.guarded(
                            (texts[entity.id]?[$0] ?? []).joined(separator: "; "))
                    })
        }
        try rows.finish()
    }

    /// `export contacts|accounts --format json`: one object a line, with alternates and sources.
    func entitiesAsJSON(_ kind: PartyKind) throws {
        let own = place.policy.questions?.fields ?? []
        let texts = try store.ownValues(of: own)
        try store.forEachStoredEntity(kind: kind) { entity in
            var answer = EntityAnswer(entity)
            if !own.isEmpty {
                let said = texts[entity.id]
                answer.own = Dictionary(
                    own.enumerated().map { ($0.element, said?[$0.offset] ?? []) }
                ) { first, _ in first }
            }
            try write(JSONText.line(answer) + "\n")
        }
    }

    /// `export contacts|accounts --format vcard`: one card per entity, with what its members' own
    /// cards said beyond what we understand.
    func entitiesAsCards(_ kind: PartyKind, version: VCardVersion) throws {
        let writer = VCardWriter(version: version)
        try store.forEachParty(kind: kind) { party in
            let card = CardValues(party)
            try write(
                writer.card(
                    kind: kind, values: card.values, uid: party.id.rawValue,
                    originals: card.originals))
        }
    }
}
