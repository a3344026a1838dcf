import Foundation
import RecordModel

/// A reader that reads on while its last batches are worked on.
///
/// Cutting a file into rows and writing them take about as long as each other; side by side, the shorter of the
/// two costs nothing. The batches and all else that it tells are those of the reader itself.
///
/// `diagnostics`, `rejectedRows` and `damage` are told after the last batch; before, they are empty.
public final class ReadAhead: RecordReader {
    /// Batches that wait to be taken: one is written while the next is read.
    private static let room = 2

    /// As the reader said when reading began.
    public let totalBytes: Int?
    public private(set) var table: SourceTable
    public private(set) var description: TableDescription
    public private(set) var bytesRead: Int
    public private(set) var diagnostics: [Diagnostic] = []
    public private(set) var rejectedRows: [RejectedRow] = []
    public private(set) var damage: [DamageFinding] = []
    private let lane: Lane
    private var isFinished = false

    /// Begins to read.
    ///
    /// - Parameter reader: which nobody else uses from here on.
    public init(_ reader: any RecordReader) {
        totalBytes = reader.totalBytes
        table = reader.table
        description = reader.description
        bytesRead = reader.bytesRead
        lane = Lane(reader)
        let lane = lane
        Thread.detachNewThread { lane.readAll(room: Self.room) }
    }

    deinit { lane.stop() }

    public func next() throws(ImportError) -> RecordBatch? {
        if isFinished { return nil }
        let step = lane.take()
        table = step.table
        description = step.description
        bytesRead = step.bytesRead
        if let batch = step.batch { return batch }
        isFinished = true
        if let end = step.end {
            diagnostics = end.diagnostics
            rejectedRows = end.rejectedRows
            damage = end.damage
        }
        if let error = step.error { throw error }
        return nil
    }

    /// What the reader said at one moment.
    private struct Step: Sendable {
        var batch: RecordBatch?
        var error: ImportError?
        let table: SourceTable
        let description: TableDescription
        let bytesRead: Int
        var end: End?

        struct End: Sendable {
            let diagnostics: [Diagnostic]
            let rejectedRows: [RejectedRow]
            let damage: [DamageFinding]
        }

        init(_ reader: any RecordReader, batch: RecordBatch?, error: ImportError? = nil) {
            self.batch = batch
            self.error = error
            table = reader.table
            description = reader.description
            bytesRead = reader.bytesRead
            guard batch == nil else { return }
            end = End(
                diagnostics: reader.diagnostics, rejectedRows: reader.rejectedRows,
                damage: reader.damage)
        }
    }

    /// What the thread that reads and the one that takes share.
    ///
    /// `reader` belongs to the thread that reads; all else is guarded by `condition`.
    @safe
    private final class Lane: @unchecked Sendable {
        private var reader: any RecordReader
        private let condition = NSCondition()
        private var steps: [Step] = []
        private var isStopped = false

        init(_ reader: any RecordReader) { self.reader = reader }

        func readAll(room: Int) {
            while true {
                let step: Step
                do throws(ImportError) {
                    // First read, then asked: a reader that is a value would be asked as it was before.
                    let batch = try reader.next()
                    step = Step(reader, batch: batch)
                } catch {
                    step = Step(reader, batch: nil, error: error)
                }
                condition.lock()
                while steps.count >= room && !isStopped { condition.wait() }
                let goesOn = !isStopped && step.batch != nil
                steps.append(step)
                condition.signal()
                condition.unlock()
                if !goesOn { return }
            }
        }

        func take() -> Step {
            condition.lock()
            defer { condition.unlock() }
            while steps.isEmpty { condition.wait() }
            condition.signal()
            return steps.removeFirst()
        }

        func stop() {
            condition.lock()
            isStopped = true
            condition.signal()
            condition.unlock()
        }
    }
}
