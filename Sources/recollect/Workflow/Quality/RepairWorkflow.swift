import CanonicalStore
import DataQuality
import Normalization
import RecordModel

/// Proposes repairs of values that fail format rules, and writes down those that a person lets through.
struct RepairWorkflow {
    let place: Workplace
    let progress: ProgressLine

    /// All repairs that lose nothing and guess nothing.
    ///
    /// Of entities with several values of a field none is proposed: a person's word stands for the
    /// whole field.
    func propose(_ store: CanonicalStore) throws -> RepairPlan {
        let outcome = try QualityWorkflow(store: store, place: place, progress: progress).check()
        let repair = SafeRepair()
        let addresses = AddressNormalizer()
        var repairs: [RepairPlan.Repair] = []
        for result in outcome.results {
            let rule = result.rule
            guard let format = rule.format, rule.subject?.party != nil else { continue }
            let fields = rule.fields.compactMap { Field(rawValue: $0) }
            for start in stride(from: 0, to: result.failing.count, by: 1000) {
                let numbers = result.failing[start..<min(start + 1000, result.failing.count)]
                let ids = numbers.map { RecordID(rawValue: $0) }
                for record in try store.sourceRecords(ids) {
                    let country = record.texts(.country).first.flatMap { addresses.country($0) }
                    for field in fields {
                        let values = record.values.filter { $0.field == field && !$0.isBlank }
                        guard values.count == 1, let value = values.first,
                            let better = repair.repair(value.text, format, country: country),
                            try isOnly(value.text, field, record.id, store)
                        else { continue }
                        repairs.append(
                            RepairPlan.Repair(
                                rule: rule.name, source: record.reference.source,
                                kind: record.reference.kind, key: record.reference.key,
                                field: field, label: value.label, from: value.text, to: better))
                    }
                }
            }
        }
        return RepairPlan(
            head: .init(createdAt: place.time, policyVersion: try place.policy.version()),
            repairs: repairs)
    }

    /// Whether the entity of a record has no other value of the field.
    private func isOnly(
        _ text: String, _ field: Field, _ record: RecordID, _ store: CanonicalStore
    ) throws -> Bool {
        guard let entity = try store.entity(of: record) else { return false }
        let stated = entity.golden.survivors.filter { $0.winner.value.field == field }
        return stated.count == 1 && stated[0].winner.value.text == text
    }

    /// What became of a plan.
    struct Applied {
        var run: Int64?
        var done = 0
        /// Repairs of values that are no longer what the plan says.
        var stale = 0
    }

    /// Writes the plan's repairs down as what a person says; the sources' own cells stay.
    func apply(_ plan: RepairPlan) async throws -> Applied {
        let writer = try await place.openForChange("quality repair")
        var applied = Applied()
        let outcome = try await writer.run(place.description("quality repair")) { run in
            for repair in plan.repairs {
                let reference = RecordReference(
                    source: repair.source, kind: repair.kind, key: repair.key)
                guard let record = try run.store.record(reference),
                    try run.store.sourceRecords([record])[0].texts(repair.field) == [repair.from],
                    try isOnly(repair.from, repair.field, record, run.store)
                else {
                    applied.stale += 1
                    continue
                }
                try run.state(repair.field, label: repair.label, repair.to, of: record)
                applied.done += 1
            }
            try await GoldenRecordMaker(place: place).refresh(run, progress)
        }
        applied.run = outcome.run?.rawValue
        try writer.close()
        return applied
    }
}
