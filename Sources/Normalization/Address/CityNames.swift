/// Cities that are written in several ways.
enum CityNames {
    /// One spelling for each city: its usual English or local name without marks.
    static let canonical = Lexicon(
        canonicalForms: """
            munich: munchen muenchen monaco_di_baviera
            cologne: koln koeln keulen colonia
            nuremberg: nurnberg nuernberg
            dusseldorf: duesseldorf
            frankfurt: frankfurt_am_main frankfurt_a_m frankfurt_main frankfurt_a_main frankfurt_am frankfort_am_main ffm frankfurt_m
            hanover: hannover
            luneburg: lueneburg
            lubeck: luebeck
            munster: muenster
            osnabruck: osnabrueck
            wurzburg: wuerzburg
            gottingen: goettingen
            tubingen: tuebingen
            furth: fuerth
            saarbrucken: saarbruecken
            monchengladbach: moenchengladbach
            gutersloh: guetersloh
            braunschweig: brunswick
            halle: halle_saale halle_an_der_saale
            vienna: wien vienne viena bec viden
            salzburg: salisburgo
            zurich: zuerich zurigo zuri
            geneva: geneve genf ginevra ginebra
            basel: bale basle basilea
            bern: berne berna
            lucerne: luzern lucerna
            st gallen: sankt_gallen saint_gall
            brussels: bruxelles brussel bruselas brussel_bruxelles bruxelles_brussel
            antwerp: antwerpen anvers
            ghent: gent gand
            bruges: brugge
            liege: luik luttich
            the hague: den_haag s_gravenhage sgravenhage la_haye gravenhage haag
            s hertogenbosch: den_bosch shertogenbosch
            amsterdam: a_dam
            rotterdam: r_dam
            copenhagen: kobenhavn koebenhavn kopenhagen kopenhamn kopenhavn kobenhavn_k copenhague
            aarhus: arhus
            gothenburg: goteborg gotebourg goeteborg
            malmo: malmoe
            stockholm: sthlm estocolmo
            helsinki: helsingfors
            warsaw: warszawa warschau varsovie varsovia
            krakow: cracow krakau cracovie kracow
            wroclaw: breslau
            gdansk: danzig
            poznan: posen
            lodz: litzmannstadt
            prague: praha prag praga
            brno: brunn bruenn
            budapest: bp_budapest
            bucharest: bucuresti bukarest
            belgrade: beograd belgrad
            zagreb: agram
            ljubljana: laibach
            sofia: sofija
            athens: athina athen athenes atenas athinai
            thessaloniki: saloniki salonica
            moscow: moskva moskau moscou moscu
            st petersburg: saint_petersburg sankt_peterburg sankt_petersburg st_peterburg spb
            kyiv: kiev kyyiv kiew kijow
            lviv: lvov lemberg lwow
            kharkiv: kharkov
            odesa: odessa
            rome: roma rom
            milan: milano mailand
            turin: torino
            florence: firenze florenz
            venice: venezia venedig venise
            naples: napoli neapel
            genoa: genova genua
            bolzano: bozen
            padua: padova
            seville: sevilla
            zaragoza: saragossa
            la coruna: a_coruna coruna corunna
            san sebastian: donostia donostia_san_sebastian
            lisbon: lisboa lissabon lisbonne
            porto: oporto
            london: londres londra londen
            edinburgh: edimbourg
            dublin: baile_atha_cliath
            newcastle: newcastle_upon_tyne newcastle_on_tyne
            paris: paris_cedex parigi
            marseille: marseilles
            lyon: lyons
            strasbourg: strassburg
            nice: nizza
            beijing: peking pekin bei_jing_shi bei_jing
            shanghai: shang_hai shang_hai_shi
            guangzhou: canton guang_zhou
            shenzhen: shen_zhen
            hong kong: xiang_gang kowloon
            taipei: tai_bei tai_bei_shi
            tokyo: tokio dong_jing dong_jing_dou tokyo_to
            osaka: da_ban da_ban_shi
            kyoto: jing_dou
            seoul: seoulteugbyeolsi
            mumbai: bombay
            kolkata: calcutta
            chennai: madras
            bengaluru: bangalore
            delhi: new_delhi
            ho chi minh city: saigon ho_chi_minh hcmc
            yangon: rangoon
            cairo: al_qahirah kairo le_caire el_cairo alqahrt
            tel aviv: tel_aviv_yafo tel_aviv_jaffa
            jerusalem: yerushalayim
            istanbul: constantinople
            izmir: smyrna
            new york: new_york_city nyc ny_city manhattan new_york_new_york
            los angeles: la_los_angeles
            san francisco: sf san_fran
            washington: washington_dc
            philadelphia: phila philly
            saint louis: st_louis
            saint paul: st_paul
            las vegas: vegas
            fort worth: ft_worth
            fort lauderdale: ft_lauderdale
            oklahoma city: okc
            salt lake city: slc
            montreal: mtl
            quebec: quebec_city ville_de_quebec
            mexico city: ciudad_de_mexico mexico_df mexico_d_f cdmx
            sao paulo: s_paulo
            rio de janeiro: rio
            buenos aires: bs_as caba ciudad_autonoma_de_buenos_aires
            """)

    /// Further large cities, so that "Acme - Leeds" is seen to name a place.
    private static let others = Lexicon(
        words: """
            berlin hamburg stuttgart leipzig dresden dortmund essen bremen bochum wuppertal bielefeld \
            bonn mannheim karlsruhe augsburg wiesbaden kiel magdeburg freiburg mainz erfurt rostock \
            kassel potsdam ulm regensburg heidelberg darmstadt graz linz innsbruck klagenfurt lausanne \
            winterthur lugano utrecht eindhoven groningen tilburg almere breda nijmegen enschede \
            haarlem arnhem zwolle leiden maastricht delft namur charleroi leuven oslo bergen trondheim \
            stavanger uppsala odense aalborg tampere turku oulu reykjavik tallinn riga vilnius kaunas \
            katowice szczecin lublin bydgoszcz ostrava plzen bratislava kosice bologna bari catania \
            verona palermo trieste brescia parma modena madrid barcelona valencia malaga murcia bilbao \
            alicante cordoba valladolid vigo gijon granada palma toulouse nantes montpellier bordeaux \
            lille rennes reims grenoble dijon angers nimes toulon manchester birmingham leeds glasgow \
            sheffield liverpool bristol cardiff belfast leicester coventry nottingham newcastle \
            southampton portsmouth brighton plymouth aberdeen dundee swansea york oxford cambridge \
            reading norwich exeter cork limerick galway chicago houston phoenix dallas austin \
            jacksonville columbus charlotte indianapolis seattle denver boston nashville detroit \
            portland memphis louisville baltimore milwaukee albuquerque tucson fresno sacramento atlanta \
            omaha miami minneapolis cleveland tampa pittsburgh cincinnati orlando buffalo toronto \
            vancouver calgary edmonton ottawa winnipeg hamilton halifax sydney melbourne brisbane perth \
            adelaide canberra hobart darwin auckland wellington christchurch johannesburg durban \
            pretoria nairobi lagos accra casablanca dubai doha riyadh singapore kuala_lumpur bangkok \
            jakarta manila hanoi busan nagoya sapporo fukuoka yokohama kobe hyderabad pune ahmedabad \
            karachi lahore dhaka guadalajara monterrey bogota medellin lima santiago brasilia
            """)

    /// Whether a glued folded name is a listed city's.
    static func isKnown(_ name: Span<UInt8>) -> Bool {
        canonical.meaning(of: name) != nil || others.contains(name)
    }
}
