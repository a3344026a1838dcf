import RecordModel

extension HeaderLanguage {
    /// The record's place in its source, the relationship, consent, and what is kept raw.
    static let swedishRelationship: [(field: Field, phrases: String)] = [
        (
            .recordKey,
            """
            kundnummer, kundnr, kund-ID, kundid, kund nr, kundkod, kontakt-ID, kontaktnummer, \
            person-ID, medlemsnummer, medlemsnr, medlems-ID, medlem nr, id-nummer, post-ID, \
            unikt ID, identifierare, nyckel, referens, referensnummer, anställningsnummer, \
            leverantörsnummer, leverantörsnr, leverantörs-ID, externt ID, poster-ID, \
            deltagarnummer, kundreferens, löpnummer kund, debitornummer, patientnummer, anst.nr, \
            record-id
            """
        ),
        (
            .accountKey,
            """
            företags-ID, företag-ID, företagsnummer, organisations-ID, konto-ID, företagsid, \
            bolags-id, account-id, kundkonto-id
            """
        ),
        (
            .accountName,
            """
            kontonamn, kundkonto, kopplat företag, konto, tillhörande företag, tillhör företag
            """
        ),
        (
            .parentKey,
            """
            moderbolag-ID, moderbolagets id, överordnat konto id, koncern-id, moderföretag id
            """
        ),
        (
            .mergedInto,
            """
            sammanslagen med, sammanslagen i, hopslagen med, ersatt av, dubblett av, \
            huvudpost-id, sammanfogad med
            """
        ),
        (.isDeleted, "borttagen, raderad, arkiverad, är borttagen, papperskorg, raderat"),
        (
            .ownerName,
            """
            ägare, kontaktägare, ansvarig, ansvarig säljare, säljare, kundansvarig, handläggare, \
            tilldelad till, tilldelad, kontoansvarig, rådgivare, kontoägare, kundägare, \
            representant, företagsägare, ansvarig person, ägare till kontakt, key account \
            manager, handläggare namn
            """
        ),
        (
            .ownerKey,
            """
            ägar-ID, ägare-ID, säljar-ID, säljare id, ansvarig id, handläggar-id, säljarnummer
            """
        ),
        (
            .leadSource,
            """
            källa, ursprung, leadkälla, kontaktkälla, hur hittade du oss, kanal, rekommenderad \
            av, värvad av, källa till lead, ursprungskälla, härkomst, hörde talas om oss, \
            hänvisad av, leadets källa, trafikkälla
            """
        ),
        (.lifecycleStage, "livscykelfas, fas, livscykelstadium, stadium, livscykel"),
        (
            .status,
            """
            status, kundstatus, kontaktstatus, aktiv, leadstatus, medlemsstatus, aktiv/inaktiv, \
            tillstånd post, läge
            """
        ),
        (
            .role,
            """
            roll, kundtyp, typ av kund, kontakttyp, typ av kontakt, typ, relation, relationstyp, \
            kundkategori, kundklass, medlemstyp, medlemskategori, typ av relation, partnertyp
            """
        ),
        (
            .tags,
            """
            taggar, tagg, kategorier, kategori, nyckelord, grupper, grupp, etiketter, etikett, \
            listor, segment, intressen, märkning, utskickslista, sändlista, kundgrupp
            """
        ),
        (
            .note,
            """
            anteckning, anteckningar, notering, noteringar, kommentar, kommentarer, beskrivning, \
            anmärkning, övrigt, övrig information, meddelande, information, intern anteckning, \
            fritext, memo, notis, mer information, ytterligare information, noter, anm.
            """
        ),
        (
            .createdAt,
            """
            skapad, skapad den, skapad datum, skapat, skapat datum, skapelsedatum, datum skapad, \
            registreringsdatum, registrerad, registrerad den, tillagd, tillagd den, datum \
            tillagd, kund sedan, medlem sedan, inskrivningsdatum, upplagd, upplagd datum, \
            uppläggningsdatum, inträdesdatum, anmäld den, anmälningsdatum, skapandedatum
            """
        ),
        (
            .modifiedAt,
            """
            ändrad, ändrad den, ändringsdatum, senast ändrad, senaste ändring, uppdaterad, \
            uppdaterad den, senast uppdaterad, senaste uppdatering, datum ändrad, \
            uppdateringsdatum, redigerad, senast ändrad den, modifierad, senast redigerad, \
            ändrat datum
            """
        ),
        (
            .lastActivityAt,
            """
            senaste kontakt, senaste aktivitet, senaste besök, senaste köp, senaste order, \
            senast kontaktad, senaste samtal, senaste interaktion, senaste inloggning, datum \
            senaste kontakt, senast aktiv, senaste beställning, senaste kontaktdatum, senast \
            inloggad
            """
        ),
        (
            .consentBasis,
            """
            rättslig grund, laglig grund, laglig grund för behandling, källa till samtycke, \
            bevis på samtycke, samtyckeskälla, typ av samtycke
            """
        ),
        (
            .emailOptIn,
            """
            nyhetsbrev, nyhetsbrev ja/nej, prenumererar, prenumeration, prenumerant, \
            prenumererar på nyhetsbrev, samtycke e-post, tillåt e-post, e-post tillåten, \
            e-postsamtycke, e-postutskick, vill ha nyhetsbrev, tar emot nyhetsbrev, får mejlas, \
            godkänt e-post, nyhetsbrevsprenumerant
            """
        ),
        (
            .phoneOptIn,
            """
            samtycke telefon, får ringas, tillåt samtal, telefonsamtycke, telefon tillåten, \
            tillåt telefonsamtal, samtycke samtal
            """
        ),
        (.messageOptIn, "samtycke sms, tillåt sms, sms-samtycke, sms tillåtet, sms-utskick"),
        (.postOptIn, "samtycke post, tillåt post, post tillåten, postsamtycke, tillåt brev"),
        (.faxOptIn, "tillåt fax, samtycke fax"),
        (
            .allOptIn,
            """
            samtycke, samtycke marknadsföring, GDPR, GDPR-samtycke, godkänner marknadsföring, \
            tillåter marknadsföring, godkännande, tillåt kontakt, får kontaktas, \
            marknadsföringssamtycke, samtycker, samtycke lämnat, godkänt GDPR, medgivande, \
            reklam ok, tillåt marknadsföring, godkänner reklam
            """
        ),
        (
            .emailOptOut,
            """
            avregistrerad, avprenumererad, avprenumererat, avanmäld, avanmäld den, avregistrerad \
            den, ingen e-post, inga mejl, inga e-postmeddelanden, inget nyhetsbrev, skicka inte \
            e-post, tillåt inte e-post, avregistreringsdatum, e-post spärrad, opt-out e-post, \
            inga utskick, avslutad prenumeration, inga nyhetsbrev, ej e-post, ej mejl, ej \
            nyhetsbrev, maila ej, mejla inte
            """
        ),
        (
            .phoneOptOut,
            """
            ring inte, ring ej, inga samtal, ej telefon, nix, nix-telefon, nix-register, tillåt \
            inte telefonsamtal, telefon spärrad, får ej ringas, ej samtal, inga telefonsamtal
            """
        ),
        (
            .messageOptOut,
            """
            inga sms, ej sms, skicka inte sms, sms spärrad, tillåt inte sms, sms avregistrerad
            """
        ),
        (
            .postOptOut,
            """
            ingen post, ej post, inga brev, skicka inte post, ingen reklam per post, ej brev, \
            nix adresserat, tillåt inte post, inga brevutskick
            """
        ),
        (.faxOptOut, "inget fax, ej fax, inga fax, tillåt inte fax"),
        (
            .allOptOut,
            """
            kontakta inte, kontakta ej, ingen reklam, ej reklam, reklamspärr, spärrad, \
            blockerad, invändning, svartlistad, ingen marknadsföring, får ej kontaktas, \
            återkallat samtycke, motsätter sig marknadsföring, ej marknadsföring, \
            direktreklamspärr, samtycke återkallat, ingen kontakt, ej kontakt, utskicksspärr
            """
        ),
        (
            .consentDate,
            """
            samtyckesdatum, datum för samtycke, samtycke datum, samtycke den, GDPR-datum, \
            godkänt datum, godkänd den, opt-in-datum, bekräftad den, datum samtycke, samtyckte \
            den, bekräftelsedatum
            """
        ),
        (
            .unmapped,
            """
            rad, radnummer, omsättning, årsomsättning, antal anställda, anställda, valuta, \
            make/maka, barn, civilstånd, nationalitet, medborgarskap, foto, bild, lösenord, \
            användarnamn, användare, saldo, kreditgräns, bank, kontonummer, bankgiro, plusgiro, \
            latitud, longitud, belopp, pris, riktnummer, landsnummer, bolagsform, poäng, \
            assistent, sekreterare, chef, fritidsintressen, medlemsavgift, nästa aktivitet, \
            betalningsvillkor, rabatt, inkomst, lön, utbildning, avliden, gln, peppol-id
            """
        ),
    ]
}
