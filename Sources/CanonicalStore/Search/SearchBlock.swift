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
    /// Bytes that do not follow the form end the walk.
    static func forEachRecord(
        in bytes: Span<UInt8>, prefix: [UInt8], _ body: (Int64) -> Void
    ) {
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
            if term.starts(with: prefix) {
                PostingList.forEach(in: bytes.extracting(index..<index + listed), body)
            }
            index += listed
        }
    }
}
