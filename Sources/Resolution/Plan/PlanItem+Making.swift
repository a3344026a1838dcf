import Matching
import RecordModel

extension PlanItem {
    /// A pair of a new item, its records as positions within the item's records as given.
    public struct ScoredPair: Sendable {
        public let left: Int
        public let right: Int
        /// Bits, prior included, after clustering.
        public let weight: Double
        public let agreements: EvidenceKinds
        public let contradictions: EvidenceKinds
        public let isLink: Bool
        public let contributions: [String]

        public init(
            left: Int, right: Int, weight: Double, agreements: EvidenceKinds,
            contradictions: EvidenceKinds, isLink: Bool, contributions: [String] = []
        ) {
            self.left = left
            self.right = right
            self.weight = weight
            self.agreements = agreements
            self.contradictions = contradictions
            self.isLink = isLink
            self.contributions = contributions
        }
    }

    /// Makes an item, with members, entities and evidence in content order.
    ///
    /// - Parameters:
    ///   - records: the members, in any order.
    ///   - contentHashes: one for each record.
    ///   - entities: the entities joined, as positions within `records`.
    ///   - decisivePair: as positions within `records`.
    public static func make(
        verdict: PairVerdict, records: [SourceRecord], contentHashes: [StableHash128],
        entities: [[Int]], pairs: [ScoredPair], golden: GoldenRecord, reason: Proposal.Reason?,
        decisivePair: (Int, Int)?
    ) -> PlanItem {
        precondition(records.count == contentHashes.count, "each record has a content hash")
        let order = records.indices.sorted { records[$0].reference < records[$1].reference }
        var places = [Int](repeating: 0, count: records.count)
        for (place, record) in order.enumerated() { places[record] = place }
        var placeOfRecord: [RecordID: Int] = [:]
        for (position, record) in records.enumerated() {
            placeOfRecord[record.id] = places[position]
        }
        return PlanItem(
            kind: golden.kind, verdict: verdict,
            members: order.map { position in
                PlanMember(
                    source: records[position].reference.source,
                    key: records[position].reference.key, version: records[position].version,
                    contentHash: contentHashes[position].hexadecimal)
            },
            entities: entities.map { $0.map { places[$0] }.sorted() }
                .sorted { ($0.first ?? 0) < ($1.first ?? 0) },
            evidence: pairs.map { evidence($0, places) }.sorted {
                ($0.left, $0.right) < ($1.left, $1.right)
            },
            golden: values(of: golden, places: placeOfRecord), reason: reason,
            decisivePair: decisivePair.map { [places[$0.0], places[$0.1]].sorted() },
            approval: entities.count > 1 ? approval(records) : nil)
    }

    /// The owner, where records that name one name different ones.
    private static func approval(_ records: [SourceRecord]) -> [Field]? {
        for field in Field.owners {
            let named = Set(records.compactMap { $0.text(field) }.filter { !$0.isEmpty })
            if named.count > 1 { return [field] }
        }
        return nil
    }

    /// The golden values that records would have together, as an item of a plan has them.
    ///
    /// - Parameter places: for each member its position within the item.
    public static func values(
        of golden: GoldenRecord, places: [RecordID: Int]
    ) -> [PlanValue] {
        golden.survivors.map { planValue($0, places) }
    }

    private static func evidence(_ pair: ScoredPair, _ places: [Int]) -> PlanEvidence {
        PlanEvidence(
            left: min(places[pair.left], places[pair.right]),
            right: max(places[pair.left], places[pair.right]),
            weight: rounded(pair.weight, 1000),
            probability: rounded(MatchWeight(bits: pair.weight).probability, 1_000_000),
            agreements: pair.agreements.names, contradictions: pair.contradictions.names,
            isLink: pair.isLink, contributions: pair.contributions)
    }

    private static func rounded(_ value: Double, _ scale: Double) -> Double {
        (value * scale).rounded() / scale
    }

    private static func planValue(
        _ survivor: GoldenRecord.Survivor, _ places: [RecordID: Int]
    ) -> PlanValue {
        func statement(_ statement: GoldenRecord.Statement) -> PlanValue.Statement {
            .init(
                member: places[statement.record], field: statement.value.field,
                text: statement.value.text)
        }
        return PlanValue(
            field: survivor.winner.value.field, group: survivor.group,
            label: survivor.winner.value.label, text: survivor.winner.value.text,
            member: places[survivor.winner.record], rule: survivor.rule,
            twins: survivor.twins.map(statement), alternates: survivor.alternates.map(statement),
            isConflict: survivor.isConflict)
    }
}

extension EvidenceKinds {
    /// The kinds in the set by name, as plans and reports spell them.
    package var names: [String] {
        let all: [(EvidenceKinds, String)] = [
            (.name, "name"), (.email, "email"), (.phone, "phone"), (.address, "address"),
            (.birthDate, "birth date"), (.organization, "organization"),
            (.identifier, "identifier"), (.generation, "generation"), (.other, "other"),
        ]
        return all.filter { contains($0.0) }.map(\.1)
    }
}
