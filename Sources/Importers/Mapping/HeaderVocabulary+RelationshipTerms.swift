import RecordModel

extension HeaderVocabulary {
    /// What columns about a record's place in its source and about the relationship are called.
    static let relationshipTerms: [(field: Field, phrases: String)] = [
        (
            .recordKey,
            """
            id, record id, recordid, uid, guid, uuid, contact id, person id, customer id, client id, \
            lead id, member id, user id, external id, unique id, key, customer number, customer no, \
            client number, member number, contactid, leadid, subscriber id, leid, euid, rec id, \
            row id, kundennummer, kunden nr, kundennr, kontakt id, datensatz id, id client, id cliente, \
            numero client, numero cliente, codigo cliente, codice cliente, klantnummer, kundnummer, \
            numer klienta, identifier, record number, do not modify contact, do not modify account, \
            do not modify lead, person key
            """
        ),
        (
            .accountKey,
            "account id, accountid, company id, companyid, organization id, organisation id, org id, account key, parentcustomerid, parent customer id, associated company ids, primary associated company id, associated company id, record id company, account name id, parent customer, firmen id, firmennummer, id entreprise, id empresa"
        ),
        (
            .accountName,
            "account name, account, parent customer name, customer account, company account"
        ),
        (
            .parentKey,
            "parent id, parent account id, parentaccountid, parent company id, ultimate parent id"
        ),
        (
            .mergedInto,
            "master record id, masterrecordid, masterid, merged into, merged into id, survivor id, winner id"
        ),
        (
            .isDeleted,
            "is deleted, isdeleted, deleted, merged, archived, is archived, geloscht, supprime, eliminado"
        ),
        (
            .ownerName,
            """
            owner, owner name, contact owner, account owner, lead owner, company owner, assigned to, \
            sales rep, sales representative, account manager, relationship manager, person owner, \
            organization owner, responsible, betreuer, zustandig, verantwortlich, kundenbetreuer, \
            proprietaire, responsable, commercial, propietario, comercial, proprietario, \
            responsabile, eigenaar, agare, ansvarig, wlasciciel, opiekun
            """
        ),
        (
            .ownerKey,
            "owner id, ownerid, contact owner id, account owner id, lead owner id, owner user id, hubspot owner id, assigned to id"
        ),
        (
            .leadSource,
            """
            lead source, source, original source, original source type, latest source, acquisition source, \
            referral source, traffic source, utm source, contact source, how did you hear, quelle, herkunft, \
            lead quelle, origine, source du lead, origen, origem, fonte, provenienza, bron, kalla, zrodlo, \
            referred by, how did you hear about us, source channel
            """
        ),
        (
            .lifecycleStage,
            "lifecycle stage, lifecyclestage, stage, contact stage, customer stage, funnel stage, lead stage"
        ),
        (
            .status,
            "status, lead status, contact status, account status, customer status, member status, estado cliente, estatus, stato cliente, statut, kundenstatus, hs lead status"
        ),
        (
            .role,
            "role, type, contact type, account type, customer type, relationship type, buying role, person type, party type, kategorie kunde, rolle, ruolo, rol, customertypecode, relationship"
        ),
        (
            .tags,
            """
            tags, tag, labels, label, categories, category, keywords, group membership, groups, group, \
            lists, segments, list membership, persona, kategorien, kategorie, schlagworte, gruppen, \
            etiquettes, etiqueta, etiquetas, categorias, categoria, categorie, gruppi, taggar, etykiety, \
            person label, organization label, contact labels, interests
            """
        ),
        (
            .note,
            """
            note, notes, comment, comments, remark, remarks, description, memo, message, about, bio, \
            additional information, annotation, notiz, notizen, bemerkung, bemerkungen, beschreibung, \
            kommentar, anmerkung, anmerkungen, remarque, remarques, commentaire, commentaires, \
            notas, nota, observaciones, comentarios, observacoes, descripcion, descricao, osservazioni, \
            descrizione, opmerking, opmerkingen, notities, anteckning, anteckningar, notatki, uwagi, opis
            """
        ),
        (
            .createdAt,
            """
            created at, created date, create date, created, created time, created on, date created, \
            creation date, date added, added on, added time, date registered, registered at, signup date, \
            sign up date, person created, organization created, entry date, timestamp, date entered, \
            contact created, erstellt am, erstellt, erstelldatum, anlagedatum, angelegt am, \
            date de creation, cree le, date d ajout, fecha de creacion, creado, data de criacao, \
            data creazione, creato il, aangemaakt op, aanmaakdatum, skapad, skapad datum, \
            data utworzenia, connected on
            """
        ),
        (
            .modifiedAt,
            """
            modified at, last modified date, last modified, modified time, modified, updated at, updated, \
            last updated, update date, date modified, modified on, last changed, systemmodstamp, \
            modification date, do not modify modified on, geandert am, geandert, anderungsdatum, \
            letzte anderung, date de modification, modifie le, fecha de modificacion, \
            data de modificacao, data modifica, gewijzigd op, andrad, data modyfikacji, change date
            """
        ),
        (
            .lastActivityAt,
            "last activity date, last activity, last activity time, last contacted, last contacted at, last contact date, last contact, last seen, last touch, last engagement date, letzter kontakt, letzte aktivitat, dernier contact, ultimo contacto, ultimo contato, ultimo contatto, laatste contact, senaste kontakt, ostatni kontakt"
        ),
        (
            .emailOptOut,
            """
            email opt out, email optout, hasoptedoutofemail, has opted out of email, opted out of email, \
            unsubscribed, unsubscribed from all email, unsubscribed from all emails, unsubscribe, \
            email unsubscribed, email blacklisted, do not email, donotemail, do not bulk email, \
            donotbulkemail, do not allow emails, do not allow bulk emails, unsub time, unsubscribed time, \
            unsubscribed at, no email, no emails, newsletter abgemeldet, \
            keine e mails, email verboten, desabonne, desinscrit, no enviar correos, no enviar correo, \
            uitgeschreven, avregistrerad, disiscritto, wypisany
            """
        ),
        (
            .emailOptIn,
            """
            email opt in, email optin, email consent, allow emails, allow email, optin time, \
            double opt in, newsletter, newsletter subscription, subscribed, \
            accepts marketing, accepts email marketing, email marketing consent, consent email, \
            mailing consent, einwilligung e mail, opt in email, \
            person double opt in
            """
        ),
        (
            .allOptIn,
            "marketing consent, opt in, opted in, optin, gdpr consent, marketing opt in, consent, consent status"
        ),
        (
            .phoneOptOut,
            "do not call, donotcall, phone opt out, donotphone, do not phone, do not allow phone calls, call opt out, nicht anrufen, ne pas appeler, no llamar, nao ligar, non chiamare, niet bellen, ring inte, nie dzwonic, no calls"
        ),
        (
            .phoneOptIn,
            "phone opt in, phone consent, call consent, allow phone calls, allow calls, consent phone, einwilligung telefon"
        ),
        (
            .messageOptOut,
            "sms opt out, sms blacklisted, do not text, text opt out, sms unsubscribed, do not sms, hasoptedoutofsms, whatsapp opt out, message opt out"
        ),
        (
            .messageOptIn,
            "sms opt in, sms consent, text consent, text opt in, consent sms, accepts sms marketing, whatsapp opt in, whatsapp consent"
        ),
        (
            .postOptOut,
            "do not mail, donotpostalmail, do not post, postal opt out, mail opt out, do not allow mails, do not send mail, no mail, post opt out, direct mail opt out"
        ),
        (
            .faxOptOut,
            "fax opt out, hasoptedoutoffax, has opted out of fax, do not fax, donotfax, do not allow faxes"
        ),
        (
            .allOptOut,
            "do not contact, donotcontact, optout, opt out, opted out, no contact, suppressed, blacklisted, do not market, dnc, contact opt out, nicht kontaktieren, ne pas contacter, no contactar, kontaktsperre, werbesperre, gdpr objection"
        ),
        (
            .consentDate,
            "consent date, consent time, consent given at, opt in date, optin date, confirm time, consented at, einwilligungsdatum, datum der einwilligung, date de consentement, fecha de consentimiento, data consenso, opt in time stamp"
        ),
        (
            .unmapped,
            """
            email type, phone type, address type, organization type, website type, email label, \
            phone label, address label, website label, email display name, email domain, photo, \
            photo url, event label, event value, event type, relation type, relation value, \
            relation label, custom field type, custom field label, custom field value, im type, \
            im service, mileage, billing information, directory server, sensitivity, priority, private, \
            assistant, assistants name, assistants phone, assistant phone, asst phone, assistantphone, \
            assistant name, managers name, manager, spouse, children, hobby, anniversary, reports to, \
            reportstoid, reports to id, reporting to, email bounced reason, email bounced date, \
            invalid email address, latitude, longitude, lat, lng, lon, timezone, time zone, gmtoff, dstoff, cc, \
            member rating, optin ip, confirm ip, annual revenue, number of employees, no of employees, \
            employees, currency, file as, short name, subject, phone video, class, isdn, telex, \
            internet free busy, office location, organizational id number, schedule, record type id, \
            created by id, last modified by id, primary contact, parent account, parent company, website title, \
            do not modify row checksum, row checksum, preferred method of contact, unsub reason, \
            unsub campaign id, unsub campaign title, clean campaign title, user 1, user 2, user 3, user 4
            """
        ),
    ]
}
