/// A set of records as bits.
struct RecordSet {
    private var words: [UInt64] = []

    func contains(_ record: Int64) -> Bool {
        let word = Int(record >> 6)
        return word < words.count && words[word] & (1 << UInt64(record & 63)) != 0
    }

    mutating func insert(_ record: Int64) {
        let word = Int(record >> 6)
        if word >= words.count {
            words.append(
                contentsOf: repeatElement(0, count: max(word + 1, words.count * 2) - words.count))
        }
        words[word] |= 1 << UInt64(record & 63)
    }
}
