import RecordModel

/// Which system exported a table, told by headers that only it has.
///
/// One telling mark is enough where no other system leaves it (`(Do Not Modify) `, `Person - `);
/// otherwise several of the system's own headers must be there, so that a list from which a user
/// removed or renamed some columns is still recognised, and one generic header never suffices.
struct SystemSignature: Sendable {
    /// The name of the system, such as `salesforce`.
    let system: String
    /// What the rows are, where the signature says so.
    let kind: PartyKind?

    /// nil where no signature matches.
    init?(headers: [HeaderName], raw: [String]) {
        let names = Set(headers.map(\.squashed))
        guard let system = Self.marked(names, raw) ?? Self.scored(names, raw) else { return nil }
        self.system = system
        kind = Self.kind(system, names, raw)
    }

    /// Systems that leave a mark of their own.
    private static func marked(_ names: Set<String>, _ raw: [String]) -> String? {
        func has(_ all: String...) -> Bool { all.allSatisfy(names.contains) }
        func prefix(_ text: String) -> Bool { raw.contains { $0.hasPrefix(text) } }
        if prefix("(Do Not Modify) ") || prefix("(Nicht ändern) ") || prefix("(Ne pas modifier) ") {
            return "dynamics"
        }
        if prefix("Person - ") || prefix("Organization - ") { return "pipedrive" }
        if has("leid", "euid") || has("memberrating") { return "mailchimp" }
        if has("emailblacklisted") { return "brevo" }
        let connected = ["connectedon", "vernetztam", "conectadoel", "relationdepuis"]
        if connected.contains(where: names.contains),
            ["position", "company", "firstname", "lastname", "url", "emailaddress"]
                .count(where: names.contains) >= 2
        {
            return "linkedin"
        }
        if isSalesforceObject(names) { return "salesforce" }
        if has("recordid") && raw.contains(where: { $0.hasSuffix(".id") }) { return "zoho" }
        return nil
    }

    private static func isSalesforceObject(_ names: Set<String>) -> Bool {
        func has(_ all: String...) -> Bool { all.allSatisfy(names.contains) }
        return has("systemmodstamp") || has("masterrecordid") || has("isdeleted", "createdbyid")
            || has("id", "ownerid", "lastname") || has("id", "billingstreet", "name")
            || has("id", "accountid", "lastname", "mailingstreet")
            || has("id", "lastname", "hasoptedoutofemail")
    }

    /// The system of which most telling headers are there; nil where none has enough.
    private static func scored(_ names: Set<String>, _ raw: [String]) -> String? {
        var best: (system: String, score: Int)?
        for signature in SignatureHeaders.all {
            let count = signature.headers.count(where: names.contains)
            if count < signature.needed || count <= best?.score ?? 0 { continue }
            // Zoho took many of its words from Salesforce, but calls the id otherwise.
            if signature.system == "salesforce" && names.contains("recordid") { continue }
            if !signature.required.isEmpty, signature.required.isDisjoint(with: names) { continue }
            best = (signature.system, count)
        }
        return best?.system
    }

    private static func kind(
        _ system: String, _ names: Set<String>, _ raw: [String]
    ) -> PartyKind? {
        func has(_ all: String...) -> Bool { all.allSatisfy(names.contains) }
        let isPerson = has("lastname") || has("firstname")
        switch system {
        case "dynamics":
            if isPerson || has("donotmodifycontact") || has("donotmodifylead") { return .contact }
            let isAccount =
                has("donotmodifyaccount") || has("accountname") || has("accountid")
                || has("mainphone")
            return isAccount && !has("contactid") && !has("fullname") ? .account : .contact
        case "pipedrive":
            if raw.contains(where: { $0.hasPrefix("Person - ") }) { return .contact }
            return raw.contains { $0.hasPrefix("Deal - ") } ? nil : .account
        case "salesforce":
            if isPerson || has("companyaccount") || has("contactid") && !has("casenumber") {
                return .contact
            }
            let isAccount =
                has("billingcity") || has("numberofemployees", "parentid") || has("accountname")
                || has("billingstreet") || has("billingstateprovince")
            return isAccount ? .account : nil
        case "zoho":
            return has("accountname") && !isPerson && !has("contactname") ? .account : .contact
        case "hubspot":
            if isPerson || has("lifecyclestage") || has("contactowner") || has("email") {
                return has("companyowner") && !isPerson ? .account : .contact
            }
            let isCompany =
                has("companyowner") || has("companydomainname") || has("companyname") || has("name")
            return isCompany ? .account : .contact
        default: return .contact
        }
    }
}
