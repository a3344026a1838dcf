/// Countries by their names in several languages and their codes.
enum CountryNames {
    /// ISO 3166 alpha-2 in lower case, by glued folded name, alpha-2 and alpha-3.
    static let codes: Lexicon<[UInt8]> = {
        var names = Lexicon<[UInt8]>()
        var words = TableWords(table)
        var code: [UInt8] = []
        while words.next() {
            if code.isEmpty { code = words.word }
            // "NA" stands for "not available" far more often than for Namibia.
            if !words.word.isEmpty && words.word != [UInt8(ascii: "n"), UInt8(ascii: "a")] {
                names.add(words.word.span, code)
            }
            if words.end == TableWords.lineBreak { code = [] }
        }
        return names
    }()

    /// The code of a country's name without spaces; nil where it is none.
    static func code(of name: Span<UInt8>) -> [UInt8]? { codes.meaning(of: name) }

    /// - Source: ISO 3166-1; the names are English, the country's own, and in large countries German,
    ///   French, Spanish, Italian, Dutch, Polish and Portuguese too.
    private static let table = """
        ad and andorra
        ae are united_arab_emirates uae u_a_e vereinigte_arabische_emirate emirats_arabes_unis emiratos_arabes_unidos al_imarat dubai abu_dhabi
        af afg afghanistan
        ag atg antigua_and_barbuda antigua
        ai aia anguilla
        al alb albania albanien shqiperia albanie
        am arm armenia armenien hayastan
        ao ago angola
        ar arg argentina argentinien argentine
        as asm american_samoa
        at aut austria osterreich oesterreich autriche oostenrijk austriche rakousko ausztria republik_osterreich
        au aus australia australien australie commonwealth_of_australia
        aw abw aruba
        az aze azerbaijan aserbaidschan azerbaycan
        ba bih bosnia_and_herzegovina bosnia bosnia_herzegovina bosna_i_hercegovina bosnien bosnien_und_herzegowina
        bb brb barbados
        bd bgd bangladesh
        be bel belgium belgien belgique belgie belgica belgio belgia
        bf bfa burkina_faso
        bg bgr bulgaria bulgarien bulgarie balgaria
        bh bhr bahrain
        bi bdi burundi
        bj ben benin
        bm bmu bermuda
        bn brn brunei brunei_darussalam
        bo bol bolivia bolivien
        br bra brazil brasil brasilien bresil brasile brazilie brazylia
        bs bhs bahamas the_bahamas
        bt btn bhutan
        bw bwa botswana
        by blr belarus weissrussland belarussia bielorussie
        bz blz belize
        ca can canada kanada
        cd cod democratic_republic_of_the_congo dr_congo congo_kinshasa drc
        cf caf central_african_republic
        cg cog congo republic_of_the_congo
        ch che switzerland schweiz suisse svizzera suiza zwitserland szwajcaria svizra suica sui confoederatio_helvetica
        ci civ ivory_coast cote_d_ivoire cote_divoire elfenbeinkuste
        ck cok cook_islands
        cl chl chile chili
        cm cmr cameroon cameroun kamerun
        cn chn china peoples_republic_of_china people_s_republic_of_china prc pr_china p_r_china chine cina zhong_guo zhong_hua_ren_min_gong_he_guo kina chiny
        co col colombia kolumbien colombie
        cr cri costa_rica
        cu cub cuba kuba
        cv cpv cape_verde cabo_verde
        cy cyp cyprus zypern chypre kypros chipre cipro kibris
        cz cze czech_republic czechia tschechien tschechische_republik republique_tcheque ceska_republika cesko republica_checa tsjechie czechy cechy
        de deu ger germany deutschland allemagne alemania germania duitsland niemcy alemanha nemecko tyskland saksa brd bundesrepublik_deutschland federal_republic_of_germany nemetorszag germaniya germaniia almanya deutchland
        dj dji djibouti
        dk dnk denmark danmark danemark dinamarca danimarca danemarken denemarken dania danija
        dm dma dominica
        do dom dominican_republic republica_dominicana dominikanische_republik
        dz dza algeria algerien algerie argelia
        ec ecu ecuador
        ee est estonia estland eesti estonie
        eg egy egypt agypten aegypten egypte egipto misr
        er eri eritrea
        es esp spain espana spanien espagne spagna spanje hiszpania espanha spanelsko reino_de_espana
        et eth ethiopia athiopien
        fi fin finland finnland suomi finlande finlandia
        fj fji fiji
        fk flk falkland_islands
        fm fsm micronesia
        fo fro faroe_islands foroyar
        fr fra france frankreich francia frankrijk francja frankrike francie republique_francaise metropolitan_france ranska
        ga gab gabon
        gb gbr uk united_kingdom great_britain britain england scotland wales northern_ireland u_k gb_eng gb_sct gb_wls gb_nir grossbritannien vereinigtes_konigreich vereinigtes_koenigreich royaume_uni angleterre grande_bretagne reino_unido inglaterra regno_unito gran_bretagna gran_bretana inghilterra groot_brittannie verenigd_koninkrijk wielka_brytania anglia the_united_kingdom united_kingdom_of_great_britain_and_northern_ireland storbritannien schottland
        gd grd grenada
        ge geo georgia_country georgien sakartvelo republic_of_georgia
        gf guf french_guiana guyane
        gg ggy guernsey
        gh gha ghana
        gi gib gibraltar
        gl grl greenland gronland
        gm gmb gambia
        gn gin guinea guinee
        gp glp guadeloupe
        gq gnq equatorial_guinea
        gr grc greece griechenland grece grecia ellada ellas hellas griekenland grecja
        gt gtm guatemala
        gu gum guam
        gw gnb guinea_bissau
        gy guy guyana
        hk hkg hong_kong hongkong hong_kong_sar xiang_gang
        hn hnd honduras
        hr hrv croatia kroatien hrvatska croatie croacia croazia
        ht hti haiti
        hu hun hungary ungarn magyarorszag hongrie hungria ungheria hongarije wegry
        id idn indonesia indonesien indonesie
        ie irl ireland irland eire irlande irlanda ierland irlandia republic_of_ireland
        il isr israel
        im imn isle_of_man
        in ind india indien inde bharat
        iq irq iraq irak
        ir irn iran islamic_republic_of_iran
        is isl iceland island_country islande islandia ijsland
        it ita italy italia italien italie wlochy italija
        je jey jersey_island channel_islands_jersey
        jm jam jamaica
        jo jor jordan_country jordanien hashemite_kingdom_of_jordan
        jp jpn japan japon nippon nihon ri_ben giappone japao
        ke ken kenya kenia
        kg kgz kyrgyzstan
        kh khm cambodia kambodscha cambodge
        km com comoros
        kr kor south_korea korea republic_of_korea korea_republic_of sudkorea suedkorea coree_du_sud corea_del_sur daehanmingug hangug
        kp prk north_korea
        kw kwt kuwait
        ky cym cayman_islands
        kz kaz kazakhstan kasachstan
        la lao laos
        lb lbn lebanon libanon liban
        lc lca saint_lucia st_lucia
        li lie liechtenstein
        lk lka sri_lanka
        lr lbr liberia
        ls lso lesotho
        lt ltu lithuania litauen lietuva lituanie
        lu lux luxembourg luxemburg luxemburgo lussemburgo letzebuerg
        lv lva latvia lettland latvija lettonie
        ly lby libya libyen
        ma mar morocco marokko maroc marruecos
        mc mco monaco
        md mda moldova moldawien moldavia
        me mne montenegro crna_gora
        mg mdg madagascar madagaskar
        mk mkd north_macedonia macedonia mazedonien nordmazedonien
        ml mli mali
        mm mmr myanmar burma
        mn mng mongolia
        mo mac macau macao
        mq mtq martinique
        mr mrt mauritania
        mt mlt malta malte
        mu mus mauritius maurice
        mv mdv maldives
        mw mwi malawi
        mx mex mexico mexiko mexique messico estados_unidos_mexicanos
        my mys malaysia
        mz moz mozambique mosambik
        na nam namibia
        nc ncl new_caledonia
        ne ner niger
        ng nga nigeria
        ni nic nicaragua
        nl nld netherlands the_netherlands nederland niederlande holland pays_bas paises_bajos paesi_bassi holandia hollande holanda olanda niderlandy koninkrijk_der_nederlanden die_niederlande
        no nor norway norwegen norge norvege noruega norvegia noorwegen norwegia noreg
        np npl nepal
        nz nzl new_zealand neuseeland nouvelle_zelande nueva_zelanda aotearoa
        om omn oman
        pa pan panama
        pe per peru perou
        pf pyf french_polynesia
        pg png papua_new_guinea
        ph phl philippines philippinen pilipinas the_philippines filipinas
        pk pak pakistan
        pl pol poland polen polska pologne polonia polsko rzeczpospolita_polska
        pr pri puerto_rico
        ps pse palestine palestinian_territory
        pt prt portugal portogallo portugalia
        py pry paraguay
        qa qat qatar katar
        re reu reunion la_reunion
        ro rou rom romania rumanien rumaenien roumanie rumania roemenie
        rs srb serbia serbien srbija serbie
        ru rus russia russland russian_federation rossiya rossia rossiia russische_foderation russie rusia rosja rossijskaa_federacia
        rw rwa rwanda ruanda
        sa sau saudi_arabia saudi_arabien arabie_saoudite ksa kingdom_of_saudi_arabia
        sb slb solomon_islands
        sc syc seychelles
        sd sdn sudan
        se swe sweden schweden sverige suede suecia svezia zweden szwecja ruotsi
        sg sgp singapore singapur singapour xin_jia_po
        si svn slovenia slowenien slovenija slovenie eslovenia
        sk svk slovakia slowakei slovensko slovak_republic slovaquie eslovaquia slovenska_republika
        sl sle sierra_leone
        sm smr san_marino
        sn sen senegal
        so som somalia
        sr sur suriname surinam
        sv slv el_salvador
        sy syr syria syrien
        sz swz eswatini swaziland
        tc tca turks_and_caicos_islands
        tg tgo togo
        th tha thailand thailande tailandia prathet_thai
        tj tjk tajikistan
        tm tkm turkmenistan
        tn tun tunisia tunesien tunisie
        to ton tonga
        tr tur turkey turkei tuerkei turkiye turquie turquia turchia turkije
        tt tto trinidad_and_tobago trinidad
        tw twn taiwan taiwan_roc tai_wan republic_of_china
        tz tza tanzania tansania
        ua ukr ukraine ukraina ucrania ucraina
        ug uga uganda
        us usa united_states united_states_of_america u_s u_s_a america vereinigte_staaten vereinigte_staaten_von_amerika etats_unis etats_unis_d_amerique etats_unis_damerique estados_unidos estados_unidos_de_america stati_uniti stati_uniti_d_america verenigde_staten stany_zjednoczone the_united_states the_united_states_of_america eua eeuu ee_uu amerika us_of_a unites_states
        uy ury uruguay
        uz uzb uzbekistan usbekistan
        va vat vatican vatican_city holy_see
        vc vct saint_vincent_and_the_grenadines st_vincent
        ve ven venezuela
        vg vgb british_virgin_islands
        vi vir us_virgin_islands virgin_islands_us
        vn vnm vietnam viet_nam
        vu vut vanuatu
        ws wsm samoa
        xk xkx kosovo
        ye yem yemen jemen
        za zaf south_africa sudafrika suedafrika afrique_du_sud republic_of_south_africa rsa sudafrica suid_afrika
        zm zmb zambia sambia
        zw zwe zimbabwe simbabwe
        ge georgia
        is island
        jo jordan
        je jersey
        """
}
