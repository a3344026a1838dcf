/// Text that is safe to stand in an HTML document: escaped, or written by us.
///
/// Cells of the input reach a report only through `init(escaping:)` or interpolation, which
/// escapes; so a hostile cell is inert.
struct HTMLText: ExpressibleByStringInterpolation, Sendable {
    private(set) var markup: String
    /// What its numbers lead to, in their order.
    private(set) var listings: [Listing] = []

    /// Markup that we wrote ourselves.
    init(stringLiteral value: String) {
        markup = value
    }

    init(stringInterpolation: Interpolation) {
        markup = stringInterpolation.markup
        listings = stringInterpolation.listings
    }

    /// A text with everything escaped that means something in HTML or in an attribute.
    init(escaping text: String) {
        var out = ""
        out.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "'": out += "&#39;"
            case "\u{0}"..."\u{8}", "\u{b}"..."\u{1f}", "\u{7f}": out += "\u{fffd}"
            // Directional overrides could make a name read as something else.
            case "\u{202a}"..."\u{202e}", "\u{2066}"..."\u{2069}": continue
            default: out.unicodeScalars.append(scalar)
            }
        }
        markup = out
    }

    static func + (left: HTMLText, right: HTMLText) -> HTMLText {
        var out = left
        out += right
        return out
    }

    static func += (left: inout HTMLText, right: HTMLText) {
        left.markup += right.markup
        if !right.listings.isEmpty { left.listings += right.listings }
    }

    /// A number that leads to the records behind it.
    init(_ number: String, behind listing: Listing) {
        self.init(html: HTMLText(escaping: number), behind: listing)
    }

    /// Something drawn or written that leads to the records behind it.
    ///
    /// - Parameter label: what those hear who do not see what is drawn; nil where it is a text.
    init(html: HTMLText, behind listing: Listing, label: String? = nil) {
        let anchor = HTMLText(stringLiteral: listing.anchor)
        let spoken: HTMLText = label.map { " aria-label=\"\($0)\"" } ?? ""
        self = "<a class=\"k\" href=\"#\(anchor)\"\(spoken)>\(html)</a>"
        listings.append(listing)
    }

    /// A number that leads to the records behind it.
    init(_ number: Int, behind listing: Listing) {
        self.init(ReportNumbers.grouped(number), behind: listing)
    }

    /// Interpolated texts and numbers are escaped; interpolated `HTMLText` stands as it is.
    struct Interpolation: StringInterpolationProtocol {
        fileprivate var markup = ""
        fileprivate var listings: [Listing] = []

        init(literalCapacity: Int, interpolationCount: Int) {
            markup.reserveCapacity(literalCapacity)
        }

        mutating func appendLiteral(_ literal: String) {
            markup += literal
        }

        mutating func appendInterpolation(_ text: String) {
            markup += HTMLText(escaping: text).markup
        }

        mutating func appendInterpolation(_ html: HTMLText) {
            markup += html.markup
            listings += html.listings
        }

        mutating func appendInterpolation(_ number: Int) {
            markup += String(number)
        }
    }
}

extension Sequence<HTMLText> {
    /// The texts one after the other.
    func joined() -> HTMLText {
        reduce(into: HTMLText(stringLiteral: "")) { $0 += $1 }
    }
}
