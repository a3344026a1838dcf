import RecordModel

extension HeaderLanguage {
    static let german = HeaderLanguage(
        fields: germanParty + germanRelationship,
        labels: [
            (
                "home",
                """
                privat private privates privater priv häuslich zuhause daheim heim Wohnung \
                wohnsitz persönlich persönliche
                """
            ),
            (
                "work",
                """
                geschäftlich geschäftliche gesch geschäft geschäfts dienstlich dienstliche \
                dienst dienstl beruflich berufliche berufl büro firma firmen arbeit arbeits \
                unternehmen unternehmens betrieblich betriebs zentrale organisation \
                organisations office
                """
            ),
            ("mobile", "mobil handy mobile mobilfunk funk mobilfon"),
            ("mailing", "korrespondenz zustell post postalisch"),
            ("billing", "rechnung rechnungs rechnungsempfänger faktura fakturierung"),
            ("shipping", "liefer lieferung lieferungs versand warenempfänger"),
            (
                "other",
                """
                andere anderer anderes weitere weiterer weiteres sonstige sonstiges sonstiger \
                alternativ alternative alternativer zweite zweiter zweites ersatz zusätzlich \
                zusätzliche dritte neben abweichende
                """
            ),
            (
                "main",
                """
                haupt hauptsächlich primär primäre bevorzugt bevorzugte standard allgemein erste \
                erster zentral
                """
            ),
            ("emergency", "notfall"),
            ("assistant", "sekretariat"),
            ("school", "schule schul hochschule"),
            ("registered", "melde sitz"),
        ],
        fillers:
            """
            der die das des dem den von vom und oder für mit im am bei zur zum nr nummer num \
            kontakt kontakte kontakts kunde kunden kundin person personen mitglied mitglieds \
            mitglieder teilnehmer ansprechpartner ansprechpartners ansprechperson empfänger \
            interessent lieferant lieferanten patient patienten angabe angaben daten feld text \
            wert eingabe pflichtfeld pflicht optional falls vorhanden bitte eingeben bzw inkl \
            aktuell aktuelle aktueller neu neue alt alte ihre ihr unsere adr tt mm jjjj jj \
            inhaber mitarbeiter käufer besteller auftraggeber name namens bezeichnung angabe \
            ohne
            """,
        attributes:
            """
            art typ datum uhrzeit zeit geprüft verifiziert gültig ungültig gültigkeit status \
            qualität vorwahl bestätigt anzeigename verfügbar anzahl bemerkung quelle prüfung \
            fehler
            """,
        strangers:
            """
            assistent assistentin assistenz sekretär sekretärin ehepartner ehefrau ehemann gatte \
            gattin partner kind kinder vater mutter eltern vorgesetzter vorgesetzte chef \
            notfallkontakt angehörige angehöriger betreuer vormund erziehungsberechtigte \
            erziehungsberechtigter sohn tochter bevollmächtigter
            """,
        joints: "s n en es er e"
    )

