import RecordModel

/// Whether two names are written in scripts whose spellings can be compared.
///
/// Chinese characters have several readings and Arabic no vowels: a Latin name that differs from the one
/// reading that transliteration gives may be the same name, so the difference says nothing.
struct ScriptAgreement: Sendable {
    /// The scripts without a sure reading; missing for all others.
    let scripts: PreparedFeature

    /// Whether one of the two has no sure reading in the script of the other.
    @inline(__always)
    func isUnsure(_ left: Int, _ right: Int) -> Bool {
        scripts.first(left) != scripts.first(right)
    }
}
