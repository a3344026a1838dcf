import Foundation
import Normalization

/// Holds the fast path of phone numbers against the library on generated numbers.
struct PhoneDifferential {
    let count: Int
    private static let portion = 10_000
    private static let workers = 2

    private struct Result {
        var read = 0
        var fast = 0
        var differing: [String] = []
        var ownSeconds = 0.0
        var librarySeconds = 0.0

        mutating func add(_ other: Self) {
            read += other.read
            fast += other.fast
            differing += other.differing
            ownSeconds += other.ownSeconds
            librarySeconds += other.librarySeconds
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
        print(
            "\(count) numbers, \(total.read) of them read, \(total.fast) by the fast path; "
                + "\(total.differing.count) differ from the library")
        print(
            "a second of one processor: \(rate(total.ownSeconds)), "
                + "by the library \(rate(total.librarySeconds))")
        for text in total.differing.sorted().prefix(20) { print("differs: \(text)") }
        return total.differing.isEmpty
    }

    private func rate(_ seconds: Double) -> Int { Int(Double(count) / max(seconds, 1e-9)) }

    /// One portion, whose numbers depend on its place alone: the generators of two begin a million draws apart,
    /// and a portion takes some hundred thousand.
    private func compare(portion: Int) -> Result {
        let normalizer = PhoneNormalizer()
        var generator = PhoneTextGenerator(seed: 20_261_122 + UInt64(portion) * 1_000_003)
        let wanted = min(Self.portion, count - portion * Self.portion)
        let numbers = (0..<wanted).map { _ in generator.next() }
        var result = Result()
        var start = Stopwatch.threadSeconds()
        let ours = numbers.map { normalizer.parse($0.text, region: $0.region) }
        result.ownSeconds = Stopwatch.threadSeconds() - start
        start = Stopwatch.threadSeconds()
        let theirs = numbers.map { normalizer.parseByLibrary($0.text, region: $0.region) }
        result.librarySeconds = Stopwatch.threadSeconds() - start
        for (index, number) in numbers.enumerated() {
            if ours[index] != nil { result.read += 1 }
            if normalizer.isReadFast(number.text, region: number.region) { result.fast += 1 }
            if ours[index] != theirs[index] {
                result.differing.append("\(number.text) dialled in \(number.region ?? "nowhere")")
            }
        }
        return result
    }
}
