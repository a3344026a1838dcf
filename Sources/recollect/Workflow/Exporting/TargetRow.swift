import CanonicalStore
import Normalization
import RecordModel
import Resolution

/// An entity as a row of a system's import.
struct TargetRow {
    /// A value with what it is for.
    private struct Labelled {
        let text: String
        let label: String?
    }

    /// An address by its parts.
    private struct Address {
        var parts: [Field: String] = [:]
        var label: String?
    }

    /// The cells, in the order of the layout's columns.
    let cells: [String]
    /// How many values the system has no column for.
    let leftOut: Int
    /// Whether a column that the system insists on is empty.
    let isRefused: Bool

    init(_ party: StoredParty, layout: TargetLayout, objections: Set<ConsentChannel>) {
        let golden = party.golden
        let emails = Self.values(.email, golden)
        let phones = Self.values(.phone, golden)
        let urls = Self.values(.url, golden)
        let addresses = Self.addresses(golden)
        let emailPlaces = TargetUse.assign(
            emails.map { TargetUse(label: $0.label) }, to: layout.emails)
        let phonePlaces = TargetUse.assign(
            phones.map { TargetUse(label: $0.label) }, to: layout.phones)
        let urlPlaces = TargetUse.assign(urls.map { TargetUse(label: $0.label) }, to: layout.urls)
        let addressPlaces = TargetUse.assign(
            addresses.map { TargetUse(label: $0.label) }, to: layout.addresses)
        let names = PersonNames(party)

        func value(
            _ place: Int, _ all: [Labelled], _ places: (columns: [Int?], left: [Int])
        ) -> String {
            guard let own = places.columns[place] else { return "" }
            guard let joiner = layout.joiner, place == places.columns.count - 1 else {
                return all[own].text
            }
            return ([own] + places.left).map { all[$0].text }.joined(separator: joiner)
        }
        func label(
            _ place: Int, _ all: [Labelled], _ places: (columns: [Int?], left: [Int])
        ) -> String {
            places.columns[place].flatMap { all[$0].label }.map(Self.capitalized) ?? ""
        }
        func cell(_ content: TargetColumn.Content) -> String {
            switch content {
            case .id: party.id.rawValue
            case .text(let field): golden.text(field) ?? ""
            case .date(let field): golden.text(field).map(Self.isoDate) ?? ""
            case .given: names.given
            case .family: names.family
            case .whole: party.kind == .account ? Self.organization(party) : names.whole
            case .email(let place): value(place, emails, emailPlaces)
            case .emailLabel(let place): label(place, emails, emailPlaces)
            case .phone(let place): value(place, phones, phonePlaces)
            case .phoneLabel(let place): label(place, phones, phonePlaces)
            case .url(let place): value(place, urls, urlPlaces)
            case .urlLabel(let place): label(place, urls, urlPlaces)
            case .address(let place, let part):
                addressPlaces.columns[place].map { Self.text(part, of: addresses[$0]) } ?? ""
            case .addressLabel(let place):
                addressPlaces.columns[place].flatMap { addresses[$0].label }
                    .map(Self.capitalized) ?? ""
            case .moreEmails(let joiner):
                emailPlaces.left.map { emails[$0].text }.joined(separator: joiner)
            case .account: Self.organization(party)
            case .joined(let field, let joiner):
                golden.texts(field).joined(separator: joiner)
            case .labels(let joiner):
                (golden.texts(.tags)
                    + objections.sorted { $0.rawValue < $1.rawValue }.map(Self.label))
                    .joined(separator: joiner)
            case .objection(let channel, let text): objections.contains(channel) ? text : ""
            }
        }
        var cells: [String] = []
        var isRefused = false
        var hasMoreEmails = layout.joiner != nil
        for column in layout.columns {
            let text = cell(column.content)
            if column.isRequired && text.isEmpty { isRefused = true }
            if case .moreEmails = column.content { hasMoreEmails = true }
            cells.append(text)
        }
        self.cells = cells
        self.isRefused = isRefused
        let joined = layout.joiner != nil
        leftOut =
            (hasMoreEmails || layout.emails.isEmpty ? 0 : emailPlaces.left.count)
            + (layout.emails.isEmpty ? emails.count : 0)
            + (joined ? 0 : phonePlaces.left.count + urlPlaces.left.count)
            + addressPlaces.left.count
    }

    // MARK: Values

    private static func values(_ field: Field, _ golden: GoldenRecord) -> [Labelled] {
        golden.survivors.filter { $0.winner.value.field == field }.map {
            Labelled(text: $0.winner.value.text, label: $0.winner.value.label)
        }
    }

    private static func addresses(_ golden: GoldenRecord) -> [Address] {
        var order: [Int] = []
        var found: [Int: Address] = [:]
        for survivor in golden.survivors {
            let value = survivor.winner.value
            guard FieldUnit(value.field) == .address else { continue }
            if found[survivor.group] == nil { order.append(survivor.group) }
            var address = found[survivor.group] ?? Address()
            if address.parts[value.field] == nil { address.parts[value.field] = value.text }
            if address.label == nil { address.label = value.label }
            found[survivor.group] = address
        }
        return order.sorted().compactMap { found[$0] }
    }

    private static func text(_ part: TargetColumn.Part, of address: Address) -> String {
        let parts = address.parts
        switch part {
        case .street:
            guard let street = parts[.street] else {
                // A country beside it would say half of it twice, so only where nothing else is known.
                return parts[.city] == nil && parts[.postalCode] == nil
                    ? parts[.fullAddress] ?? "" : ""
            }
            let house = parts[.houseNumber].map { " " + $0 } ?? ""
            let more = [parts[.unit], parts[.addressLine2], parts[.locality]].compactMap { $0 }
            return ([street + house] + more).joined(separator: ", ")
        case .city: return parts[.city] ?? ""
        case .region: return parts[.region] ?? ""
        case .postalCode: return parts[.postalCode] ?? ""
        case .country: return parts[.country] ?? ""
        case .postOfficeBox: return parts[.postOfficeBox] ?? ""
        }
    }

    /// The organisation itself, or the account that a person belongs to, else what its records say.
    private static func organization(_ party: StoredParty) -> String {
        let own = [Field.organization, .accountName, .tradingName].lazy.compactMap {
            party.golden.text($0)
        }.first
        if party.kind == .account { return own ?? party.golden.text(.fullName) ?? "" }
        return party.accountName ?? own ?? ""
    }

    private static let dates = DateNormalizer(order: DateOrder(region: nil))

    /// A date as ISO 8601 where all of it is known and certain, else as its source writes it.
    private static func isoDate(_ text: String) -> String {
        guard let date = dates.parse(text), let year = date.year, let month = date.month,
            let day = date.day
        else { return text }
        // `03/04/1980` may be either day: what is in doubt is not settled here.
        let isCertain =
            text.hasPrefix(String(year)) || text.contains(".") || day > 12 || day == month
            || text.contains(where: \.isLetter)
        guard isCertain else { return text }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return "\(year)-\(two(month))-\(two(day))"
    }

    private static func capitalized(_ label: String) -> String {
        label.prefix(1).uppercased() + label.dropFirst()
    }

    private static func label(_ channel: ConsentChannel) -> String {
        switch channel {
        case .email: "No e-mail"
        case .phone: "No calls"
        case .message: "No messages"
        case .post: "No letters"
        case .fax: "No faxes"
        }
    }
}
