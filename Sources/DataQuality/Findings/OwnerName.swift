import TextKernels

/// How owners are compared, whichever system writes them.
public enum OwnerName {
    /// The name or address in small letters without marks, `Berg, Anna` as `Anna Berg`.
    public static func folded(_ text: String) -> String {
        var name = text
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        if parts.count == 2, !text.contains("@") {
            name = "\(parts[1]) \(parts[0])"
        }
        if !name.utf8.allSatisfy({ $0 < 0x80 }) { name = TextFolder.fold(name) }
        return QualityContext.folded(name)
    }
}
