/// What stands before the colon of a property: group, name and parameters.
///
/// A class, because every property of a head shares it.
final class VCardHead: Sendable {
    /// One value of a parameter; a bare parameter of version 2.1 gets the name that it implies.
    struct Parameter: Equatable {
        /// In upper case.
        let name: String
        let value: String
    }

    /// How the value is written down.
    enum Encoding: Equatable {
        case none
        case quotedPrintable
        case base64
        /// An `ENCODING` that is not known.
        case unknown
    }

    /// The group as it stands, such as `item1`; nil where there is none.
    let group: String?
    /// In upper case.
    let name: String
    let parameters: [Parameter]
    let encoding: Encoding
    /// The `CHARSET` as it stands.
    let charset: String?
    /// The `TYPE`s in upper case, sorted, each once, without `PREF`.
    let types: [String]
    /// The name with everything that tells columns apart, such as `TEL;TYPE=CELL,WORK`.
    let path: String
    /// How the property becomes cells.
    let meaning: VCardMeaning
    /// Our label by the types alone.
    let typeLabel: String?
    /// Whether a type says that a number is a fax.
    let isFax: Bool
    /// How much the value is preferred: from 1, the most, to 100; 101 where nothing is said.
    let preference: Int
    /// What the property tells of its card; nil for most.
    let landmark: VCardLandmark?
    let isVersion: Bool
    /// Whether it labels the properties of its group.
    let isGroupLabel: Bool
    /// The head in UTF-8, as it stands in a card's text.
    let text: [UInt8]
    /// Whether its bytes in the file are the same.
    let isVerbatim: Bool
    /// The bytes that it was read from.
    private let raw: [UInt8]
    /// A small number that no other head of the same parser has; nil where there are too many.
    let serial: Int?

    /// - Parameters:
    ///   - text: the head in UTF-8.
    ///   - raw: the same as it stands in the file; nil where that is no other.
    init(
        group: String?, name: String, parameters: [Parameter], text: [UInt8], raw: [UInt8]? = nil,
        serial: Int? = nil
    ) {
        self.group = group
        self.text = text
        self.raw = raw ?? text
        isVerbatim = raw == nil || raw == text
        self.serial = serial
        self.name = name
        self.parameters = parameters
        encoding = Self.encoding(of: parameters)
        charset = parameters.first { $0.name == "CHARSET" }?.value
        types = Self.types(of: parameters)
        path = Self.path(name: name, types: types, parameters: parameters)
        meaning = VCardMeaning.of(name)
        typeLabel = VCardLabel.label(custom: nil, types: types)
        preference = Self.preference(of: parameters)
        isFax = types.contains(where: VCardLabel.isFax)
        landmark = VCardLandmark(name)
        isVersion = name == "VERSION"
        isGroupLabel = name == "X-ABLABEL"
    }

    /// Whether it was read from just these bytes.
    func isWritten(as bytes: Span<UInt8>) -> Bool {
        let local = raw
        let span = local.span
        if span.count != bytes.count { return false }
        var index = 0
        while index < span.count {
            if span[index] != bytes[index] { return false }
            index &+= 1
        }
        return true
    }

    /// The first value of a parameter, named in upper case.
    func value(of parameter: String) -> String? {
        parameters.first { $0.name == parameter }?.value
    }

    private static func encoding(of parameters: [Parameter]) -> Encoding {
        guard let value = parameters.first(where: { $0.name == "ENCODING" })?.value else {
            return .none
        }
        switch value.uppercased() {
        // `QUOTED` is what Dolibarr writes.
        case "QUOTED-PRINTABLE", "QUOTED", "QUOTEDPRINTABLE", "QUOTED_PRINTABLE", "QP", "Q":
            return .quotedPrintable
        case "BASE64", "B", "BASE-64": return .base64
        case "8BIT", "7BIT", "8-BIT", "7-BIT", "BINARY", "NONE", "": return .none
        default: return .unknown
        }
    }

    private static func types(of parameters: [Parameter]) -> [String] {
        var types: [String] = []
        for parameter in parameters where parameter.name == "TYPE" {
            for part in parameter.value.split(separator: ",") {
                let type = part.uppercased().trimmingSpaces()
                if !type.isEmpty && type != "PREF" && !types.contains(type) { types.append(type) }
            }
        }
        return types.sorted()
    }

    /// `PREF=1` of version 4.0, `TYPE=PREF` of 3.0 and a bare `PREF` of 2.1.
    private static func preference(of parameters: [Parameter]) -> Int {
        for parameter in parameters {
            if parameter.name == "PREF", let rank = Int(parameter.value) {
                return min(max(rank, 1), 100)
            }
            guard parameter.name == "TYPE" else { continue }
            let types = parameter.value.uppercased().split(separator: ",")
            if types.contains(where: { String($0).trimmingSpaces() == "PREF" }) { return 1 }
        }
        return 101
    }

    /// Types that say nothing which the property does not say anyhow.
    private static let impliedTypes: [String: Set<String>] = [
        "EMAIL": ["INTERNET"], "TEL": ["VOICE", "MSG"],
        "ADR": ["DOM", "INTL", "POSTAL", "PARCEL"], "LABEL": ["DOM", "INTL", "POSTAL", "PARCEL"],
        "PHOTO": ["JPEG", "PNG", "GIF", "JPG", "IMAGE/JPEG", "IMAGE/PNG"],
    ]

    private static func path(
        name: String, types: [String], parameters: [Parameter]
    ) -> String {
        let implied = impliedTypes[name] ?? []
        let telling = types.filter { !implied.contains($0) }
        var path = name
        if !telling.isEmpty { path += ";TYPE=" + telling.joined(separator: ",") }
        for parameter in parameters where parameter.name == "X-SERVICE-TYPE" {
            path += ";X-SERVICE-TYPE=" + parameter.value.uppercased()
        }
        return path
    }
}

extension String {
    /// Without spaces and tabs at both ends.
    func trimmingSpaces() -> String {
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        let bytes = utf8.drop(while: isSpace)
        var end = bytes.endIndex
        while end > bytes.startIndex, isSpace(bytes[bytes.index(before: end)]) {
            end = bytes.index(before: end)
        }
        return String(Substring(bytes[bytes.startIndex..<end]))
    }
}
