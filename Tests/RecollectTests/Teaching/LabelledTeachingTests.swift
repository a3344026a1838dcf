import Foundation
import Importers
import Matching
import Normalization
import RecordModel
import Testing

/// Fifty simulated answers on labelled sets: accuracy improves where it was not perfect.
@Suite(.enabled(if: SharedData.isPresent, "the labelled sets are not there"))
struct LabelledTeachingTests {
    private struct Set {
        let table: NormalizedTable
        /// The true cluster of each record of the table.
        let truth: [String]
        let truePairs: Int
    }

    @Test(arguments: ["splink_fake_1000", "restaurants864"])
    func answersMakeEvenOddsTruer(name: String) async throws {
        let set = try await read(name)
        let matcher = Matcher(policy: MatchingPolicy(), workers: 2)
        let floor = MatchWeight(probability: 0.0001)
        let before = await matcher.match(set.table, floor: floor)
        let pairs = before.result.pairs
        var questions = TeachingQuestions(pairs, explainer: before.result.explainer) { _ in false }
        var labels: [LabelledPair] = []
        while labels.count < 50, let next = questions.next() {
            let (left, right) = (pairs.left[next.pair], pairs.right[next.pair])
            labels.append(
                LabelledPair(
                    left: left, right: right,
                    isMatch: set.truth[Int(left)] == set.truth[Int(right)]))
        }
        let after = await matcher.match(set.table, floor: floor, labels: labels)
        let was = f1(pairs, set)
        let becomes = f1(after.result.pairs, set)
        #expect(was < 0.99 && becomes > was + 0.001, "\(name): \(was) to \(becomes)")
    }

    /// Pairwise F1 of the pairs at the model's even odds.
    private func f1(_ pairs: ScoredPairs, _ set: Set) -> Double {
        var found = 0
        var right = 0
        for pair in 0..<pairs.count where pairs.weights[pair] >= 0 {
            found += 1
            if set.truth[Int(pairs.left[pair])] == set.truth[Int(pairs.right[pair])] { right += 1 }
        }
        return 2 * Double(right) / Double(found + set.truePairs)
    }

    private func read(_ name: String) async throws -> Set {
        let paths = SharedData.files("labelled")
        let input = try #require(paths.first { $0.hasSuffix("/\(name).input.csv") })
        let truthPath = try #require(paths.first { $0.hasSuffix("/\(name).truth.csv") })
        var clusters: [String: String] = [:]
        let lines = try String(contentsOfFile: truthPath, encoding: .utf8)
            .split(whereSeparator: \.isNewline).dropFirst()
        for line in lines {
            let cells = line.split(separator: ",")
            clusters[String(cells[0])] = String(cells[1])
        }
        var readers = try SourceFile.open(path: input)
        let kind = readers[0].table.kind
        var builder = NormalizedTableBuilder(kind: kind, defaultRegion: nil)
        let number = builder.register(table: readers[0].table)
        var keys: [String] = []
        while let batch = try readers[0].next() {
            let cells = batch.cells
            for row in 0..<batch.rowCount {
                keys.append(batch.keys[row])
                let reference = RecordReference(source: "s", kind: kind, key: batch.keys[row])
                builder.append(
                    record: RecordID(rawValue: Int64(keys.count)), hash: reference.stableHash,
                    table: number, cells: cells.span.extracting(batch.cellRange(ofRow: row)))
            }
        }
        let table = await builder.finish(workers: 2)
        let truth = table.records.map { clusters[keys[Int($0.rawValue) - 1]] ?? "" }
        var sizes: [String: Int] = [:]
        for cluster in truth { sizes[cluster, default: 0] += 1 }
        return Set(
            table: table, truth: truth,
            truePairs: sizes.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 })
    }
}
