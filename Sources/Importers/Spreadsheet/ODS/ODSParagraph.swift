/// The text of a cell: its paragraphs, with white space as OpenDocument reads it.
///
/// White space around line breaks of the XML is layout and counts as one space, none at the edges of
/// a paragraph. Runs of spaces alone stay, although the standard would collapse them: LibreOffice
/// writes the spaces of a text that way.
///
/// - Source: OpenDocument 1.3 part 3, section 6.1.2 (white space processing).
struct ODSParagraph {
    /// The paragraphs so far, parted by line feeds.
    private(set) var bytes: [UInt8] = []
    private var count = 0
    private var isAtStart = true
    /// The white space that has been read and not been taken.
    private var spaces = 0
    private var hasBreak = false

    mutating func begin() {
        if count > 0 { bytes.append(0x0a) }
        count += 1
        isAtStart = true
        spaces = 0
        hasBreak = false
    }

    mutating func end() {
        if hasBreak { spaces = 0 }
        flush()
    }

    mutating func append(_ text: Span<UInt8>) {
        for index in 0..<text.count {
            let byte = text[index]
            if byte == 0x20 {
                spaces += 1
            } else if byte == 0x09 || byte == 0x0a || byte == 0x0d {
                hasBreak = true
            } else {
                appendVerbatim(byte)
            }
        }
    }

    mutating func appendSpaces(_ count: Int) {
        flush()
        bytes.append(contentsOf: repeatElement(0x20, count: count))
        isAtStart = false
    }

    mutating func appendVerbatim(_ byte: UInt8) {
        if spaces > 0 || hasBreak { flush() }
        bytes.append(byte)
        isAtStart = false
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        count = 0
        begin()
        count = 0
    }

    private mutating func flush() {
        if hasBreak { spaces = isAtStart ? 0 : 1 }
        bytes.append(contentsOf: repeatElement(0x20, count: spaces))
        spaces = 0
        hasBreak = false
    }
}
