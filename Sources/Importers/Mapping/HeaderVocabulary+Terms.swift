import RecordModel

extension HeaderVocabulary {
    /// What columns are called, by field: English first, then German, French, Spanish, Portuguese,
    /// Italian, Dutch, Swedish and Polish.
    ///
    /// Written as they stand in exports; they are compared as `HeaderName.squashed`. A term stands in
    /// one field only. What depends on the other columns (`name`, `title`, `address`) is settled by
    /// `ColumnMapper`.
    static let terms: [(field: Field, phrases: String)] = [
        (
            .givenName,
            """
            first name, given name, forename, fore name, fname, first, given, firstnames, first names, \
            christian name, vorname, vornamen, rufname, prenom, prenoms, primer nombre, nombres, \
            primeiro nome, nome proprio, nome de batismo, voornaam, roepnaam, fornamn, tilltalsnamn, \
            imie, imiona, given names
            """
        ),
        (
            .familyName,
            """
            last name, surname, family name, lname, last, sur name, lastname, nachname, familienname, \
            zuname, nom de famille, nom famille, apellido, apellidos, primer apellido, sobrenome, \
            apelido, ultimo nome, cognome, achternaam, familienaam, efternamn, slaktnamn, nazwisko
            """
        ),
        (
            .middleName,
            """
            middle name, middle names, middle, middle initial, mi, mname, additional name, second name, \
            zweiter vorname, weitere vornamen, deuxieme prenom, segundo nombre, nome do meio, \
            secondo nome, tweede naam, mellannamn, drugie imie, tussenvoegsel
            """
        ),
        (
            .fullName,
            """
            full name, name, contact name, display name, person name, customer name, client name, \
            person, contact, first and surname, first and last name, first name last name, \
            first last name, complete name, name full, fullname, lead name, member name, \
            employee name, candidate name, participant name, vollstandiger name, name vollstandig, \
            anzeigename, kontaktname, ansprechpartner, kontakt, nom complet, nom et prenom, \
            nom prenom, prenom et nom, nom, nombre completo, nombre y apellidos, nombre, \
            nome completo, nome, nome e cognome, nominativo, volledige naam, naam, fullstandigt namn, \
            namn, pelne imie, imie i nazwisko, nazwa kontaktu, contact person, kontaktperson, \
            name des kontakts, nome do contato, nome contatto, nom du contact, nombre del contacto
            """
        ),
        (
            .prefix,
            """
            prefix, name prefix, salutation, honorific, honorific prefix, courtesy title, name title, \
            anrede, titel, akademischer titel, namenszusatz, civilite, tratamiento, saludo, tratamento, \
            saudacao, titolo, aanhef, tilltal, zwrot grzecznosciowy, tytul, mr mrs
            """
        ),
        (
            .suffix,
            "suffix, name suffix, generation, honorific suffix, namenssuffix, suffixe, sufijo, sufixo, suffisso"
        ),
        (
            .nickname,
            """
            nickname, nick name, nick, known as, preferred name, preferred first name, alias, goes by, \
            spitzname, surnom, apodo, apelido curto, soprannome, bijnaam, smeknamn, pseudonim
            """
        ),
        (
            .maidenName,
            "maiden name, birth name, name at birth, geburtsname, madchenname, nom de jeune fille, nom de naissance, apellido de soltera, nome de solteira, cognome da nubile, meisjesnaam, nazwisko panienskie"
        ),
        (
            .initials,
            "initials, initialen, initiales, iniciales, iniciais, iniziali, voorletters, initialer, inicjaly"
        ),
        (
            .phoneticName,
            """
            phonetic first name, phonetic last name, phonetic middle name, first name phonetic, \
            last name phonetic, middle name phonetic, given name yomi, family name yomi, \
            additional name yomi, yomi name, given yomi, surname yomi, phonetic name, furigana
            """
        ),
        (
            .gender,
            "gender, sex, geschlecht, sexe, genre, sexo, genero, sesso, genere, geslacht, kon, plec"
        ),
        (
            .birthDate,
            """
            birth date, birthdate, date of birth, dob, birthday, born, birth day date, birth dt, \
            geburtsdatum, geburtstag, geb datum, geboren am, date de naissance, naissance, \
            anniversaire de naissance, fecha de nacimiento, fecha nacimiento, cumpleanos, \
            data de nascimento, data nascimento, nascimento, aniversario, data di nascita, \
            data nascita, compleanno, geboortedatum, verjaardag, fodelsedatum, fodelsedag, \
            data urodzenia, urodziny
            """
        ),
        (
            .birthPlace,
            "birth place, birthplace, place of birth, city of birth, town of birth, geburtsort, lieu de naissance, ville de naissance, lugar de nacimiento, local de nascimento, naturalidade, luogo di nascita, geboorteplaats, fodelseort, miejsce urodzenia"
        ),
        (.age, "age, alter, edad, idade, eta, leeftijd, alder, wiek"),
        (
            .language,
            "language, preferred language, locale, sprache, korrespondenzsprache, langue, idioma, lingua, taal, sprak, jezyk, language code"
        ),
        (
            .organization,
            """
            organization, organisation, company, company name, organization name, organisation name, \
            org, employer, business name, firm, firm name, corporation, institution, works at, \
            site name, store name, supplier name, vendor name, supplier, vendor, merchant name, \
            legal name, registered name, entity name, company or account, affiliation, business, \
            firma, firmenname, unternehmen, unternehmensname, organisationsname, arbeitgeber, betrieb, \
            societe, entreprise, nom de l entreprise, nom de la societe, raison sociale, employeur, \
            nom entreprise, nom societe, empresa, nombre de la empresa, compania, organizacion, \
            razon social, nome da empresa, organizacao, razao social, azienda, societa, \
            nome azienda, ragione sociale, organizzazione, bedrijf, bedrijfsnaam, organisatie, \
            foretag, foretagsnamn, foretagets namn, nazwa firmy, przedsiebiorstwo, organizacja, \
            associated company, school, university, hospital
            """
        ),
        (
            .tradingName,
            "trading name, trade name, doing business as, dba, dba name, trading as, brand, brand name, tradestyle, agency, handelsname, nom commercial, enseigne, nombre comercial, nome fantasia, nome comercial, handelsnaam, aka name, also known as"
        ),
        (
            .department,
            "department, dept, division, team, organization department, organisation department, abteilung, bereich, departement, departamento, reparto, dipartimento, afdeling, avdelning, dzial"
        ),
        (
            .jobTitle,
            """
            job title, position, occupation, jobtitle, job, role title, function, profession, \
            organization title, organisation title, job position, designation, work title, \
            position title, title, job description, beruf, position im unternehmen, stellenbezeichnung, \
            funktion, berufsbezeichnung, fonction, poste, intitule du poste, metier, profession exercee, \
            cargo, puesto, ocupacion, profesion, profissao, funcao, ocupacao, posizione, qualifica, \
            professione, ruolo aziendale, functie, functietitel, beroep, befattning, yrke, jobbtitel, \
            stanowisko, zawod, titre
            """
        ),
        (
            .industry,
            """
            industry, sector, business sector, line of business, branche, wirtschaftszweig, secteur, \
            secteur d activite, industria, setor, ramo, settore, sektor, bransch, branza, cuisine, \
            business type, industry type, sic description, naics description
            """
        ),
        (
            .taxID,
            """
            tax id, vat, vat number, vat id, vat no, vat reg no, tax number, tax identification number, \
            ein, fein, tin, abn, gst number, gstin, ust id, ustid, ust idnr, umsatzsteuer id, \
            umsatzsteuer identifikationsnummer, steuernummer, numero de tva, no tva, tva, cif, nif, rfc, \
            ruc, cuit, cnpj, nipc, partita iva, p iva, piva, codice fiscale azienda, btw nummer, btw, \
            momsnummer, vat nr, nip
            """
        ),
        (
            .registrationID,
            """
            registration number, company number, company registration number, registration no, \
            duns, duns number, d u n s number, companydunsnumber, lei, handelsregisternummer, hrb, \
            handelsregister, siren, siret, numero siren, numero siret, numero de registro, \
            numero registro imprese, kvk, kvk nummer, organisationsnummer, orgnr, org nr, regon, krs, \
            company house number, crn, charity number, national provider identifier, npi
            """
        ),
        (
            .nationalID,
            """
            national id, ssn, social security number, soc sec id, soc sec no, socsec id, \
            social security no, national insurance number, nino, national identification number, \
            personal number, identity number, id number, passport number, personalausweisnummer, \
            sozialversicherungsnummer, numero de securite sociale, dni, nie, curp, cpf, \
            codice fiscale, bsn, burgerservicenummer, personnummer, pesel, medicare number
            """
        ),
        (
            .email,
            """
            email, email address, mail, mail address, emails, email addresses, primary email, \
            secondary email, work email, other email, additional email addresses, email id, \
            alternate email, contact email, e post, mailadresse, emailadresse, email adresse, courriel, \
            adresse email, adresse mail, adresse electronique, mel, correo, correo electronico, \
            direccion de correo electronico, endereco de email, correio eletronico, \
            indirizzo email, posta elettronica, indirizzo e mail, emailadres, mailadres, epost, \
            epostadress, adres email, poczta, email value, suppliedemail
            """
        ),
        (
            .phone,
            """
            phone, phone number, telephone, telephone number, tel, tel no, phone no, tel number, \
            contact number, contact phone, phones, phone numbers, landline, direct dial, direct line, \
            whatsapp, whatsapp number, whatsapp phone number, sms, callback, cell, cell phone, mobile, \
            mobile phone, mobile number, mobile phone number, cellular, telefon, telefonnummer, rufnummer, \
            festnetz, durchwahl, handy, handynummer, mobil, mobilnummer, mobiltelefon, numero de telephone, \
            telephone fixe, telephone portable, portable, tel portable, telefono, numero de telefono, \
            movil, telefono movil, celular, telefone, numero de telefone, telemovel, cellulare, \
            numero di telefono, recapito telefonico, telefoonnummer, telefoon, mobiel, gsm, \
            mobiele telefoon, mobilnr, numer telefonu, komorka, telefon komorkowy, numer telefonu komorkowego, \
            phone value, pager, pager number, car phone, radio phone, switchboard
            """
        ),
        (
            .fax,
            "fax, fax number, facsimile, fax no, faxnummer, telefax, telecopie, telecopieur, numero de fax, faks, fax value"
        ),
        (
            .url,
            """
            url, website, web site, web page, webpage, homepage, home page, web, site, website url, \
            web address, company domain name, domain, company domain, internet, webseite, internetseite, \
            site web, site internet, sitio web, pagina web, sito, sito web, sito internet, webbplats, \
            hemsida, strona internetowa, strona www, www, web page 1, blog, website value
            """
        ),
        (
            .socialProfile,
            """
            linkedin, linkedin url, linkedin profile, twitter, twitter handle, twitter username, \
            facebook, facebook url, xing, xing profil, instagram, social profile, profile url, \
            person linkedin url, linkedin bio, github, mastodon, tiktok
            """
        ),
        (
            .instantMessage,
            "im, skype, skype name, im value, jabber, icq, telegram, screen name, im aim, im icq, im jabber, im msn, im skype, im yahoo, aim, msn, teams"
        ),
        (
            .street,
            """
            street, street address, address line 1, address line1, address1, addr1, address 1, \
            addr line 1, line 1, line1, street 1, street1, street name, road, strasse, str, \
            strasse und hausnummer, strasse hausnummer, strasse hausnr, strasse nr, anschrift zeile 1, \
            adresszeile 1, adresse 1, adresse ligne 1, rue, voie, numero et rue, calle, \
            direccion 1, calle y numero, rua, logradouro, endereco 1, via, indirizzo 1, \
            straat, straatnaam, adres 1, gata, gatuadress, adress 1, ulica
            """
        ),
        (
            .houseNumber,
            "house number, street number, house no, street no, building number, civic number, hausnummer, hausnr, hnr, numero de rue, numero de voie, numero exterior, numero da porta, numero civico, civico, huisnummer, husnummer, numer domu, nr domu"
        ),
        (
            .unit,
            "unit, apartment, apt, suite, flat, unit number, apt number, apartment number, suite number, room, wohnung, appartement, departamento interior, numero interior, apartamento, complemento, interno, lagenhet, mieszkanie, numer mieszkania, nr lokalu"
        ),
        (
            .addressLine2,
            """
            address line 2, address line2, address2, addr2, address 2, street 2, street2, street 3, \
            line 2, line 3, address line 3, address 3, address3, extended address, adresszusatz, \
            adresszeile 2, adresse 2, adresse ligne 2, complement d adresse, complement adresse, \
            direccion 2, endereco 2, indirizzo 2, adres 2, adress 2, c o, co adress, care of
            """
        ),
        (
            .locality,
            "suburb, locality, neighborhood, neighbourhood, district, borough, ward, ortsteil, stadtteil, quartier, lieu dit, colonia, barrio, bairro, freguesia, frazione, wijk, stadsdel, dzielnica"
        ),
        (
            .city,
            """
            city, town, municipality, post town, city town, town city, ort, stadt, wohnort, ville, commune, \
            localite, ciudad, poblacion, localidad, municipio, cidade, concelho, citta, comune, \
            localita, plaats, woonplaats, stad, gemeente, postort, miasto, miejscowosc
            """
        ),
        (
            .region,
            """
            state, region, province, county, state province, state region, province state, state code, \
            state name, state or province, bundesland, kanton, landkreis, departement region, etat, \
            estado, provincia, comunidad autonoma, regione, uf, distrito, provincie, lan, landskap, \
            wojewodztwo
            """
        ),
        (
            .postalCode,
            """
            postal code, postcode, post code, zip, zip code, zipcode, zip postal code, postalcode, \
            zip post code, pin code, pincode, eircode, plz, postleitzahl, code postal, cp, \
            codigo postal, cep, cap, postnummer, postnr, kod pocztowy, postcode zip, billing code, shipping code, mailing code, other code
            """
        ),
        (
            .country,
            """
            country, country region, nation, country name, country code, land, staat, pays, pais, paese, \
            nazione, stato, kraj, panstwo, country iso, iso country
            """
        ),
        (
            .postOfficeBox,
            "po box, p o box, pobox, post office box, postfach, boite postale, bp, apartado, apartado de correos, caixa postal, casella postale, postbus, postbox, skrytka pocztowa, address po box"
        ),
        (
            .fullAddress,
            """
            address, full address, formatted address, postal address, mailing address, home address, \
            business address, work address, other address, addr, location address, complete address, \
            anschrift, adresse, postadresse, adresse postale, adresse complete, direccion, \
            direccion completa, endereco, endereco completo, indirizzo, indirizzo completo, adres, \
            adress, postadress, address formatted, street and city
            """
        ),
    ]
}
