import Foundation

/// A company's CRM of two systems with fifty planted cases of six kinds that somebody should look at,
/// and with rows that look like such cases and are none.
enum PlantedStrays {
    /// What is planted: the kind, and the keys of which one has to be named.
    struct Case {
        let kind: String
        let keys: [String]
        /// The key of the record whose entity should be suggested; nil where none can be.
        var suggests: String?
    }

    /// The files by name.
    static var files: [(String, String)] {
        [
            ("hub-contacts.csv", people + strangers), ("salesforce-contacts.csv", others),
            ("salesforce-users.csv", users), ("salesforce-tasks.csv", tasks), ("deals.csv", deals),
            ("hub-notes.csv", notes), ("hub-calls.csv", calls), ("policy.yaml", policy),
        ]
    }

    static let cases: [Case] =
        // One person in both systems, whose owner here is another than there: umlauts spelt out, nicknames,
        // names the other way round, other scripts.
        (1...9).map { Case(kind: "two-owners", keys: ["h\($0)", "003A\($0)"]) }
        // Likely one: an initial and a number, a name and a town, a misspelt name.
        + (0..<8).map { Case(kind: "likely-same-two-owners", keys: ["h1\($0)", "003B\($0)"]) }
        // Talk that names whom it was with, but by no id that is there.
        + (1...9).map { Case(kind: "without-party", keys: ["X\($0)"], suggests: "h\($0 + 19)") }
        // Notes about one person with the address or the number of another.
        + zip(1...8, ["h34", "h32", "h33", "h35", "h36", "h37", "h21", "h30"]).map {
            Case(kind: "names-another", keys: ["N\($0)"], suggests: $1)
        }
        // Open tasks of two who have left, by id, user name, name and address.
        + (1...8).map { Case(kind: "task-of-departed-owner", keys: ["T\($0)"]) }
        + ["h40", "h41", "h42", "h43", "h44", "D1", "D2", "D3"].map {
            Case(kind: "record-of-departed-owner", keys: [$0])
        }

    /// What is as it should be: one owner written in two ways, own addresses, numbers of orders and
    /// invoices, a colleague's address, two people of one name, what is done, won or lost, and somebody
    /// called nearly like one who has left.
    static let decoys: Set<String> = [
        "h50", "h51", "h53", "h54", "h55", "h56", "h57", "003C1", "003C2", "003C3", "T20", "T21",
        "T22",
        "D10", "D11", "D12", "N20", "N21", "N22", "N23", "N24", "N25", "N26", "N27", "Y1", "Y2",
        "Y3",
    ]

    private static let policy = """
        schema: recollect.policy/1
        quality:
          departedOwners: [René Parti]

        """

    /// People with nothing odd about them, each with an owner.
    private static var strangers: String {
        let given = [
            "Tilda", "Rolf", "Marta", "Gunnar", "Sabine", "Ove", "Petra", "Jens", "Ulrike",
            "Bjarne",
        ]
        let beginnings = [
            "Ahl", "Bir", "Dorn", "Esch", "Falk", "Grim", "Holt", "Ilm", "Jaspe", "Krug", "Lohn",
            "Mark", "Nord", "Ost", "Pahl",
        ]
        let owners = ["Anna Berg", "Boris Kuhn", "Cleo Diaz"]
        return (0..<150).map { number in
            let family = beginnings[number / 10] + ["kamp", "hagen", "wald"][number % 3]
            let name = given[number % 10]
            let email = "\(name).\(family)@firm\(number).example".lowercased()
            return "f\(number),\(name),\(family),\(email),+49 421 77\(1000 + number * 7),"
                + "Weg \(number + 1),Bremen,\(28000 + number),Germany,,\(owners[number % 3])\n"
        }.joined()
    }

