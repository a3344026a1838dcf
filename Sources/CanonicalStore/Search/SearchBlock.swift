import RecordModel

/// Neighbouring terms of an index segment with their records, in the form in which they are stored.
///
/// For each term, ascending: how many bytes it shares with the beginning of the one before, how
/// many follow, these bytes, how many bytes its posting list has, and that list; numbers are
/// unsigned LEB128. One row for a hundred terms costs SQLite a fiftieth of a row for each.
enum SearchBlock {
    /// Bytes after which a block ends: larger rows of the tree would spill to further pages.
    static let size = 1_800

    /// Calls `body` with each record of the terms that begin with a prefix.
    ///
    /// Terms are not put together: as they ascend, what a term shares with the one before says whether it has more
    /// of the prefix, as much, or comes after all that begin with it.
    ///
    /// Bytes that do not follow the form end the walk.
    static func forEachRecord(
        in bytes: Span<UInt8>, prefix: [UInt8], _ body: (Int64) -> Void
    ) {
        /// How many bytes of the prefix the present term begins with, and how many it has.
        var (met, length) = (0, 0)
        var index = 0
        while let shared = VariableLength.read(bytes, &index),
            let own = VariableLength.read(bytes, &index),
            shared <= length, own <= bytes.count - index
        {
            met = min(met, shared)
            length = shared + own
            let end = index + own
            if shared == met {
                while met < prefix.count, index < end, bytes[index] == prefix[met] {
                    met += 1
                    index += 1
                }
                if met < prefix.count, index < end, bytes[index] > prefix[met] { return }
            }
            index = end
            guard let listed = VariableLength.read(bytes, &index), listed <= bytes.count - index
            else { return }
            if met == prefix.count {
                PostingList.forEach(in: bytes.extracting(index..<index + listed), body)
            }
            index += listed
        }
    }

    /// Calls `body` with each term, put together, and its posting list.
    ///
    /// Bytes that do not follow the form end the walk.
    static func forEachTerm(in bytes: Span<UInt8>, _ body: ([UInt8], Span<UInt8>) -> Void) {
        var term: [UInt8] = []
        var index = 0
        while let shared = VariableLength.read(bytes, &index),
            let own = VariableLength.read(bytes, &index),
            shared <= term.count, own <= bytes.count - index
        {
            term.removeSubrange(shared...)
            for position in index..<index + own { term.append(bytes[position]) }
            index += own
            guard let listed = VariableLength.read(bytes, &index), listed <= bytes.count - index
            else { return }
            body(term, bytes.extracting(index..<index + listed))
            index += listed
        }
    }
}
