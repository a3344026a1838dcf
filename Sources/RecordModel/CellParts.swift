/// The values of one cell that may hold several, each with the label that the cell gives it.
///
/// `a@example.org; b@example.org` are two values; `work: +49 ...; home: +49 ...` two with labels;
/// Google's lists are parted by ` ::: ` and labelled by a column of their own.
struct CellParts {
    struct Part: Hashable {
        let text: String
        /// nil where the cell says none.
        let label: String?
    }

    let parts: [Part]

    /// - Parameters:
    ///   - separator: what parts values; nil where a cell is one value.
    ///   - labels: the cell of the column that labels this one.
    init(_ text: String, separator: String?, labels: String?) {
        var texts = [text]
        if let separator, !separator.isEmpty {
            let split = text.components(separatedBy: separator)
            if split.count > 1 { texts = split }
        }
        var names = labels.map { [$0] } ?? []
        if let labels, texts.count > 1, let separator {
            names = labels.components(separatedBy: separator)
        }
        let isLabelled = separator != nil
        parts = texts.enumerated().map { index, text in
            if index < names.count, let name = Self.label(names[index]) {
                return Part(text: text, label: name)
            }
            if isLabelled, let (name, rest) = Self.prefixed(text) {
                return Part(text: rest, label: name)
            }
            return Part(text: text, label: nil)
        }
    }

    /// `work: +49 30 1234` as the label and the rest; nil where no known label stands before a colon.
    private static func prefixed(_ text: String) -> (String, String)? {
        let bytes = Array(text.utf8.prefix(24))
        guard
            let mark = bytes.firstIndex(where: {
                $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=")
            }), mark > 1
        else { return nil }
        let name = String(decoding: bytes[..<mark], as: UTF8.self)
        guard let label = known[folded(name)] else { return nil }
        var rest = String(decoding: Array(text.utf8).dropFirst(mark + 1), as: UTF8.self)
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        return rest.isEmpty ? nil : (label, rest)
    }

    /// A label as a person or a program wrote it, in the words that columns use; nil where blank.
    static func label(_ text: String) -> String? {
        let folded = folded(text)
        if folded.isEmpty { return nil }
        return known[folded] ?? folded
    }

    /// Lower case without the star of a preferred value and without spaces around.
    private static func folded(_ text: String) -> String {
        var bytes = Array(text.utf8)
        while let first = bytes.first, first <= 0x20 || first == UInt8(ascii: "*") {
            bytes.removeFirst()
        }
        while let last = bytes.last, last <= 0x20 || last == UInt8(ascii: ":") {
            bytes.removeLast()
        }
        return String(decoding: bytes, as: UTF8.self).lowercased()
    }

    private static let known: [String: String] = {
        var labels: [String: String] = [:]
        for (label, words) in [
            (
                "home",
                "home,private,personal,privat,domicile,personnel,casa,particular,residencial,abitazione,thuis,privé,hem,dom,domowy,prywatny"
            ),
            (
                "work",
                "work,business,office,arbeit,geschäftlich,büro,firma,travail,bureau,professionnel,trabajo,oficina,trabalho,lavoro,ufficio,werk,zakelijk,arbete,praca,służbowy"
            ),
            (
                "mobile",
                "mobile,cell,cell phone,mobil,handy,portable,móvil,celular,telemóvel,cellulare,mobiel,komórka,komórkowy,iphone"
            ),
            ("other", "other,andere,autre,otro,outro,altro,overig,övrigt,inny"),
            ("main", "main,haupt,principal,principale,hoofd,główny"),
            ("fax", "fax,work fax,home fax,other fax"), ("pager", "pager"),
            ("school", "school"),
        ] {
            for word in words.split(separator: ",") { labels[String(word)] = label }
        }
        return labels
    }()
}
