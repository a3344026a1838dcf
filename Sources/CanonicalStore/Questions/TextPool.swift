/// Texts that many rows share, each kept once and known by its number.
struct TextPool {
    private(set) var texts: [String] = []
    private var numbers: [String: Int32] = [:]

    /// The number of a text, from 0.
    mutating func number(_ text: String) -> Int32 {
        if let known = numbers[text] { return known }
        let number = Int32(texts.count)
        texts.append(text)
        numbers[text] = number
        return number
    }

    subscript(number: Int32) -> String { texts[Int(number)] }
}
