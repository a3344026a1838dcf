/// Regions of countries by name and abbreviation.
enum RegionNames {
    /// A region's code and the country that it lies in.
    struct Region: Sendable {
        let code: [UInt8]
        let country: [UInt8]
    }

    /// Regions by country and glued folded name, written `us:newyork`.
    private static let byCountry: Lexicon<Region> = {
        var names = Lexicon<Region>()
        forEachName { name, region in
            let key = region.country + [TableWords.colon] + name
            names.add(key.span, region)
        }
        return names
    }()

    /// Regions whose name needs no country to be understood; of equal names the first listed counts.
    private static let byName: Lexicon<Region> = {
        var names = Lexicon<Region>()
        let large = ["us", "ca", "au"].map { Array($0.utf8) }
        forEachName { name, region in
            if name.count > 3 || large.contains(region.country) { names.add(name.span, region) }
        }
        return names
    }()

    /// The region of a name; nil where it is in no table.
    ///
    /// - Parameters:
    ///   - name: the folded name or abbreviation without spaces.
    ///   - country: ISO 3166 alpha-2 in lower case; without it the region of the largest country.
    static func region(of name: [UInt8], country: String?) -> Region? {
        guard let country else { return byName.meaning(of: name.span) }
        let key = Array(country.utf8) + [UInt8(ascii: ":")] + name
        return byCountry.meaning(of: key.span)
    }

    /// Whether a code is that of a state of the United States or of Australia alone.
    static func isState(_ code: String, of country: String) -> Bool {
        let name = Array(code.utf8)
        guard let region = byName.meaning(of: name.span) else { return false }
        return region.country == Array(country.utf8)
    }

    /// Calls a function with each name of the table, glued, and its region.
    private static func forEachName(_ body: ([UInt8], Region) -> Void) {
        var words = TableWords(
            table, delimiter: TableWords.colon, secondDelimiter: TableWords.comma)
        var country: [UInt8] = []
        var region: Region?
        while words.next() {
            if words.end == TableWords.colon {
                country = words.word
                region = nil
                continue
            }
            if !words.word.isEmpty {
                let own = region ?? Region(code: words.word, country: country)
                region = own
                body(words.word, own)
            }
            if words.end != Ascii.space { region = nil }
        }
    }

