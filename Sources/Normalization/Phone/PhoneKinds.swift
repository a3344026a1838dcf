/// The forms of all kinds of numbers in each plan: what tells a number that is given out from one that is
/// only as long as such.
///
/// - Complexity: made once a process, in some milliseconds, when a number is first graded.
struct PhoneKinds: Sendable {
    /// nil where the installed library does not show its metadata, or says what is not understood.
    static let installed: PhoneKinds? = PhonePlans.withInstalledMetadata { PhoneKinds($0) }

    private struct Kind: Sendable {
        /// Bit `n` is set for numbers of `n` digits; nil where the plan's lengths are the kind's.
        let lengths: UInt32?
        let pattern: DigitPattern
    }

    /// The field numbers of PhoneMetadata: fixed lines, mobile, toll free, premium rate, shared cost,
    /// personal, voice over IP, pagers, company numbers, voice mail. The library asks for these.
    private static let fields: Set<Int> = [2, 3, 4, 5, 6, 7, 8, 21, 25, 28]

    /// Each plan's kinds, at the plan's place.
    private var kinds: [[Kind]] = []

    private init?(_ metadata: [UInt8]) {
        var fields = WireFields(metadata[...])
        while let (_, value) = fields.next() {
            guard case .bytes(let bytes) = value, let own = Self.kinds(bytes) else { return nil }
            kinds.append(own)
        }
        if !fields.isWhole { return nil }
    }

    private static func kinds(_ bytes: ArraySlice<UInt8>) -> [Kind]? {
        var kinds: [Kind] = []
        var fields = WireFields(bytes)
        while let (field, value) = fields.next() {
            guard Self.fields.contains(field), case .bytes(let message) = value else { continue }
            guard let description = PhoneMetadata.Description(message) else { return nil }
            // Without a form there are no numbers of the kind.
            guard let text = description.pattern, !text.isEmpty else { continue }
            guard let pattern = DigitPatternCompiler.compile(text) else { return nil }
            kinds.append(
                Kind(
                    lengths: description.hasLengths ? description.lengths.national : nil,
                    pattern: pattern))
        }
        return fields.isWhole ? kinds : nil
    }

    /// Whether a plan has given out numbers such as this.
    func includes(_ national: PhoneDigits, in plan: PhonePlan) -> Bool {
        guard plan.fit(national.count) == .possible, plan.general.matches(national) else {
            return false
        }
        return kinds[plan.place].contains { kind in
            (kind.lengths.map { $0 >> UInt32(national.count) & 1 == 1 } ?? true)
                && kind.pattern.matches(national)
        }
    }
}
