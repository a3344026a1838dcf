/// Words of street lines: types, directions, ordinals, units, post office boxes.
enum StreetWords {
    /// Types, directions and ordinals in one spelling each; a word is mapped wherever it stands, so
    /// that equal lines stay equal whatever a word means in its place.
    ///
    /// - Source: USPS Publication 28 (appendix C) and AS 4590 abbreviations, and common use in the
    ///   other countries; the tables of usaddress-scourgify and FEBRL informed it.
    static let canonical = Lexicon(
        canonicalForms: """
            st: street strada str strt stree steet srt straat strasse saint sankt sts streets
            ave: avenue av aven avenu avn avnue avenida avda avd avenues avs aves avinguda
            rd: road roads rds raod
            dr: drive driv drv drives doctor
            ln: lane lanes
            ct: court crt courts cts
            cres: crescent crecent cresent crsent cr crsnt crst crest cresc
            cct: circuit circ crcuit
            cir: circle circl crcle
            cl: close clse
            pl: place platz plac plc plass
            plz: plaza pza plza placa praca pca piazza p_za
            sq: square sqr squ squares
            blvd: boulevard boul blv bvd bd boulv blvrd bld bulvar bulevar boulevarde bul bulvari
            ter: terrace terr tce terace
            tr: trail trl trails
            pkwy: parkway pky pkway parkwy pwy
            hwy: highway highwy hiway hway
            fwy: freeway frwy motorway mwy
            expy: expressway expwy expwy
            tpke: turnpike tpk trnpk
            aly: alley ally
            arc: arcade
            byp: bypass
            cswy: causeway
            ctr: center centre cntr
            cv: cove
            cor: corner corners
            xing: crossing
            dl: dale
            esp: esplanade
            ests: estate estates est
            ext: extension
            gdns: gardens garden gdn gdns grdns
            gln: glen
            grn: green
            gr: grove grv grov
            hts: heights height hgts ht
            hl: hill hills hls
            is: island
            jct: junction
            lndg: landing
            lk: lake lakes
            mdw: meadow meadows mdws
            mnr: manor
            mt: mount mtn mountain
            mws: mews
            pde: parade
            pk: park prk
            pt: point
            prom: promenade
            rdg: ridge rdge
            riv: river
            rte: route rt ruta
            spg: spring springs spgs
            sta: station stn
            vlg: village vill villag vlge
            vly: valley
            vw: view
            wy: way
            whf: wharf
            qy: quay
            cnty: county
            n: north
            s: south
            e: east
            w: west
            ne: northeast north_east
            nw: northwest north_west
            se: southeast south_east
            sw: southwest south_west
            1st: first erste
            2nd: second
            3rd: third
            4th: fourth
            5th: fifth
            6th: sixth
            7th: seventh
            8th: eighth
            9th: ninth
            10th: tenth
            11th: eleventh
            12th: twelfth
            13th: thirteenth
            14th: fourteenth
            15th: fifteenth
            16th: sixteenth
            17th: seventeenth
            18th: eighteenth
            19th: nineteenth
            20th: twentieth
            calle: cll
            paseo: pso pseo passeig
            carrer: c_r
            ctra: carretera carret
            camino: cno cmno cami
            ronda: rda
            travesia: trv
            rua:
            travessa: tv
            estrada: estr
            alameda: alam
            rue:
            chemin: che chem
            allee: all allees
            impasse: imp
            quai:
            faubourg: fbg fg
            passage: pass
            via: v
            viale: vle v_le
            corso: c_so cso
            vicolo: vlo
            largo: lgo l_go
            dg: deutsche
            gasse: g gassse
            steig: stg
            ulitsa: ul ulica ulitza
            prospekt: prosp pr_t prkt
            pereulok: per
            osiedle: os
            aleja: al aleje
            nam: namesti namestie
            gatan: gata gt gade
            vagen: vag vegen veien vei vej
            cad: caddesi cd caddesi
            sok: sokak sk sokagi
            mah: mahallesi mh mahalle
            utca: u
            """)

