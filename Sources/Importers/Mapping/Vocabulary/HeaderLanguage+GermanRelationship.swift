import RecordModel

extension HeaderLanguage {
    /// The record's place in its source, the relationship, consent, and what is kept raw.
    static let germanRelationship: [(field: Field, phrases: String)] = [
        (
            .recordKey,
            """
            Kundennummer, Kundennr., Kunden-Nr., KdNr, Kd.-Nr., Kd Nr, KNR, Kunden-ID, \
            Kontakt-ID, Kontaktnummer, Kontakt-Nr., Personen-ID, Personennummer, Personen-Nr., \
            Datensatz-ID, Datensatznummer, Adress-ID, Adressnummer, Adress-Nr., Adressnr, AdrNr, \
            Debitor, Debitornummer, Debitorennummer, Debitor-Nr., Debitorennr, Kreditornummer, \
            Kreditorennummer, Lieferantennummer, Lieferanten-Nr., Mitgliedsnummer, \
            Mitglieds-Nr., MitgliedsNr, Mitgliednr, Mitglieds-ID, Personalnummer, Personal-Nr., \
            Pers.-Nr., PersNr, Matrikelnummer, Mandantennummer, Patientennummer, \
            Geschäftspartnernummer, GP-Nummer, Schlüssel, eindeutige ID, lfd. Kunden-Nr., \
            Identifikator, Kennnummer, Kennung, Teilnehmernummer, Teilnehmer-ID, externe ID, \
            Referenznummer, Kundencode, Kundenschlüssel, Interessentennummer
            """
        ),
        (
            .accountKey,
            """
            Firmen-ID, Firmennummer, Firmen-Nr., FirmenNr, Unternehmens-ID, Unternehmensnummer, \
            Organisations-ID, Account-ID, Firma-ID, ID der Firma, Firmenkunden-Nr.
            """
        ),
        (
            .accountName,
            """
            zugehörige Firma, Kundenkonto, Account, Accountname, zugeordnetes Unternehmen, \
            verknüpfte Firma, Name des Accounts
            """
        ),
        (
            .parentKey,
            """
            Konzern-ID, Mutterfirma-ID, übergeordnete Firma ID, Muttergesellschaft ID, \
            übergeordneter Account ID, Zentrale ID
            """
        ),
        (
            .mergedInto,
            """
            zusammengeführt mit, zusammengeführt in, verschmolzen mit, ersetzt durch, Dublette \
            von, Duplikat von, Master-ID, Hauptdatensatz-ID
            """
        ),
        (
            .isDeleted,
            """
            gelöscht, ist gelöscht, Löschkennzeichen, Löschvermerk, gelöscht ja/nein, \
            archiviert, Papierkorb
            """
        ),
        (
            .ownerName,
            """
            Betreuer, Betreuerin, Kundenbetreuer, Kundenberater, Berater, Außendienst, \
            Außendienstmitarbeiter, ADM, Vertreter, Verkäufer, Vertriebsmitarbeiter, \
            Sachbearbeiter, zuständig, Zuständiger, verantwortlich, Verantwortlicher, Besitzer, \
            Eigentümer, Bearbeiter, Key Account, Vertriebler, zugewiesen an, Innendienst, \
            zuständiger Mitarbeiter, Kontaktinhaber, Datensatzbesitzer
            """
        ),
        (
            .ownerKey,
            """
            Betreuer-ID, Bearbeiter-ID, Vertreternummer, Vertreter-Nr., Besitzer-ID, \
            Vertreterkennung
            """
        ),
        (
            .leadSource,
            """
            Quelle, Herkunft, Lead-Quelle, Leadquelle, Leadherkunft, Adressherkunft, \
            Datenquelle, Adressquelle, Kontaktquelle, Empfohlen von, empfohlen durch, Werber, \
            Aufmerksam geworden durch, wie haben Sie von uns erfahren, Kanal, Ursprung
            """
        ),
        (.lifecycleStage, "Phase, Kundenphase, Lifecycle-Phase, Lebenszyklusphase, Vertriebsphase"),
        (
            .status,
            """
            Status, Kundenstatus, Kontaktstatus, Leadstatus, Lead-Status, Mitgliedsstatus, \
            Zustand, aktiv, Aktiv ja/nein, Statusgrund, Datensatzstatus
            """
        ),
        (
            .role,
            """
            Rolle, Kundentyp, Kundenart, Kontaktart, Kontakttyp, Kundenklasse, Kundenkategorie, \
            Art, Typ, Adressart, Beziehung, Partnertyp, Kundengruppe, ABC-Kunde, Mitgliedsart, \
            Beziehungstyp, Geschäftsbeziehung
            """
        ),
        (
            .tags,
            """
            Schlagworte, Schlagwörter, Stichworte, Stichwörter, Gruppen, Gruppe, Kategorien, \
            Kategorie, Verteiler, Merkmale, Merkmal, Kennzeichen, Markierungen, Etiketten, \
            Verteilerliste, Interessen, Selektion, Kontaktgruppe, Labels, Verteilergruppe
            """
        ),
        (
            .note,
            """
            Notiz, Notizen, Bemerkung, Bemerkungen, Kommentar, Kommentare, Anmerkung, \
            Anmerkungen, Beschreibung, Hinweis, Hinweise, Info, Infotext, Freitext, Memo, \
            Zusatzinfo, Zusatzinformation, Zusatzinformationen, Nachricht, interne Notiz, \
            Vermerk, Sonstiges, Aktennotiz, Kurzinfo, Bem., Gesprächsnotiz
            """
        ),
        (
            .createdAt,
            """
            erstellt, erstellt am, Erstellungsdatum, Erstelldatum, Erstellzeit, angelegt, \
            angelegt am, Anlagedatum, Anlegedatum, erfasst am, Erfassungsdatum, Eintrittsdatum, \
            Aufnahmedatum, Kunde seit, Mitglied seit, Registrierungsdatum, registriert am, \
            Eintragungsdatum, Eintrittdatum, hinzugefügt am, Neuanlage, Anmeldedatum, \
            Beitrittsdatum, Datum erstellt, Datum der Erfassung, Anlage am, Eingangsdatum, \
            Eröffnungsdatum
            """
        ),
        (
            .modifiedAt,
            """
            geändert, geändert am, Änderungsdatum, letzte Änderung, zuletzt geändert, zuletzt \
            geändert am, aktualisiert am, Aktualisierungsdatum, letzte Aktualisierung, \
            bearbeitet am, zuletzt bearbeitet, Bearbeitungsdatum, modifiziert am, Datum der \
            letzten Änderung, Änderungszeit, Stand, letzte Bearbeitung
            """
        ),
        (
            .lastActivityAt,
            """
            letzter Kontakt, letzte Aktivität, letzter Besuch, letzter Kauf, letzte Bestellung, \
            zuletzt kontaktiert, letzte Interaktion, letzter Anruf, letzter Kontakt am, letzte \
            Anmeldung, letzter Login, Datum letzter Kontakt, letztes Gespräch, letzter Auftrag, \
            letzter Umsatz am
            """
        ),
        (
            .consentBasis,
            """
            Rechtsgrundlage, Rechtsgrund, Rechtsgrundlage der Verarbeitung, Einwilligungsquelle, \
            Quelle der Einwilligung, Einwilligungsart, Art der Einwilligung, \
            Einwilligungsnachweis, Nachweis der Einwilligung, Einwilligungstext, Opt-in-Quelle
            """
        ),
        (
            .emailOptIn,
            """
            Newsletter, Newsletter ja/nein, Newsletter erwünscht, Newsletter-Anmeldung, \
            Newsletteranmeldung, Newsletter abonniert, Newsletter-Abo, Newsletterempfänger, \
            Newsletter-Empfänger, E-Mail-Werbung, E-Mail-Werbung erlaubt, E-Mail erlaubt, \
            E-Mail-Einwilligung, Einwilligung E-Mail, Mailing erlaubt, Rundmail, Rundschreiben, \
            Newsletter aktiv, E-Mail-Marketing, Erlaubnis E-Mail
            """
        ),
        (
            .phoneOptIn,
            """
            Telefonwerbung erlaubt, Telefon erlaubt, Anruf erlaubt, Anrufe erlaubt, Einwilligung \
            Telefon, Telefoneinwilligung, telefonische Kontaktaufnahme erlaubt, Werbeanrufe \
            erlaubt
            """
        ),
        (
            .messageOptIn,
            """
            SMS erlaubt, SMS-Einwilligung, Einwilligung SMS, SMS-Werbung erlaubt, WhatsApp \
            erlaubt, SMS-Versand erlaubt
            """
        ),
        (
            .postOptIn,
            """
            Postwerbung erlaubt, Briefwerbung erlaubt, Post erlaubt, Einwilligung Post, Werbung \
            per Post, Postversand erlaubt, Posteinwilligung
            """
        ),
        (.faxOptIn, "Fax erlaubt, Faxwerbung erlaubt, Einwilligung Fax"),
        (
            .allOptIn,
            """
            Einwilligung, Werbeeinwilligung, Werbung erlaubt, Werbeerlaubnis, Zustimmung, \
            Marketing-Einwilligung, Marketingeinwilligung, DSGVO, DSGVO-Einwilligung, \
            DSGVO-Zustimmung, Datenschutz-Einwilligung, Datenschutzeinwilligung, Datenschutz \
            akzeptiert, Datenschutzerklärung akzeptiert, Kontakt erlaubt, Kontaktaufnahme \
            erlaubt, Werbung ja/nein, Einverständnis, Einverständniserklärung, Werbezustimmung, \
            Einwilligung erteilt, Opt-in erteilt, Werbeansprache erlaubt
            """
        ),
        (
            .emailOptOut,
            """
            Newsletter abgemeldet, Newsletter abbestellt, abgemeldet, abgemeldet am, \
            Abmeldedatum, Abmeldung, ausgetragen, kein Newsletter, keine E-Mail, keine E-Mails, \
            keine Mails, E-Mail gesperrt, E-Mail-Sperre, Mailsperre, keine E-Mail-Werbung, \
            E-Mail verboten, E-Mail nicht erlaubt, E-Mail-Widerspruch, Newsletter-Abmeldung, \
            kein Mailing, keine Massen-E-Mail, E-Mail Opt-out, E-Mails nicht zulassen, \
            abbestellt, abbestellt am, Newsletter Nein
            """
        ),
        (
            .phoneOptOut,
            """
            nicht anrufen, keine Anrufe, Anrufe nicht zulassen, keine Telefonanrufe, \
            Telefonsperre, Telefon gesperrt, keine Telefonwerbung, Anrufsperre, Rufsperre, Anruf \
            verboten, kein Telefon, kein Anruf, bitte nicht anrufen, Telefon nicht erlaubt, \
            Telefonwerbung gesperrt
            """
        ),
        (
            .messageOptOut,
            "keine SMS, SMS gesperrt, SMS-Sperre, SMS abgemeldet, SMS nicht erlaubt, kein SMS"
        ),
        (
            .postOptOut,
            """
            keine Post, keine Briefe, Postsperre, keine Postwerbung, Post gesperrt, keine \
            Werbung per Post, Briefsperre, kein Brief, Robinsonliste, Robinson, keine Kataloge, \
            Post nicht erlaubt
            """
        ),
        (
            .faxOptOut,
            """
            kein Fax, keine Faxe, Fax gesperrt, Faxsperre, Fax nicht erlaubt, keine Faxwerbung
            """
        ),
        (
            .allOptOut,
            """
            Werbesperre, Kontaktsperre, keine Werbung, nicht kontaktieren, Werbung gesperrt, \
            Werbewiderspruch, Widerspruch, Widerspruch Werbung, Werbeverbot, gesperrt, Sperre, \
            Sperrvermerk, Sperrkennzeichen, keine Kontaktaufnahme, kein Kontakt, Werbung nicht \
            erlaubt, Werbung untersagt, Widerruf, widerrufen, Einwilligung widerrufen, \
            Verarbeitung eingeschränkt, DSGVO-Sperre, Mahnsperre Werbung, Auskunftssperre, nicht \
            bewerben
            """
        ),
        (
            .consentDate,
            """
            Einwilligungsdatum, Datum der Einwilligung, Einwilligung am, Einwilligung vom, \
            eingewilligt am, Zustimmungsdatum, Datum der Zustimmung, DSGVO-Datum, Datum DSGVO, \
            Opt-in-Datum, Opt-in am, Bestätigungsdatum, bestätigt am, Einwilligung Datum, \
            Zustimmung am, zugestimmt am, Datum Einverständnis
            """
        ),
        (
            .unmapped,
            """
            lfd. Nr., laufende Nummer, lfdNr, Pos., Zeile, Zeilennummer, Umsatz, Jahresumsatz, \
            Mitarbeiter, Mitarbeiterzahl, Anzahl Mitarbeiter, Bonität, Kreditlimit, \
            Zahlungsbedingungen, Zahlungsziel, Rabatt, Preisgruppe, Währung, Familienstand, \
            Konfession, Religion, Nationalität, Staatsangehörigkeit, Staatsbürgerschaft, Bild, \
            Foto, Passwort, Benutzername, Benutzer, Bank, Kontonummer, Kto, Konto, BLZ, \
            Bankleitzahl, Kontoinhaber, Bankverbindung, Rechtsform, Gründungsjahr, Breitengrad, \
            Längengrad, Vorwahl, Ortsvorwahl, Ländervorwahl, Bewertung, Punkte, Anzahl, Beitrag, \
            Betrag, Preis, Hobbys, Hobby, Ehepartner, Partner, Kinder, Sekretariat, Assistent, \
            Assistentin, Vorgesetzter, Einkommen, Gehalt, Größe, Gewicht, nächste Aktivität, \
            Wiedervorlage, Wiedervorlage am, Termin, Briefanrede lang, Ausbildung, Bildung, \
            Fahrzeug, Kfz-Kennzeichen, Geburtsland, Todesdatum, verstorben, Austrittsdatum, \
            Kündigungsdatum
            """
        ),
    ]
}
