/// Words by which columns of names, places and functions are told apart where headers say nothing.
///
/// Far from complete on purpose: a column is told by the share of its values that are known, not by
/// each of them.
enum ValueLexicon {
    private static func set(_ words: String) -> Set<String> {
        Set(words.split(separator: " ").map(String.init))
    }

    /// Given names, frequent in the countries of `HeaderLanguage`, that are rarely surnames.
    static let givenNames = set(
        """
        james john robert michael william david richard joseph thomas charles christopher daniel matthew \
        anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason \
        jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel \
        gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan henry douglas \
        zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean austin \
        arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne \
        roy ralph randy eugene vincent russell elijah louis bobby philip johnny mary patricia jennifer linda \
        elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily \
        donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen \
        amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel \
        carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren \
        christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara \
        madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn \
        danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori lily lucy \
        chloe ella mia harry oliver jake callum connor jackson joel luke liam lachlan mitchell isaac caitlin \
        georgia jasmine tahlia zoe imogen finn hugo lara ruby sophie amelia isabelle holly bailey max leo \
        hans peter wolfgang klaus jurgen dieter manfred uwe gunter horst bernd stefan frank thomas andreas \
        michael matthias torsten sven jens markus martin sebastian tobias florian felix lukas jonas tim niklas \
        heinz helmut werner gerhard karl heinrich ursula monika petra sabine renate helga karin brigitte ingrid \
        erika andrea gisela claudia susanne gabriele birgit anke heike katrin kerstin silke nadine katharina \
        jutta annette martina cornelia angelika elke doris christa hannelore lena leonie johanna greta jean \
        pierre michel andre philippe rene louis alain jacques bernard marcel daniel claude nicolas christophe \
        laurent francois julien olivier frederic guillaume sebastien eric thierry pascal stephane antoine hugo \
        marie jeanne francoise monique catherine nathalie isabelle jacqueline sylvie martine anne nicole \
        celine aurelie sandrine veronique camille juliette manon lea chantal brigitte antonio manuel jose \
        francisco david juan javier carlos jesus alejandro miguel rafael pedro pablo angel sergio fernando luis \
        jorge alberto alvaro diego adrian raul enrique ramon vicente carmen josefa isabel dolores pilar teresa \
        ana francisca lucia cristina marta concepcion antonia mercedes rosa elena paula raquel manuela rocio \
        beatriz silvia joao paulo rui tiago goncalo duarte nuno ricardo andre bruno filipe helder ines joana \
        catarina mariana leonor matilde fernanda patricia luciana gustavo marcelo rodrigo thiago rafaela \
        giuseppe giovanni antonio mario luigi francesco angelo vincenzo pietro salvatore carlo franco domenico \
        bruno paolo michele giorgio aldo sergio luciano marco andrea alessandro matteo lorenzo davide simone \
        federico stefano roberto maurizio claudio giulia francesca chiara sara martina giorgia alessia \
        valentina elisa ilaria paola giovanna rosa angela lucia caterina rita daniela roberta johannes jan \
        cornelis hendrik willem pieter gerrit jacobus dirk kees henk piet wim bas sander jeroen bram daan sem \
        maarten anouk femke sanne lotte fleur marieke johanna wilhelmina hendrika annemarie erik lars karl \
        anders johan per nils jan mikael lennart hans olof peter gunnar sven fredrik bengt bo gustav mats ulf \
        magnus oskar axel viktor maria anna margareta elisabeth eva kristina birgitta karin ingrid linnea \
        marianne sofia lena kerstin helena emma johanna elin annika malin jan andrzej piotr krzysztof \
        stanislaw tomasz pawel jozef marcin marek michal grzegorz jerzy tadeusz adam lukasz zbigniew ryszard \
        dariusz henryk mariusz kazimierz wojciech robert mateusz rafal jacek janusz anna maria katarzyna \
        malgorzata agnieszka krystyna barbara ewa elzbieta zofia janina teresa joanna magdalena monika jadwiga \
        danuta irena halina helena beata aleksandra marta dorota marianna grazyna jolanta
        """)