    /// Canonical words that are types after the name, so that a bare number before one is an ordinal
    /// ("5 Ave") and "5 Avenue" has no house number.
    static let trailingTypes = Lexicon(words: "st ave rd dr ln ct pl blvd ter cir sq cres cct cl")

    /// Types that stand before a name in Romance languages, after which articles are left out.
    static let leadingTypes = Lexicon(
        words: """
            calle ave paseo carrer ctra camino ronda travesia rua travessa estrada alameda rue chemin \
            allee impasse quai faubourg passage via viale corso vicolo largo str plz pl blvd rte sq \
            plaza place piazza
            """)

    /// Articles and prepositions that people leave out or vary.
    static let particles = Lexicon(
        words:
            "de del della delle dello dei degli di da do dos das du des la las le les los el l d the of et"
    )

    /// Types glued to a German, Dutch or English name, long form first: `hauptstrasse` is `haupt st`.
    static let gluedTypes: [(ending: [UInt8], type: [UInt8])] = [
        ("strasse", "st"), ("straat", "st"), ("str", "st"), ("platz", "pl"),
        ("street", "st"), ("crescent", "cres"), ("avenue", "ave"), ("circuit", "cct"),
        ("place", "pl"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    /// Endings of German names, in which `ae`, `oe` and `ue` are umlauts.
    static let germanEndings: [[UInt8]] = [
        "strasse", "str", "weg", "platz", "gasse", "allee", "ring", "damm", "ufer", "markt",
        "graben", "steig", "pfad", "chaussee", "hof", "berg", "wall",
    ].map { Array($0.utf8) }

    /// Words before a flat, suite or other part of a building.
    static let unitMarks = Lexicon(
        words: """
            apt apartment apartement appartment appartement appt app aprt flat flt unit unt suite ste \
            room rm zimmer wohnung whg tur tuer top stiege lot lt space spc trlr trailer office ofc \
            shop shp building bldg bdg bloc batiment bat portal puerta pta escalera esc interno int \
            scala interior dept dpto depto departamento lokal m mieszkanie byt huis bus boite bte \
            penthouse ph box hall dpt oficina ofic local lokale sala apto bloco conj conjunto door
            """)

    /// Words before or after a floor's number.
    static let floorMarks = Lexicon(
        words: """
            floor flr fl level lvl lev piso etage etg og stock stockwerk planta piano andar verdieping \
            etaj kat pietro stage floors
            """)

    /// Words before a house number that say nothing.
    static let numberMarks = Lexicon(
        words: "no nr num numero nro number hausnummer hausnr hnr numer num. bloque blk dom d km")

    /// Words that begin a description of how to find the place.
    static let locators = Lexicon(
        words:
            "between btwn btw bet near opp opposite at behind nexto beside corner cnr off above just"
    )

    /// Words after which a number belongs to the name: "Highway 61".
    static let routes = Lexicon(
        words: """
            hwy highway rte route rt interstate sr cr fm ruta carretera ctra km fwy freeway exit mile \
            bundesstrasse cra transversal diagonal
            """)

    /// Types after which it does so only at the beginning: "Avenue 5", but "Station Road 5".
    static let leadingRoutes = Lexicon(
        words: "road rd us state via calle plaza avenue ave avenida carrera street st rue")

    /// Post office boxes in several languages.
    static let boxes = Lexicon(
        words: """
            pobox postofficebox postbox pob pobx postfach postbus boitepostale apartado \
            apartadodecorreos apartadopostal apdo casilla casillapostal casellapostale caixapostal \
            skrytkapocztowa skrytka postboks postlokero gpobox lockedbag privatebag mailbag pmb \
            postofcbox postbx pbox pobos abonentskiiasik poboks poste_restante
            """)

    /// Boxes by a short word that needs a number after it and the line's beginning before it.
    static let shortBoxes = Lexicon(words: "bp box pf cp tsa cs")

    /// What is typed where no street is known, beyond the general placeholders.
    static let placeholders = Lexicon(
        words: """
            street address streetaddress strasse adresse unknownaddress addressunknown noaddress \
            nofixedaddress nofixedabode nfa homeless sameaddress asbefore generaldelivery rue calle via \
            direccion indirizzo adres na1 road nostreet
            """)
}
