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

    private static func name(_ channel: ConsentChannel) -> String {
        switch channel {
        case .email: "e-mail"
        default: channel.rawValue
        }
    }
}