    private static let people = """
        Record ID,First Name,Last Name,Email,Phone Number,Street Address,City,Postal Code,Country/Region,Company Name,Contact owner
        h1,Jörg,Müller,joerg.mueller@weserwerft.example,+49 421 5500101,Am Wall 12,Bremen,28195,Germany,Weserwerft GmbH,Anna Berg
        h2,Élodie,Lefèvre,elodie.lefevre@atelier-nord.example,+33 1 42 68 53 01,12 rue Pasteur,Lille,59000,France,Atelier Nord SARL,Anna Berg
        h3,Robert,Ashworth,r.ashworth@penninemills.example,0161 496 0103,4 Mill Lane,Manchester,M1 4BT,United Kingdom,Pennine Mills Ltd,Boris Kuhn
        h4,María José,García Ruiz,mj.garcia@olivares.example,+34 954 55 01 04,Calle Real 8,Sevilla,41001,Spain,Olivares SL,Cleo Diaz
        h5,Wojciech,Żółkiewski,w.zolkiewski@bursztyn.example,+48 58 555 01 05,ul. Długa 21,Gdańsk,80-831,Poland,Bursztyn Sp. z o.o.,Anna Berg
        h6,太郎,田中,tanaka@sakura-seimitsu.example,+81 3-5555-0106,丸の内2-4-6,東京,100-0005,Japan,桜精密株式会社,Boris Kuhn
        h7,Giulia,Ferraro,giulia.ferraro@pellefina.example,+39 055 555 0107,Via Roma 9,Firenze,50123,Italy,Pelle Fina Srl,Cleo Diaz
        h8,Olena,Kovalenko,olena.kovalenko@stepline.example,+380 44 555 0108,Khreshchatyk 14,Kyiv,01001,Ukraine,Stepline,Boris Kuhn
        h9,Anders,Öberg,anders.oberg@norrsken.example,+46 8 555 010 09,Storgatan 3,Stockholm,111 23,Sweden,Norrsken AB,Anna Berg
        h10,Katharina,Voss,,+49 40 5500110,Elbchaussee 77,Hamburg,22765,Germany,,Anna Berg
        h11,Liam,O'Connor,,+353 1 555 0111,8 Quay Street,Dublin,D02 X285,Ireland,,Boris Kuhn
        h12,Sofía,Hernández,,+52 55 5555 0112,Av. Reforma 100,Ciudad de México,06600,Mexico,,Cleo Diaz
        h13,Pieter,van den Berg,,+31 20 555 0113,Keizersgracht 40,Amsterdam,1015 CS,Netherlands,,Anna Berg
        h14,Ayşe,Yılmaz,,+90 212 555 0114,İstiklal Cd. 5,İstanbul,34433,Türkiye,,Boris Kuhn
        h15,Chloé,Dubois,,+33 4 72 55 01 15,3 place Bellecour,Lyon,69002,France,,Cleo Diaz
        h16,Henrik,Sørensen,,+45 33 55 01 16,Nygade 6,København,1164,Denmark,,Anna Berg
        h17,Margaret,Whitfield,,+1 617 555 0117,88 Broad Street,Boston,02110,United States,,Boris Kuhn
        h20,Tomáš,Novák,tomas.novak@vltava.example,+420 222 555 120,Karlova 2,Praha,110 00,Czechia,Vltava s.r.o.,Anna Berg
        h21,Hannah,Schneider,hannah.schneider@kupferkessel.example,0421 5500121,Sögestraße 30,Bremen,28195,Germany,Kupferkessel KG,Boris Kuhn
        h22,Ingrid,Halvorsen,ingrid@fjordtech.example,+47 22 55 01 22,Karl Johans gate 1,Oslo,0154,Norway,Fjordtech AS,Cleo Diaz
        h23,Dimitrios,Papadopoulos,d.papadopoulos@aegean.example,+30 21 0555 0123,Ermou 40,Athina,105 63,Greece,Aegean Marble,Anna Berg
        h24,Beatriz,Carvalho,beatriz.carvalho@riotinto.example,+351 21 555 0124,Rua Augusta 11,Lisboa,1100-048,Portugal,Rio Tinto Lda,Boris Kuhn
        h25,Jürgen,Großmann,juergen.grossmann@harzholz.example,05321 5500125,Breite Straße 5,Goslar,38640,Germany,Harzholz GmbH,Cleo Diaz
        h26,Nguyễn,Minh Anh,minhanh@hoasen.example,+84 24 3555 0126,12 Hàng Bạc,Hà Nội,100000,Vietnam,Hoa Sen,Anna Berg
        h27,Samuel,Okonkwo,s.okonkwo@lagosfreight.example,+234 1 555 0127,5 Marina Road,Lagos,101241,Nigeria,Lagos Freight,Boris Kuhn
        h28,花子,山田,yamada@fujimoku.example,+81 6-5555-0128,梅田1-1,大阪,530-0001,Japan,富士木工,Cleo Diaz
        h30,Oliver,Brandt,oliver.brandt@lindenhof.example,+49 511 5500130,Lindenallee 4,Hannover,30159,Germany,Lindenhof AG,Anna Berg
        h31,Petra,Lang,petra.lang@lindenhof.example,+49 511 5500131,Lindenallee 4,Hannover,30159,Germany,Lindenhof AG,Anna Berg
        h32,Marcel,Roux,marcel.roux@rouxfreres.example,+33 3 88 55 01 32,7 quai Kléber,Strasbourg,67000,France,Roux Frères,Boris Kuhn
        h33,Emily,Hargreaves,emily.h@daleprint.example,+44 113 496 0133,9 Granary Row,Leeds,LS10 1JB,United Kingdom,Dale Print,Cleo Diaz
        h34,Lucía,Fernández,lucia.fernandez@marazul.example,+34 932 55 01 34,Passeig de Gràcia 60,Barcelona,08007,Spain,Mar Azul,Anna Berg
        h35,Stefan,Ionescu,stefan.ionescu@carpati.example,+40 21 555 0135,Calea Victoriei 12,București,010061,Romania,Carpati SRL,Boris Kuhn
        h36,Fatima,Al-Sayed,fatima.alsayed@almanar.example,+971 4 555 0136,Marina Walk 3,Dubai,00000,United Arab Emirates,Al Manar,Cleo Diaz
        h37,Bram,De Smet,bram.desmet@scheldekade.example,+32 3 555 01 37,Scheldestraat 18,Antwerpen,2000,Belgium,Scheldekade,Anna Berg
        h40,Viktor,Horváth,viktor.horvath@dunaker.example,+36 1 555 0140,Váci utca 7,Budapest,1052,Hungary,Dunaker,Walter Gone
        h41,Elin,Lindqvist,elin.lindqvist@skogskraft.example,+46 31 555 0141,Avenyn 20,Göteborg,411 36,Sweden,Skogskraft,walter gone
        h42,Marek,Zieliński,marek.zielinski@wislapol.example,+48 22 555 01 42,Nowy Świat 33,Warszawa,00-029,Poland,Wislapol,w.gone@ourfirm.example
        h43,Charlotte,Peeters,charlotte.peeters@meirhuis.example,+32 2 555 01 43,Meir 50,Brussel,1000,Belgium,Meirhuis,U-07
        h44,Luca,Moretti,luca.moretti@portofino.example,+39 010 555 0144,Via Balbi 5,Genova,16126,Italy,Portofino Srl,René Parti
        h50,Eva,Kramer,eva.kramer@kramerbau.example,+49 89 5500150,Isarweg 1,München,80331,Germany,Kramer Bau,Walter Gonell
        h51,Noah,Weiss,noah.weiss@alpenhof.example,+43 1 5550151,Ring 9,Wien,1010,Austria,Alpenhof,Anna Berg
        h53,Paul,Meyer,paul.meyer@nordhandel.example,+49 431 5500153,Holstenstr. 3,Kiel,24103,Germany,Nordhandel,Cleo Diaz
        h54,Paul,Meyer,paul.meyer@suedhandel.example,+49 711 5500154,Königstr. 8,Stuttgart,70173,Germany,Südhandel,Anna Berg
        h55,Ida,Holm,ida.holm@fyrtorn.example,+46 40 555 0155,Strandgatan 2,Malmö,211 20,Sweden,Fyrtorn,Anna Berg
        h56,Jan,Novotny,jan.novotny@moravia.example,+420 541 555 156,Masarykova 4,Brno,602 00,Czechia,Moravia,Boris Kuhn
        h57,Clara,Stone,clara.stone@stonegate.example,+1 206 555 0157,21 Pine Street,Seattle,98101,United States,Stonegate,Cleo Diaz

        """

