import Foundation
import RecordModel

/// How far one distribution is from another: the population stability index.
///
/// - Units: nats, symmetric; below 0.1 nothing changed, above 0.25 much did.
/// - Source: Lewis, "An Introduction to Credit Scoring", 1994; the limits are those in use there.
public enum PopulationDrift {
    /// The index of two histograms over the same bins; nil where either is empty.
    ///
    /// Empty bins count as half an item, so that the index stays finite.
    public static func index(_ expected: [Int], _ actual: [Int]) -> Double? {
        precondition(expected.count == actual.count, "histograms have the same bins")
        let expectedTotal = expected.reduce(0, +)
        let actualTotal = actual.reduce(0, +)
        if expectedTotal == 0 || actualTotal == 0 { return nil }
        var sum = 0.0
        for (left, right) in zip(expected, actual) where left + right > 0 {
            let p = max(Double(left), 0.5) / Double(expectedTotal)
            let q = max(Double(right), 0.5) / Double(actualTotal)
            sum += (q - p) * log(q / p)
        }
        return sum
    }

    /// How full the fields of a night's records are, beside those of all others.
    ///
    /// - Returns: the largest index of a field, and the fields whose filled share changed by more
    ///   than a quarter of all records; nil where there are fewer than a hundred on either side.
    public static func fields(
        _ table: NormalizedTable, isNew: [Bool]
    ) -> (index: Double, changed: [String])? {
        let oldCount = isNew.count { !$0 }
        return fields(table, isNew: isNew, others: oldCount) { feature in
            guard let column = table[feature] else { return nil }
            return (0..<table.count).count { !isNew[$0] && !column.range(ofRecord: $0).isEmpty }
        }
    }

    /// The same where the table lacks most of the others.
    ///
    /// - Parameters:
    ///   - oldCount: how many others there are.
    ///   - filled: how many of them have a field; nil where that is not known, and the field does not count.
    public static func fields(
        _ table: NormalizedTable, isNew: [Bool], others oldCount: Int,
        filled: (Feature) -> Int?
    ) -> (index: Double, changed: [String])? {
        let newCount = isNew.count { $0 }
        if newCount < 100 || oldCount < 100 { return nil }
        var largest = 0.0
        var changed: [String] = []
        for feature in Feature.allCases {
            guard let column = table[feature], let old = filled(feature) else { continue }
            let new = (0..<table.count).count {
                isNew[$0] && !column.range(ofRecord: $0).isEmpty
            }
            let value = index([old, oldCount - old], [new, newCount - new]) ?? 0
            largest = max(largest, value)
            let difference = Double(new) / Double(newCount) - Double(old) / Double(oldCount)
            if abs(difference) > 0.25 { changed.append(feature.rawValue) }
        }
        return (largest, changed)
    }
}
