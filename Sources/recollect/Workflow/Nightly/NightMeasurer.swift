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

    /// Bins of match weights, in bits, in which pairs are counted for the drift.
    private static let binBits: Float = 5
    private static let bins = 14
    /// Fewer pairs say nothing of a drift.
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
            let found = FrequentValueFinder(table, isNew: isNew).find().filter { $0.count > 1 }
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
            night.drift.append(drift(decision, isNew))
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

    private func drift(
        _ decision: MatchWorkflow.Decision, _ isNew: [Bool]
    ) -> NightMeasure.Drift {
        var old = [Int](repeating: 0, count: Self.bins)
        var new = old
        let pairs = decision.pairs
        for index in 0..<pairs.count {
            let bin = min(
                max(Int((pairs.weights[index] / Self.binBits).rounded(.down)) + 2, 0),
                Self.bins - 1)
            if isNew[Int(pairs.left[index])] || isNew[Int(pairs.right[index])] {
                new[bin] += 1
            } else {
                old[bin] += 1
            }
        }
        let enough = min(old.reduce(0, +), new.reduce(0, +)) >= Self.fewestPairs
        let fields = PopulationDrift.fields(decision.table, isNew: isNew)
        return NightMeasure.Drift(
            kind: decision.kind.rawValue, model: decision.model.version,
            weights: enough ? PopulationDrift.index(old, new) : nil, fields: fields?.index,
            changedFields: fields?.changed ?? [], isNewModel: decision.training == nil ? nil : true)
    }
}