    private static let others = """
        Id,AccountId,FirstName,LastName,Email,Phone,MailingStreet,MailingCity,MailingPostalCode,MailingCountry,OwnerId
        003A1,,Joerg,Mueller,JOERG.MUELLER@weserwerft.example,0421 5500101,Am Wall 12,Bremen,28195,Germany,U-02
        003A2,,Elodie,Lefevre,elodie.lefevre@atelier-nord.example,01 42 68 53 01,12 Rue Pasteur,Lille,59000,France,U-03
        003A3,,Bob,Ashworth,r.ashworth@penninemills.example,+44 161 496 0103,4 Mill Ln,Manchester,M1 4BT,United Kingdom,U-01
        003A4,,Maria Jose,Garcia,mj.garcia@olivares.example,954550104,C/ Real 8,Sevilla,41001,Spain,U-02
        003A5,,Wojciech,Zolkiewski,w.zolkiewski@bursztyn.example,58 555 01 05,Dluga 21,Gdansk,80-831,Poland,U-02
        003A6,,Taro,Tanaka,tanaka@sakura-seimitsu.example,03-5555-0106,Marunouchi 2-4-6,Tokyo,100-0005,Japan,U-01
        003A7,,Ferraro,Giulia,giulia.ferraro@pellefina.example,+39 055 5550107,Via Roma 9,Firenze,50123,Italy,U-01
        003A8,,Olena,Kovalenko,olena.kovalenko@stepline.example,(044) 555-0108,14 Khreshchatyk St,Kyiv,01001,Ukraine,U-03
        003A9,,Anders,Oberg,anders.oberg@norrsken.example,08-555 010 09,Storgatan 3,Stockholm,11123,Sweden,U-03
        003B0,,Katharina,Voss,,040 5500199,,Hamburg,,Germany,U-02
        003B1,,L.,O'Connor,,01 555 0111,,,,Ireland,U-01
        003B2,,Sofia,Hernandes,,55 5555 0112,,,,Mexico,U-01
        003B3,,P.,van den Berg,,,Keizersgracht 40,Amsterdam,1015CS,Netherlands,U-03
        003B4,,Ayse,Yilmaz,,,,Istanbul,34433,Türkiye,U-03
        003B5,,Chloe,Duboys,,04 72 55 01 15,,Lyon,,France,U-02
        003B6,,Henrik,Soerensen,,,Nygade 9,Copenhagen,1164,Denmark,U-02
        003B7,,Maggie,Whitfield,,,,Boston,02110,United States,U-03
        003C1,,Ida,Holm,ida.holm@fyrtorn.example,040-555 0155,Strandgatan 2,Malmö,211 20,Sweden,U-01
        003C2,,Jan,Novotný,jan.novotny@moravia.example,541 555 156,Masarykova 4,Brno,602 00,Czechia,U-02
        003C3,,Clara,Stone,clara.stone@stonegate.example,(206) 555-0157,21 Pine St,Seattle,98101,United States,U-03

        """

