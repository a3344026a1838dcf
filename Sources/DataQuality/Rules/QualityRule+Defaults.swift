extension QualityRule {
    /// What is checked where nobody says anything.
    ///
    /// None of them has a gate: what a company can live with, it says itself.
    public static let defaults: [QualityRule] = people + companies + selling

    private static let customers = Condition(
        field: "lifecycleStage", anyOf: ["customer", "client", "kunde", "evangelist"])

    private static let people: [QualityRule] = [
        QualityRule(
            "contact-name", on: "contacts", .required,
            fields: ["fullName", "familyName", "givenName"], severity: .error,
            says: "A person has a name."),
        QualityRule(
            "contact-reachable", on: "contacts", .required, fields: ["email", "phone", "street"],
            severity: .error, says: "A person can be reached somehow."),
        QualityRule(
            "contact-email-format", on: "contacts", .format, fields: ["email"], format: .email,
            severity: .error, says: "An e-mail address can be written to."),
        QualityRule(
            "contact-phone-format", on: "contacts", .format, fields: ["phone"], format: .phone,
            says: "A phone number is as long as those of its country."),
        QualityRule(
            "contact-postcode-format", on: "contacts", .format, fields: ["postalCode"],
            format: .postcode, says: "A postcode is as those of its country are."),
        QualityRule(
            "contact-country-known", on: "contacts", .format, fields: ["country"],
            format: .country, says: "A country is one."),
        QualityRule(
            "contact-birth-date", on: "contacts", .format, fields: ["birthDate"], format: .date,
            says: "A birth date can be read."),
        QualityRule(
            "contact-email-unique", on: "contacts", .unique, fields: ["email"],
            says: "Two people do not have one e-mail address."),
        QualityRule(
            "contact-phone-country", on: "contacts", .agrees, agreement: .phoneCountry,
            severity: .info, says: "A number belongs to the country of the address."),
        QualityRule(
            "contact-email-domain", on: "contacts", .agrees, agreement: .emailDomain,
            severity: .info, says: "A person writes from the company that it belongs to."),
        QualityRule(
            "contact-account-exists", on: "contacts", .refers, reference: .account,
            severity: .error, says: "The company that a person belongs to is there."),
        QualityRule(
            "contact-owner-active", on: "contacts", .refers, reference: .activeOwner,
            says: "Whoever owns a contact still works here."),
        QualityRule(
            "customer-has-owner", on: "contacts", .required, fields: ["ownerName", "ownerKey"],
            when: customers, severity: .error, says: "A customer has an owner."),
        QualityRule(
            "contact-touched", on: "contacts", .fresh,
            fields: ["lastActivityAt", "modifiedAt", "createdAt"], days: 730, severity: .info,
            says: "Somebody looked at it within two years."),
    ]

    private static let companies: [QualityRule] = [
        QualityRule(
            "account-name", on: "accounts", .required,
            fields: ["organization", "accountName", "tradingName", "fullName"], severity: .error,
            says: "A company has a name."),
        QualityRule(
            "account-url-format", on: "accounts", .format, fields: ["url"], format: .url,
            says: "A web address is one."),
        QualityRule(
            "account-phone-format", on: "accounts", .format, fields: ["phone"], format: .phone,
            says: "A phone number is as long as those of its country."),
        QualityRule(
            "account-postcode-format", on: "accounts", .format, fields: ["postalCode"],
            format: .postcode, says: "A postcode is as those of its country are."),
        QualityRule(
            "account-country-known", on: "accounts", .format, fields: ["country"],
            format: .country, says: "A country is one."),
        QualityRule(
            "account-tax-unique", on: "accounts", .unique, fields: ["taxID"], severity: .error,
            says: "Two companies do not have one tax number."),
        QualityRule(
            "account-iban", on: "accounts", .format, fields: ["column:IBAN"], format: .iban,
            severity: .error, says: "A bank account number has its check digits right."),
        QualityRule(
            "account-vat", on: "accounts", .format,
            fields: ["column:VAT", "column:VAT number", "column:USt-IdNr", "column:VAT ID"],
            format: .vat, says: "A VAT number is as those of its country are."),
        QualityRule(
            "account-phone-country", on: "accounts", .agrees, agreement: .phoneCountry,
            severity: .info, says: "A number belongs to the country of the address."),
        QualityRule(
            "account-parent-exists", on: "accounts", .refers, reference: .parent,
            says: "The company that another belongs to is there."),
        QualityRule(
            "account-parent-cycle", on: "accounts", .refers, reference: .parentWithoutCycle,
            severity: .error, says: "No company belongs to itself, be it over others."),
        QualityRule(
            "account-owner-active", on: "accounts", .refers, reference: .activeOwner,
            says: "Whoever owns a company still works here."),
    ]

    private static let selling: [QualityRule] = [
        QualityRule(
            "deal-belongs", on: "deals", .refers, reference: .party, severity: .error,
            says: "A deal belongs to somebody who is there."),
        QualityRule(
            "deal-stage-probability", on: "deals", .agrees, agreement: .stageProbability,
            says: "What is won is certain, what is lost is not, what is open is neither."),
        QualityRule(
            "deal-stage-close-date", on: "deals", .agrees, agreement: .stageCloseDate,
            says: "What is open closes later, what is closed has closed."),
        QualityRule(
            "deal-owner-active", on: "deals", .refers, reference: .activeOwner,
            when: Condition(field: "state", anyOf: ["open"]), severity: .error,
            says: "Whoever owns an open deal still works here."),
        QualityRule(
            "task-owner-active", on: "tasks", .refers, reference: .activeOwner,
            when: Condition(field: "state", anyOf: ["open"]),
            says: "Whoever has to do something still works here."),
        QualityRule(
            "activity-belongs", on: "activities", .refers, reference: .party,
            says: "What was talked was talked with somebody who is there."),
        QualityRule(
            "note-belongs", on: "notes", .refers, reference: .party,
            says: "A note is about somebody who is there."),
        QualityRule(
            "task-belongs", on: "tasks", .refers, reference: .party,
            says: "A task is about somebody who is there."),
    ]
}
