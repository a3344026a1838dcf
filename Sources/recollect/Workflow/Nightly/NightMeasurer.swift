import CanonicalStore
import DataQuality
import Matching
import RecordModel
import Resolution

/// Measures what a night brought and what its certain merges would do, before they are made.
struct NightMeasurer {
    let run: StoreRun
    let imported: ImportWorkflow.Outcome
    /// The night's records; nil where all are, in a store that was new.
    let records: Set<RecordID>?

    /// Fewer pairs of a region of weights say nothing of a drift.
    private static let fewestPairs = 200

    func measure(_ decisions: [MatchWorkflow.Decision]) throws -> NightMeasure {
        var night = NightMeasure()
        night.isFirst = records == nil
        night.newRecords = run.counts.addedRecords
        night.changedRecords = run.counts.changedRecords
        night.rejectedRows = imported.rejected.count
        night.readRows = imported.rows
        night.tables = try tables()
        for decision in decisions {
            let table = decision.table
            let isNew = table.records.map { records?.contains($0) ?? true }
            try measureMerges(decision, isNew, &night)
            // Of a part of the records others are not counted: it is only measured where no value holds a night.
            let found =
                decision.part == nil
                ? FrequentValueFinder(table, isNew: isNew).find().filter { $0.count > 1 } : []
            let names = try run.store.references(
                found.flatMap(\.examples).map { table.records[$0] })
            var next = 0
            for value in found {
                let examples = names[next..<next + value.examples.count].map {
                    "\($0.source):\($0.key)"
                }
                next += value.examples.count
                night.frequentValues.append(
                    NightMeasure.FrequentValue(
                        field: value.field, kind: decision.kind.rawValue, count: value.count,
                        before: value.before, filled: value.filled, examples: Array(examples)))
            }
            night.drift.append(try drift(decision, isNew))
        }
        return night
    }

    private func tables() throws -> [NightMeasure.Table] {
        try run.vanishedFields().map { table in
            let summary = imported.tables.first {
                $0.source == table.source && $0.name == table.name && $0.kind == table.kind
            }
            let counts = summary?.counts ?? AppendCounts()
            let rejected = imported.inputs.filter {
                $0.source == table.source && $0.table == table.name
                    && $0.kind == table.kind.rawValue
            }.reduce(0) { $0 + $1.rejected }
            return NightMeasure.Table(
                source: table.source, name: table.name, kind: table.kind.rawValue,
                rows: counts.added + counts.changed + counts.unchanged, rejected: rejected,
                known: table.known, absent: summary?.absent ?? 0,
                vanishedFields: table.vanished.map(\.rawValue),
                emptiedFields: table.emptied.isEmpty ? nil : table.emptied.map(\.rawValue))
        }
    }

    private func measureMerges(
        _ decision: MatchWorkflow.Decision, _ isNew: [Bool], _ night: inout NightMeasure
    ) throws {
        let merges = decision.clustering.merges.filter { $0.members.contains { isNew[Int($0)] } }
        let members = merges.flatMap { $0.members.map { decision.table.records[Int($0)] } }
        let entities = try run.store.entityNumbersIfKnown(of: members)
        var next = 0
        for merge in merges {
            let range = next..<next + merge.members.count
            next = range.upperBound
            let known = Set(entities[range].compactMap { $0 })
            let joined = known.count + entities[range].count { $0 == nil } - 1
            guard joined > 0 else { continue }
            night.joined += joined
            night.largestCluster = max(night.largestCluster, merge.members.count)
        }
    }

    /// Whether a value is so frequent among a night's records that it may hold the night: then it has to be
    /// known how many others have it.
    static func hasFrequentValue(
        _ decision: MatchWorkflow.Decision, _ news: Set<RecordID>, policy: GuardPolicy
    ) -> Bool {
        let isNew = decision.table.records.map { news.contains($0) }
        return FrequentValueFinder(decision.table, isNew: isNew).find().contains {
            $0.count >= policy.fewestWithValue
        }
    }

    private func drift(
        _ decision: MatchWorkflow.Decision, _ isNew: [Bool]
    ) throws -> NightMeasure.Drift {
        let pairs = decision.pairs
        let new = WeightBins(decision) {
            isNew[Int(pairs.left[$0])] || isNew[Int(pairs.right[$0])]
        }
        let old: WeightBins
        let fields: (index: Double, changed: [String])?
        if let facts = decision.part?.facts {
            old = try WeightBins.kept(decision.kind, decision.model, run.store) ?? WeightBins()
            fields = PopulationDrift.fields(
                decision.table, isNew: isNew, others: facts.records
            ) { facts.records(with: $0) }
        } else {
            old = WeightBins(decision) {
                !isNew[Int(pairs.left[$0])] && !isNew[Int(pairs.right[$0])]
            }
            fields = PopulationDrift.fields(decision.table, isNew: isNew)
        }
        return NightMeasure.Drift(
            kind: decision.kind.rawValue, model: decision.model.version,
            weights: new.drift(from: old, fewest: Self.fewestPairs),
            fields: fields?.index,
            changedFields: fields?.changed ?? [], isNewModel: decision.training == nil ? nil : true)
    }
}
