/// Splits the physical lines of a file into cards.
///
/// Tolerates what real files have: no BEGIN, no END, misspelled boundaries, cards within cards and
/// text between them. A card inside another is a card of its own; that the outer one goes on is
/// only believed when a property or an END follows, else the outer one has lost its END.
///
/// - Complexity: linear; memory holds the open cards, at most `maximumDepth` of them.
struct VCardSplitter {
    /// What the file consists of.
    enum Item {
        case card(VCardRawCard)
        /// Lines that belong to no card.
        case strayText(VCardRawCard)
        /// An END where no card is open, with its line and offset.
        case strayEnd(line: Int, byteOffset: Int)
    }

    /// A card that is open, and the cards inside it that may turn out to be its neighbours.
    private struct Frame {
        var card: VCardRawCard
        var doubtful: [VCardRawCard] = []
        var awaitsAgent = false
    }

    private static let maximumDepth = 8

    private(set) var scanner: VCardLineScanner
    private let limit: Int
    private var frames: [Frame] = []
    private var stray: VCardRawCard?
    private var ready: [Item] = []
    private var nextReady = 0
    private var cardCount = 0
    private var line: [UInt8] = []
    private var isAtEnd = false

    /// - Parameter limit: the most bytes of a card; a larger one comes without its lines.
    init(_ stream: VCardByteStream, limit: Int) {
        scanner = VCardLineScanner(stream, limit: limit)
        self.limit = limit
    }

    /// The next card or oddity; nil at the end of the file.
    mutating func next() throws(ImportError) -> Item? {
        while nextReady == ready.count {
            if isAtEnd { return nil }
            ready.removeAll(keepingCapacity: true)
            nextReady = 0
            if let position = try scanner.next(into: &line) {
                take(position)
            } else {
                isAtEnd = true
                closeStray()
                while !frames.isEmpty { closeOldest() }
            }
        }
        defer { nextReady += 1 }
        return ready[nextReady]
    }

    private mutating func take(_ position: VCardLineScanner.Line) {
        switch VCardBoundary(line) {
        case .begin(let isMisspelled): begin(position, isMisspelled)
        case .end(let isMisspelled): end(position, isMisspelled)
        case nil: takeContent(position)
        }
    }

    private mutating func begin(_ position: VCardLineScanner.Line, _ isMisspelled: Bool) {
        closeStray()
        if let last = frames.last, !last.doubtful.isEmpty, !last.awaitsAgent {
            closeNewest()
        }
        if let last = frames.last, !last.card.hasBegin { closeNewest() }
        if frames.count == Self.maximumDepth { closeOldest() }
        open(position)
        frames[frames.count - 1].card.isMisspelled = isMisspelled
    }

    private mutating func open(_ position: VCardLineScanner.Line) {
        cardCount += 1
        frames.append(
            Frame(
                card: VCardRawCard(
                    ordinal: cardCount, line: position.number, byteOffset: position.byteOffset)))
    }

    private mutating func end(_ position: VCardLineScanner.Line, _ isMisspelled: Bool) {
        guard !frames.isEmpty else {
            closeStray()
            ready.append(.strayEnd(line: position.number, byteOffset: position.byteOffset))
            return
        }
        acceptDoubtful()
        var frame = frames.removeLast()
        frame.card.hasEnd = true
        if isMisspelled { frame.card.isMisspelled = true }
        if !frames.isEmpty {
            frame.card.isNested = true
            frames[frames.count - 1].doubtful.append(frame.card)
            frames[frames.count - 1].awaitsAgent = false
        }
        ready.append(.card(frame.card))
    }

    private mutating func takeContent(_ position: VCardLineScanner.Line) {
        if frames.isEmpty {
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return }
            guard VCardHead.beginsKnownProperty(line) else {
                keepStray(position)
                return
            }
            closeStray()
            open(position)
            frames[0].card.hasBegin = false
        }
        if !line.isEmpty { acceptDoubtful() }
        append(position)
        if VCardHead.isEmptyAgent(line) { frames[frames.count - 1].awaitsAgent = true }
    }

    private mutating func append(_ position: VCardLineScanner.Line) {
        let index = frames.count - 1
        if frames[index].card.isOversized { return }
        if position.isOverlong || frames[index].card.bytes.count + line.count > limit {
            frames[index].card.isOversized = true
            frames[index].card.bytes = []
            frames[index].card.lines = []
            return
        }
        frames[index].card.append(
            line, number: position.number, byteOffset: position.byteOffset)
    }

    private mutating func keepStray(_ position: VCardLineScanner.Line) {
        var text =
            stray
            ?? VCardRawCard(ordinal: 0, line: position.number, byteOffset: position.byteOffset)
        // Enough to recognise it by; what is no card at all may be of any size.
        if text.bytes.count < 1 << 16 {
            text.append(
                line.prefix(1 << 12), number: position.number, byteOffset: position.byteOffset)
        }
        stray = text
    }

    private mutating func closeStray() {
        if let text = stray { ready.append(.strayText(text)) }
        stray = nil
    }

    /// The innermost open card goes on, so what came before stood inside it.
    private mutating func acceptDoubtful() {
        let index = frames.count - 1
        for card in frames[index].doubtful {
            if frames[index].card.isOversized { break }
            if frames[index].card.bytes.count + card.bytes.count <= limit {
                frames[index].card.append(nested: card)
            }
        }
        frames[index].doubtful = []
    }

    private mutating func closeNewest() {
        let frame = frames.removeLast()
        emit(frame)
    }

    private mutating func closeOldest() {
        let frame = frames.removeFirst()
        emit(frame)
    }

    /// Hands on a card without END; one without BEGIN, too, needs a property that says who it is.
    private mutating func emit(_ frame: Frame) {
        let card = frame.card
        let isParty =
            card.hasBegin || card.isOversized
            || card.lines.contains { VCardHead.namesParty(card.bytes, in: $0.range) }
        ready.append(isParty ? .card(card) : .strayText(card))
    }
}
