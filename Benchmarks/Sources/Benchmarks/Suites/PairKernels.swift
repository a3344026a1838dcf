import TextKernels

/// All texts of a list compared with all of another, by each way that the kernels offer.
///
/// Texts that are all ASCII are compared by bytes, others by scalars. Results stand in the order of the
/// second list, for each of its texts in that of the first.
enum PairKernels {
    static func isASCII(_ texts: [[UInt8]]) -> Bool {
        texts.allSatisfy { text in text.allSatisfy { $0 < 0x80 } }
    }

    /// - Precondition: the texts of the first list fit (`PatternBatch.append`).
    static func jaroWinklerOfMany(
        _ left: [[UInt8]], _ right: [[UInt8]], into results: inout [Double]
    ) {
        let batch = filled(left, right)
        var row = [Double](repeating: 0, count: left.count)
        for b in right {
            var room = row.mutableSpan
            batch.jaroWinkler(to: b.span, into: &room)
            results.append(contentsOf: row)
        }
    }

    /// - Precondition: the texts of the first list fit (`PatternBatch.append`).
    static func distancesOfMany(
        _ left: [[UInt8]], _ right: [[UInt8]], transposing: Bool, into results: inout [UInt32]
    ) {
        let batch = filled(left, right)
        var row = [UInt32](repeating: 0, count: left.count)
        for b in right {
            var room = row.mutableSpan
            if transposing {
                batch.optimalStringAlignment(to: b.span, into: &room)
            } else {
                batch.levenshtein(to: b.span, into: &room)
            }
            results.append(contentsOf: row)
        }
    }

    static func jaroWinkler(
        _ left: [[UInt8]], _ right: [[UInt8]], into results: inout [Double]
    ) {
        if isASCII(left) && isASCII(right) {
            for b in right {
                for a in left { results.append(JaroWinkler.similarity(a.span, b.span)) }
            }
        } else {
            var comparer = ScalarComparer()
            for b in right {
                for a in left { results.append(comparer.jaroWinkler(a.span, b.span)) }
            }
        }
    }

    static func distances(
        _ left: [[UInt8]], _ right: [[UInt8]], transposing: Bool, into results: inout [UInt32]
    ) {
        if isASCII(left) && isASCII(right) {
            for b in right {
                for a in left {
                    let distance =
                        transposing
                        ? OptimalStringAlignment.distance(a.span, b.span)
                        : Levenshtein.distance(a.span, b.span)
                    results.append(UInt32(distance))
                }
            }
        } else {
            var comparer = ScalarComparer()
            for b in right {
                for a in left {
                    let distance =
                        transposing
                        ? comparer.optimalStringAlignment(a.span, b.span)
                        : comparer.levenshtein(a.span, b.span)
                    results.append(UInt32(distance))
                }
            }
        }
    }

    private static func filled(_ texts: [[UInt8]], _ others: [[UInt8]]) -> PatternBatch {
        let isPlain = isASCII(texts) && isASCII(others)
        var batch = PatternBatch(comparing: isPlain ? .bytes : .scalars)
        for text in texts {
            let isIn = batch.append(text.span)
            precondition(isIn, "the text fits")
        }
        return batch
    }
}
