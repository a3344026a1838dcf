import RecordModel

/// Writes records as vCards of version 3.0 or 4.0.
///
/// Fields become the properties that other programs understand; what has no property gets an
/// `X-RECOLLECT-` one. Reading what was written gives the same values, but for these: texts are
/// trimmed, CR becomes a line break, a house number joins its street, and a unit joins the second
/// address line. Lines are folded at 75 octets, never within a character, and end with CR LF.
public struct VCardWriter: Sendable {
    /// 3.0 or 4.0.
    public let version: VCardVersion

    /// - Precondition: the version is not 2.1, which nobody should write any more.
    public init(version: VCardVersion) {
        precondition(version != .v2, "VCardWriter writes versions 3.0 and 4.0")
        self.version = version
    }

    /// One card.
    ///
    /// - Parameters:
    ///   - values: in the order in which they shall stand; blank and unmapped ones are left out.
    ///   - uid: the `UID`; nil for the first `recordKey` among the values.
    ///   - original: the whole card as it was imported (the column `vcard`); what we do not
    ///     understand of it is written again unchanged. nil where the record was no card.
    public func card(
        kind: PartyKind, values: [FieldValue], uid: String? = nil, original: String? = nil
    ) -> String {
        var lines = VCardLines()
        lines.append("BEGIN", value: "VCARD".utf8)
        lines.append("VERSION", value: version.rawValue.utf8)
        var fields = VCardFieldLines(version: version, kind: kind)
        let preserved = original.map { VCardPreservedLines(text: $0, version: version, kind: kind) }
        fields.nextItem = preserved?.nextItem ?? 1
        fields.write(values, uid: uid, into: &lines)
        preserved?.write(into: &lines)
        lines.append("END", value: "VCARD".utf8)
        return String(decoding: lines.bytes, as: UTF8.self)
    }
}
