import RecordModel

extension HeaderLanguage {
    /// The record's place in its source, the relationship, consent, and what is kept raw.
    static let dutchRelationship: [(field: Field, phrases: String)] = [
        (
            .recordKey,
            """
            klantnummer, klantnr., klant-ID, klantcode, klant id, relatienummer, relatienr., \
            relatie-ID, relatiecode, contact-ID, contactnummer, persoonsnummer, persoon-ID, \
            lidnummer, lidnr., lid nr, debiteurnummer, debiteurennummer, debiteurnr., debnr., \
            crediteurnummer, leveranciersnummer, personeelsnummer, uniek ID, identificatie, \
            sleutel, referentie, referentienummer, record-ID, extern ID, cliëntnummer, \
            patiëntnummer, kenmerk, deelnemersnummer, deelnemer id, leerlingnummer, \
            identificatienummer
            """
        ),
        (
            .accountKey,
            """
            bedrijfs-ID, bedrijf-ID, bedrijfsnummer, organisatie-ID, account-ID, bedrijfscode, \
            accountnummer, onderneming-ID, firma-id
            """
        ),
        (
            .accountName,
            """
            accountnaam, account, gekoppeld bedrijf, naam account, klantaccount, bijbehorend \
            bedrijf
            """
        ),
        (
            .parentKey,
            """
            moederbedrijf-ID, moederbedrijf id, hoofdaccount-ID, bovenliggend account id, \
            moedermaatschappij id
            """
        ),
        (
            .mergedInto,
            """
            samengevoegd met, samengevoegd in, vervangen door, duplicaat van, dubbel van, \
            hoofdrecord-ID
            """
        ),
        (.isDeleted, "verwijderd, is verwijderd, gearchiveerd, gewist, prullenbak"),
        (
            .ownerName,
            """
            eigenaar, accountmanager, relatiebeheerder, vertegenwoordiger, verkoper, \
            behandelaar, toegewezen aan, verantwoordelijke, beheerder, adviseur, eigenaar \
            contact, contacteigenaar, klantverantwoordelijke, consulent, accounteigenaar, \
            relatiemanager, eigenaar van contactpersoon, verantwoordelijk, klantbeheerder
            """
        ),
        (
            .ownerKey,
            """
            eigenaar-ID, vertegenwoordiger-ID, vertegenwoordigernummer, beheerder-id, \
            verkoper-id
            """
        ),
        (
            .leadSource,
            """
            bron, herkomst, leadbron, bron van contact, herkomst contact, hoe bij ons \
            terechtgekomen, kanaal, aangebracht door, doorverwezen door, aanbevolen door, hoe \
            heeft u ons gevonden, leadherkomst, herkomst lead, bron lead, wervingsbron, \
            acquisitiekanaal
            """
        ),
        (.lifecycleStage, "levenscyclusfase, fase, klantfase, stadium, levenscyclus"),
        (
            .status,
            """
            status, klantstatus, contactstatus, actief, leadstatus, toestand, lidstatus, status \
            klant, actief/inactief
            """
        ),
        (
            .role,
            """
            rol, type klant, klanttype, soort klant, soort relatie, type relatie, relatietype, \
            type contact, contacttype, soort, type, klantcategorie, soort contact, lidsoort, \
            soort lid, relatiesoort
            """
        ),
        (
            .tags,
            """
            trefwoorden, trefwoord, categorieën, categorie, groepen, groep, etiketten, labels, \
            lijsten, segmenten, interesses, kenmerken, tags, mailinglijst, verzendlijst
            """
        ),
        (
            .note,
            """
            notitie, notities, opmerking, opmerkingen, omschrijving, aantekening, aantekeningen, \
            toelichting, commentaar, beschrijving, bericht, memo, bijzonderheden, extra \
            informatie, overige informatie, informatie, interne notitie, vrije tekst, \
            aanvullende informatie, overig
            """
        ),
        (
            .createdAt,
            """
            aangemaakt, aangemaakt op, aanmaakdatum, datum aangemaakt, datum aanmaak, toegevoegd \
            op, datum toegevoegd, registratiedatum, geregistreerd op, inschrijfdatum, \
            ingeschreven op, klant sinds, lid sinds, invoerdatum, datum invoer, creatiedatum, \
            datum van aanmaak, ingevoerd op, datum inschrijving, aanmelddatum, aangemeld op, \
            datum registratie
            """
        ),
        (
            .modifiedAt,
            """
            gewijzigd, gewijzigd op, wijzigingsdatum, datum gewijzigd, laatst gewijzigd, laatste \
            wijziging, laatst bijgewerkt, bijgewerkt op, bijgewerkt, datum laatste wijziging, \
            mutatiedatum, laatste update, datum wijziging, laatst gewijzigd op, laatst bewerkt
            """
        ),
        (
            .lastActivityAt,
            """
            laatste contact, datum laatste contact, laatste activiteit, laatste bezoek, laatste \
            aankoop, laatste bestelling, laatst gecontacteerd, laatste gesprek, laatste \
            interactie, laatste login, laatste contactmoment, laatst gezien, laatste bestelling \
            datum, datum laatste activiteit
            """
        ),
        (
            .consentBasis,
            """
            rechtsgrond, wettelijke grondslag, grondslag, grondslag verwerking, bron van \
            toestemming, bewijs van toestemming, rechtsgrondslag, soort toestemming, juridische \
            grondslag
            """
        ),
        (
            .emailOptIn,
            """
            nieuwsbrief, nieuwsbrief ja/nee, ontvangt nieuwsbrief, ingeschreven voor \
            nieuwsbrief, aangemeld nieuwsbrief, nieuwsbrief ontvangen, toestemming e-mail, \
            toestemming mail, mailing ja/nee, mailings ontvangen, e-mail toestaan, e-mail \
            toegestaan, e-mailtoestemming, nieuwsbrief aanmelding, nieuwsbrief gewenst, abonnee \
            nieuwsbrief
            """
        ),
        (
            .phoneOptIn,
            """
            toestemming telefoon, telefonische toestemming, bellen toegestaan, mag gebeld \
            worden, telefoon toestaan, telefonisch contact toegestaan, toestemming bellen
            """
        ),
        (.messageOptIn, "toestemming sms, sms toestaan, sms toegestaan, whatsapp toegestaan"),
        (.postOptIn, "toestemming post, post toestaan, post toegestaan, brief toegestaan"),
        (.faxOptIn, "fax toegestaan, toestemming fax"),
        (
            .allOptIn,
            """
            toestemming, toestemming marketing, AVG, AVG-toestemming, AVG akkoord, akkoord, \
            akkoord marketing, toestemming gegeven, marketingtoestemming, reclame toegestaan, \
            mag benaderd worden, contact toegestaan, privacy akkoord, toestemming reclame, \
            akkoord privacyverklaring, marketing toegestaan
            """
        ),
        (
            .emailOptOut,
            """
            uitgeschreven, afgemeld, afgemeld op, afmelddatum, uitgeschreven op, \
            uitschrijfdatum, geen e-mail, geen e-mails, geen mail, geen mailing, geen mailings, \
            geen nieuwsbrief, niet mailen, e-mail niet toestaan, nieuwsbrief afgemeld, \
            afmelding, uitschrijving, afgemeld voor nieuwsbrief, afgemeld nieuwsbrief, e-mail \
            geblokkeerd, niet e-mailen, opt-out e-mail, e-mails niet toestaan
            """
        ),
        (
            .phoneOptOut,
            """
            niet bellen, geen telefoon, geen telefoontjes, bel-me-niet, bel me niet, bel-me-niet \
            register, niet telefoneren, telefoon niet toestaan, niet gebeld worden, wil niet \
            gebeld worden, geen telefonisch contact, telefoongesprekken niet toestaan
            """
        ),
        (.messageOptOut, "geen sms, niet sms'en, sms niet toestaan, sms afgemeld, sms geblokkeerd"),
        (
            .postOptOut,
            """
            geen post, geen brieven, geen drukwerk, post niet toestaan, geen reclamepost, geen \
            poststukken, niet per post
            """
        ),
        (.faxOptOut, "geen fax, niet faxen, fax niet toestaan"),
        (
            .allOptOut,
            """
            niet benaderen, geen contact, niet contacteren, geen reclame, geblokkeerd, bezwaar, \
            bezwaar marketing, recht van bezwaar, zwarte lijst, geen marketing, toestemming \
            ingetrokken, bezwaar gemaakt, niet meer benaderen, reclame niet toegestaan, \
            marketing niet toegestaan, blokkade
            """
        ),
        (
            .consentDate,
            """
            datum toestemming, toestemmingsdatum, toestemming op, toestemming gegeven op, datum \
            AVG, datum akkoord, akkoord op, opt-in datum, bevestigd op, datum opt-in, \
            bevestigingsdatum, datum van toestemming
            """
        ),
        (
            .unmapped,
            """
            regel, rijnummer, omzet, jaaromzet, aantal medewerkers, medewerkers, aantal \
            werknemers, personeelsaantal, valuta, partner, kinderen, burgerlijke staat, \
            nationaliteit, foto, wachtwoord, gebruikersnaam, gebruiker, saldo, kredietlimiet, \
            bank, rekeningnummer, breedtegraad, lengtegraad, bedrag, prijs, netnummer, \
            landnummer, rechtsvorm, score, assistent, secretaresse, leidinggevende, hobby's, \
            contributie, volgende activiteit, betalingstermijn, korting, inkomen, salaris, \
            opleiding, overleden, uitschrijfreden
            """
        ),
    ]
}
