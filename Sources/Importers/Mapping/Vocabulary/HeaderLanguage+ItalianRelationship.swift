import RecordModel

extension HeaderLanguage {
    /// The record's place in its source, the relationship, consent, and what is kept raw.
    static let italianRelationship: [(field: Field, phrases: String)] = [
        (
            .recordKey,
            """
            codice cliente, cod. cliente, codice contatto, id cliente, id contatto, numero \
            cliente, n. cliente, codice, cod., identificativo, identificatore, codice \
            anagrafica, id anagrafica, codice socio, n. socio, numero socio, n. tessera, numero \
            tessera, matricola, id record, id persona, riferimento, codice identificativo, \
            chiave, codice fornitore, cod. fornitore, codice univoco, id univoco, id esterno, \
            codice utente, id utente, n° cliente, numero contatto, id soggetto, cod. contatto, \
            numero fornitore, numero pratica
            """
        ),
        (
            .accountKey,
            """
            id azienda, codice azienda, codice ditta, id società, id account, id organizzazione, \
            cod. azienda, id ditta, identificativo azienda, id dell'azienda, codice società
            """
        ),
        (
            .accountName,
            """
            nome account, account, azienda associata, nome dell'account, azienda collegata, \
            società collegata, azienda di appartenenza
            """
        ),
        (
            .parentKey,
            """
            id azienda madre, id capogruppo, id casa madre, id società madre, id account \
            principale, id azienda principale
            """
        ),
        (
            .mergedInto,
            """
            unito a, unito con, fuso con, fuso in, sostituito da, duplicato di, id principale \
            unione, unificato con, unito in
            """
        ),
        (.isDeleted, "eliminato, cancellato, archiviato, cestinato, è eliminato, rimosso"),
        (
            .ownerName,
            """
            proprietario, proprietario contatto, proprietario account, responsabile, agente, \
            venditore, commerciale, consulente, gestore, assegnato a, account manager, \
            rappresentante, referente commerciale, referente interno, responsabile commerciale, \
            addetto, incaricato, commerciale di riferimento, proprietario del contatto, capo \
            area, agente di zona
            """
        ),
        (
            .ownerKey,
            """
            id proprietario, codice agente, id agente, id responsabile, id venditore, cod. \
            agente, codice venditore, id commerciale
            """
        ),
        (
            .leadSource,
            """
            fonte, origine, provenienza, origine contatto, fonte contatto, fonte lead, \
            provenienza contatto, come ci ha conosciuto, segnalato da, canale, canale di \
            acquisizione, origine lead, fonte del lead, presentato da, fonte di acquisizione, \
            canale di provenienza, origine del contatto, come ci hai conosciuto
            """
        ),
        (
            .lifecycleStage,
            """
            fase del ciclo di vita, ciclo di vita, fase, stadio, stadio del ciclo di vita, fase \
            ciclo di vita
            """
        ),
        (
            .status,
            """
            stato cliente, stato contatto, stato del contatto, stato del cliente, attivo, \
            situazione, stato record, stato lead, stato del lead, attivo/inattivo, stato \
            anagrafica, stato socio, stato iscrizione
            """
        ),
        (
            .role,
            """
            ruolo, tipo cliente, tipo di cliente, tipologia cliente, tipo contatto, tipo, \
            tipologia, relazione, categoria cliente, tipo soggetto, tipo anagrafica, tipologia \
            contatto, tipo relazione, classe cliente, tipo di contatto, tipologia socio
            """
        ),
        (
            .tags,
            """
            etichetta, etichette, categoria, categorie, parole chiave, gruppo, gruppi, liste, \
            segmento, segmenti, interessi, tag, lista di distribuzione, mailing list, argomenti \
            di interesse
            """
        ),
        (
            .note,
            """
            nota, note, osservazioni, commento, commenti, descrizione, annotazioni, informazioni \
            aggiuntive, altre informazioni, messaggio, informazioni, memo, note interne, \
            dettagli, varie, appunti, note varie, ulteriori informazioni, osservazione, testo \
            libero, note cliente
            """
        ),
        (
            .createdAt,
            """
            data creazione, data di creazione, creato il, creato, data inserimento, data di \
            inserimento, inserito il, data registrazione, data di registrazione, registrato il, \
            data iscrizione, data di iscrizione, iscritto il, cliente dal, socio dal, data \
            aggiunta, aggiunto il, data di aggiunta, data ingresso, data apertura, data \
            acquisizione, data adesione, cliente da, data di adesione, data inizio rapporto
            """
        ),
        (
            .modifiedAt,
            """
            data modifica, data di modifica, modificato il, modificato, ultima modifica, ultimo \
            aggiornamento, data aggiornamento, data di aggiornamento, aggiornato il, data ultima \
            modifica, data dell'ultima modifica, data ultimo aggiornamento, aggiornamento, data \
            variazione, data di ultima modifica
            """
        ),
        (
            .lastActivityAt,
            """
            ultimo contatto, data ultimo contatto, ultima attività, ultima visita, ultimo \
            acquisto, ultimo ordine, ultima interazione, ultima chiamata, ultimo accesso, data \
            ultima attività, contattato il, data dell'ultimo contatto, data ultimo acquisto, \
            data ultimo ordine, ultima telefonata
            """
        ),
        (
            .consentBasis,
            """
            base giuridica, base legale, base giuridica del trattamento, fonte del consenso, \
            prova del consenso, origine consenso, fonte consenso, tipo di consenso, modalità \
            consenso, tipo consenso
            """
        ),
        (
            .emailOptIn,
            """
            iscritto newsletter, iscritto alla newsletter, newsletter, iscrizione newsletter, \
            consenso e-mail, consenso email, consenso newsletter, accetta e-mail, accetta \
            newsletter, accetta email, riceve newsletter, desidera newsletter, autorizza e-mail, \
            consenso invio e-mail, vuole newsletter, invio newsletter
            """
        ),
        (
            .phoneOptIn,
            """
            consenso telefono, consenso telefonico, accetta chiamate, accetta telefonate, \
            autorizza chiamate, consenso chiamate
            """
        ),
        (
            .messageOptIn,
            "consenso SMS, accetta SMS, autorizza SMS, consenso whatsapp, accetta whatsapp"
        ),
        (
            .postOptIn,
            """
            consenso posta, accetta posta, consenso posta cartacea, accetta posta cartacea, \
            consenso postale, consenso posta ordinaria
            """
        ),
        (.faxOptIn, "consenso fax, accetta fax"),
        (
            .allOptIn,
            """
            consenso, consenso marketing, consenso privacy, consenso GDPR, GDPR, privacy, \
            accetta marketing, accetta pubblicità, autorizzazione, consenso commerciale, \
            consenso al trattamento, consenso trattamento dati, accetta comunicazioni, consenso \
            pubblicità, autorizzazione privacy, privacy accettata, consenso profilazione, \
            accetta comunicazioni commerciali, consenso dati, autorizza marketing, permesso di \
            contatto
            """
        ),
        (
            .emailOptOut,
            """
            disiscritto, disiscritto il, disiscrizione, cancellato newsletter, data \
            disiscrizione, data di disiscrizione, no e-mail, non inviare e-mail, non inviare \
            email, rifiuta e-mail, rifiuta email, no newsletter, niente e-mail, niente \
            newsletter, non desidera e-mail, non inviare newsletter, rinuncia e-mail, rifiuto \
            e-mail, disiscritto newsletter, annullata iscrizione, blocco e-mail, non consentire \
            messaggi e-mail, non mandare email
            """
        ),
        (
            .phoneOptOut,
            """
            non chiamare, non telefonare, rifiuta chiamate, no telefonate, no chiamate, niente \
            telefonate, registro opposizioni, registro delle opposizioni, non desidera chiamate, \
            iscritto registro opposizioni, non consentire telefonate, blocco chiamate, niente \
            chiamate
            """
        ),
        (
            .messageOptOut,
            """
            no SMS, non inviare SMS, rifiuta SMS, niente SMS, blocco SMS, disiscritto sms, non \
            inviare messaggi
            """
        ),
        (
            .postOptOut,
            """
            no posta, non inviare posta, rifiuta posta, niente posta, niente posta cartacea, no \
            posta cartacea, non spedire, non inviare posta cartacea, no lettere
            """
        ),
        (.faxOptOut, "no fax, non inviare fax, rifiuta fax, niente fax"),
        (
            .allOptOut,
            """
            non contattare, rifiuta marketing, opposizione, opposizione marketing, lista nera, \
            bloccato, no pubblicità, rifiuta pubblicità, non desidera pubblicità, consenso \
            negato, consenso revocato, revoca consenso, consenso ritirato, non disturbare, no \
            marketing, diritto di opposizione, non desidera essere contattato, niente \
            pubblicità, non inviare pubblicità, rifiuta comunicazioni, revoca del consenso, \
            revoca
            """
        ),
        (
            .consentDate,
            """
            data consenso, data del consenso, data di consenso, data consenso privacy, data \
            accettazione, data GDPR, accettato il, data opt-in, data conferma, confermato il, \
            data consenso marketing, data di accettazione, data privacy, consenso del
            """
        ),
        (
            .unmapped,
            """
            riga, n. riga, fatturato, fatturato annuo, dipendenti, numero dipendenti, n. \
            dipendenti, addetti, valuta, coniuge, figli, stato civile, nazionalità, \
            cittadinanza, foto, password, utente, nome utente, saldo, fido, banca, IBAN, conto \
            corrente, latitudine, longitudine, importo, prezzo, prefisso, prefisso \
            internazionale, forma giuridica, natura giuridica, punteggio, assistente, \
            segretaria, superiore, hobby, codice SDI, codice destinatario, SDI, codice univoco \
            ufficio, condizioni di pagamento, modalità di pagamento, listino, sconto, prossima \
            attività, reddito, titolo di studio, prossimo contatto, codice destinatario sdi
            """
        ),
    ]
}
