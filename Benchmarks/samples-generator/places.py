"""Invented organisations and the real towns they are put in.

Phones come from ranges that the regulators keep for fiction: 555-01xx (North America), Ofcom's drama
numbers (United Kingdom), BNetzA's (Germany), ARCEP's (France) and ACMA's (Australia).
"""

# key, name, legal form, domain, street, postal code, city, region, country, switchboard, industry
ORGANIZATIONS = [
    ("nordwind", "Nordwind Logistik", "GmbH", "nordwind.example", "Speicherstraße 14", "20457", "Hamburg", "", "Germany", "+49 40 66969 100", "Logistics"),
    ("bergmann", "Bergmann & Söhne Maschinenbau", "GmbH & Co. KG", "bergmann-soehne.example", "Industriestraße 7", "01067", "Dresden", "", "Germany", "+49 30 23125 200", "Machinery"),
    ("lindenhof", "Lindenhof Apotheke", "", "lindenhof-apotheke.example", "Lindenallee 3", "50668", "Köln", "", "Germany", "+49 221 4710 300", "Health"),
    ("rheinblick", "Rheinblick Immobilien", "AG", "rheinblick.example", "Am Rheinufer 22", "40213", "Düsseldorf", "", "Germany", "+49 69 90009 400", "Real estate"),
    ("alpenglut", "Alpenglut Bäckerei", "e.K.", "alpenglut.example", "Marktplatz 5", "80331", "München", "", "Germany", "+49 89 99998 500", "Food"),
    ("harbour", "Harbour Street Architects", "Ltd", "harbourstreet.example", "12 Harbour Street", "BS1 5DB", "Bristol", "", "United Kingdom", "020 7946 0110", "Architecture"),
    ("pennine", "Pennine Valley Textiles", "plc", "penninevalley.example", "48 Mill Lane", "M1 4BT", "Manchester", "", "United Kingdom", "0161 496 0120", "Textiles"),
    ("foxglove", "Foxglove Books", "Limited", "foxglovebooks.example", "3 Quarry Road", "OX3 8SB", "Oxford", "", "United Kingdom", "020 7946 0130", "Retail"),
    ("thistle", "Thistle & Oak Joinery", "Ltd", "thistleoak.example", "9 Granary Row", "LS10 1JB", "Leeds", "", "United Kingdom", "0113 496 0140", "Construction"),
    ("lakeside", "Lakeside Dental Group", "LLC", "lakesidedental.example", "1420 North Lake Shore Drive", "60610", "Chicago", "IL", "United States", "(312) 555-0150", "Health"),
    ("copper", "Copper Kettle Coffee Company", "Inc.", "copperkettle.example", "88 Broad Street", "02110", "Boston", "MA", "United States", "(617) 555-0160", "Food"),
    ("mesa", "Mesa Verde Irrigation", "Inc.", "mesaverde-irrigation.example", "705 West Desert Highway", "85004", "Phoenix", "AZ", "United States", "(602) 555-0170", "Agriculture"),
    ("bluejay", "Blue Jay Software", "Corporation", "bluejay.example", "2100 Third Avenue, Suite 400", "98121", "Seattle", "WA", "United States", "(206) 555-0180", "Software"),
    ("riverbend", "Riverbend Community Bank", "N.A.", "riverbendbank.example", "31 Market Street", "07102", "Newark", "NJ", "United States", "(973) 555-0190", "Banking"),
    ("atelier", "Atelier Mistral", "SARL", "atelier-mistral.example", "27 rue de la République", "13002", "Marseille", "", "France", "01 99 00 12 10", "Design"),
    ("vignoble", "Vignobles du Coteau", "SAS", "vignobles-coteau.example", "4 chemin des Vignes", "33000", "Bordeaux", "", "France", "01 99 00 12 20", "Wine"),
    ("olivar", "Olivar del Sur", "S.L.", "olivardelsur.example", "Calle Mayor, 18", "41004", "Sevilla", "", "Spain", "", "Food"),
    ("puerto", "Puerto Norte Transportes", "S.A.", "puertonorte.example", "Avenida de la Constitución 55", "33201", "Gijón", "", "Spain", "", "Logistics"),
    ("bursztyn", "Bursztyn Software", "Sp. z o.o.", "bursztyn.example", "ul. Długa 21", "80-831", "Gdańsk", "", "Poland", "", "Software"),
    ("jodla", "Jodła Meble", "S.A.", "jodla-meble.example", "ul. Leśna 8", "30-001", "Kraków", "", "Poland", "", "Furniture"),
    ("coral", "Coral Bay Diving", "Pty Ltd", "coralbaydiving.example", "16 Esplanade", "0800", "Darwin", "NT", "Australia", "02 5550 1230", "Leisure"),
    ("wattle", "Wattle Creek Veterinary Clinic", "Pty Ltd", "wattlecreekvet.example", "240 Station Street", "3070", "Melbourne", "VIC", "Australia", "02 5550 1240", "Health"),
    ("zephyr", "Zephyr Wind Energy", "A/S", "zephyrwind.example", "Havnegade 11", "8000", "Aarhus", "", "Denmark", "", "Energy"),
    ("tulpe", "Tulp & Zonen Bloemen", "B.V.", "tulpzonen.example", "Kalverstraat 92", "1012 PH", "Amsterdam", "", "Netherlands", "", "Retail"),
    ("sakura", "Sakura Precision", "K.K.", "sakura-precision.example", "2-4-6 Marunouchi", "100-0005", "Tokyo", "", "Japan", "", "Machinery"),
    ("aegean", "Aegean Marble Works", "A.E.", "aegeanmarble.example", "Ermou 40", "105 63", "Athens", "", "Greece", "", "Construction"),
    ("beacon", "Beacon Hill Tutors", "LLC", "beaconhilltutors.example", "15 Joy Street", "02114", "Boston", "MA", "United States", "(617) 555-0161", "Education"),
    ("prairie", "Prairie Sky Insurance Services", "Inc.", "prairiesky.example", "900 Main Street", "62701", "Springfield", "IL", "United States", "(217) 555-0171", "Insurance"),
    ("cedar", "Cedar & Pine Brothers Construction", "Inc.", "cedarpine.example", "77 Timber Road", "97205", "Portland", "OR", "United States", "(503) 555-0172", "Construction"),
    ("helvet", "Helvetia Uhrenwerk", "AG", "helvetia-uhrenwerk.example", "Bahnhofstrasse 44", "8001", "Zürich", "", "Switzerland", "", "Watches"),
]

