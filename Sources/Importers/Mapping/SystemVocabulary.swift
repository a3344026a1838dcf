import RecordModel

/// Headers that mean something else, or only mean something, in one system's exports.
///
/// Everything that means the same everywhere stands in `HeaderVocabulary`.
enum SystemVocabulary {
    static func meaning(of name: HeaderName, system: String) -> HeaderMeaning? {
        if let found = entries[system]?[name.squashed] {
            return HeaderMeaning(field: found.field, label: found.label)
        }
        if system == "pipedrive" { return pipedrive(name) }
        if system == "zoho", name.words.last == "id", name.words.count > 1 {
            return zohoLookup(name)
        }
        return nil
    }

    private typealias Entry = (field: Field, label: String?)

    private static let entries: [String: [String: Entry]] = [
        // `Title` is Mr or Mrs, `Account` is anything the user likes, `Location` a free text.
        "outlook": [
            "title": (.prefix, nil), "account": (.unmapped, nil), "location": (.unmapped, nil),
            "profession": (.jobTitle, nil), "companymainphone": (.phone, "work"),
            "keywords": (.tags, nil), "user1": (.unmapped, nil), "referredby": (.leadSource, nil),
            "primaryphone": (.phone, nil), "governmentidnumber": (.nationalID, nil),
            "homecountryregion": (.country, "home"),
            // The same in its other languages: where somebody is, in which room, on which account.
            "ort": (.unmapped, nil), "buro": (.unmapped, nil), "konto": (.unmapped, nil),
            "emplacement": (.unmapped, nil), "bureau": (.unmapped, nil),
            "compte": (.unmapped, nil), "ubicacion": (.unmapped, nil), "cuenta": (.unmapped, nil),
            "oficina": (.unmapped, nil), "privat": (.unmapped, nil), "prive": (.unmapped, nil),
            "privado": (.unmapped, nil), "particular": (.phone, "home"),
            "abitazione": (.phone, "home"), "ufficio": (.phone, "work"),
            "telefonfirma": (.phone, "work"), "telephonesociete": (.phone, "work"),
            "haupttelefon": (.phone, nil), "stichworter": (.tags, nil),
            "empfohlenvon": (.leadSource, nil), "recommandepar": (.leadSource, nil),
            "adressedemessagerie": (.email, nil), "typedemessagerie": (.unmapped, nil),
            "regierungsnr": (.nationalID, nil), "organisationsnr": (.unmapped, nil),
        ],
        "salesforce": [
            "id": (.recordKey, nil), "title": (.jobTitle, nil), "parentid": (.parentKey, nil),
            "asstphone": (.unmapped, nil), "companyaccount": (.organization, nil),
            "site": (.unmapped, nil), "accountsite": (.unmapped, nil), "type": (.role, nil),
            "mobile": (.phone, "mobile"), "createdbyid": (.unmapped, nil),
            "lastmodifieddate": (.modifiedAt, nil), "systemmodstamp": (.unmapped, nil),
            "convertedaccountid": (.accountKey, nil), "convertedcontactid": (.unmapped, nil),
            "description": (.note, nil), "accountsource": (.leadSource, nil),
            "individualid": (.unmapped, nil), "jigsaw": (.unmapped, nil),
            "parentaccount": (.unmapped, nil), "address": (.unmapped, nil),
            // Compounds that repeat the parts as JSON.
            "otheraddress": (.unmapped, nil), "mailingaddress": (.unmapped, nil),
            "billingaddress": (.unmapped, nil), "shippingaddress": (.unmapped, nil),
        ],
        "hubspot": [
            "recordid": (.recordKey, nil), "name": (.organization, nil),
            "associatedcompany": (.accountName, nil), "primarycompany": (.accountName, nil),
            "associatedcompanyids": (.accountKey, nil),
            "primaryassociatedcompanyid": (.accountKey, nil), "recordidcompany": (.accountKey, nil),
            "mergedcontactids": (.mergedFrom, nil), "mergedrecordids": (.mergedFrom, nil),
            "associateddeal": (.unmapped, nil), "associateddealids": (.unmapped, nil),
            "associatedticket": (.unmapped, nil), "associatedticketids": (.unmapped, nil),
            "parentcompany": (.unmapped, nil), "hubspotteam": (.unmapped, nil),
            "marketingcontactstatus": (.unmapped, nil), "about us": (.note, nil),
            "marketingcontactuntilnextupdate": (.unmapped, nil), "closedate": (.unmapped, nil),
        ],
        "zoho": [
            "recordid": (.recordKey, nil), "title": (.jobTitle, nil),
            "contactname": (.fullName, nil), "vendorname": (.unmapped, nil),
            "createdby": (.unmapped, nil), "modifiedby": (.unmapped, nil),
            "unsubscribedmode": (.unmapped, nil), "locked": (.unmapped, nil),
            "referrer": (.leadSource, nil),
        ],
        "dynamics": [
            "contact": (.recordKey, nil), "account": (.recordKey, nil),
            "companyname": (.accountName, nil), "contactid": (.recordKey, nil),
            "accountid": (.recordKey, nil), "description": (.note, nil),
            "accountname": (.accountName, nil), "merged": (.isDeleted, nil),
            "telephone1": (.phone, "work"), "telephone2": (.phone, "home"),
            "telephone3": (.phone, "other"), "name": (.organization, nil),
        ],
        "google": [
            "filesas": (.unmapped, nil), "fileas": (.unmapped, nil), "location": (.unmapped, nil),
            "occupation": (.jobTitle, nil), "labels": (.tags, nil),
            "additionalname": (.middleName, nil), "organization1yominame": (.unmapped, nil),
            "organization1jobdescription": (.unmapped, nil),
        ],
        "linkedin": [
            "url": (.socialProfile, nil), "connectedon": (.createdAt, nil),
            "position": (.jobTitle, nil),
        ],
        "mailchimp": [
            "address": (.fullAddress, nil), "leid": (.recordKey, nil), "euid": (.unmapped, nil),
            "optintime": (.emailOptIn, nil), "confirmtime": (.consentDate, nil),
            "unsubtime": (.emailOptOut, nil), "cleantime": (.emailOptOut, nil),
            "region": (.unmapped, nil), "tags": (.tags, nil),
        ],
        "thunderbird": [
            "screenname": (.instantMessage, nil), "title": (.prefix, nil),
            "custom1": (.unmapped, nil), "custom2": (.unmapped, nil), "custom3": (.unmapped, nil),
            "custom4": (.unmapped, nil),
        ],
        "brevo": ["sms": (.phone, "mobile")],
    ]

