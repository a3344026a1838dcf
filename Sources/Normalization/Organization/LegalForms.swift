/// The legal forms of organisations and where they may be read as such.
///
/// Keys are written without spaces and punctuation, as `WordList` glues adjacent words.
/// - Source: own list; the terms of cleanco 2.3 (MIT) informed it.
enum LegalForms {
    /// Where a form may stand to be read as one.
    enum Strength: Sendable {
        /// Unmistakable: anywhere but alone.
        case anywhere
        /// Short or an ordinary word: only at the end, or before a comma.
        case atEnd
        /// An ordinary word in some language: only at the end and written with dots or slashes.
        case dotted
    }

    struct Form: Sendable {
        let canonical: [UInt8]
        let strength: Strength
        /// `co`, `company`: says little, gives way to a further form beside it.
        let isWeak: Bool
    }

    /// Forms by their glued spelling.
    static let forms: Lexicon<Form> = {
        var forms = Lexicon<Form>()
        add(anywhere, .anywhere, to: &forms)
        add(atEnd, .atEnd, to: &forms)
        add(dotted, .dotted, to: &forms)
        add(weak, .atEnd, isWeak: true, to: &forms)
        return forms
    }()

    /// Forms that also stand before the name: "OOO Romashka", "N.V. Nutricia", "PT Telkom".
    static let prefixes = Lexicon(
        words: """
            nv bv ooo oao zao pao ao tov pt uab sia gmbh sarl sas eurl firma firmy ets \
            etablissements naamlozevennootschap zhushihuishe youxianhuishe hetonghuishe kk \
            yk kabushikikaisha spolka
            """)

    /// Marks that go with a form and say nothing: "(publ)", "in liquidation".
    static let marks = Lexicon(
        words: "publ inliquidation iliq il inl konkursi unterhaftungsbeschrankt haftungsbeschrankt")

    private static let anywhere = """
        gmbh: gesellschaft_mit_beschrankter_haftung gesellschaft_m_b_h ges_m_b_h gesmbh g_m_b_h
        gmbh co kg: gmbh_cokg gmbh_co gmbhcokg gmbh_und_co_kg gmbh_u_co_kg gmbhu_co_kg gmbh_compagnie_kg
        gmbh co kgaa: gmbh_und_co_kgaa
        ag co kg: ag_und_co_kg agcokg
        ug: unternehmergesellschaft ug_haftungsbeschrankt unternehmergesellschaft_haftungsbeschrankt
        ag: aktiengesellschaft
        kg: kommanditgesellschaft
        kgaa: kommanditgesellschaft_auf_aktien
        ohg: offene_handelsgesellschaft
        ggmbh: gemeinnutzige_gmbh
        gbr: gesellschaft_burgerlichen_rechts gesbr
        ev: eingetragener_verein
        eg: eingetragene_genossenschaft
        inc: incorporated incorp
        llc: l_l_c limited_liability_company limited_liability_co
        llp: limited_liability_partnership
        lllp: limited_liability_limited_partnership
        lp: limited_partnership
        pllc: professional_limited_liability_company
        plc: public_limited_company
        ltd: limited ltd_co private_limited_company ltd_liability_co
        co ltd: company_limited co_limited coltd company_ltd you_xian_gong_si you_xian_ze_ren_gong_si gong_si
        pty ltd: proprietary_limited pty_limited ptyltd pty
        pte ltd: pte_limited pteltd pte
        pvt ltd: private_limited pvt_limited pvtltd private_ltd p_ltd pvt
        ltda: limitada
        ltee: limitee
        ulc:
        unltd: unlimited_company ultd
        bv: besloten_vennootschap b_v_b_a bvba besloten_vennootschap_met_beperkte_aansprakelijkheid
        nv: naamloze_vennootschap naamlooze_vennootschap n_v_naamlooze_vennootschap
        vof: vennootschap_onder_firma
        vzw: vereniging_zonder_winstoogmerk
        asbl: association_sans_but_lucratif
        sprl: societe_privee_a_responsabilite_limitee
        sa: societe_anonyme sociedad_anonima sociedade_anonima
        sarl: societe_a_responsabilite_limitee s_a_r_l
        sas: societe_par_actions_simplifiee sasu
        eurl:
        snc: societe_en_nom_collectif
        gie: groupement_d_interet_economique
        spa: societa_per_azioni
        srl: societa_a_responsabilita_limitata sociedad_de_responsabilidad_limitada srls
        sapa:
        sl: sociedad_limitada slu sll sociedad_limitada_unipersonal
        sau: sociedad_anonima_unipersonal
        sa de cv: sociedad_anonima_de_capital_variable sadecv sab_de_cv sapi_de_cv
        s de rl de cv: sderldecv srl_de_cv
        s de rl: sderl
        lda:
        eireli:
        ab: aktiebolag aktiebolaget ab_publ
        hb: handelsbolag
        asa: allmennaksjeselskap
        as: aksjeselskap aktieselskab aktieselskabet akciova_spolecnost akciova_spolocnost anonim_sirketi
        aps: anpartsselskab
        ivs:
        oy: osakeyhtio oyab
        oyj: julkinen_osakeyhtio abp
        ehf: einkahlutafelag
        sp z oo: spzoo sp_zoo spolka_z_oo spolka_z_o_o spolka_z_ograniczona_odpowiedzialnoscia sp_z_o_o
        sp k: spolka_komandytowa spzoo_sp_k sp_z_o_o_sp_k sp_z_oo_sp_k
        sp j: spolka_jawna
        spolka akcyjna: s_a_spolka_akcyjna
        sro: spol_s_r_o spol_sro spolecnost_s_rucenim_omezenym
        kft: korlatolt_felelossegu_tarsasag
        zrt: nyrt
        doo: drustvo_s_ogranicenom_odgovornoscu druzba_z_omejeno_odgovornostjo
        dooel:
        dd: dionicko_drustvo delniska_druzba
        eood:
        ooo: obshchestvo_s_ogranichennoy_otvetstvennostyu obsestvo_s_ogranicennoj_otvetstvennostu
        oao: pao zao otkrytoe_aktsionernoe_obshchestvo
        tov: tovarystvo_z_obmezhenoyu_vidpovidalnistyu
        uab: uzdaroji_akcine_bendrove
        sia: sabiedriba_ar_ierobezotu_atbildibu
        osauhing:
        ltd sti: limited_sirketi ltdsti ltd_sirketi
        kk: kabushiki_kaisha kabushikikaisha kabushiki_gaisha zhu_shi_hui_she
        yk: yugen_kaisha yugen_gaisha you_xian_hui_she
        godo kaisha: godo_gaisha he_tong_hui_she
        jusikhoesa: jushikhoesa chusikhoesa
        sdn bhd: sendirian_berhad sdnbhd
        bhd: berhad
        tbk: persero_tbk
        fzco: fz_co
        fze: fz_llc fzllc
        wll:
        psc: pjsc
        saoc: saog
        ae: anonymi_etaireia anonyme_etaireia anonymos_etairia
        epe:
        ike:
        corp: corporation
        """

