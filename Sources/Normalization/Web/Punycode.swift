/// The ASCII form of an internationalised label.
///
/// - Source: RFC 3492, section 6.3; the parameters are those of section 5.
enum Punycode {
    /// `xn--` and the encoded label.
    ///
    /// - Precondition: the label is in lower case and NFC, and not all ASCII.
    static func label(_ text: Substring) -> String {
        let input = text.unicodeScalars.map(\.value)
        var output = input.filter { $0 < 0x80 }.map { UInt8(truncatingIfNeeded: $0) }
        let b = output.count
        var h = b
        if b > 0 { output.append(UInt8(ascii: "-")) }
        var n: UInt32 = 128
        var delta = 0
        var bias = 72
        while h < input.count {
            let m = input.filter { $0 >= n }.min() ?? n
            delta += Int(m - n) * (h + 1)
            n = m
            for c in input {
                if c < n { delta += 1 }
                if c == n {
                    encode(delta, bias: bias, into: &output)
                    bias = adapt(delta, points: h + 1, isFirst: h == b)
                    delta = 0
                    h += 1
                }
            }
            delta += 1
            n += 1
        }
        return "xn--" + String(decoding: output, as: UTF8.self)
    }

    /// Writes a delta as a variable-length integer.
    private static func encode(_ delta: Int, bias: Int, into output: inout [UInt8]) {
        var q = delta
        var k = 36
        while true {
            let t = min(max(k - bias, 1), 26)
            if q < t { break }
            output.append(digit(t + (q - t) % (36 - t)))
            q = (q - t) / (36 - t)
            k += 36
        }
        output.append(digit(q))
    }

    private static func digit(_ value: Int) -> UInt8 {
        UInt8(value < 26 ? 0x61 + value : 0x30 + value - 26)
    }

    private static func adapt(_ delta: Int, points: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / points
        var k = 0
        while delta > 455 {
            delta /= 35
            k += 36
        }
        return k + 36 * delta / (delta + 38)
    }
}
