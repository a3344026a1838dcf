import RecordModel

/// A system that an export is made ready for.
enum ExportTarget: String, CaseIterable, Sendable {
    case salesforce, hubspot, pipedrive, zoho, dynamics, google, outlook

    /// How the system calls itself.
    var title: String {
        switch self {
        case .salesforce: "Salesforce"
        case .hubspot: "HubSpot"
        case .pipedrive: "Pipedrive"
        case .zoho: "Zoho CRM"
        case .dynamics: "Dynamics 365"
        case .google: "Google Contacts"
        case .outlook: "Outlook"
        }
    }

    /// Whether its readers need the mark before UTF-8.
    var needsByteOrderMark: Bool { self == .outlook }

    var lineEnd: String { self == .outlook ? "\r\n" : "\n" }

    /// The columns that it takes, named as in its own import.
    func layout(_ kind: PartyKind) -> TargetLayout {
        switch (self, kind) {
        case (.salesforce, .contact): .salesforceContacts
        case (.salesforce, .account): .salesforceAccounts
        case (.hubspot, .contact): .hubspotContacts
        case (.hubspot, .account): .hubspotCompanies
        case (.pipedrive, .contact): .pipedrivePeople
        case (.pipedrive, .account): .pipedriveOrganizations
        case (.zoho, .contact): .zohoContacts
        case (.zoho, .account): .zohoAccounts
        case (.dynamics, .contact): .dynamicsContacts
        case (.dynamics, .account): .dynamicsAccounts
        case (.google, _): .google
        case (.outlook, _): .outlook
        }
    }
}
