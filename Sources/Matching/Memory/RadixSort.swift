/// Sorts 64-bit words, least significant digit first.
enum RadixSort {
    /// Sorts ascending words whose low half ascends among those of equal high half: entries that were made
    /// record by record.
    ///
    /// - Complexity: half as many passes as `sort`.
    static func sortByHighHalf(_ words: inout [UInt64]) {
        // Each pass keeps the order of words that it does not tell apart.
        sort(&words, from: 32)
    }

    /// Sorts ascending.
    ///
    /// - Complexity: six passes of eleven bits over the words, less where a digit is constant; one
    ///   buffer of the same size.
    static func sort(_ words: inout [UInt64]) { sort(&words, from: 0) }

    private static func sort(_ words: inout [UInt64], from first: UInt64) {
        if words.count < 256 {
            words.sort()
            return
        }
        var buffer = [UInt64](repeating: 0, count: words.count)
        var shift = first
        while shift < 64 {
            if pass(words, into: &buffer, shift: shift) { swap(&words, &buffer) }
            shift += 11
        }
    }

    /// - Returns: false where all words have the same digit, and nothing was moved.
    private static func pass(
        _ source: [UInt64], into target: inout [UInt64], shift: UInt64
    ) -> Bool {
        var starts = [Int](repeating: 0, count: 2048)
        let span = source.span
        for index in span.indices { starts[Int((span[index] >> shift) & 2047)] &+= 1 }
        if starts[Int((span[0] >> shift) & 2047)] == span.count { return false }
        var sum = 0
        for digit in 0..<2048 {
            let count = starts[digit]
            starts[digit] = sum
            sum += count
        }
        var out = target.mutableSpan
        for index in span.indices {
            let word = span[index]
            let digit = Int((word >> shift) & 2047)
            out[starts[digit]] = word
            starts[digit] &+= 1
        }
        return true
    }
}
