import TextKernels

/// Folded forms of texts that have no reader of their own.
enum FoldedText {
    /// Letters and digits, everything else as one space; for job titles and places.
    static func words(_ raw: [UInt8]) -> [UInt8] {
        let folded = fold(raw)
        var out: [UInt8] = []
        out.reserveCapacity(folded.count)
        var isPending = false
        for byte in folded {
            if byte == Ascii.apostrophe { continue }
            if isWordByte(byte) {
                if isPending && !out.isEmpty { out.append(Ascii.space) }
                isPending = false
                out.append(byte)
            } else {
                isPending = true
            }
        }
        return out
    }

    /// Letters and digits alone, at least three, not one repeated; for tax and register numbers.
    static func identifier(_ raw: [UInt8]) -> [UInt8] {
        let out = fold(raw).filter(isWordByte)
        let isPlaceholder = out.count < 3 || out.allSatisfy { $0 == out[0] }
        return isPlaceholder || !out.contains(where: Ascii.isDigit) ? [] : out
    }

    private static func fold(_ raw: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(raw.count)
        TextFolder.fold(raw.span, into: &out)
        return out
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        Ascii.isLowerLetter(byte) || Ascii.isDigit(byte) || byte >= 0x80
    }
}
