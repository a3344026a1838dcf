extension LanguageCensus {
    /// The words and letters of one value.
    struct Reading {
        /// By how much the best language has to be ahead of the next.
        private static let lead = 1.3

        private(set) var wordCount = 0
        /// The languages that have all of its telling letters; none where it has no such letter, or where no
        /// language has all of them.
        private(set) var letters: UInt64 = 0
        private var hasLetters = false
        /// Words that some languages have, with these languages.
        private var hits: [UInt64] = []
        /// Whether one of them is longer than a letter: letters alone may be those of a list.
        private var hasWholeWord = false

        init() {}

        /// Reads the words of a value in UTF-8, up to some.
        mutating func read(_ value: Span<UInt8>, looksUpWords: Bool, upTo limit: Int) {
            var index = 0
            var hash = LanguageWords.start
            var length = 0
            while index < value.count && wordCount < limit {
                let byte = value[index]
                var letter = UInt32(byte)
                var size = 1
                if byte >= 0x80 { (letter, size) = ScriptCensus.scalar(value, at: index) }
                index += size
                if Self.isLetter(letter) {
                    let small = LanguageLetters.small(letter)
                    if small >= 0x80 { note(LanguageLetters.languages(small)) }
                    if looksUpWords { hash = LanguageWords.step(hash, small) }
                    length += 1
                } else {
                    endWord(&hash, &length, looksUpWords)
                }
            }
            endWord(&hash, &length, looksUpWords)
        }

        private static func isLetter(_ letter: UInt32) -> Bool {
            letter < 0x80
                ? (letter | 0x20) >= 0x61 && (letter | 0x20) <= 0x7a
                : !(0x2000...0x2bff).contains(letter) && letter > 0xbf && letter != 0xd7
                    && letter != 0xf7 && !(0x3000...0x303f).contains(letter)
        }

        private mutating func endWord(
            _ hash: inout UInt64, _ length: inout Int, _ looksUpWords: Bool
        ) {
            if length == 0 { return }
            wordCount += 1
            if looksUpWords {
                let languages = LanguageWords.languages(hash)
                if languages != 0 {
                    hits.append(languages)
                    if length > 1 { hasWholeWord = true }
                }
            }
            hash = LanguageWords.start
            length = 0
        }

        private mutating func note(_ languages: UInt64) {
            if languages == 0 { return }
            letters = hasLetters ? letters & languages : languages
            hasLetters = true
        }

        /// The languages that its words fit best: one where it is clear, several where it is not, none where the words
        /// say too little.
        ///
        /// A word counts by how few languages have it; letters that a language does not have halve what its
        /// words say, because a foreign name may bring them.
        func toldByWords() -> UInt64 {
            if hits.count < 2 || !hasWholeWord { return 0 }
            var best = 0.0
            var scores = [Double](repeating: 0, count: TextLanguage.allCases.count)
            for hit in hits {
                let share = 1 / Double(hit.nonzeroBitCount)
                var rest = hit
                while rest != 0 {
                    scores[rest.trailingZeroBitCount] += share
                    rest &= rest - 1
                }
            }
            for index in scores.indices {
                if letters != 0 && letters & 1 << UInt64(index) == 0 { scores[index] /= 2 }
                best = max(best, scores[index])
            }
            var told: UInt64 = 0
            var words = 0
            for index in scores.indices where scores[index] * Self.lead >= best {
                told |= 1 << UInt64(index)
                words = max(words, hits.count { $0 & 1 << UInt64(index) != 0 })
            }
            // One word in eight, and two at least, have to be the language's.
            return words >= 2 && words * 8 >= wordCount ? told : 0
        }
    }
}
