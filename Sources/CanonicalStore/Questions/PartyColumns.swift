import RecordModel
import Resolution

/// Which columns of a table questions look at.
struct PartyColumns {
    /// What one should know of every party, to reach it.
    enum Basic: UInt8, CaseIterable {
        case name, email, phone, place
    }

    enum Meaning {
        case nothing, ownerName, ownerKey, created, touched, bounce, permission, objection
        case basic(Basic)
    }

    /// By column.
    let meanings: [Meaning]

    init(_ layout: TableLayout) {
        meanings = layout.table.columns.map { column in
            switch column.field {
            case .ownerName: .ownerName
            case .ownerKey: .ownerKey
            case .createdAt: .created
            case .modifiedAt, .lastActivityAt: .touched
            case .fullName, .familyName, .organization:
                // The company of a person is not the person's name.
                column.field == .organization && layout.table.kind == .contact
                    ? .nothing : .basic(.name)
            case .email: .basic(.email)
            case .phone: .basic(.phone)
            case .street, .fullAddress, .city: .basic(.place)
            case .emailOptIn, .phoneOptIn, .messageOptIn, .postOptIn, .faxOptIn, .allOptIn:
                .permission
            case .emailOptOut, .phoneOptOut, .messageOptOut, .postOptOut, .faxOptOut, .allOptOut:
                .objection
            case .unmapped, .status, .tags, .note:
                Self.isBounce(column.header) ? .bounce : .nothing
            default: .nothing
            }
        }
    }

    /// `EmailBouncedDate`, `Hard bounce reason`, `Mail returned`, `Unzustellbar`.
    private static func isBounce(_ header: String) -> Bool {
        let letters = header.lowercased().filter(\.isLetter)
        return [
            "bounce", "undeliverable", "unzustellbar", "mailreturned", "returnedmail", "rebote",
        ]
        .contains { letters.contains($0) }
    }
}
