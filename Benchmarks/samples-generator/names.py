"""Names of invented people, and how people shorten them."""

GIVEN = {
    "Germany": "Anna Lukas Katharina Jürgen Sabine Matthias Jörg Ulrike Hannah Sebastian Käthe Bernd Petra Günther Monika Florian".split(),
    "United Kingdom": "Elizabeth William Catherine James Margaret Thomas Victoria Robert Joanna Andrew Philippa Edward Harriet Michael Charlotte Alexander".split(),
    "United States": "Jennifer Christopher Patricia Joseph Deborah Benjamin Samantha Anthony Kimberly Matthew Rebecca Daniel Susan Nicholas Jacqueline Timothy".split(),
    "France": "Hélène François Amélie Jérôme Zoé Benoît Geneviève Loïc".split(),
    "Spain": "José María Íñigo Lucía Begoña Joaquín Ángela Jesús".split(),
    "Poland": "Małgorzata Łukasz Agnieszka Paweł Żaneta Wojciech".split(),
    "Australia": "Olivia Lachlan Matilda Cooper Isla Angus".split(),
}
FAMILY = {
    "Germany": "Müller Schröder Groß Weiß Vogelsang Böhm Krüger Achterberg Löwe Hühnlein Steinbrück Kästner Nußbaum Ostertag Pfeiffer Quandt".split(),
    "United Kingdom": "Ashworth Pemberton O'Neill Fairclough MacGregor Whitcombe Blythe-Jones Thackeray Garside Penhaligon Hartley Ormerod Redfern Satterthwaite Lyddon Cresswell".split(),
    "United States": "Hathaway Castellano McAllister Delgado Brockman Nguyen Lindqvist Okafor Vandenberg Abernathy Whitaker Torres Kowalczyk Goldstein Beaumont Swenson".split(),
    "France": "Lefèvre d'Aubigné Garçon Béranger Le Goff Châtelain Noël Duprés".replace("Le Goff", "Le_Goff").split(),
    "Spain": "García_López Núñez Peña Ibáñez_Ruiz Muñoz Zúñiga Castaño Domínguez".split(),
    "Poland": "Wiśniewska Dąbrowski Zielińska Król Śliwiński Żak".split(),
    "Australia": "Callaghan Drummond Fitzwilliam Boothby Merriweather Tranter".split(),
}
MALE = set("""Lukas Jürgen Matthias Jörg Sebastian Bernd Günther Florian William James Thomas Robert Andrew
Edward Michael Alexander Christopher Joseph Benjamin Anthony Matthew Daniel Nicholas Timothy François
Jérôme Benoît Loïc José Íñigo Joaquín Jesús Łukasz Paweł Wojciech Lachlan Cooper Angus Peter Caleb George
Stefan Jonas Luc Howard Alan Walter Frank Ernest John David""".split())
NICKNAMES = {
    "Elizabeth": "Liz", "William": "Bill", "Catherine": "Kate", "James": "Jim", "Margaret": "Maggie",
    "Thomas": "Tom", "Victoria": "Vicky", "Robert": "Bob", "Joanna": "Jo", "Andrew": "Andy",
    "Philippa": "Pippa", "Edward": "Ted", "Michael": "Mike", "Charlotte": "Lottie",
    "Alexander": "Alex", "Jennifer": "Jenny", "Christopher": "Chris", "Patricia": "Pat",
    "Joseph": "Joe", "Deborah": "Debbie", "Benjamin": "Ben", "Samantha": "Sam", "Anthony": "Tony",
    "Kimberly": "Kim", "Matthew": "Matt", "Rebecca": "Becky", "Daniel": "Dan", "Susan": "Sue",
    "Nicholas": "Nick", "Jacqueline": "Jackie", "Timothy": "Tim", "Katharina": "Kathi",
    "Matthias": "Matze", "Sebastian": "Basti", "José": "Pepe", "Małgorzata": "Gosia",
    "Matilda": "Tilly",
}
TITLES = ["Head of Sales", "Purchasing Manager", "Accountant", "Office Manager", "Managing Director",
          "Engineer", "Marketing Assistant", "Buyer", "Partner", "Service Technician"]
STREETS = {
    "Germany": [("Gartenstraße", "10115", "Berlin", ""), ("Mühlenweg", "01067", "Dresden", ""), ("Goethestraße", "60313", "Frankfurt am Main", ""), ("Schulstraße", "20457", "Hamburg", ""), ("Am Bahnhof", "04109", "Leipzig", "")],
    "United Kingdom": [("High Street", "BS1 2AW", "Bristol", ""), ("Church Lane", "M3 4LQ", "Manchester", ""), ("Victoria Road", "LS6 1DR", "Leeds", ""), ("Station Road", "OX1 1HS", "Oxford", "")],
    "United States": [("Maple Street", "60614", "Chicago", "IL"), ("North Oak Avenue", "02139", "Cambridge", "MA"), ("Sunset Drive", "85016", "Phoenix", "AZ"), ("Cedar Lane", "07030", "Hoboken", "NJ"), ("East Pine Street", "98122", "Seattle", "WA")],
    "France": [("rue des Lilas", "75011", "Paris", ""), ("avenue Jean Jaurès", "69007", "Lyon", "")],
    "Spain": [("Calle de Alcalá", "28014", "Madrid", ""), ("Avenida del Puerto", "46021", "Valencia", "")],
    "Poland": [("ul. Lipowa", "00-950", "Warszawa", ""), ("ul. Polna", "31-002", "Kraków", "")],
    "Australia": [("Wattle Grove", "3054", "Melbourne", "VIC"), ("Smith Street", "0800", "Darwin", "NT")],
}
# own script, Latin, country, e-mail local, organisation key or ""
OTHER_SCRIPTS = [
    (("Наталья", "Орлова"), ("Natalya", "Orlova"), "natalya.orlova", "nordwind"),
    (("Сергей", "Кузнецов"), ("Sergei", "Kuznetsov"), "s.kuznetsov", "bluejay"),
    (("Ольга", "Шевченко"), ("Olga", "Shevchenko"), "olga.sh", ""),
    (("Γιώργος", "Παπαδόπουλος"), ("Giorgos", "Papadopoulos"), "g.papadopoulos", "aegean"),
    (("Ελένη", "Νικολάου"), ("Eleni", "Nikolaou"), "eleni", "aegean"),
    (("فاطمة", "الحسن"), ("Fatima", "Al-Hassan"), "fatima.alhassan", "pennine"),
    (("يوسف", "منصور"), ("Youssef", "Mansour"), "y.mansour", ""),
    (("小明", "王"), ("Xiaoming", "Wang"), "xiaoming.wang", "bluejay"),
    (("丽", "陈"), ("Li", "Chen"), "li.chen", ""),
    (("花子", "山田"), ("Hanako", "Yamada"), "hanako.yamada", "sakura"),
    (("健太", "佐藤"), ("Kenta", "Sato"), "kenta.sato", "sakura"),
    (("민준", "김"), ("Minjun", "Kim"), "minjun.kim", ""),
]
