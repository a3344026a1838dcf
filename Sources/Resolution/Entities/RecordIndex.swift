import RecordModel

/// Finds the dense number of a record by its id.
///
/// - Complexity: one array access where ids lie close together, as they do in a store; else a
///   binary search.
struct RecordIndex {
    private let base: Int64
    private var direct: [UInt32] = []
    private var sortedIDs: [Int64] = []
    private var sortedNumbers: [UInt32] = []

    /// - Precondition: no id stands twice.
    init(_ records: [RecordID]) {
        var lowest = Int64.max
        var highest = Int64.min
        for record in records {
            lowest = min(lowest, record.rawValue)
            highest = max(highest, record.rawValue)
        }
        base = records.isEmpty ? 0 : lowest
        let (span, overflow) = highest.subtractingReportingOverflow(base)
        if !records.isEmpty && !overflow && span < Int64(records.count) * 4 + 1024 {
            direct = [UInt32](repeating: .max, count: Int(span) + 1)
            for (number, record) in records.enumerated() {
                direct[Int(record.rawValue - base)] = UInt32(number)
            }
        } else {
            let order = records.indices.sorted { records[$0] < records[$1] }
            sortedIDs = order.map { records[$0].rawValue }
            sortedNumbers = order.map { UInt32($0) }
        }
    }

    /// The record's number; nil where it is not among them.
    func number(of record: RecordID) -> UInt32? {
        if !direct.isEmpty {
            let (offset, overflow) = record.rawValue.subtractingReportingOverflow(base)
            guard !overflow, offset >= 0, offset < Int64(direct.count) else { return nil }
            let number = direct[Int(offset)]
            return number == .max ? nil : number
        }
        var low = 0
        var high = sortedIDs.count
        while low < high {
            let middle = (low + high) / 2
            if sortedIDs[middle] < record.rawValue { low = middle + 1 } else { high = middle }
        }
        guard low < sortedIDs.count, sortedIDs[low] == record.rawValue else { return nil }
        return sortedNumbers[low]
    }
}
