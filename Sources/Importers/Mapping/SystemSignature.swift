import RecordModel

/// Which system exported a table, told by headers that only it has.
struct SystemSignature: Sendable {
    /// The name of the system, such as `salesforce`.
    let system: String
    /// What the rows are, where the signature says so.
    let kind: PartyKind?

    /// nil where no signature matches.
    init?(headers: [HeaderName], raw: [String]) {
        let names = Set(headers.map(\.squashed))
        guard let found = Self.detect(names, raw) else { return nil }
        self = found
    }

    private init(_ system: String, _ kind: PartyKind? = nil) {
        self.system = system
        self.kind = kind
    }

    private static func detect(_ names: Set<String>, _ raw: [String]) -> SystemSignature? {
        func has(_ all: String...) -> Bool { all.allSatisfy(names.contains) }
        func prefix(_ text: String) -> Bool { raw.contains { $0.hasPrefix(text) } }
        if prefix("(Do Not Modify) ") {
            return SystemSignature(
                "dynamics", has("donotmodifyaccount") ? .account : .contact)
        }
        if prefix("Person - ") { return SystemSignature("pipedrive", .contact) }
        if prefix("Organization - ") && !prefix("Deal - ") {
            return SystemSignature("pipedrive", .account)
        }
        if has("leid", "euid") || has("memberrating") {
            return SystemSignature("mailchimp", .contact)
        }
        if has("emailblacklisted") { return SystemSignature("brevo", .contact) }
        if has("connectedon", "position") { return SystemSignature("linkedin", .contact) }
        if has("email1value") || has("phone1value") || has("groupmembership", "givenname")
            || has("fileas", "labels")
        {
            return SystemSignature("google", .contact)
        }
        if has("emailaddress", "businessstreet") || has("email2address", "emailaddress")
            || has("emaildisplayname") || has("businessstreet", "businessphone", "homestreet")
        {
            return SystemSignature("outlook", .contact)
        }
        if has("primaryemail", "secondaryemail") || has("primaryemail", "screenname") {
            return SystemSignature("thunderbird", .contact)
        }
        if has("contactid", "emailaddress1") || has("parentcustomerid", "fullname") {
            return SystemSignature("dynamics", .contact)
        }
        if has("accountid", "emailaddress1") { return SystemSignature("dynamics", .account) }
        return salesforce(names) ?? others(names, raw)
    }

    private static func salesforce(_ names: Set<String>) -> SystemSignature? {
        func has(_ all: String...) -> Bool { all.allSatisfy(names.contains) }
        let isExport =
            has("systemmodstamp") || has("masterrecordid") || has("isdeleted", "createdbyid")
            || has("id", "ownerid", "lastname") || has("id", "billingstreet", "name")
            || has("id", "accountid", "lastname", "mailingstreet")
        if isExport {
            let isContact = has("lastname") || has("firstname")
            let isAccount = has("billingcity") || has("numberofemployees", "parentid")
            return SystemSignature(
                "salesforce", isContact ? .contact : (isAccount ? .account : nil))
        }
        let isReport =
            has("mailingstateprovince") || has("mailingzippostalcode")
            || has("billingzippostalcode")
            || has("billingstateprovince") || has("companyaccount")
            || (has("accountname", "accountowner") && !has("recordid"))
        if !isReport { return nil }
        let isContact = has("lastname") || has("firstname") || has("companyaccount")
        return SystemSignature("salesforce", isContact ? .contact : .account)
    }

    private static func others(_ names: Set<String>, _ raw: [String]) -> SystemSignature? {
        func has(_ all: String...) -> Bool { all.allSatisfy(names.contains) }
        if has("recordid") {
            if raw.contains(where: { $0.hasSuffix(".id") }) || has("createdtime")
                || has("changelogtime")
            {
                let isAccount = has("accountname") && !has("lastname") && !has("firstname")
                return SystemSignature("zoho", isAccount ? .account : .contact)
            }
            if has("lastname") || has("lifecyclestage") || has("contactowner") {
                return SystemSignature("hubspot", .contact)
            }
            if has("companyowner") || has("companydomainname") || has("companyname") {
                return SystemSignature("hubspot", .account)
            }
        }
        return nil
    }
}
