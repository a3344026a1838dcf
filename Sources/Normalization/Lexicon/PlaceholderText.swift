/// Whether a value as a whole says that there is none, in whatever column it stands.
package enum PlaceholderText {
    /// A listed word (`n/a`, `unknown`), no letter or digit at all, or one letter over and over.
    package static func isPlaceholder(_ text: String) -> Bool {
        // The longest listed phrase is far shorter.
        if text.utf8.count > 64 { return false }
        var text = text
        let plain = text.withUTF8 { PlaceholderWords.contains(plain: unsafe $0.span) }
        return plain ?? PlaceholderWords.contains(WordList(folding: text))
    }

    /// Digits that are no telephone number: one over and over, or a run along the keys.
    package static func isPlaceholderNumber(_ text: String) -> Bool {
        let digits = Array(text.utf8.filter { (0x30...0x39).contains($0) })
        return digits.isEmpty ? false : PhoneNormalizer.isPlaceholder(digits)
    }
}
