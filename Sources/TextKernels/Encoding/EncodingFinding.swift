/// What is known about the encoding of a file after all of it was seen.
public struct EncodingFinding: Sendable, Equatable {
    public let encoding: TextEncoding
    /// Whether the file begins with a byte order mark.
    public let hasByteOrderMark: Bool
    /// Whether the encoding follows from the bytes (a mark, or valid UTF-8 or UTF-16 throughout) and not
    /// from statistics.
    public let isCertain: Bool
    /// How many characters were encoded in UTF-8 twice ("Ã©" for "é").
    public let doubleEncodedCount: Int
    /// The kinds of damage by reading in another encoding that were found, with how many characters.
    public let mojibake: [Mojibake: Int]
    /// How many sequences are malformed in the encoding found.
    public let invalidCount: Int
    /// Where the first malformed sequence begins, from 0; nil where there is none or it is not known.
    public let firstInvalidByteOffset: Int?

    public init(
        encoding: TextEncoding, hasByteOrderMark: Bool = false, isCertain: Bool = true,
        doubleEncodedCount: Int = 0, mojibake: [Mojibake: Int] = [:],
        invalidCount: Int = 0, firstInvalidByteOffset: Int? = nil
    ) {
        self.encoding = encoding
        self.hasByteOrderMark = hasByteOrderMark
        self.isCertain = isCertain
        self.doubleEncodedCount = doubleEncodedCount
        self.mojibake = mojibake
        self.invalidCount = invalidCount
        self.firstInvalidByteOffset = firstInvalidByteOffset
    }
}
