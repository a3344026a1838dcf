/// The suffixes of two labels under which domains are registered.
///
/// A compact selection: under the listed countries the general second levels are suffixes, and some
/// countries have further ones. A host below another suffix takes its last two labels.
/// - Source: the registries' own rules, as publicsuffix.org collects them.
enum PublicSuffixes {
    /// Second-level labels that are suffixes under every country in `countries`.
    static let general = Lexicon(
        words:
            "co com org net edu gov ac go ne or gob gouv nom mil info biz id gv asso ltd plc me sch"
    )

    /// Country codes that register below second-level labels.
    static let countries = Lexicon(
        words: """
            uk au nz za jp kr in br mx ar cn tw hk sg my th id ph vn tr il ae sa eg pk bd lk np ng ke \
            gh tz ug zm zw bw na mz ma dz tn ly pe co ve ec uy py bo cr gt hn sv ni pa do pr cu jm tt \
            bb bz gy cy mt gr pl hu ro ua ru kz uz ge az am by at fr pt es ck fj pg sb to ws mm kh la \
            bh kw qa om ye jo lb sy iq ir af mo mu rw et sd sn ci cm cd ao mg
            """)

    /// Whole suffixes beyond these rules.
    static let further = Lexicon(
        words: """
            asn.au id.au nsw.au vic.au qld.au wa.au sa.au tas.au act.au nt.au nhs.uk police.uk \
            geek.nz gen.nz kiwi.nz maori.nz school.nz iwi.nz govt.nz cri.nz gr.jp lg.jp ed.jp ad.jp \
            re.kr pe.kr firm.in gen.in ind.in nic.in res.in adv.br art.br blog.br eco.br eng.br \
            ind.br inf.br med.br odo.br psi.br tur.br tv.br vet.br web.za law.za nom.za k12.tr av.tr \
            bel.tr gen.tr web.tr tel.tr k12.il muni.il waw.pl krakow.pl poznan.pl wroc.pl gda.pl \
            com.de co.com eu.com uk.com us.com de.com ru.com sa.com uk.net gb.net jp.net se.net \
            co.at or.at priv.at k12.ca.us
            """)
}
