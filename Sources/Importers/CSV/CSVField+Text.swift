extension CSVField {
    /// The cell's value without escapes.
    func text(in bytes: Span<UInt8>, dialect: CSVDialect) -> String {
        var value: [UInt8] = []
        append(from: bytes, dialect: dialect, to: &value)
        return String(decoding: value, as: UTF8.self)
    }

    /// Appends the cell's value without escapes.
    @inline(__always)
    func append(from bytes: Span<UInt8>, dialect: CSVDialect, to output: inout [UInt8]) {
        if escapes == 0 {
            // A bulk copy: element by element costs five times as much (measured, 160 MB).
            unsafe bytes.extracting(range).withUnsafeBufferPointer {
                unsafe output.append(contentsOf: $0)
            }
        } else {
            appendUnescaped(from: bytes, dialect: dialect, to: &output)
        }
    }

    private func appendUnescaped(
        from bytes: Span<UInt8>, dialect: CSVDialect, to output: inout [UInt8]
    ) {
        var position = Int(start)
        let end = Int(end)
        let isBackslash = dialect.escape == .backslash
        var left = escapes
        while position < end {
            var byte = bytes[position]
            if left > 0 && position &+ 1 < end {
                let next = bytes[position &+ 1]
                let isDoubled = byte == dialect.quote && next == dialect.quote
                let isEscaped =
                    isBackslash && byte == 0x5c && (next == dialect.quote || next == 0x5c)
                if isDoubled || isEscaped {
                    byte = next
                    position &+= 1
                    left &-= 1
                }
            }
            output.append(byte)
            position &+= 1
        }
    }
}