    /// The prefix names the object; what belongs to the organisation of a person is not the person's.
    private static func pipedrive(_ name: HeaderName) -> HeaderMeaning? {
        guard let object = name.words.first, name.words.count > 1 else { return nil }
        let rest = HeaderName(words: Array(name.words.dropFirst()))
        switch (object, rest.squashed) {
        case ("person", "id"): return HeaderMeaning(field: .recordKey)
        case ("person", "organization"): return HeaderMeaning(field: .accountName)
        case ("person", "organizationid"): return HeaderMeaning(field: .accountKey)
        case ("person", "title"): return HeaderMeaning(field: .jobTitle)
        case ("organization", "id"): return HeaderMeaning(field: .accountKey)
        case ("organization", "name"): return HeaderMeaning(field: .accountName)
        case ("person", "labels"), ("organization", "labels"): return HeaderMeaning(field: .tags)
        case ("person", _): return HeaderMeaning(rest)
        case ("organization", _):
            guard var meaning = HeaderMeaning(rest) else { return nil }
            if HeaderMeaning.isAddress(meaning.field) { meaning.label = "work" }
            return meaning
        case ("deal", _), ("activity", _), ("lead", _): return HeaderMeaning(field: .unmapped)
        default: return nil
        }
    }

    /// The id column that Zoho puts beside each lookup column: `Account Name.id`.
    private static func zohoLookup(_ name: HeaderName) -> HeaderMeaning {
        switch name.words.dropLast().joined() {
        case "accountname": HeaderMeaning(field: .accountKey)
        case "contactowner", "accountowner", "leadowner", "owner": HeaderMeaning(field: .ownerKey)
        case "record": HeaderMeaning(field: .recordKey)
        case "parentaccount": HeaderMeaning(field: .parentKey)
        default: HeaderMeaning(field: .unmapped)
        }
    }
}
