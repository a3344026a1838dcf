import Foundation

/// How words of other scripts and with accents are folded for searching.
///
/// The same folding must be used whenever one store is opened; the command line passes the one of
/// `TextKernels`, which this target does not know.
public struct SearchFolding: Sendable {
    /// How many edits make the second text of the first; more than the limit where it takes more.
    public typealias EditDistance = @Sendable (Span<UInt8>, Span<UInt8>, Int) -> Int

    let fold: @Sendable (String) -> String
    let distance: EditDistance?

    /// - Parameters:
    ///   - fold: maps a lower-cased or mixed-case word to its folded form.
    ///   - distance: tells which words may be others mistyped; without it none are.
    public init(
        _ fold: @escaping @Sendable (String) -> String, distance: EditDistance? = nil
    ) {
        self.fold = fold
        self.distance = distance
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
