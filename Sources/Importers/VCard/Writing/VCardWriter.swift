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
    ///   - originals: the whole cards as they were imported (the column `vcard`). What we do not
    ///     understand of them is written again unchanged, equal properties once; so is a property
    ///     that states just what stands among the values, with all its parameters.
    public func card(
        kind: PartyKind, values: [FieldValue], uid: String? = nil, originals: [String] = []
    ) -> String {
        let values = values.filter { value in
            value.field != .unmapped && value.text.utf8.contains { $0 > 0x20 }
        }
        let keys = values.filter { $0.field == .recordKey }
        var remainder = VCardRemainder(values.filter { $0.field != .recordKey })
        var imported = VCardOriginalLines(version: version, kind: kind)
        for text in originals {
            if let original = VCardOriginal(text: text, kind: kind) {
                imported.add(original, taking: &remainder)
            }
        }
        var lines = VCardLines()
        lines.append("BEGIN", value: "VCARD".utf8)
        lines.append("VERSION", value: version.rawValue.utf8)
        var fields = VCardFieldLines(version: version, kind: kind, imported: imported)
        fields.write(remainder.rest + keys, of: values, uid: uid, into: &lines)
        imported.write(into: &lines)
        lines.append("END", value: "VCARD".utf8)
        return String(decoding: lines.bytes, as: UTF8.self)
    }
}