    private static let users = """
        Id,Username,FirstName,LastName,Name,Email,IsActive
        U-01,anna,Anna,Berg,Anna Berg,a.berg@ourfirm.example,true
        U-02,boris,Boris,Kuhn,Boris Kuhn,b.kuhn@ourfirm.example,true
        U-03,cleo,Cleo,Diaz,Cleo Diaz,c.diaz@ourfirm.example,true
        U-07,wgone,Walter,Gone,Walter Gone,w.gone@ourfirm.example,false

        """

    private static let tasks = """
        Id,Subject,Description,WhoId,OwnerId,ActivityDate,Status
        T1,Call back about the offer,,003A1,U-07,2026-12-01,Not Started
        T2,Rückruf wegen Angebot,,003A2,U-07,2026-12-02,In Progress
        T3,Envoyer le contrat,,003A3,wgone,2026-12-03,Waiting on someone else
        T4,Preisliste schicken,,003A4,Walter Gone,2026-12-04,Not Started
        T5,Enviar oferta,,003A5,WALTER GONE,2026-12-05,Not Started
        T6,Prepare visit,,003A6,w.gone@ourfirm.example,2026-12-06,Deferred
        T7,Renew contract,,003A7,W.Gone@OurFirm.example,2026-12-07,Not Started
        T8,Ask for reference,,003A8,Rene Parti,2026-12-08,Not Started
        T20,Done long ago,,003A1,U-07,2026-01-01,Completed
        T21,Call Anna's customer,,003A2,U-01,2026-12-01,Not Started
        T22,Call,,003A3,Walter Gonell,2026-12-01,Not Started

        """

