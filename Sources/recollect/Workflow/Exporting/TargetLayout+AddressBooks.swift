/// The columns of address books.
extension TargetLayout {
    /// Google Contacts' present CSV form; several values of one column are joined by ` ::: `.
    static let google = TargetLayout(
        columns: [
            TargetColumn("First Name", .given),
            TargetColumn("Middle Name", .text(.middleName)),
            TargetColumn("Last Name", .family),
            TargetColumn("Name Prefix", .text(.prefix)),
            TargetColumn("Name Suffix", .text(.suffix)),
            TargetColumn("Nickname", .text(.nickname)),
            TargetColumn("Organization Name", .account),
            TargetColumn("Organization Title", .text(.jobTitle)),
            TargetColumn("Organization Department", .text(.department)),
            TargetColumn("Birthday", .date(.birthDate)),
            TargetColumn("Notes", .joined(.note, "\n")),
            TargetColumn("Labels", .labels(" ::: ")),
        ] + (0..<3).flatMap(googleEmail) + (0..<4).flatMap(googlePhone)
            + (0..<2).flatMap(googleAddress) + (0..<2).flatMap(googleURL),
        emails: [.any, .any, .any], phones: [.any, .any, .any, .any], addresses: [.any, .any],
        urls: [.any, .any], joiner: " ::: ")

    private static func googleEmail(_ place: Int) -> [TargetColumn] {
        [
            TargetColumn("E-mail \(place + 1) - Label", .emailLabel(place)),
            TargetColumn("E-mail \(place + 1) - Value", .email(place)),
        ]
    }

    private static func googlePhone(_ place: Int) -> [TargetColumn] {
        [
            TargetColumn("Phone \(place + 1) - Label", .phoneLabel(place)),
            TargetColumn("Phone \(place + 1) - Value", .phone(place)),
        ]
    }

    private static func googleAddress(_ place: Int) -> [TargetColumn] {
        let prefix = "Address \(place + 1) - "
        return [
            TargetColumn(prefix + "Label", .addressLabel(place)),
            TargetColumn(prefix + "Street", .address(place, .street)),
            TargetColumn(prefix + "City", .address(place, .city)),
            TargetColumn(prefix + "PO Box", .address(place, .postOfficeBox)),
            TargetColumn(prefix + "Region", .address(place, .region)),
            TargetColumn(prefix + "Postal Code", .address(place, .postalCode)),
            TargetColumn(prefix + "Country", .address(place, .country)),
        ]
    }

    private static func googleURL(_ place: Int) -> [TargetColumn] {
        [
            TargetColumn("Website \(place + 1) - Label", .urlLabel(place)),
            TargetColumn("Website \(place + 1) - Value", .url(place)),
        ]
    }

    /// Outlook's CSV form.
    static let outlook = TargetLayout(
        columns: [
            TargetColumn("Title", .text(.prefix)),
            TargetColumn("First Name", .given),
            TargetColumn("Middle Name", .text(.middleName)),
            TargetColumn("Last Name", .family),
            TargetColumn("Suffix", .text(.suffix)),
            TargetColumn("Company", .account),
            TargetColumn("Department", .text(.department)),
            TargetColumn("Job Title", .text(.jobTitle)),
        ] + outlookAddress(0, "Business") + outlookAddress(1, "Home") + outlookAddress(2, "Other")
            + [
                TargetColumn("Business Fax", .text(.fax)),
                TargetColumn("Business Phone", .phone(0)),
                TargetColumn("Business Phone 2", .phone(1)),
                TargetColumn("Home Phone", .phone(2)),
                TargetColumn("Home Phone 2", .phone(3)),
                TargetColumn("Mobile Phone", .phone(4)),
                TargetColumn("Other Phone", .phone(5)),
                TargetColumn("E-mail Address", .email(0)),
                TargetColumn("E-mail 2 Address", .email(1)),
                TargetColumn("E-mail 3 Address", .email(2)),
                TargetColumn("Web Page", .url(0)),
                TargetColumn("Birthday", .date(.birthDate)),
                TargetColumn("Notes", .joined(.note, "\n")),
                TargetColumn("Categories", .labels(";")),
            ], emails: [.any, .any, .any],
        phones: [.work, .work, .home, .home, .mobile, .other],
        addresses: [.work, .home, .other])

    private static func outlookAddress(_ place: Int, _ use: String) -> [TargetColumn] {
        [
            TargetColumn("\(use) Street", .address(place, .street)),
            TargetColumn("\(use) Address PO Box", .address(place, .postOfficeBox)),
            TargetColumn("\(use) City", .address(place, .city)),
            TargetColumn("\(use) State", .address(place, .region)),
            TargetColumn("\(use) Postal Code", .address(place, .postalCode)),
            TargetColumn("\(use) Country/Region", .address(place, .country)),
        ]
    }
}
