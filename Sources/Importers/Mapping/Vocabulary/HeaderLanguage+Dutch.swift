import RecordModel

extension HeaderLanguage {
    static let dutch = HeaderLanguage(
        fields: dutchParty + dutchRelationship,
        labels: [
            (
                "home",
                """
                thuis privé huis prive persoonlijk persoonlijke particulier woon woning \
                huiselijk
                """
            ),
            (
                "work",
                """
                werk zakelijk zakelijke kantoor bedrijf bedrijfs beroep onderneming firma \
                organisatie werkgever vestiging
                """
            ),
            ("mobile", "mobiel mobiele gsm mob 06"),
            ("mailing", "correspondentie post"),
            ("billing", "factuur facturatie facturerings rekening"),
            ("shipping", "aflever levering bezorg leverings verzend verzending lever"),
            (
                "other",
                """
                ander andere anders overig overige tweede secundair alternatief alternatieve \
                extra aanvullend aanvullende derde
                """
            ),
            (
                "main",
                """
                hoofd primair primaire standaard voorkeur voorkeurs eerste algemeen vast vaste \
                direct rechtstreeks centraal
                """
            ),
            ("emergency", "nood noodgeval"),
            ("assistant", "secretariaat"),
            ("school", "school"),
        ],
        fillers:
            """
            van de het een en of in op bij voor met te ten per nr nummer num contact contacten \
            contactpersoon contactpersonen klant klanten persoon personen lid leden deelnemer \
            relatie relaties ontvanger uw mijn onze veld tekst waarde gegevens verplicht \
            optioneel indien beschikbaar dd mm jjjj jj huidig huidige nieuw nieuwe oud oude \
            volledig volledige naam debiteur leverancier besteller koper cliënt patiënt
            """,
        attributes:
            """
            type soort datum tijd status geverifieerd geldig ongeldig geldigheid bevestigd \
            kwaliteit aantal bron categorie toelichting reden controle
            """,
        strangers:
            """
            assistent assistente secretaresse partner echtgenoot echtgenote vrouw man kind \
            kinderen vader moeder ouder ouders voogd leidinggevende manager chef noodcontact \
            zoon dochter verzorger vertegenwoordiger
            """,
        joints: "s n en"
    )

