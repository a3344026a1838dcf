import RecordModel

/// Columns that together belong to one kind of history only.
struct HistorySignature {
    let kind: HistoryKind
    /// The system that alone writes these columns; nil where several do.
    let system: String?
    /// One set of squashed headers for each part of the rule; one of each has to be there.
    private let parts: [[String]]

    func matches(_ names: Set<String>) -> Bool {
        parts.allSatisfy { $0.contains(where: names.contains) }
    }

    /// Signatures, the most particular first.
    ///
    /// Headers are squashed as `HeaderName` does it; `a|b` is one or the other.
    static let all: [HistorySignature] = [
        // Salesforce by API names. Persons' names stand in some of these tables, too.
        rule(.user, "username profileid|userroleid|timezonesidkey", "salesforce"),
        rule(.user, "username alias isactive|active", "salesforce"),
        rule(.membership, "campaignname memberstatus|membertype|memberfirstassociateddate"),
        rule(
            .dealStage, "opportunityid stagename createddate|systemmodstamp|forecastcategory",
            "salesforce"),
        rule(.deal, "stagename closedate|amount|probability", "salesforce"),
        rule(.membership, "campaignid leadid|contactid|leadorcontactid", "salesforce"),
        rule(.dealContact, "opportunityid contactid role|isprimary", "salesforce"),
        rule(.dealProduct, "opportunityid quantity|unitprice|totalprice|pricebookentryid"),
        rule(.dealStage, "opportunityid field|oldvalue newvalue|field", "salesforce"),
        rule(.dealStage, "opportunityid|opportunityname fromstage|tostage"),
        rule(.ticketEntry, "parentid commentbody", "salesforce"),
        rule(.ticketEntry, "casenumber commentbody|comments|casecomments"),
        rule(.ticket, "casenumber contactid|accountid|suppliedemail|isclosed|origin", "salesforce"),
        rule(.ticket, "casenumber"),
        rule(.email, "fromaddress toaddress|subject textbody|htmlbody|messagedate|subject"),
        rule(.affiliation, "accountid contactid isdirect|roles|isactive"),
        rule(
            .meeting, "whoid|whatid startdatetime|activitydatetime|durationinminutes|isalldayevent",
            "salesforce"),
        rule(.task, "whoid|whatid activitydate|status|priority|subject", "salesforce"),
        rule(.file, "contentdocumentid pathonclient|versionnumber|versiondata", "salesforce"),
        rule(.fileLink, "contentdocumentid linkedentityid", "salesforce"),
        rule(.file, "latestpublishedversionid title|filetype", "salesforce"),
        rule(.file, "parentid bodylength|contenttype", "salesforce"),
        rule(.note, "parentid title body|isprivate"),
        rule(.note, "title textpreview|contentsize ownerid|id", "salesforce"),
        rule(.price, "pricebook2id product2id unitprice", "salesforce"),
        rule(.product, "productcode family|isactive|name|productname"),
        rule(
            .purchaseLine,
            "orderid|ordernumber|invoiceid quantity unitprice|product2id|price|productid|product"),
        rule(.contract, "contractnumber accountid|status|startdate|contractterm"),
        rule(
            .purchase,
            "ordernumber|invoicenumber|orderid accountid|status|totalamount|amount|orderdate|invoicedate|total|effectivedate|grandtotal"
        ),
        rule(.asset, "serialnumber purchasedate|installdate|product2id|accountid"),
        rule(.campaign, "numberofleads numberofcontacts", "salesforce"),
        rule(.campaign, "budgetedcost startdate|campaignname"),
        rule(.campaign, "campaignname status|type startdate|enddate"),
        // Salesforce by the labels of reports.
        rule(
            .deal,
            "opportunityname stage|closedate|amount|probability opportunityowner|probability|fiscalperiod|accountname",
            "salesforce"),
        rule(.deal, "opportunityname stage|closedate|amount|status|owner"),
        rule(.deal, "opportunityid stage|amount|closedate|estimatedvalue|estimatedclosedate"),
        rule(.deal, "dealname closingdate recordid|closingdate", "zoho"),
        rule(.deal, "dealname stage recordid", "zoho"),
        // HubSpot.
        rule(
            .deal, "dealname dealstage|pipeline|amount|closedate recordid|dealowner|dealid",
            "hubspot"),
        rule(
            .ticket,
            "ticketname|ticketid ticketstatus|ticketowner|ticketname recordid|ticketowner|pipeline",
            "hubspot"),
        rule(
            .call,
            "calltitle|callnotes|callduration|calldirection calloutcome|callduration|calldirection|callnotes"
        ),
        rule(.meeting, "meetingname|meetingtitle meetingoutcome|meetingstarttime|meetinglocation"),
        rule(.task, "tasktitle|taskname taskstatus|tasktype|duedate|taskduedate"),
        rule(.email, "emailsubject emailbody|emaildirection|emailsendstatus|emailfromaddress"),
        rule(.note, "notebody|notecontent|notetext"),
        // Zoho.
        rule(
            .call, "callstarttime|calldurationinseconds callduration|calltype|subject|callpurpose",
            "zoho"),
        rule(.note, "notetitle"),
        rule(.meeting, "title from to recordid|host|participants", "zoho"),
        rule(.task, "subject duedate recordid|taskowner|status"),
        // Dynamics by API names.
        rule(
            .deal, "estimatedvalue|estimatedclosedate opportunityid|name|parentaccountid",
            "dynamics"),
        rule(.ticket, "incidentid|ticketnumber title|statecode|customerid", "dynamics"),
        rule(.activity, "activityid regardingobjectid", "dynamics"),
        rule(.note, "annotationid notetext|objectid", "dynamics"),
        // Several.
        rule(
            .ticket,
            "ticketid|ticketname|ticketnumber subject|status|priority|requester|ticketowner|ticketstatus"
        ),
        rule(
            .deal,
            "dealname|dealtitle|dealid dealstage|stage|amount|value|closedate|dealvalue|status|pipeline|dealowner"
        ),
        rule(.deal, "dealstage amount|closedate|pipeline"),
    ]

    private static func rule(
        _ kind: HistoryKind, _ parts: String, _ system: String? = nil
    ) -> HistorySignature {
        HistorySignature(
            kind: kind, system: system,
            parts: parts.split(separator: " ").map { $0.split(separator: "|").map(String.init) })
    }
}