    private static let atEnd = """
        ag:
        kg:
        og:
        eu: eingetragener_unternehmer
        ek: e_kfm e_kfr eingetragener_kaufmann eingetragene_kauffrau
        ev:
        eg:
        se: societas_europaea
        sce:
        mbh:
        partg mbb: partgmbb partnerschaftsgesellschaft_mbb partg partnerschaft
        corp:
        inc:
        ltd:
        llc:
        lp:
        llp:
        pc: professional_corporation
        cic:
        nfp: not_for_profit npo
        cio:
        lc:
        bv:
        nv:
        cv: commanditaire_vennootschap
        sa:
        sc:
        sca:
        scs:
        scrl: scarl
        scop:
        sl:
        sas:
        sac:
        spa:
        epp:
        ab:
        hb:
        kb:
        as:
        ans:
        enk:
        ks: kommanditselskab
        amba:
        fmba:
        oy:
        ky:
        tmi: toiminimi
        hf:
        slf:
        vos:
        bt:
        nyrt:
        jtd:
        kd:
        ood:
        vsi:
        sal:
        sae:
        jsc: joint_stock_company
        ojsc:
        cjsc:
        """

    private static let dotted = """
        na: national_association
        pa: professional_association
        is: interessentskab
        ad:
        ei:
        sci:
        cb:
        """

    private static let weak = """
        co: company compagnie compania companhia cia cie comp
        """

    /// Forms of at most three letters that are no word and no initials.
    private static let strongShort = Lexicon(
        words: "inc llc llp plc ltd bv nv ohg gbr ulc oyj doo sro kft zrt uab ooo pvt pte pty")

    private static func add(
        _ text: String, _ strength: Strength, isWeak: Bool = false, to forms: inout Lexicon<Form>
    ) {
        Lexicon<[UInt8]>.forEachForm(of: text) { canonical, key in
            let isShort = key.count <= 3 && !strongShort.contains(key.span)
            let form = Form(
                canonical: canonical,
                strength: isShort && strength == .anywhere ? .atEnd : strength, isWeak: isWeak)
            forms.add(key.span, form)
        }
    }
}
