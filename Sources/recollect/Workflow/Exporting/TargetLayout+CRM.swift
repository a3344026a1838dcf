/// The columns of CRM systems, as their import wizards name them.
extension TargetLayout {
    private static func of(_ columns: [(String, TargetColumn.Content)]) -> [TargetColumn] {
        columns.map { TargetColumn($0.0, $0.1) }
    }

    // MARK: Salesforce

    static let salesforceContacts = TargetLayout(
        columns: of([
            ("External ID", .id), ("Salutation", .text(.prefix)), ("First Name", .given),
            ("Middle Name", .text(.middleName)),
        ]) + [TargetColumn("Last Name", .family, isRequired: true)]
            + of([
                ("Suffix", .text(.suffix)), ("Account Name", .account), ("Title", .text(.jobTitle)),
                ("Department", .text(.department)), ("Email", .email(0)), ("Phone", .phone(0)),
                ("Mobile", .phone(1)), ("Home Phone", .phone(2)), ("Other Phone", .phone(3)),
                ("Fax", .text(.fax)),
            ]) + address(0, "Mailing ", region: "State/Province", postalCode: "Zip/Postal Code")
            + address(1, "Other ", region: "State/Province", postalCode: "Zip/Postal Code")
            + of([
                ("Birthdate", .date(.birthDate)), ("Lead Source", .text(.leadSource)),
                ("Contact Owner", .text(.ownerName)), ("Email Opt Out", .objection(.email, "1")),
                ("Fax Opt Out", .objection(.fax, "1")), ("Do Not Call", .objection(.phone, "1")),
                ("Description", .joined(.note, "\n")),
            ]), phones: [.work, .mobile, .home, .other], addresses: [.any, .other])

    static let salesforceAccounts = TargetLayout(
        columns: of([("External ID", .id)])
            + [TargetColumn("Account Name", .whole, isRequired: true)]
            + of([
                ("Phone", .phone(0)), ("Fax", .text(.fax)), ("Website", .url(0)),
                ("Industry", .text(.industry)),
            ])
            + address(0, "Billing ", region: "State/Province", postalCode: "Zip/Postal Code")
            + address(1, "Shipping ", region: "State/Province", postalCode: "Zip/Postal Code")
            + of([
                ("Account Owner", .text(.ownerName)), ("Description", .joined(.note, "\n")),
            ]), emails: [], phones: [.work], addresses: [.any, .other])

    // MARK: HubSpot

    static let hubspotContacts = TargetLayout(
        columns: of([
            ("External ID", .id), ("First Name", .given), ("Last Name", .family),
            ("Salutation", .text(.prefix)), ("Email", .email(0)),
            ("Additional email addresses", .moreEmails(";")), ("Phone Number", .phone(0)),
            ("Mobile Phone Number", .phone(1)), ("Fax Number", .text(.fax)),
            ("Company Name", .account), ("Job Title", .text(.jobTitle)), ("Website URL", .url(0)),
        ])
            + address(
                0, "", region: "State/Region", postalCode: "Postal Code", street: "Street Address"
            )
            .map {
                $0.header == "Country" ? TargetColumn("Country/Region", $0.content) : $0
            }
            + of([
                ("Date of birth", .date(.birthDate)), ("Preferred language", .text(.language)),
                ("Lifecycle Stage", .text(.lifecycleStage)), ("Contact owner", .text(.ownerName)),
                ("Unsubscribed from all email", .objection(.email, "true")),
                ("Message", .joined(.note, "\n")),
            ]), phones: [.work, .mobile])

    static let hubspotCompanies = TargetLayout(
        columns: of([("External ID", .id)])
            + [TargetColumn("Company name", .whole, isRequired: true)]
            + of([
                ("Website URL", .url(0)), ("Phone Number", .phone(0)),
                ("Industry", .text(.industry)),
            ])
            + address(
                0, "", region: "State/Region", postalCode: "Postal Code", street: "Street Address"
            )
            .map {
                $0.header == "Country" ? TargetColumn("Country/Region", $0.content) : $0
            }
            + of([
                ("Lifecycle Stage", .text(.lifecycleStage)), ("Company owner", .text(.ownerName)),
                ("Description", .joined(.note, "\n")),
            ]), emails: [], phones: [.work])

    // MARK: Pipedrive

    static let pipedrivePeople = TargetLayout(
        columns: of([("Person - External ID", .id)])
            + [TargetColumn("Person - Name", .whole, isRequired: true)]
            + of([
                ("Person - First name", .given), ("Person - Last name", .family),
                ("Person - Organization", .account), ("Person - Title", .text(.jobTitle)),
                ("Person - Email - Work", .email(0)), ("Person - Email - Home", .email(1)),
                ("Person - Email - Other", .email(2)), ("Person - Phone - Work", .phone(0)),
                ("Person - Phone - Home", .phone(1)), ("Person - Phone - Mobile", .phone(2)),
                ("Person - Phone - Other", .phone(3)), ("Person - Street", .address(0, .street)),
                ("Person - City", .address(0, .city)), ("Person - State", .address(0, .region)),
                ("Person - Postal code", .address(0, .postalCode)),
                ("Person - Country", .address(0, .country)),
                ("Person - Birthday", .date(.birthDate)), ("Person - Labels", .joined(.tags, ",")),
                ("Person - Owner", .text(.ownerName)),
                ("Person - Marketing status", .objection(.email, "unsubscribed")),
                ("Person - Notes", .joined(.note, "\n")),
            ]), emails: [.work, .home, .other], phones: [.work, .home, .mobile, .other])

