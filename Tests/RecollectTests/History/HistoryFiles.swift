/// A small CRM as three systems and a spreadsheet would export it.
enum HistoryFiles {
    static let contacts = """
        Record ID,First Name,Last Name,Email,Phone Number,Associated Company IDs,Lifecycle Stage,Contact owner
        101,Anna,Berg,anna@berg.example,+49 30 300001,9001,customer,Ada
        102,Boris,Stein,boris@stein.example,+49 30 300002,9002,lead,Ada
        103,Clara,Feld,clara@feld.example,+49 30 300003,9001,lead,Ben

        """
    static let companies = """
        Record ID,Company name,Company Domain Name,City,Company owner,Industry
        9001,Berg Ltd,berg.example,Berlin,Ada,Roofing
        9002,Stein AG,stein.example,Ulm,Ben,Doors

        """
    static let deals = """
        Record ID,Deal Name,Deal Stage,Pipeline,Amount,Currency,Close Date,Deal owner,Associated Contact IDs,Associated Company IDs
        501,Roof,Proposal,Sales,1200.50,EUR,2026-07-01,Ada,101;103,9001
        502,Door,Closed Won,Sales,80,EUR,2026-02-01,Ben,102,9002
        503,Window,Proposal,Sales,40.10,EUR,2026-08-01,Ben,199,
        504,Gate,Proposal,Sales,5,USD,2026-08-01,Ada,,9001

        """
    static let tickets = """
        Ticket ID,Ticket name,Ticket status,Priority,Create date,Ticket owner,Associated Contact
        701,Leak,New,High,2026-03-01 10:00,Ada,Anna Berg
        702,Noise,Closed,Low,2026-03-02 11:00,Ben,Clara Feld

        """
    static let tasks = """
        Aufgabe,Status,Fällig am,E-Mail,Zuständig
        Rückruf,Offen,04.06.2026,ANNA@berg.example,Ada
        Angebot,Erledigt,05.06.2026,boris@stein.example,Ada
        Besuch,Offen,06.06.2026,niemand@x.example,Ben

        """

    static let all = [
        ("contacts.csv", contacts), ("companies.csv", companies), ("deals.csv", deals),
        ("tickets.csv", tickets), ("Aufgaben.csv", tasks),
    ]
}
