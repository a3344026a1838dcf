import Foundation

/// How words of other scripts and with accents are folded for searching.
///
/// The same folding must be used whenever one store is opened; the command line passes the one of
/// `TextKernels`, which this target does not know.
public struct SearchFolding: Sendable {
    let fold: @Sendable (String) -> String

    /// - Parameter fold: maps a lower-cased or mixed-case word to its folded form.
    public init(_ fold: @escaping @Sendable (String) -> String) {
        self.fold = fold
    }

    /// Lower case without combining marks, by Unicode's canonical decomposition.
    public static let basic = SearchFolding { word in
        var out = String.UnicodeScalarView()
        for scalar in word.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
        where scalar.properties.generalCategory != .nonspacingMark {
            out.append(scalar)
        }
        return String(out)
    }
}