    private static let deals = """
        deal id,deal name,stage,amount,close date,contact id,owner
        D1,Hull plating,Negotiation,12000,2026-12-20,h1,Walter Gone
        D2,Looms,Proposal,8000,2026-12-21,h3,w.gone@ourfirm.example
        D3,Olive press,Qualification,5000,2026-12-22,h4,René Parti
        D10,Old hull,Closed Won,9000,2025-12-20,h1,Walter Gone
        D11,Lost looms,Closed Lost,9000,2025-12-20,h3,Walter Gone
        D12,Marble,Negotiation,9000,2026-12-20,h23,Cleo Diaz

        """

    private static let notes = """
        Note ID,Body,Contact ID,Created Date
        N1,Please copy lucia.fernandez@marazul.example on everything.,h30,2026-04-11
        N2,"Von: Marcel Roux <Marcel.Roux@RouxFreres.example> – Gesendet: Montag. Bitte um Angebot.",h31,2026-04-12
        N3,Ansprechpartner ist jetzt (mailto:emily.h@daleprint.example),h32,2026-04-13
        N4,Rappeler au +40 21 555 0135 demain matin,h33,2026-04-14
        N5,"Nuevo contacto: fatima.alsayed@almanar.example;",h34,2026-04-15
        N6,Bel Bram op 0032 3 555 01 37 voor de levering,h35,2026-04-16
        N7,Rückruf unter 0421 5500121 erbeten,h51,2026-04-17
        N8,"cc: o.brandt; <oliver.brandt+angebot@lindenhof.example>",h36,2026-04-18
        N20,Wrote to oliver.brandt@lindenhof.example today.,h30,2026-04-12
        N21,Call him on 0511 5500130 after five.,h30,2026-04-12
        N22,Order 20260411-5500121 shipped.,h31,2026-04-12
        N23,Invoice 4215500121 was paid on 12.04.2026,h32,2026-04-12
        N24,She reads PETRA.LANG@LINDENHOF.EXAMPLE only at night.,h31,2026-04-12
        N25,Newsletter to all-hands@unknown.example,h33,2026-04-12
        N26,Talked with Paul Meyer about prices,h34,2026-04-12
        N27,Forwarded by a.berg@ourfirm.example,h35,2026-04-12

        """

    private static let calls = """
        Activity ID,Subject,Description,Contact ID,Activity Date,Type
        X1,Call,Asked to be mailed at tomas.novak@vltava.example,zz1,2026-05-01,Call
        X2,Anruf,Bat um Rückruf: 0421 5500121,zz2,2026-05-02,Call
        X3,Samtale,"Ingrid Halvorsen vil ha tilbud",zz3,2026-05-03,Call
        X4,Meeting,"Papadopoulos, Dimitrios was in the office",zz4,2026-05-04,Meeting
        X5,Chamada,"Falei com Beatriz Carvalho sobre preços",zz5,2026-05-05,Call
        X6,Besuch,Herr Juergen Grossmann kam vorbei,zz6,2026-05-06,Meeting
        X7,Email,"From: Minh Anh <MinhAnh@HoaSen.example>",zz7,2026-05-07,Email
        X8,Call,Freight question from +234 (0)1 555 0127,zz8,2026-05-08,Call
        X9,電話,山田花子さんから見積もりの依頼,zz9,2026-05-09,Call
        Y1,Call,All well,h30,2026-05-11,Call
        Y2,Call,Talked with Ingrid Halvorsen,h22,2026-05-11,Call
        Y3,Anruf,Hannah Schneider wegen Rechnung,h21,2026-05-11,Call

        """
}