    /// Cities that lists of these countries name often.
    static let cities = set(
        """
        london birmingham manchester leeds glasgow liverpool bristol edinburgh sheffield cardiff belfast \
        dublin cork newyork losangeles chicago houston phoenix philadelphia sanantonio sandiego dallas sanjose \
        austin jacksonville columbus charlotte indianapolis seattle denver washington boston nashville detroit \
        portland lasvegas memphis louisville baltimore milwaukee albuquerque tucson fresno sacramento atlanta \
        miami oakland minneapolis tulsa cleveland neworleans tampa honolulu pittsburgh cincinnati anchorage \
        orlando buffalo toronto montreal vancouver calgary ottawa edmonton sydney melbourne brisbane perth \
        adelaide canberra auckland wellington berlin hamburg munchen munich koln cologne frankfurt stuttgart \
        dusseldorf dortmund essen leipzig bremen dresden hannover nurnberg duisburg bochum wuppertal bielefeld \
        bonn munster karlsruhe mannheim augsburg wiesbaden ulm wien vienna graz linz salzburg innsbruck zurich \
        genf geneve basel bern lausanne luzern paris marseille lyon toulouse nice nantes strasbourg montpellier \
        bordeaux lille rennes reims toulon grenoble dijon angers nimes madrid barcelona valencia sevilla \
        zaragoza malaga murcia palma bilbao alicante cordoba valladolid vigo gijon granada lisboa lisbon porto \
        braga coimbra faro setubal saopaulo riodejaneiro brasilia salvador fortaleza curitiba recife \
        portoalegre roma rome milano milan napoli naples torino turin palermo genova bologna firenze florence \
        bari catania venezia venice verona messina padova trieste brescia parma amsterdam rotterdam denhaag \
        utrecht eindhoven tilburg groningen almere breda nijmegen haarlem arnhem antwerpen gent brussel brussels \
        bruxelles brugge leuven liege luik stockholm goteborg gothenburg malmo uppsala linkoping orebro vasteras \
        helsingborg norrkoping jonkoping umea lund warszawa warsaw krakow lodz wroclaw poznan gdansk szczecin \
        bydgoszcz lublin bialystok katowice gdynia oslo kobenhavn copenhagen helsinki praha prague budapest \
        mexico bogota lima santiago buenosaires tokyo mumbai delhi bangalore singapore
        """)

    /// States and provinces by the codes that addresses use, and by name.
    static let regions = set(
        """
        al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh \
        ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc on qc bc ab mb sk ns nb nl pe nsw vic qld sa tas act nt \
        alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho \
        illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota \
        mississippi missouri montana nebraska nevada newhampshire newjersey newmexico northcarolina \
        northdakota ohio oklahoma oregon pennsylvania rhodeisland southcarolina southdakota tennessee texas utah \
        vermont virginia westvirginia wisconsin wyoming ontario quebec alberta manitoba saskatchewan \
        bayern badenwurttemberg nordrheinwestfalen hessen sachsen niedersachsen rheinlandpfalz thuringen \
        brandenburg sachsenanhalt schleswigholstein mecklenburgvorpommern saarland
        """)

    /// Words of functions in companies.
    static let functions = set(
        """
        manager director engineer officer president vp ceo cfo cto coo assistant analyst consultant developer \
        head lead specialist coordinator administrator accountant supervisor technician representative \
        executive chief founder partner owner teacher nurse designer architect lawyer attorney secretary \
        buyer planner programmer scientist editor clerk advisor agent leiter leiterin geschaftsfuhrer \
        geschaftsfuhrerin berater beraterin assistent assistentin einkaufer sachbearbeiter entwickler \
        vorstand prokurist directeur directrice responsable gerant chargee ingenieur comptable directora \
        gerente jefe ingeniero tecnico contable encargado diretor diretora engenheiro direttore responsabile \
        ingegnere impiegato titolare directeur medewerker adviseur chef ansvarig ingenjor kierownik dyrektor \
        specjalista inzynier prezes wlasciciel
        """)
}
