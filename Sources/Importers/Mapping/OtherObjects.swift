/// Tables of a CRM that hold neither people nor organisations: deals, tickets, tasks, campaigns.
///
/// They may name people, but importing them as people would invent customers.
enum OtherObjects {
    /// What the rows are, in the plural; nil where no signature matches.
    static func name(headers: [HeaderName], system: String?) -> String? {
        // One row of Pipedrive may hold a person and a deal; it is imported as the person.
        if system == "pipedrive" && headers.contains(where: { $0.words.first == "person" }) {
            return nil
        }
        let names = Set(headers.map(\.squashed))
        func has(_ all: String...) -> Bool { all.allSatisfy(names.contains) }
        if has("casenumber") || has("ticketid") || has("ticketname") { return "tickets" }
        if has("whoid", "whatid") || has("activitydate", "subject") || has("duedate", "subject") {
            return "tasks and activities"
        }
        if has("stagename", "closedate") || has("dealname") || has("dealstage")
            || has("opportunityname") || has("opportunityid") || has("dealtitle")
        {
            return "deals"
        }
        if has("campaignid", "leadid") || has("campaignid", "contactid") {
            return "campaign members"
        }
        if has("numberofleads", "numberofcontacts") || has("budgetedcost", "startdate") {
            return "campaigns"
        }
        if has("accountid", "contactid", "isdirect") || has("accountid", "contactid", "roles") {
            return "relations between contacts and accounts"
        }
        return nil
    }
}
