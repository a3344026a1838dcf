import RecordModel

extension HeaderLanguage {
    static let swedish = HeaderLanguage(
        fields: swedishParty + swedishRelationship,
        labels: [
            ("home", "hem privat bostad personlig personligt hemma privata folkbokförings"),
            (
                "work",
                """
                arbete arbets jobb jobbet företag företags kontor kontors tjänste firma bolag \
                organisation verksamhet
                """
            ),
            ("mobile", "mobil mob mobila"),
            ("mailing", "korrespondens post utskicks"),
            ("billing", "faktura fakturerings fakturering"),
            ("shipping", "leverans leverans gods utleverans frakt"),
            (
                "other",
                """
                annan annat andra övrig övriga övrigt alternativ alternativt sekundär extra \
                ytterligare reserv
                """
            ),
            ("main", "huvud primär primära standard första direkt allmän allmänt växel fast"),
            ("emergency", "nöd nödfall ice"),
            ("assistant", "sekretariat"),
            ("school", "skol"),
        ],
        fillers:
            """
            av för och eller i på vid till med om den det en ett nr nummer num kontakt kontakter \
            kontaktens kund kunder kundens person personer personens medlem medlemmar medlems \
            deltagare mottagare din ditt min vår fält text värde uppgift uppgifter obligatorisk \
            obligatoriskt valfri valfritt om tillgänglig åååå mm dd åå aktuell nuvarande ny nytt \
            gammal fullständig namn leverantör leverantörs köpare beställare patient klient \
            referens
            """,
        attributes:
            """
            typ datum tid status verifierad giltig ogiltig giltighet bekräftad kvalitet antal \
            källa kategori orsak notering kontrollerad
            """,
        strangers:
            """
            assistent assistentens sekreterare partner make makens maka makas fru barn barnets \
            far mor förälder föräldrar målsman vårdnadshavare chef närmast anhörig anhörigs son \
            dotter ombud nödkontakt
            """,
        joints: "s"
    )

