import DataQuality
import Dispatch
import Foundation

/// Checks rows on all processors: they are gathered in batches, and each lane checks a part of a batch.
///
/// What is found does not depend on the number of lanes (`QualityCheck.absorb`).
struct CheckLanes {
    /// Rows of a batch for each lane: few enough to stay small, enough not to wait for each other.
    private static let rows = 4096
    private static let mostLanes = 8

    private var lanes: [Lane]
    private var batch = RowBatch()

    init(_ check: QualityCheck, readers: [Int: RowReader]) {
        let count = min(max(ProcessInfo.processInfo.activeProcessorCount, 1), Self.mostLanes)
        lanes = (0..<count).map { _ in Lane(check, readers) }
    }

    /// Adds a row by its packed cells.
    mutating func add(id: Int64, key: String, table: Int, entity: Int64, cells: Span<UInt8>) {
        batch.append(id: id, key: key, table: table, entity: entity, cells: cells)
        if batch.count >= Self.rows * lanes.count { checkBatch() }
    }

    /// What was found, in the order of the rules.
    mutating func finish() -> [RuleResult] {
        checkBatch()
        var check = lanes[0].check
        for lane in lanes.dropFirst() { check.absorb(lane.check) }
        lanes = []
        return check.finish()
    }

    private mutating func checkBatch() {
        let full = batch
        let share = (full.count + lanes.count - 1) / lanes.count
        unsafe lanes.withUnsafeMutableBufferPointer { lanes in
            // Each iteration touches the lane of its own number alone.
            nonisolated(unsafe) let lanes = unsafe lanes
            let count = unsafe lanes.count
            DispatchQueue.concurrentPerform(iterations: count) { number in
                let end = min(full.count, (number + 1) * share)
                unsafe lanes[number].check(full, min(number * share, end)..<end)
            }
        }
        batch.removeAll()
    }

    /// A check with rows of its own.
    private struct Lane: Sendable {
        var check: QualityCheck
        private let readers: [Int: RowReader]
        private var row: QualityRow?

        init(_ check: QualityCheck, _ readers: [Int: RowReader]) {
            self.check = check
            self.readers = readers
        }

        mutating func check(_ batch: RowBatch, _ range: Range<Int>) {
            let bytes = batch.bytes
            for index in range {
                let entry = batch.entries[index]
                guard let reader = readers[entry.table] else { continue }
                var own = row.take() ?? reader.emptyRow
                reader.read(
                    id: entry.id, key: entry.key, entity: entry.entity,
                    cells: bytes.span.extracting(entry.cells), into: &own)
                check.add(own)
                row = own
            }
        }
    }
}
