import Foundation
import RecordModel
import Synchronization
import Testing

@testable import Importers

/// What reads ahead says the same as what it reads with, at each batch and at the end.
@Suite struct ReadAheadTests {
    /// Gives batches of one row each, and a column more from the third on.
    private final class Rows: RecordReader {
        private static let column = SourceColumn(header: "Name", field: .fullName)
        private let count: Int
        private let failsAt: Int?
        private let given: Counter
        private(set) var bytesRead = 0
        private var done = 0

        init(_ count: Int, failsAt: Int? = nil, given: Counter = Counter()) {
            self.count = count
            self.failsAt = failsAt
            self.given = given
        }

        deinit { given.isFreed.withLock { $0 = true } }

        var table: SourceTable {
            SourceTable(
                source: "s", name: "t", kind: .contact,
                columns: Array(repeating: Self.column, count: done < 3 ? 1 : 2))
        }
        let description = TableDescription(format: "rows")
        let totalBytes: Int? = 70
        var diagnostics: [Diagnostic] {
            [Diagnostic(code: "rows", severity: .info, count: done, message: "were read.")]
        }
        var rejectedRows: [RejectedRow] { [] }

        func next() throws(ImportError) -> RecordBatch? {
            if done == failsAt {
                throw ImportError(code: "import.unreadable", kind: .unreadable, message: "It ends.")
            }
            if done == count { return nil }
            done += 1
            bytesRead += 7
            given.batches.withLock { $0 += 1 }
            var batch = RecordBatch()
            batch.keys = ["\(done)"]
            batch.cellEnds = [0]
            return batch
        }
    }

    /// Tells of its rows by values, and of damage at the end alone.
    private struct Cards: RecordReader {
        private var done = 0
        private(set) var damage: [DamageFinding] = []
        let description = TableDescription(format: "cards")
        let totalBytes: Int? = nil
        let rejectedRows: [RejectedRow] = []

        var bytesRead: Int { done * 5 }
        var table: SourceTable {
            SourceTable(
                source: "s", name: "t", kind: .contact,
                columns: Array(repeating: SourceColumn(header: "Name"), count: done))
        }
        var diagnostics: [Diagnostic] {
            damage.map { _ in
                Diagnostic(code: "damage", severity: .warning, count: done, message: "was found.")
            }
        }

        mutating func next() throws(ImportError) -> RecordBatch? {
            if done == 4 {
                damage = [
                    DamageFinding(
                        code: .lostLeadingZeros, table: "t", column: nil, columnIndex: nil,
                        count: 1, line: 3, samples: [], repair: nil)
                ]
                return nil
            }
            done += 1
            return RecordBatch()
        }
    }

    /// What a reader has done, seen from outside.
    private final class Counter: Sendable {
        let batches = Mutex(0)
        let isFreed = Mutex(false)
    }

    @Test(arguments: [0, 1, 2, 3, 10])
    func batchesComeInOrderWithWhatWasKnownThen(count: Int) throws {
        let plain = Rows(count)
        let ahead = ReadAhead(Rows(count))
        #expect(ahead.totalBytes == 70)
        while let expected = try plain.next() {
            let batch = try #require(try ahead.next())
            #expect(batch.keys == expected.keys)
            #expect(ahead.bytesRead == plain.bytesRead)
            #expect(ahead.table == plain.table)
        }
        #expect(try ahead.next() == nil)
        #expect(try ahead.next() == nil)
        #expect(ahead.diagnostics == plain.diagnostics)
    }

    @Test func aReaderThatIsAValueIsToldOfAsItIsAfterEachBatch() throws {
        var plain = Cards()
        let ahead = ReadAhead(Cards())
        while try plain.next() != nil {
            #expect(try ahead.next() != nil)
            #expect(ahead.bytesRead == plain.bytesRead)
            #expect(ahead.table == plain.table)
        }
        #expect(try ahead.next() == nil)
        #expect(ahead.damage == plain.damage)
        #expect(ahead.diagnostics == plain.diagnostics)
        #expect(ahead.diagnostics.count == 1)
    }

    @Test func anErrorComesAfterTheBatchesBeforeIt() throws {
        let ahead = ReadAhead(Rows(10, failsAt: 4))
        for number in 1...4 { #expect(try ahead.next()?.keys == ["\(number)"]) }
        #expect(throws: ImportError.self) { try ahead.next() }
        #expect(ahead.diagnostics.map(\.count) == [4])
        #expect(try ahead.next() == nil)
    }

    @Test func whatNobodyTakesIsNotReadOn() throws {
        let counter = Counter()
        var ahead: ReadAhead? = ReadAhead(Rows(1_000_000, given: counter))
        _ = try ahead?.next()
        ahead = nil
        let deadline = Date(timeIntervalSinceNow: 60)
        while !counter.isFreed.withLock({ $0 }), Date() < deadline {
            Thread.sleep(forTimeInterval: 0.01)
        }
        #expect(counter.isFreed.withLock { $0 })
        // One was taken, two wait, one was on its way.
        #expect(counter.batches.withLock { $0 } <= 5)
    }
}