    /// - Source: postal abbreviations of the United States (USPS Publication 28, appendix B), Canada
    ///   Post, Australia Post; elsewhere ISO 3166-2 and common use.
    private static let table = """
        us: al alabama ala, ak alaska, az arizona ariz, ar arkansas ark, ca california calif cal, co colorado colo, ct connecticut conn, de delaware del, dc district_of_columbia washington_dc d_c, fl florida fla, ga georgia, hi hawaii, id idaho, il illinois ill ills, in indiana ind, ia iowa, ks kansas kans, ky kentucky, la louisiana, me maine, md maryland, ma massachusetts mass, mi michigan mich, mn minnesota minn, ms mississippi miss, mo missouri, mt montana mont, ne nebraska nebr neb, nv nevada nev, nh new_hampshire, nj new_jersey, nm new_mexico, ny new_york, nc north_carolina n_carolina, nd north_dakota n_dakota, oh ohio, ok oklahoma okla, or oregon ore, pa pennsylvania penn penna, ri rhode_island, sc south_carolina s_carolina, sd south_dakota s_dakota, tn tennessee tenn, tx texas tex, ut utah, vt vermont, va virginia, wa washington wash washington_state, wv west_virginia w_virginia, wi wisconsin wis wisc, wy wyoming wyo, pr puerto_rico, gu guam, vi virgin_islands, as american_samoa, mp northern_mariana_islands, aa armed_forces_americas, ae armed_forces_europe, ap armed_forces_pacific
        ca: ab alberta alta, bc british_columbia colombie_britannique, mb manitoba, nb new_brunswick nouveau_brunswick, nl newfoundland newfoundland_and_labrador nfld terre_neuve, ns nova_scotia nouvelle_ecosse, nt northwest_territories nwt, nu nunavut, on ontario ont, pe prince_edward_island pei, qc quebec que pq, sk saskatchewan sask, yt yukon yukon_territory yk
        au: nsw new_south_wales, vic victoria, qld queensland, sa south_australia, wa western_australia west_australia, tas tasmania, act australian_capital_territory, nt northern_territory
        de: bw baden_wurttemberg baden_wuerttemberg bawu, by bayern bavaria, be berlin, bb brandenburg, hb bremen, hh hamburg, he hessen hesse, mv mecklenburg_vorpommern meckpomm, ni niedersachsen lower_saxony nds, nw nordrhein_westfalen north_rhine_westphalia nrw, rp rheinland_pfalz rhineland_palatinate rlp, sl saarland, sn sachsen saxony, st sachsen_anhalt saxony_anhalt, sh schleswig_holstein, th thuringen thueringen thuringia
        at: b burgenland, k karnten kaernten carinthia, n niederosterreich lower_austria noe, o oberosterreich upper_austria ooe, s salzburg, t tirol tyrol, v vorarlberg, w wien vienna, st steiermark styria stmk
        ch: ag aargau argovia, ai appenzell_innerrhoden, ar appenzell_ausserrhoden, be bern berne, bl basel_landschaft, bs basel_stadt, fr fribourg freiburg, ge geneve genf geneva, gl glarus, gr graubunden grisons grigioni, ju jura, lu luzern lucerne, ne neuchatel neuenburg, nw nidwalden, ow obwalden, sg st_gallen sankt_gallen, sh schaffhausen, so solothurn, sz schwyz, tg thurgau, ti ticino tessin, ur uri, vd vaud waadt, vs valais wallis, zg zug, zh zurich zuerich
        br: ac acre, al alagoas, am amazonas, ap amapa, ba bahia, ce ceara, df distrito_federal, es espirito_santo, go goias, ma maranhao, mg minas_gerais, ms mato_grosso_do_sul, mt mato_grosso, pa para, pb paraiba, pe pernambuco, pi piaui, pr parana, rj rio_de_janeiro, rn rio_grande_do_norte, ro rondonia, rr roraima, rs rio_grande_do_sul, sc santa_catarina, se sergipe, sp sao_paulo, to tocantins
        mx: ags aguascalientes, bc baja_california bcn, bcs baja_california_sur, camp campeche, coah coahuila coahuila_de_zaragoza, col colima, chis chiapas, chih chihuahua, cdmx ciudad_de_mexico distrito_federal df mexico_city, dgo durango, gto guanajuato, gro guerrero, hgo hidalgo, jal jalisco, mex estado_de_mexico edomex, mich michoacan, mor morelos, nay nayarit, nl nuevo_leon, oax oaxaca, pue puebla, qro queretaro, qroo quintana_roo, slp san_luis_potosi, sin sinaloa, son sonora, tab tabasco, tamps tamaulipas, tlax tlaxcala, ver veracruz, yuc yucatan, zac zacatecas
        in: ap andhra_pradesh, ar arunachal_pradesh, as assam, br bihar, cg chhattisgarh ct, dl delhi new_delhi nct_of_delhi, ga goa, gj gujarat, hr haryana, hp himachal_pradesh, jh jharkhand, jk jammu_and_kashmir, ka karnataka, kl kerala, mp madhya_pradesh, mh maharashtra, mn manipur, ml meghalaya, mz mizoram, nl nagaland, od odisha orissa or, pb punjab, rj rajasthan, sk sikkim, tn tamil_nadu, ts telangana tg, tr tripura, up uttar_pradesh, uk uttarakhand, wb west_bengal
        gb: eng england, sct scotland, wls wales cymru, nir northern_ireland, bedfordshire beds, berkshire berks, buckinghamshire bucks, cambridgeshire cambs, cheshire ches, derbyshire derbys, gloucestershire glos, hampshire hants, hertfordshire herts, lancashire lancs, leicestershire leics, lincolnshire lincs, middlesex middx, northamptonshire northants, nottinghamshire notts, oxfordshire oxon, shropshire salop, staffordshire staffs, south_yorkshire s_yorks, west_yorkshire w_yorks, north_yorkshire n_yorks, east_yorkshire e_yorks, warwickshire warks, wiltshire wilts, worcestershire worcs, greater_manchester gt_manchester, tyne_and_wear, west_midlands w_midlands, london greater_london gt_london
        es: madrid comunidad_de_madrid, cataluna catalunya catalonia, andalucia andalusia, pais_vasco euskadi basque_country, valencia comunidad_valenciana comunitat_valenciana, barcelona, sevilla seville, vizcaya bizkaia, guipuzcoa gipuzkoa, alava araba, islas_baleares baleares illes_balears, la_coruna a_coruna, gerona girona, lerida lleida
        it: ag agrigento, al alessandria, an ancona, ao aosta, ar arezzo, ap ascoli_piceno, at asti, av avellino, ba bari, bl belluno, bn benevento, bg bergamo, bi biella, bo bologna, bz bolzano bozen, bs brescia, br brindisi, ca cagliari, cl caltanissetta, cb campobasso, ce caserta, ct catania, cz catanzaro, ch chieti, co como, cs cosenza, cr cremona, kr crotone, cn cuneo, en enna, fe ferrara, fi firenze florence, fg foggia, fc forli_cesena, fr frosinone, ge genova genoa, go gorizia, gr grosseto, im imperia, is isernia, aq l_aquila laquila, sp la_spezia, lt latina, le lecce, lc lecco, li livorno, lo lodi, lu lucca, mc macerata, mn mantova, ms massa_carrara, mt matera, me messina, mi milano milan, mo modena, mb monza_e_brianza, na napoli naples, no novara, nu nuoro, or oristano, pd padova, pa palermo, pr parma, pv pavia, pg perugia, pu pesaro_e_urbino, pe pescara, pc piacenza, pi pisa, pt pistoia, pn pordenone, pz potenza, po prato, rg ragusa, ra ravenna, rc reggio_calabria, re reggio_emilia, ri rieti, rn rimini, rm roma rome, ro rovigo, sa salerno, ss sassari, sv savona, si siena, sr siracusa, so sondrio, ta taranto, te teramo, tr terni, to torino turin, tp trapani, tn trento, tv treviso, ts trieste, ud udine, va varese, ve venezia venice, vb verbania, vc vercelli, vr verona, vv vibo_valentia, vi vicenza, vt viterbo
        """
}
