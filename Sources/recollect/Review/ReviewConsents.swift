import CanonicalStore
import RecordModel
import Resolution

/// What records say about being contacted, in few words.
struct ReviewConsents {
    /// `no e-mail`, `phone permitted`, by channel.
    let texts: [String]
    /// Whether one record forbids what another permits.
    let areInConflict: Bool

    init(_ records: [SourceRecord]) {
        var objected: [String] = []
        var permitted: [String] = []
        for statement in records.flatMap({ ConsentReader.read($0).statements }) {
            let channel = statement.channel.map(Self.name) ?? "contact"
            if statement.verdict == .objection {
                if !objected.contains(channel) { objected.append(channel) }
            } else if !permitted.contains(channel) {
                permitted.append(channel)
            }
        }
        texts = objected.map { "no \($0)" } + permitted.map { "\($0) permitted" }
        areInConflict =
            permitted.contains { objected.contains($0) }
            || (objected.contains("contact") && !permitted.isEmpty)
    }

    /// The same as bits, one for each way of contact.
    static func bits(_ record: SourceRecord) -> (objections: UInt8, permissions: UInt8) {
        var objections: UInt8 = 0
        var permissions: UInt8 = 0
        for statement in ConsentReader.read(record).statements {
            let bit = statement.channel.map(bit) ?? WaitingRecord.everyChannel
            if statement.verdict == .objection { objections |= bit } else { permissions |= bit }
        }
        return (objections, permissions)
    }

    private static func bit(_ channel: ConsentChannel) -> UInt8 {
        switch channel {
        case .email: 1
        case .phone: 2
        case .message: 4
        case .post: 8
        case .fax: 16
        }
    }

    private static func name(_ channel: ConsentChannel) -> String {
        switch channel {
        case .email: "e-mail"
        default: channel.rawValue
        }
    }
}
