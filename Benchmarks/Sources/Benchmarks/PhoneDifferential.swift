import Foundation
import Normalization

/// Holds the fast path of phone numbers against the library: what is read, how good it is and whose it is.
struct PhoneDifferential {
    struct Number {
        let text: String
        /// Where it is dialled, ISO 3166; nil where nobody says.
        let region: String?
    }

    enum Source {
        /// So many of the generator.
        case generated(Int)
        case listed([Number])
    }

    let source: Source
    private static let portion = 10_000
    private static let workers = 2

    private struct Result {
        var read = 0
        var fast = 0
        var differing: [String] = []
        var ownSeconds = 0.0
        var librarySeconds = 0.0
        var ownGradeSeconds = 0.0
        var libraryGradeSeconds = 0.0

        mutating func add(_ other: Self) {
            read += other.read
            fast += other.fast
            differing += other.differing
            ownSeconds += other.ownSeconds
            librarySeconds += other.librarySeconds
            ownGradeSeconds += other.ownGradeSeconds
            libraryGradeSeconds += other.libraryGradeSeconds
        }
    }

    private var count: Int {
        switch source {
        case .generated(let count): count
        case .listed(let numbers): numbers.count
        }
    }

    /// The numbers of a file: one a line, perhaps a tab and the region that it is dialled in.
    static func numbers(in path: String) throws(BenchmarkError) -> [Number] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw .unreadableTexts(path)
        }
        return text.split(whereSeparator: \.isNewline).map { line in
            let parts = line.split(separator: "\t", maxSplits: 1)
            return Number(
                text: parts.first.map { String($0) } ?? "",
                region: parts.count > 1 ? String(parts[1]) : nil)
        }
    }

    /// Compares all numbers, prints both rates and the first that differ.
    ///
    /// - Returns: whether all were read alike.
    func run() async -> Bool {
        let portions = (count + Self.portion - 1) / Self.portion
        let total = await withTaskGroup(of: Result.self) { group in
            var next = 0
            var total = Result()
            while next < min(portions, Self.workers) {
                let number = next
                group.addTask { compare(portion: number) }
                next += 1
            }
            for await result in group {
                total.add(result)
                if next < portions {
                    let number = next
                    group.addTask { compare(portion: number) }
                    next += 1
                }
            }
            return total
        }
        let differing = total.differing.isEmpty ? "none differs" : "\(total.differing.count) differ"
        print(
            "\(count) numbers, \(total.read) of them read, \(total.fast) decided by the fast path; "
                + "\(differing) from the library")
        print(
            "a second of one processor: \(rate(total.ownSeconds)), "
                + "by the library \(rate(total.librarySeconds)); graded \(rate(total.ownGradeSeconds)), "
                + "by the library \(rate(total.libraryGradeSeconds))")
        for text in total.differing.sorted().prefix(20) { print("differs: \(text)") }
        return total.differing.isEmpty
    }

    private func rate(_ seconds: Double) -> Int { Int(Double(count) / max(seconds, 1e-9)) }

    /// One portion; of generated numbers each depends on its place alone: the generators of two portions begin a
    /// million draws apart, and a portion takes some hundred thousand.
    private func numbers(portion: Int) -> [Number] {
        let start = portion * Self.portion
        let end = min(start + Self.portion, count)
        if case .listed(let numbers) = source { return Array(numbers[start..<end]) }
        var generator = PhoneTextGenerator(seed: 20_261_122 + UInt64(portion) * 1_000_003)
        return (start..<end).map { _ in
            let number = generator.next()
            return Number(text: number.text, region: number.region)
        }
    }

    private func compare(portion: Int) -> Result {
        let normalizer = PhoneNormalizer()
        let numbers = numbers(portion: portion)
        var result = Result()
        let ours = Self.timed(&result.ownSeconds) {
            numbers.map { normalizer.parse($0.text, region: $0.region) }
        }
        let theirs = Self.timed(&result.librarySeconds) {
            numbers.map { normalizer.parseByLibrary($0.text, region: $0.region) }
        }
        let ourGrades = Self.timed(&result.ownGradeSeconds) {
            numbers.map { PhoneCheck.grade($0.text, region: $0.region) }
        }
        let theirGrades = Self.timed(&result.libraryGradeSeconds) {
            numbers.map { PhoneCheck.gradeByLibrary($0.text, region: $0.region) }
        }
        for (index, number) in numbers.enumerated() {
            if ours[index] != nil { result.read += 1 }
            if normalizer.isReadFast(number.text, region: number.region) { result.fast += 1 }
            if ours[index] != theirs[index] || ourGrades[index] != theirGrades[index] {
                result.differing.append("\(number.text) dialled in \(number.region ?? "nowhere")")
            }
        }
        return result
    }

    private static func timed<Value>(_ seconds: inout Double, _ work: () -> Value) -> Value {
        let start = Stopwatch.threadSeconds()
        defer { seconds += Stopwatch.threadSeconds() - start }
        return work()
    }
}