    /// The party and how it is reached.
    private static let dutchParty: [(field: Field, phrases: String)] = [
        (.givenName, "voornaam, voornamen, roepnaam, eerste naam, doopnaam, voorn."),
        (.familyName, "achternaam, familienaam, geslachtsnaam, achternamen, eigen achternaam"),
        (
            .middleName,
            """
            tweede naam, tweede voornaam, middelste naam, tussenvoegsel, tussenvoegsels, \
            voorvoegsel, tussenv., voorvoegsels
            """
        ),
        (
            .fullName,
            """
            volledige naam, voor- en achternaam, voornaam en achternaam, naam contactpersoon, \
            contactpersoon, contactnaam, naam contact, klantnaam, naam klant, weergavenaam, naam \
            volledig, achternaam voornaam, contact, persoon, ontvanger, deelnemer, naam \
            deelnemer, lid, naam lid, geadresseerde, t.n.v., cliënt, naam persoon, \
            aanspreekpunt, debiteurnaam, klant, patiënt, koper
            """
        ),
        (
            .prefix,
            """
            aanhef, titel, titulatuur, aanspreektitel, aanspreekvorm, dhr./mevr., aanspreking, \
            academische titel, titel voor
            """
        ),
        (.suffix, "achtervoegsel, titel achter, naamsuffix"),
        (.nickname, "bijnaam, voorkeursnaam, alias, koosnaam, pseudoniem, verkorte naam"),
        (.maidenName, "meisjesnaam, geboortenaam, naam bij geboorte, geboren als"),
        (.initials, "voorletters, initialen, voorletter, voorl."),
        (.phoneticName, "fonetische voornaam, fonetische achternaam"),
        (.gender, "geslacht, m/v, gender, man/vrouw, sekse"),
        (
            .birthDate,
            """
            geboortedatum, geboren op, geboorte datum, verjaardag, geb. datum, geb.datum, \
            gebdatum, geboortedag, geboren
            """
        ),
        (.birthPlace, "geboorteplaats, geboren te, plaats van geboorte"),
        (.age, "leeftijd"),
        (.language, "taal, voorkeurstaal, correspondentietaal, moedertaal, taalcode"),
        (
            .organization,
            """
            bedrijf, bedrijfsnaam, naam bedrijf, onderneming, ondernemingsnaam, organisatie, \
            organisatienaam, naam organisatie, firma, firmanaam, werkgever, instelling, \
            vereniging, stichting, leverancier, naam leverancier, maatschappij, vennootschap, \
            zaak, instantie, naam onderneming, school, praktijk, bedrijf/organisatie, naam van \
            het bedrijf, statutaire naam, relatie, naam relatie
            """
        ),
        (.tradingName, "handelsnaam, merknaam, merk, handelsnamen"),
        (.department, "afdeling, afd., divisie, dienst, bedrijfsonderdeel, sectie"),
        (
            .jobTitle,
            """
            functie, functietitel, functieomschrijving, beroep, positie, functienaam, \
            functiebenaming, ambt, baan, job, functie titel
            """
        ),
        (
            .industry,
            """
            branche, sector, bedrijfstak, industrie, SBI-code, bedrijfssector, SBI, vakgebied, \
            activiteit, branchecode
            """
        ),
        (
            .taxID,
            """
            btw-nummer, btw-nr., btw nr, btw-identificatienummer, btw-id, btw, \
            omzetbelastingnummer, fiscaal nummer, RSIN, ob-nummer, belastingnummer, \
            ondernemingsnummer btw
            """
        ),
        (
            .registrationID,
            """
            KvK, KvK-nummer, KvK-nr., kvk nr, kamer van koophandel, kamer van koophandel nummer, \
            ondernemingsnummer, kbo-nummer, registratienummer, handelsregisternummer, \
            vestigingsnummer, inschrijfnummer, kbo
            """
        ),
        (
            .nationalID,
            """
            BSN, burgerservicenummer, rijksregisternummer, paspoortnummer, \
            identiteitskaartnummer, sofinummer, paspoort, id-kaartnummer, insz
            """
        ),
        (
            .email,
            """
            e-mail, e-mailadres, emailadres, mailadres, e-mail adres, mail, elektronische post, \
            e-mailadressen, email adres, mailadressen
            """
        ),
        (
            .phone,
            """
            telefoon, telefoonnummer, tel., telnr, tel.nr., telefoonnr., tel. nr., vaste \
            telefoon, vast nummer, vaste lijn, mobiel, mobiele telefoon, mobiel nummer, \
            mobielnummer, mobiele nummer, mobiel nr., gsm, gsm-nummer, gsm nummer, gsm nr, \
            06-nummer, 06 nummer, doorkiesnummer, direct nummer, rechtstreeks nummer, telefoon \
            algemeen, algemeen telefoonnummer, telefoon vast, telefoonnummers, contactnummer, \
            vaste telefoonnummer, doorkies, mob., mobiel telefoonnummer, huistelefoon
            """
        ),
        (.fax, "fax, faxnummer, faxnr., fax nr, telefax"),
        (
            .url,
            """
            website, webadres, webpagina, internetadres, website adres, internet, site, webstek, \
            homepage, bedrijfswebsite, domeinnaam, domein, url
            """
        ),
        (
            .socialProfile,
            "LinkedIn-profiel, Facebook-profiel, sociale media, social media, profielpagina"
        ),
        (.instantMessage, "chatnaam, chatadres, chat"),
        (
            .street,
            """
            straat, straatnaam, straat en huisnummer, straat + huisnummer, straat en nr., \
            straat/huisnummer, straat + nr, adresregel 1, adres regel 1, adres 1, adreslijn 1, \
            straat/nr, straat 1, adres (straat), straatnaam en huisnummer, straat huisnummer, \
            laan, straatadres, straat nr
            """
        ),
        (
            .houseNumber,
            """
            huisnummer, huisnr., huis nr., nr. huis, huisnummer (excl. toevoeging), hnr, huis \
            nummer
            """
        ),
        (
            .unit,
            """
            toevoeging, huisnummertoevoeging, huisnr. toevoeging, bus, busnummer, huisletter, \
            appartement, verdieping, kamer, huisnummer toevoeging, busnr, bus nr, etage
            """
        ),
        (
            .addressLine2,
            """
            adresregel 2, adres regel 2, adres 2, adreslijn 2, adrestoevoeging, aanvullend \
            adres, adresregel 3, gebouw, t.a.v., ter attentie van, p/a, straat 2, straat 3, \
            extra adresregel, adres toevoeging
            """
        ),
        (.locality, "wijk, deelgemeente, buurt, stadsdeel, dorp"),
        (
            .city,
            """
            plaats, woonplaats, stad, gemeente, plaatsnaam, vestigingsplaats, postcode plaats, \
            postcode/plaats, postcode en plaats, postcode en woonplaats, postcode + plaats, \
            plaats/stad, stad/gemeente, postcode + woonplaats, postcode woonplaats, gemeentenaam
            """
        ),
        (
            .region,
            """
            provincie, regio, staat, staat/provincie, streek, provincie/staat, provincie/regio, \
            gewest
            """
        ),
        (.postalCode, "postcode, post code, postnr., zip, postcode (cijfers en letters)"),
        (
            .country,
            """
            land, landcode, landnaam, land van verblijf, land/regio, naam land, vestigingsland, \
            woonland, land code, iso-landcode
            """
        ),
        (.postOfficeBox, "postbus, postbusnummer, postbus nr."),
        (
            .fullAddress,
            """
            adres, volledig adres, postadres, bezoekadres, woonadres, huisadres, factuuradres, \
            afleveradres, bezorgadres, leveringsadres, vestigingsadres, thuisadres, \
            correspondentieadres, adresgegevens, bedrijfsadres, werkadres, privéadres, \
            verzendadres, facturatieadres, facturatie adres, adres volledig, adressen, \
            leveradres
            """
        ),
    ]
}
