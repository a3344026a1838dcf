/// What texts are compared by.
public enum TextUnit: Sendable {
    /// Bytes of UTF-8: for folded texts, which are ASCII.
    case bytes
    /// Unicode scalars: a letter outside ASCII counts once.
    case scalars
}
