import RecordModel

/// Packs terms, given in ascending order, into blocks (`SearchBlock`).
struct SearchBlockEncoder {
    /// The block so far.
    private(set) var bytes: [UInt8] = []
    private(set) var firstTerm: [UInt8] = []
    private var lastTerm: [UInt8] = []

    /// Whether the block should be written before the next term is added.
    var isFull: Bool { bytes.count >= SearchBlock.size }
    var isEmpty: Bool { bytes.isEmpty }

    /// Adds a term with its posting list.
    ///
    /// - Precondition: the term comes after those that the block has.
    mutating func append(_ term: Span<UInt8>, postings: Span<UInt8>) {
        var shared = 0
        if bytes.isEmpty {
            firstTerm.removeAll(keepingCapacity: true)
            firstTerm.append(term)
        } else {
            while shared < min(lastTerm.count, term.count), lastTerm[shared] == term[shared] {
                shared += 1
            }
        }
        lastTerm.removeSubrange(shared...)
        let rest = term.extracting(droppingFirst: shared)
        lastTerm.append(rest)
        VariableLength.append(UInt64(shared), to: &bytes)
        VariableLength.append(UInt64(rest.count), to: &bytes)
        bytes.append(rest)
        VariableLength.append(UInt64(postings.count), to: &bytes)
        bytes.append(postings)
    }

    /// Begins the next block.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        lastTerm.removeAll(keepingCapacity: true)
    }
}

extension [UInt8] {
    /// Appends all bytes of a span at once.
    fileprivate mutating func append(_ span: Span<UInt8>) {
        unsafe span.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}
