import RecordModel

extension HeaderLanguage {
    static let italian = HeaderLanguage(
        fields: italianParty + italianRelationship,
        labels: [
            ("home", "casa abitazione personale privato privata domicilio residenza domestico"),
            (
                "work",
                """
                lavoro ufficio azienda aziendale professionale società ditta commerciale \
                organizzazione sede uff lavorativo
                """
            ),
            ("mobile", "cellulare mobile cell telefonino"),
            ("mailing", "corrispondenza postale spedizione-posta"),
            ("billing", "fatturazione fattura fatt fiscale"),
            ("shipping", "spedizione consegna sped destinazione merce"),
            (
                "other",
                """
                altro altra altri altre secondario secondaria alternativo alternativa secondo \
                seconda aggiuntivo aggiuntiva ulteriore
                """
            ),
            (
                "main",
                """
                principale preferito preferita predefinito primo prima diretto diretta centrale \
                generale
                """
            ),
            ("emergency", "emergenza"),
            ("assistant", "segreteria"),
            ("school", "scuola"),
        ],
        fillers:
            """
            di del della dello dei delle degli il lo la i gli le l al alla a e o ed in per con \
            un una n n° num numero nr contatto contatti cliente clienti persona persone socio \
            soci suo sua mio tuo campo testo valore dato dati obbligatorio facoltativo richiesto \
            se disponibile gg mm aaaa aa attuale nuovo nuova vecchio completo completa \
            intestatario referente partecipante iscritto membro nome fornitore anagrafica \
            soggetto acquirente destinatario paziente utente
            """,
        attributes:
            """
            tipo data ora stato verificato verificata valido valida non-valido validità \
            confermato confermata qualità numero fonte categoria etichetta commento motivo
            """,
        strangers:
            """
            assistente segretaria segretario coniuge moglie marito figlio figlia figli padre \
            madre genitore genitori tutore responsabile supervisore capo familiare partner \
            rappresentante riferimento
            """
    )

