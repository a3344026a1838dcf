/// Weighs which single-byte encoding explains the bytes above 127 best.
///
/// Each candidate turns them into characters. These are scored as letters of a language (the best
/// of several) and by their place: a symbol within a word, a capital after a small letter or a Cyrillic letter
/// beside a Latin one speak against a reading. Scores are bits, added over all occurrences.
struct SingleByteScorer: Sendable {
    private struct Candidate {
        let encoding: TextEncoding
        let profiles: [LetterProfile]
        let prior: Double
    }

    private static let candidates = [
        Candidate(encoding: .windows1252, profiles: LetterProfile.western, prior: 0),
        Candidate(encoding: .windows1250, profiles: LetterProfile.central, prior: -3),
        Candidate(encoding: .windows1251, profiles: LetterProfile.cyrillic, prior: -3),
        Candidate(encoding: .windows1253, profiles: LetterProfile.greek, prior: -4),
        Candidate(encoding: .windows1254, profiles: LetterProfile.turkish, prior: -4),
        Candidate(encoding: .koi8r, profiles: LetterProfile.cyrillic, prior: -4),
        Candidate(encoding: .koi8u, profiles: LetterProfile.cyrillic, prior: -6),
        Candidate(encoding: .macintosh, profiles: LetterProfile.western, prior: -4),
        Candidate(encoding: .latin9, profiles: LetterProfile.western, prior: -6),
        Candidate(encoding: .latin2, profiles: LetterProfile.central, prior: -5),
    ]

    /// The best encoding; `windows1252` where nothing speaks for another.
    ///
    /// - Parameter vote: what ICU's detector says, with its confidence from 0 to 100.
    static func best(
        _ census: HighByteCensus, vote: (encoding: TextEncoding, confidence: Int)?
    ) -> TextEncoding {
        var best: (encoding: TextEncoding, score: Double) = (.windows1252, -.infinity)
        for candidate in candidates {
            guard let table = try? SingleByteTable.of(candidate.encoding) else { continue }
            let characters = characters(of: census, table)
            var score = -Double.infinity
            for profile in candidate.profiles {
                var sum = 0.0
                for item in characters {
                    sum +=
                        Double(item.count) * item.character.bits(profile, item.before, item.after)
                }
                score = max(score, sum)
            }
            score += candidate.prior
            if let vote, vote.encoding == candidate.encoding {
                score += Double(vote.confidence) / 20
            }
            if score > best.score { best = (candidate.encoding, score) }
        }
        return best.encoding
    }

    private struct Occurrence {
        let character: HighCharacter
        let before: HighByteCensus.Neighbour
        let after: HighByteCensus.Neighbour
        let count: Int
    }

    private static func characters(
        of census: HighByteCensus, _ table: SingleByteTable
    ) -> [Occurrence] {
        var result: [Occurrence] = []
        for byte in UInt8(0x80)...0xff {
            let character = table.highCharacters[Int(byte & 0x7f)]
            for before in HighByteCensus.Neighbour.allCases {
                for after in HighByteCensus.Neighbour.allCases {
                    let count = census.count(of: byte, after: before, before: after)
                    if count == 0 { continue }
                    result.append(
                        Occurrence(
                            character: character, before: before, after: after, count: count))
                }
            }
        }
        return result
    }
}
