/// Turns meaning into terminal colours, or into nothing where colour is off.
///
/// No colour carries meaning alone: the words say the same.
struct Style: Sendable {
    /// When colours are used.
    enum Mode: String, Sendable, CaseIterable {
        case auto
        case always
        case never
    }

    let isOn: Bool

    func bold(_ text: String) -> String { wrap(text, "1") }
    func dim(_ text: String) -> String { wrap(text, "2") }
    func good(_ text: String) -> String { wrap(text, "32") }
    func caution(_ text: String) -> String { wrap(text, "33") }
    func bad(_ text: String) -> String { wrap(text, "31") }
    func accent(_ text: String) -> String { wrap(text, "36") }
    func marked(_ text: String) -> String { wrap(text, "1;33") }
    func reversed(_ text: String) -> String { wrap(text, "7") }

    private func wrap(_ text: String, _ code: String) -> String {
        isOn && !text.isEmpty ? "\u{1b}[\(code)m\(text)\u{1b}[0m" : text
    }
}