    static let pipedriveOrganizations = TargetLayout(
        columns: of([("Organization - External ID", .id)])
            + [TargetColumn("Organization - Name", .whole, isRequired: true)]
            + of([
                ("Organization - Phone", .phone(0)), ("Organization - Website", .url(0)),
                ("Organization - Street", .address(0, .street)),
                ("Organization - City", .address(0, .city)),
                ("Organization - State", .address(0, .region)),
                ("Organization - Postal code", .address(0, .postalCode)),
                ("Organization - Country", .address(0, .country)),
                ("Organization - Labels", .joined(.tags, ",")),
                ("Organization - Owner", .text(.ownerName)),
                ("Organization - Notes", .joined(.note, "\n")),
            ]), emails: [], phones: [.work])

    // MARK: Zoho

    static let zohoContacts = TargetLayout(
        columns: of([
            ("External ID", .id), ("Salutation", .text(.prefix)), ("First Name", .given),
        ]) + [TargetColumn("Last Name", .family, isRequired: true)]
            + of([
                ("Account Name", .account), ("Title", .text(.jobTitle)),
                ("Department", .text(.department)), ("Email", .email(0)),
                ("Secondary Email", .email(1)), ("Phone", .phone(0)), ("Mobile", .phone(1)),
                ("Home Phone", .phone(2)), ("Other Phone", .phone(3)), ("Fax", .text(.fax)),
            ]) + address(0, "Mailing ") + address(1, "Other ")
            + of([
                ("Date of Birth", .date(.birthDate)), ("Lead Source", .text(.leadSource)),
                ("Contact Owner", .text(.ownerName)),
                ("Email Opt Out", .objection(.email, "true")), ("Tag", .joined(.tags, ",")),
                ("Description", .joined(.note, "\n")),
            ]), emails: [.any, .any], phones: [.work, .mobile, .home, .other],
        addresses: [.any, .other])

    static let zohoAccounts = TargetLayout(
        columns: of([("External ID", .id)])
            + [TargetColumn("Account Name", .whole, isRequired: true)]
            + of([
                ("Phone", .phone(0)), ("Fax", .text(.fax)), ("Website", .url(0)),
                ("Industry", .text(.industry)),
            ]) + address(0, "Billing ", postalCode: "Code")
            + address(1, "Shipping ", postalCode: "Code")
            + of([
                ("Account Owner", .text(.ownerName)), ("Tag", .joined(.tags, ",")),
                ("Description", .joined(.note, "\n")),
            ]), emails: [], phones: [.work], addresses: [.any, .other])

    // MARK: Dynamics

    private static func dynamicsAddress(_ place: Int) -> [TargetColumn] {
        let prefix = "Address \(place + 1): "
        return of([
            (prefix + "Street 1", .address(place, .street)),
            (prefix + "City", .address(place, .city)),
            (prefix + "State/Province", .address(place, .region)),
            (prefix + "ZIP/Postal Code", .address(place, .postalCode)),
            (prefix + "Country/Region", .address(place, .country)),
        ])
    }

    static let dynamicsContacts = TargetLayout(
        columns: of([("External ID", .id), ("First Name", .given)])
            + [TargetColumn("Last Name", .family, isRequired: true)]
            + of([
                ("Middle Name", .text(.middleName)), ("Salutation", .text(.prefix)),
                ("Suffix", .text(.suffix)), ("Job Title", .text(.jobTitle)),
                ("Department", .text(.department)), ("Company Name", .account),
                ("Email", .email(0)), ("Email Address 2", .email(1)),
                ("Email Address 3", .email(2)),
                ("Business Phone", .phone(0)), ("Mobile Phone", .phone(1)),
                ("Home Phone", .phone(2)), ("Fax", .text(.fax)), ("Website", .url(0)),
            ]) + dynamicsAddress(0) + dynamicsAddress(1)
            + of([
                ("Birthday", .date(.birthDate)), ("Owner", .text(.ownerName)),
                ("Do not allow Emails", .objection(.email, "Do Not Allow")),
                ("Do not allow Phone Calls", .objection(.phone, "Do Not Allow")),
                ("Do not allow Mails", .objection(.post, "Do Not Allow")),
                ("Do not allow Faxes", .objection(.fax, "Do Not Allow")),
                ("Description", .joined(.note, "\n")),
            ]), emails: [.any, .any, .any], phones: [.work, .mobile, .home],
        addresses: [.any, .any])

    static let dynamicsAccounts = TargetLayout(
        columns: of([("External ID", .id)])
            + [TargetColumn("Account Name", .whole, isRequired: true)]
            + of([
                ("Main Phone", .phone(0)), ("Fax", .text(.fax)), ("Email", .email(0)),
                ("Website", .url(0)), ("Industry", .text(.industry)),
            ]) + dynamicsAddress(0) + dynamicsAddress(1)
            + of([("Owner", .text(.ownerName)), ("Description", .joined(.note, "\n"))]),
        phones: [.work], addresses: [.any, .any])
}
