/// Words of organisations' names: abbreviations, articles, and words that introduce something else.
enum OrganizationWords {
    /// Abbreviations and spellings of one word in one form.
    static let canonical = Lexicon(
        canonicalForms: """
            international: intl intnl internat internatl internationale internacional internazionale
            manufacturing: mfg mfrg manuf
            manufacturer: mfr manufacturers mfrs
            services: svc svcs srv srvs serv servs service servces servs
            sohne: soehne
            gebruder: gebrueder gebr
            associates: assoc assocs associate assc assocts
            association: assn asn
            brothers: bros bro brother
            department: dept dpt
            university: univ
            technology: tech technol technologies technologie techn tec techs
            systems: system sys syst
            solutions: solution soln solns
            industries: industry ind inds indus
            enterprises: enterprise ent entpr enterp
            engineering: engrg engr engg eng
            management: mgmt mgt mngmt mgmnt
            development: dev devel dvlpmt develop
            distribution: distr distrib
            distributors: distributor distrs
            construction: constr const constn contruction
            contractors: contractor contr contracting
            communications: comm comms communication commun telecom telecommunications
            laboratories: lab labs laboratory
            pharmaceuticals: pharm pharma pharmaceutical
            products: prod prods product
            properties: prop props property
            resources: resource rsrc
            restaurant: rest restaurants restaurante restaurantes rstrnt
            group: grp gruppe groupe gruppo grupo
            holdings: hldgs hldg holding
            investments: investment inv invest invs
            insurance: ins insur
            electric: elec elect electrical
            electronics: electronic
            equipment: equip eqpt
            hospital: hosp
            hospitality: hosptlty
            institute: inst
            library: libr
            logistics: logistic
            marketing: mktg mkting
            medical: med
            national: natl nat national
            organization: org organisation
            partners: ptnrs partner ptnr prtnrs
            publishing: publ pubg publishers publisher
            real estate: realestate
            school: sch schl
            security: sec
            society: soc
            supplies: supply suppl
            transport: trans transp transportation
            trading: trdg
            consulting: consult consultancy consultants consultant
            america: amer
            american: amern
            center: centre ctr cntr centers centres
            theater: theatre
            color: colour
            labor: labour
            jewelers: jewellers jeweler jeweller
            catering: caterers caterer
            community: cmty cmnty
            county: cnty
            corporation: corp
            company: co
            district: dist
            federal: fed
            financial: fin
            foundation: fdn found fndtn
            government: govt
            heating: htg
            hotel: htl
            market: mkt
            saint: st sankt sanct
            mount: mt
            fort: ft
            street: str
            travel: travels
            village: vlg
            wholesale: whsl wholesalers
            europe: europa
            gesellschaft: ges gesell
            handels: handel handelsges handelsgesellschaft
            stiftung: stift
            universitat: universitaet uni
            """)

    /// Words that join the parts of a name and are left out of it.
    static let conjunctions = Lexicon(words: "and und et og och en")

    /// Letters that join the parts of a name where they stand between two longer words.
    static let joiningLetters = Lexicon(words: "y e i n u")

    /// Words that introduce the name under which an organisation trades.
    static let tradingMarks = Lexicon(
        words: "dba doingbusinessas tradingas aka alsoknownas")

    /// Words that introduce a branch or place of an organisation.
    static let branchMarks = Lexicon(
        words: """
            nlg werk buro branch branchoffice location site office regionaloffice store outlet \
            plant agence etablissement bureau oficina sede kantoor vestiging filial oddzial
            """)

    /// Words that do so wherever they stand, not only at the edge of a part.
    static let strongBranchMarks = Lexicon(
        words: """
            niederlassung zweigniederlassung filiale geschaftsstelle standort betriebsstatte \
            succursale sucursal delegacion pobocka filiaal
            """)

    /// Words that introduce a department of an organisation.
    static let departmentMarks = Lexicon(
        words: """
            department dept dpt departement departamento dipartimento abteilung abt division div \
            fachbereich referat institut institute instituto istituto instytut faculty fakultat \
            faculte facultad facolta lehrstuhl
            """)

    /// Words before "spa" that make it a bath.
    static let wellnessWords = Lexicon(
        words:
            "day nail nails salon med medi medical beauty hair health massage skin foot life pet and"
    )

    /// What is typed where there is no organisation, beyond the general placeholders.
    static let placeholders = Lexicon(
        words: """
            self selfemployed selfemploy selbst selbststandig selbstandig selbstaendig freiberufler \
            freiberuflich freelance freelancer freelancing independent independant autonomo autonoma \
            retired ret rentner rentnerin pensionar retraite retraitee jubilado jubilada pensionato \
            pensionata student studentin etudiant etudiante estudiante homemaker housewife hausfrau \
            hausmann unemployed arbeitslos notemployed notworking individual particulier particulares \
            particular privatperson privatperson privatkunde privatkundin privatecustomer consumer \
            personal home nocompany ohnefirma nofirm noemployer company companyname firma firmenname \
            sinempresa empresa besteffort bestefforts requestedinfo informationrequestedperbestefforts \
            myself me mycompany ownbusiness selfemployedconsultant enrecherche sansemploi zuhause \
            customer kunde client cliente unemployedstudent stayathomemom
            """)
}