    /// The party and how it is reached.
    private static let germanParty: [(field: Field, phrases: String)] = [
        (.givenName, "Vorname, Vornamen, Rufname, VName, Vorn, erster Vorname, Taufname"),
        (
            .familyName,
            """
            Nachname, Nachnamen, Familienname, Zuname, NName, Nachn, Famname, Hausname, Name \
            (Nachname)
            """
        ),
        (
            .middleName,
            """
            zweiter Vorname, 2. Vorname, weitere Vornamen, Mittelname, Zwischenname, weiterer \
            Vorname
            """
        ),
        (
            .fullName,
            """
            Name vollständig, vollständiger Name, vollst. Name, Vor- und Nachname, Vor- und \
            Zuname, Vorname Nachname, Nachname Vorname, Name Vorname, Name und Vorname, Nach- \
            und Vorname, Kundenname, Kontaktname, Kontaktperson, Ansprechpartner, \
            Ansprechpartnerin, Ansprechperson, Mitgliedsname, Teilnehmer, Teilnehmername, \
            Kunde, Person, Personenname, Empfänger, Empfängername, Inhaber, Interessent, \
            Gesamtname, Mitarbeitername, Patientenname, Anzeigename, Kontakt Name, Käufer
            """
        ),
        (
            .prefix,
            """
            Anrede, Titel, akad. Titel, akademischer Grad, Grad, Anredetitel, Briefanrede, \
            Geschlecht/Anrede, Anrede/Titel, Namenspräfix, Namenstitel, Namensvorsatz, \
            Doktortitel
            """
        ),
        (.suffix, "Namenssuffix, Suffix, Namenszusatz hinten, nachgestellter Titel, Namensendung"),
        (.nickname, "Spitzname, Kosename, Kurzname, genannt, Pseudonym, Künstlername"),
        (
            .maidenName,
            """
            Geburtsname, Mädchenname, Name bei Geburt, geb., geborene, früherer Name, \
            Geburtsnachname
            """
        ),
        (.initials, "Initialen, Kürzel Name"),
        (
            .phoneticName,
            """
            phonetischer Vorname, phonetischer Nachname, Vorname phonetisch, Nachname phonetisch
            """
        ),
        (.gender, "Geschlecht, Geschl, m/w/d, m/w, männlich/weiblich"),
        (
            .birthDate,
            """
            Geburtsdatum, Geburtstag, Geb.-Datum, Geb.datum, Gebdat, GebDat, Geb Dat, geboren, \
            geboren am, geb. am, Geburtsdat
            """
        ),
        (.birthPlace, "Geburtsort, geboren in, Geburtsstadt"),
        (.age, "Alter, Lebensalter, Alter in Jahren"),
        (
            .language,
            """
            Sprache, Korrespondenzsprache, Muttersprache, Sprachcode, bevorzugte Sprache, \
            Kundensprache
            """
        ),
        (
            .organization,
            """
            Firma, Firmenname, Firmenbezeichnung, Unternehmen, Unternehmensname, Betrieb, \
            Betriebsname, Organisation, Organisationsname, Arbeitgeber, Gesellschaft, \
            Institution, Einrichtung, Verein, Vereinsname, Kanzlei, Praxis, Lieferant, \
            Lieferantenname, Händler, Körperschaft, Firma 1, Name der Firma, Name des \
            Unternehmens, Name der Organisation, Behörde, Schule, Firmierung, Kundenfirma, \
            Konzern, Firmenname 1, Hersteller, Geschäftspartner
            """
        ),
        (
            .tradingName,
            "Handelsname, Marke, Markenname, Geschäftsbezeichnung, Kurzbezeichnung Firma"
        ),
        (
            .department,
            """
            Abteilung, Abt., Bereich, Fachbereich, Referat, Dezernat, Abteilungsname, \
            Geschäftsbereich
            """
        ),
        (
            .jobTitle,
            """
            Position, Funktion, Stelle, Stellenbezeichnung, Berufsbezeichnung, Beruf, Tätigkeit, \
            Jobtitel, Funktionsbezeichnung, Dienststellung, Amtsbezeichnung, Rolle im \
            Unternehmen, Position im Unternehmen, Stellung
            """
        ),
        (
            .industry,
            """
            Branche, Branchenbezeichnung, Wirtschaftszweig, Industrie, Gewerbe, Gewerk, Sektor, \
            Branchencode, Fachgebiet, Fachrichtung
            """
        ),
        (
            .taxID,
            """
            USt-IdNr., USt-ID, UStID, USt.-Id.-Nr., UID-Nummer, UID-Nr., Umsatzsteuer-ID, \
            Umsatzsteuer-Identifikationsnummer, Umsatzsteuernummer, Steuernummer, Steuer-Nr., \
            St.-Nr., StNr, Steuer-ID, MwSt-Nr., MwSt-Nummer, Mehrwertsteuernummer, ATU-Nummer, \
            EU-UStID
            """
        ),
        (
            .registrationID,
            """
            Handelsregisternummer, Handelsregister, HRB-Nummer, HRB, HRB-Nr., HR-Nummer, HR-Nr., \
            Registernummer, Registergericht Nummer, Firmenbuchnummer, Vereinsregisternummer, \
            Firmenbuch-Nr., Handelsregistereintrag
            """
        ),
        (
            .nationalID,
            """
            Personalausweisnummer, Ausweisnummer, Ausweis-Nr., Sozialversicherungsnummer, \
            SV-Nummer, SVNR, AHV-Nummer, AHV-Nr., Reisepassnummer, Passnummer, \
            Rentenversicherungsnummer, Steueridentifikationsnummer
            """
        ),
        (
            .email,
            """
            E-Mail, E-Mail-Adresse, Mailadresse, Mail, Email Adresse, E-Mailadresse, \
            elektronische Post, E-Post-Adresse, Mail-Adr., E-Mail Adr., Emailanschrift
            """
        ),
        (
            .phone,
            """
            Telefon, Telefonnummer, Tel., Tel.-Nr., TelNr, Tel Nr, Tel.nummer, Fon, Ruf, \
            Rufnummer, Rufnr, Fernsprecher, Telefon-Nr., Festnetz, Festnetznummer, Festnetz-Nr., \
            Durchwahl, DW, Durchwahlnummer, Handy, Handynummer, Handy-Nr., Handynr, Mobil, \
            Mobilnummer, Mobilnr, Mobil-Nr., Mobiltelefon, Mobiltelefonnummer, Mobilfunk, \
            Mobilfunknummer, Mobilfunknr, Mobilrufnummer, Natel, Telephon, Zentrale, \
            Telefonzentrale, Hotline, Tel Zentrale, Rückrufnummer, Fixnetz, Telefonkontakt
            """
        ),
        (
            .fax,
            """
            Fax, Faxnummer, Fax-Nr., Faxnr, Telefax, Telefaxnummer, Telefax-Nr., Telekopie, \
            Telefaxnr
            """
        ),
        (
            .url,
            """
            Webseite, Website, Web-Adresse, Webadresse, Internetadresse, Internetseite, \
            Internet, Internetauftritt, Homepage, Netzseite, Web, URL, Firmenwebseite, \
            Webpräsenz
            """
        ),
        (
            .socialProfile,
            """
            XING-Profil, LinkedIn-Profil, soziales Netzwerk, Profil-URL, XING, Facebook-Profil
            """
        ),
        (.instantMessage, "Sofortnachrichten, IM-Adresse, Chat-Adresse"),
        (
            .street,
            """
            Straße, Strasse, Str., Strassenname, Straßenname, Straße und Hausnummer, \
            Straße/Hausnummer, Straße/Nr., Straße & Nr., Straße Nr., Straße Hausnr., Str./Hnr., \
            Str. Nr., Strasse und Nr., Straßenanschrift, Straßenadresse, Anschrift Zeile 1, \
            Adresszeile 1, Adresse Zeile 1, Anschrift 1, Adresse 1, Gasse, Straße/Postfach, \
            Str./Nr., Straße 1, Straße mit Hausnummer
            """
        ),
        (
            .houseNumber,
            """
            Hausnummer, Hausnr., Haus-Nr., HNr, HsNr, Hs-Nr., Haus Nr, Gebäudenummer, \
            Straßennummer, Nr. Haus, Hausnummer Zusatz Nummer
            """
        ),
        (
            .unit,
            """
            Wohnung, Wohnungsnummer, Wohnungsnr, Türnummer, Tür, Stiege, Stock, Etage, \
            Stockwerk, Stiege/Tür, Appartement, Apartment, Zimmer, Zimmernummer, Whg, \
            Wohneinheit
            """
        ),
        (
            .addressLine2,
            """
            Adresszusatz, Adresszusatz 1, Adresszeile 2, Adresszeile 3, Adresse Zeile 2, \
            Anschrift 2, Anschrift Zeile 2, Adresse 2, Zusatz, Adressergänzung, \
            Anschriftenzusatz, Straße 2, Straße 3, Gebäude, c/o, zu Händen, z. Hd., zHd, \
            Hausnummerzusatz, Hausnummernzusatz, Lieferzusatz
            """
        ),
        (
            .locality,
            """
            Ortsteil, Stadtteil, Stadtbezirk, Bezirk, Ortschaft, Ortsteilname, Viertel, Teilort
            """
        ),
        (
            .city,
            """
            Ort, Stadt, Wohnort, Ortsname, Gemeinde, Stadt/Ort, Ort/Stadt, Firmensitz, Sitz, \
            Standort, PLZ Ort, PLZ/Ort, PLZ und Ort, Postleitzahl Ort, Postleitzahl/Ort, \
            Postleitzahl und Ort, Bestimmungsort, Dienstort, Hauptwohnsitz Ort, PLZ Wohnort
            """
        ),
        (
            .region,
            """
            Bundesland, Kanton, Landkreis, Kreis, Region, Provinz, Bundesstaat, \
            Regierungsbezirk, Staat/Provinz, Bundesland/Kanton, Bundesl., Bundesland/Region, \
            Bundesland/Provinz
            """
        ),
        (
            .postalCode,
            """
            PLZ, Postleitzahl, Postleitz., Postltz, Postlz, Zustellbezirk, Post-Leitzahl, \
            PLZ-Code, Postcode
            """
        ),
        (
            .country,
            """
            Land, Staat, Ländercode, Länderkürzel, Länderkennzeichen, LKZ, Landeskürzel, \
            Landname, Ländername, Land (ISO), Landeskennung, Länderschlüssel, Nation, \
            Land/Region, Wohnsitzland, Landescode
            """
        ),
        (.postOfficeBox, "Postfach, Postfachnummer, Postfach-Nr., PF, Pf."),
        (
            .fullAddress,
            """
            Adresse, Anschrift, Postanschrift, Postadresse, vollständige Adresse, vollständige \
            Anschrift, komplette Adresse, Wohnadresse, Wohnanschrift, Wohnsitz, Meldeadresse, \
            Hausanschrift, Gesamtadresse, Besuchsadresse, Lieferadresse, Lieferanschrift, \
            Rechnungsadresse, Rechnungsanschrift, Firmenadresse, Firmenanschrift, Privatadresse, \
            Privatanschrift, Geschäftsadresse, Korrespondenzadresse, Zustelladresse, Adr., \
            Adressblock, Straße PLZ Ort, Adresse komplett
            """
        ),
    ]
}