# Branches of organisations above: key, name as found, street, postal code, city, region
BRANCHES = [
    ("nordwind", "Nordwind Logistik GmbH, Niederlassung Bremen", "Hafenweg 9", "28217", "Bremen", ""),
    ("nordwind", "Nordwind Logistik GmbH - Leipzig", "Messeallee 1", "04356", "Leipzig", ""),
    ("lakeside", "Lakeside Dental Group LLC - Evanston Office", "612 Davis Street", "60201", "Evanston", "IL"),
    ("riverbend", "Riverbend Community Bank, Hoboken Branch", "210 Washington Street", "07030", "Hoboken", "NJ"),
    ("pennine", "Pennine Valley Textiles plc (Leeds)", "5 Wharf Street", "LS2 7EQ", "Leeds", ""),
]

# The same organisations once more, as another colleague typed them: key, name as found
ACCOUNT_DUPLICATES = [
    ("nordwind", "NORDWIND Logistik G.m.b.H."), ("bergmann", "Bergmann u. Soehne Maschinenbau"),
    ("harbour", "Harbour St. Architects Limited"), ("pennine", "Pennine Valley Textile PLC"),
    ("lakeside", "Lakeside Dental Grp, L.L.C."), ("copper", "The Copper Kettle Coffee Co."),
    ("mesa", "Mesa Verde Irigation Inc"), ("bluejay", "BlueJay Software Corp."),
    ("atelier", "ATELIER MISTRAL S.A.R.L."), ("olivar", "Olivar del Sur SL"),
    ("bursztyn", "Bursztyn Software Spółka z o.o."), ("coral", "Coral Bay Diving"),
    ("tulpe", "Tulp en Zonen Bloemen BV"), ("sakura", "株式会社サクラプレシジョン"),
    ("aegean", "Aegean Marble Works AE"), ("prairie", "Prairie Sky Ins. Svcs."),
    ("cedar", "Cedar and Pine Bros. Construction"), ("thistle", "Thistle and Oak Joinery"),
    ("zephyr", "Zephyr Wind Energy AS"), ("jodla", "Jodla Meble SA"),
]

# Look-alikes that are other organisations: name, domain, street, postal code, city, region, country
LOOKALIKES = [
    ("Lakeside Dental Laboratory Inc.", "lakesidelab.example", "55 Canal Street", "53202", "Milwaukee", "WI", "United States"),
    ("Blue Jay Plumbing LLC", "bluejayplumbing.example", "18 Alder Street", "98402", "Tacoma", "WA", "United States"),
    ("Bergmann Weinhandel GmbH", "bergmann-wein.example", "Weinstraße 2", "67433", "Neustadt", "", "Germany"),
    ("Foxglove Nurseries Ltd", "foxglovenurseries.example", "Garden Lane", "TA1 1AA", "Taunton", "", "United Kingdom"),
    ("Mesa Verde Travel Inc.", "mesaverdetravel.example", "400 Camelback Road", "85013", "Phoenix", "AZ", "United States"),
]
