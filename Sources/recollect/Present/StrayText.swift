/// What nobody looks after, kind by kind.
struct StrayText {
    private let strays: [Stray]
    private let style: Style
    private let width = TerminalSize.current().columns

    init(_ strays: [Stray], style: Style) {
        self.strays = strays
        self.style = style
    }

    func lines() -> [String] {
        if strays.isEmpty { return ["Everything belongs to somebody, and to one."] }
        var out: [String] = []
        for kind in Stray.Kind.allCases {
            let own = strays.filter { $0.kind == kind }
            if own.isEmpty { continue }
            if !out.isEmpty { out.append("") }
            out.append(
                style.bold("\(kind.rawValue), \(Numbers.grouped(own.count)): ") + kind.sentence)
            var table = TextTable([
                ("what", .left), ("source", .left), ("key", .whole), ("of", .whole),
                ("owners", .wrapped), ("perhaps", .whole), ("by", .left),
            ])
            for stray in own.prefix(Self.listed) {
                table.add([
                    stray.object, stray.source, stray.key, stray.entity ?? "",
                    stray.owners.joined(separator: ", "), stray.suggestion ?? "",
                    stray.basis ?? "",
                ])
            }
            out += table.lines(width: width, style: style)
            if own.count > Self.listed {
                out.append(
                    style.dim("… and \(Numbers.grouped(own.count - Self.listed)) more: --json"))
            }
        }
        return out
    }

    private static let listed = 20
}
