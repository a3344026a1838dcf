/// What a piece of history says in the terms that all kinds share, so that it can be listed, ordered
/// and summed; derived from its cells, which stay as they are.
///
/// - Missing: nil where its source does not say it, or not so that it can be read without guessing.
public struct HistoryFacts: Hashable, Sendable {
    /// How far something has come that can be finished.
    public enum State: String, Sendable, Codable, CaseIterable {
        case open, won, lost, closed
    }

    /// What to call it: its name or subject.
    public let name: String?
    /// How people talked: `call`, `email`, `meeting`, `note`, or the source's own word.
    public let channel: String?
    public let stage: String?
    public let status: String?
    /// nil for what cannot be finished.
    public let state: State?
    public let priority: String?
    public let direction: String?
    /// In the unit that `currency` names.
    public let amount: HistoryAmount?
    /// ISO 4217 as the source writes it.
    public let currency: String?
    /// When it happened, as `HistoryMoment.text`.
    public let time: String?
    /// When it is due, or expected to close.
    public let dueTime: String?
    /// When it ended.
    public let endTime: String?
    /// Whose it is, as its source says it: a name, else an address, else a key.
    public let owner: String?
    /// Names the message that it is about, the same in every system; nil where none is named. A hash,
    /// because it may hold an address.
    public let messageKey: String?
    /// Equal for two pieces of talk that say the same of kind, time and subject, so that they are one
    /// where their participants are the same too; nil for all that is no talk or has no time.
    public let talkKey: String?

    public init(_ item: HistoryItem) {
        let reading = HistoryReading(item)
        let kind = item.reference.kind
        name =
            item.text(.name) ?? item.text(.subject) ?? item.text(.fileName) ?? reading.fullName
            ?? item.text(.number)
        channel = reading.channel
        stage = item.text(.stage)
        status = item.text(.status)
        state = reading.state
        priority = item.text(.priority)
        direction = item.text(.direction)
        let worth = reading.amount(.amount) ?? reading.amount(.unitPrice)
        amount = worth?.amount
        currency = worth.flatMap { $0.amount.currency ?? $0.currency } ?? item.text(.currency)
        time =
            reading.moment(.happenedAt) ?? reading.moment(.startedAt)
            ?? reading.moment(.createdAt) ?? reading.moment(.respondedAt)
        dueTime =
            reading.moment(.dueAt)
            ?? (kind == .deal ? reading.moment(.closeDate) : nil)
            ?? (kind == .contract ? reading.moment(.endedAt) : nil)
        endTime =
            reading.moment(.endedAt) ?? reading.moment(.completedAt)
            ?? (kind == .deal ? nil : reading.moment(.closeDate))
        owner = item.text(.ownerName) ?? item.text(.ownerEmail) ?? item.text(.ownerKey)
        let isTalk = Self.talk.contains(kind)
        messageKey = isTalk ? item.text(.messageKey).flatMap(Self.messageKey) : nil
        if isTalk, let time {
            talkKey = Self.talkKey(channel ?? kind.rawValue, time, name)
        } else {
            talkKey = nil
        }
    }

    private static let talk: Set<HistoryKind> = [.activity, .call, .email, .meeting, .note]

    /// A message id without its brackets (RFC 5322, section 3.6.4), hashed.
    private static func messageKey(_ text: String) -> String? {
        let bare = text.filter { $0 != "<" && $0 != ">" && !$0.isWhitespace }
        if bare.isEmpty { return nil }
        var hasher = StableHasher()
        hasher.append(bare)
        return hasher.finish().hexadecimal
    }

    /// To the minute, because some systems drop the seconds; a day alone says too little unless both
    /// have the same subject.
    private static func talkKey(_ channel: String, _ time: String, _ name: String?) -> String? {
        let isDay = time.utf8.count == 10
        if isDay && name == nil { return nil }
        var hasher = StableHasher()
        hasher.append(channel.lowercased())
        hasher.append(String(time.prefix(16)))
        hasher.append(time.hasSuffix("Z") ? "Z" : "")
        hasher.append((name ?? "").lowercased())
        return hasher.finish().hexadecimal
    }
}