    /// The party and how it is reached.
    private static let swedishParty: [(field: Field, phrases: String)] = [
        (.givenName, "förnamn, tilltalsnamn, dopnamn, förnamnen, för namn"),
        (.familyName, "efternamn, släktnamn, familjenamn, efter namn"),
        (.middleName, "mellannamn, andra namn, andranamn, andra förnamn"),
        (
            .fullName,
            """
            namn, fullständigt namn, för- och efternamn, förnamn och efternamn, kontaktnamn, \
            kontaktperson, kundnamn, kundens namn, namn kontaktperson, visningsnamn, efternamn \
            förnamn, kontakt, kund, person, mottagare, deltagare, medlem, medlemsnamn, hela \
            namnet, personnamn, klient, patient, köpare, namn på kontakt, referensperson, er \
            referens
            """
        ),
        (.prefix, "titel, tilltal, hälsningsfras, namnprefix, prefix, hälsning, artighetstitel"),
        (.suffix, "suffix, namnsuffix, efterställd titel"),
        (.nickname, "smeknamn, kallas, alias, öknamn, önskat namn, kortnamn"),
        (.maidenName, "flicknamn, födelsenamn, född som, ogift namn, tidigare efternamn"),
        (.initials, "initialer"),
        (.phoneticName, "fonetiskt förnamn, fonetiskt efternamn"),
        (.gender, "kön, man/kvinna, genus, m/k"),
        (
            .birthDate,
            "födelsedatum, födelsedag, född, född den, födelsetid, född datum, födelsedat"
        ),
        (.birthPlace, "födelseort, födelseplats, födelsestad, födelsehemort"),
        (.age, "ålder"),
        (
            .language,
            "språk, korrespondensspråk, modersmål, föredraget språk, språkkod, önskat språk"
        ),
        (
            .organization,
            """
            företag, företagsnamn, företagets namn, bolag, bolagsnamn, organisation, \
            organisationsnamn, organisationens namn, firma, firmanamn, arbetsgivare, leverantör, \
            leverantörsnamn, förening, föreningsnamn, institution, verksamhet, myndighet, skola, \
            kundföretag, juridiskt namn, arbetsplats, bolagets namn
            """
        ),
        (.tradingName, "handelsnamn, varumärke, firmabeteckning, bifirma"),
        (.department, "avdelning, avd., enhet, division, sektion, affärsenhet"),
        (
            .jobTitle,
            """
            befattning, titel på jobbet, yrke, yrkestitel, jobbtitel, position, roll på \
            företaget, yrkesroll, tjänst, arbetstitel, funktion, tjänstetitel, befattningstitel
            """
        ),
        (
            .industry,
            """
            bransch, sektor, näringsgren, SNI-kod, SNI, industri, branschkod, verksamhetsområde, \
            branschtillhörighet
            """
        ),
        (
            .taxID,
            """
            momsnummer, moms-nr, momsnr, momsregistreringsnummer, VAT-nummer, VAT-nr, \
            skattenummer, moms reg nr, momsreg.nr
            """
        ),
        (
            .registrationID,
            """
            organisationsnummer, org.nr, org nr, orgnr, org.nummer, organisationsnr, \
            registreringsnummer, bolagsnummer, orgnummer
            """
        ),
        (
            .nationalID,
            """
            personnummer, pers.nr, persnr, personnr, samordningsnummer, passnummer, person nr, \
            personnummer (ååååmmddxxxx), identitetsnummer
            """
        ),
        (
            .email,
            """
            e-post, epost, e-postadress, epostadress, mejl, mejladress, mailadress, mail, \
            e-mail, elektronisk post, e-postadresser, e post adress, mejladr, mail adress
            """
        ),
        (
            .phone,
            """
            telefon, telefonnummer, tel., tfn, tfn., tel.nr, telnr, telefonnr, tel nr, tele, \
            fast telefon, fast nummer, hemtelefon, mobil, mobilnummer, mobilnr, mobiltelefon, \
            mobiltelefonnummer, mobiltel, mobil tel, mob.nr, mobnr, direktnummer, direkttelefon, \
            direktnr, växel, växelnummer, telefon växel, kontaktnummer, telefoner, telefonnummer \
            växel, arbetstelefon, telefon arbete, direkt telefon, fasttelefon, mob., \
            kontakttelefon
            """
        ),
        (.fax, "fax, faxnummer, faxnr, fax nr, telefax"),
        (
            .url,
            """
            webbplats, hemsida, webbadress, webbsida, internetadress, webb, sajt, hemsideadress, \
            domän, företagets webbplats, domännamn, url
            """
        ),
        (.socialProfile, "LinkedIn-profil, Facebook-profil, sociala medier, socialt nätverk"),
        (.instantMessage, "snabbmeddelande, chattnamn, chatt"),
        (
            .street,
            """
            gata, gatuadress, gatunamn, gata och nummer, gata och nr, adressrad 1, adress 1, \
            adressrad1, gatuadress 1, gata/nr, gata 1, väg, utdelningsadress, besöksadress gata, \
            gata & nr, gata nr
            """
        ),
        (.houseNumber, "husnummer, gatunummer, husnr, hus nr, gatunr, fastighetsnummer"),
        (
            .unit,
            """
            lägenhet, lägenhetsnummer, lgh, lgh-nr, lgh nr, våning, uppgång, lghnr, \
            trappor, 
            """
        ),
        (
            .addressLine2,
            """
            adressrad 2, adress 2, adressrad2, adresstillägg, c/o, co-adress, c/o-adress, \
            adressrad 3, adress 3, byggnad, kompletterande adress, gata 2, gatuadress 2, extra \
            adressrad, att, attention, adressinfo
            """
        ),
        (.locality, "stadsdel, område, kommundel, bydel, församling"),
        (
            .city,
            """
            ort, stad, postort, postadress ort, kommun, bostadsort, ortnamn, hemort, postnummer \
            och ort, postnr och ort, postnr/ort, postnummer/ort, postnr ort, postnummer ort, \
            säte, postnr & ort, hemkommun, tätort, stad/ort
            """
        ),
        (
            .region,
            """
            län, landskap, region, delstat, provins, delstat/provins, län/region, region/län, \
            stat/provins
            """
        ),
        (
            .postalCode,
            "postnummer, postnr, postnr., post nr, postkod, post nummer, zip-kod, pnr post"
        ),
        (
            .country,
            """
            land, landskod, landnamn, hemland, bosättningsland, land/region, lands kod, \
            iso-landskod
            """
        ),
        (.postOfficeBox, "postbox, box, boxnummer, boxadress, box nr"),
        (
            .fullAddress,
            """
            adress, fullständig adress, postadress, besöksadress, hemadress, fakturaadress, \
            leveransadress, faktureringsadress, arbetsadress, folkbokföringsadress, \
            bostadsadress, företagsadress, adr., hela adressen, privatadress, kontorsadress, \
            huvudadress, komplett adress, godsadress, adressuppgifter
            """
        ),
    ]
}