    /// The party and how it is reached.
    private static let italianParty: [(field: Field, phrases: String)] = [
        (.givenName, "nome di battesimo, nome proprio, nomi, primo nome, nome (battesimo)"),
        (.familyName, "cognome, cognomi, nome di famiglia, cogn."),
        (.middleName, "secondo nome, altri nomi, secondi nomi"),
        (
            .fullName,
            """
            nome completo, nome e cognome, cognome e nome, cognome nome, nome cognome, \
            nominativo, nome contatto, nome del contatto, contatto, persona di contatto, persona \
            di riferimento, nome cliente, nome del cliente, cliente, nome visualizzato, \
            intestatario, destinatario, nome persona, referente, nome referente, nome del \
            referente, partecipante, socio, iscritto, interlocutore, nominativo cliente, \
            nome/cognome, persona, contatto principale, nome del paziente, paziente, acquirente
            """
        ),
        (
            .prefix,
            """
            titolo, appellativo, prefisso nome, titolo di cortesia, saluto, sig./sig.ra, formula \
            di saluto, titolo onorifico
            """
        ),
        (.suffix, "suffisso, suffisso nome"),
        (.nickname, "soprannome, nomignolo, nome preferito, pseudonimo, alias, detto, nome breve"),
        (
            .maidenName,
            """
            cognome da nubile, cognome da signorina, cognome di nascita, nata, cognome alla \
            nascita
            """
        ),
        (.initials, "iniziali"),
        (.phoneticName, "nome fonetico, cognome fonetico"),
        (.gender, "sesso, genere, m/f"),
        (
            .birthDate,
            """
            data di nascita, data nascita, d. nascita, nato il, nata il, nato/a il, nascita, \
            compleanno, data nasc., data di nasc., data compleanno
            """
        ),
        (
            .birthPlace,
            """
            luogo di nascita, luogo nascita, comune di nascita, nato a, città di nascita, nata \
            a, nato/a a
            """
        ),
        (.age, "età, anni"),
        (
            .language,
            "lingua, lingua preferita, lingua madre, lingua di corrispondenza, madrelingua"
        ),
        (
            .organization,
            """
            azienda, ditta, società, impresa, nome azienda, nome dell'azienda, nome società, \
            nome della società, ragione sociale, rag. sociale, rag. soc., ragione soc., \
            denominazione, denominazione sociale, organizzazione, nome organizzazione, ente, \
            istituto, associazione, studio, datore di lavoro, fornitore, nome fornitore, nome \
            ditta, esercizio, nome impresa, compagnia, istituzione, azienda/ente, scuola, \
            cooperativa, ragione sociale/denominazione, nome dell'organizzazione, nome ente, \
            azienda/organizzazione
            """
        ),
        (
            .tradingName,
            "nome commerciale, insegna, marchio, denominazione commerciale, nome di fantasia"
        ),
        (
            .department,
            """
            reparto, dipartimento, divisione, settore aziendale, ufficio competente, area, \
            unità, rep., servizio
            """
        ),
        (
            .jobTitle,
            """
            qualifica, posizione, mansione, ruolo aziendale, professione, funzione, incarico, \
            carica, posizione lavorativa, titolo professionale, titolo lavorativo, occupazione, \
            impiego, ruolo in azienda, carica aziendale, lavoro, ruolo professionale
            """
        ),
        (
            .industry,
            """
            settore, ramo, attività, settore di attività, industria, settore merceologico, \
            codice ATECO, ATECO, categoria merceologica, ramo di attività, tipo attività, \
            tipologia attività, specializzazione, comparto
            """
        ),
        (
            .taxID,
            """
            partita IVA, p. IVA, p.iva, piva, part. iva, codice IVA, numero IVA, numero di \
            partita IVA, n. partita IVA, P.I., cod. iva, VAT, id fiscale, partita iva/codice \
            fiscale, codice fiscale azienda
            """
        ),
        (
            .registrationID,
            """
            REA, numero REA, n. REA, registro imprese, numero registro imprese, iscrizione \
            registro imprese, numero di iscrizione, n. iscrizione cciaa, cciaa
            """
        ),
        (
            .nationalID,
            """
            codice fiscale, cod. fiscale, cod. fisc., c.f., cf, codicefiscale, carta d'identità, \
            numero carta d'identità, passaporto, numero passaporto, documento d'identità, \
            tessera sanitaria, n. documento, numero documento
            """
        ),
        (
            .email,
            """
            e-mail, email, posta elettronica, indirizzo e-mail, indirizzo email, indirizzo di \
            posta elettronica, PEC, indirizzo PEC, posta certificata, posta elettronica \
            certificata, mail, indirizzo mail, e mail, indirizzo posta elettronica, casella \
            e-mail, email principale
            """
        ),
        (
            .phone,
            """
            telefono, tel., numero di telefono, numero telefono, n. telefono, num. telefono, n. \
            tel., n° telefono, telefono fisso, tel. fisso, fisso, cellulare, cell., numero \
            cellulare, numero di cellulare, n. cellulare, tel. cellulare, telefono cellulare, \
            telefono mobile, telefonino, mobile, recapito telefonico, recapito, telefono \
            diretto, linea diretta, centralino, telefono ufficio, tel ufficio, telefono casa, \
            utenza telefonica, recapiti telefonici, telefoni, n. cell., num. cell., whatsapp, \
            telefono principale, tel/cell, numero di tel., n° cellulare, contatto telefonico, \
            numero verde
            """
        ),
        (.fax, "fax, numero fax, numero di fax, n. fax, telefax, n° fax"),
        (
            .url,
            """
            sito, sito web, sito internet, pagina web, indirizzo web, indirizzo internet, url, \
            sito aziendale, web, link, home page, dominio, pagina internet
            """
        ),
        (
            .socialProfile,
            """
            profilo LinkedIn, profilo Facebook, social network, profilo social, social, pagina \
            facebook
            """
        ),
        (.instantMessage, "messaggistica istantanea, messaggistica, contatto skype"),
        (
            .street,
            """
            via, indirizzo 1, indirizzo riga 1, indirizzo (riga 1), riga indirizzo 1, \
            via/piazza, via e numero, via e numero civico, via e n. civico, nome via, nome della \
            via, strada, via e civico, indirizzo linea 1, indirizzo (via), toponimo, \
            denominazione stradale, indirizzo via, via/corso, indirizzo e numero civico, via 1, \
            via n., piazza, corso, riga 1, indirizzo e n. civico, via piazza
            """
        ),
        (
            .houseNumber,
            """
            numero civico, n. civico, civico, n° civico, num. civico, nr. civico, numero di \
            casa, n.civ., civ.
            """
        ),
        (
            .unit,
            """
            interno, int., scala, piano, appartamento, scala/interno, palazzina, \
            piano/interno, numero interno
            """
        ),
        (
            .addressLine2,
            """
            indirizzo 2, indirizzo riga 2, indirizzo (riga 2), riga indirizzo 2, complemento \
            indirizzo, completamento indirizzo, indirizzo linea 2, edificio, presso, c/o, \
            indirizzo 3, altre informazioni indirizzo, indirizzo aggiuntivo, integrazione \
            indirizzo, riga 2, via 2, via 3, indirizzo supplementare
            """
        ),
        (
            .locality,
            "frazione, quartiere, località/frazione, rione, borgo, contrada, circoscrizione"
        ),
        (
            .city,
            """
            città, comune, località, paese città, citta', luogo, comune di residenza, città di \
            residenza, cap città, cap e città, cap/città, cap e località, cap località, cap \
            comune, comune residenza, città/comune, nome città, residenza città, \
            località/comune, cap/località, cap e comune
            """
        ),
        (
            .region,
            """
            provincia, prov., regione, stato/provincia, sigla provincia, provincia (sigla), \
            stato/regione, pr, provincia/stato, prov. (sigla), regione/provincia, cantone, sigla \
            prov.
            """
        ),
        (
            .postalCode,
            """
            CAP, c.a.p., codice postale, cod. postale, codice avviamento postale, codice di \
            avviamento postale, c.p., zip, cod post, codice cap
            """
        ),
        (
            .country,
            """
            paese, nazione, stato, paese di residenza, codice paese, nazione di residenza, stato \
            estero, paese/area geografica, cod. paese, codice nazione, paese/regione, stato di \
            residenza, nazione/paese, sigla nazione, nome paese
            """
        ),
        (.postOfficeBox, "casella postale, c.p. casella, cas. post., casella p."),
        (
            .fullAddress,
            """
            indirizzo, indirizzo completo, indirizzo postale, residenza, domicilio, indirizzo di \
            residenza, indirizzo di fatturazione, indirizzo di spedizione, indirizzo di \
            consegna, indirizzo abitazione, indirizzo ufficio, sede legale, indirizzo sede, \
            sede, indirizzo fatturazione, indirizzo spedizione, ind., indirizzo residenza, \
            indirizzo sede legale, sede operativa, indirizzo principale, indirizzo azienda, \
            indirizzo aziendale, indirizzo di casa, recapito postale
            """
        ),
    ]
}
