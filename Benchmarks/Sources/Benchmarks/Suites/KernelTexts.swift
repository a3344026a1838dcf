/// Seeded texts for the kernels.
struct KernelTexts {
    /// One letter a byte, as the twins take them.
    let letters: [[UInt8]]
    /// The same in UTF-8.
    let texts: [[UInt8]]

    /// - Parameter isCyrillic: whether the letters are Cyrillic rather than ASCII.
    init(_ count: Int, mean: Int, spread: Int, seed: UInt64, isCyrillic: Bool) {
        var generator = SeededGenerator(seed: seed)
        let syllables = ["an", "ber", "son", "ma", "ri", "el", "lo", "ta", "ka", "ne", "st", "o"]
        letters = (0..<count).map { _ in
            let length = mean - spread / 2 + Int.random(in: 0...spread, using: &generator)
            var text: [UInt8] = []
            while text.count < length {
                text += Array((syllables.randomElement(using: &generator) ?? "o").utf8)
            }
            return Array(text.prefix(length))
        }
        texts = isCyrillic ? letters.map(Self.cyrillic) : letters
    }

    /// A Cyrillic letter for each Latin one.
    private static func cyrillic(_ letters: [UInt8]) -> [UInt8] {
        letters.flatMap { letter -> [UInt8] in
            let place = UInt32(letter - UInt8(ascii: "a"))
            return Unicode.Scalar(0x430 + place).map { Array(String($0).utf8) } ?? []
        }
    }
}
