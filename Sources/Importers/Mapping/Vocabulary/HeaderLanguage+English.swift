import RecordModel

extension HeaderLanguage {
    static let english = HeaderLanguage(
        fields: englishParty + englishRelationship,
        labels: [
            ("home", "home private personal residential residence domestic house priv residental"),
            (
                "work",
                """
                work business office company corporate job organization organisation firm \
                professional employer biz bus direct extension desk headoffice hq
                """
            ),
            ("mobile", "mobile cell cellular mob cellphone mobilephone"),
            ("mailing", "mailing correspondence postal"),
            ("billing", "billing invoice invoicing bill billto billing accounts soldto sold"),
            ("shipping", "shipping delivery ship shipto dispatch deliver"),
            (
                "other",
                """
                other secondary alternate alternative additional backup second alt extra another \
                optional third 2nd
                """
            ),
            (
                "main",
                """
                main primary preferred default first principal general central best 1st head \
                company's
                """
            ),
            ("assistant", "assistants asst"),
            ("whatsapp", "whatsapp wa"),
            ("emergency", "emergency"),
            ("car", "car"),
            ("radio", "radio"),
            ("pager", "pager beeper"),
            ("school", "school campus"),
            ("registered", "registered legal"),
        ],
        fillers:
            """
            value number no nr num my your our internal intern external extern the of for a an \
            in on at text field info information details data contact contacts person persons \
            people customer customers client clients lead leads user users member members \
            employee subscriber individual customer's account record list current new old \
            existing raw clean cleaned orig original standardized standardised normalized \
            normalised formatted required optional mandatory if available any please enter e.g \
            eg ex example incl including and or with full complete address's txt str val valid \
            final updated latest best id's string varchar col column input output c crm export \
            dd import mm yyyy yy iso format e164 international intl local nd rd th st public \
            line name's guest attendee participant patient student donor partner prospect buyer \
            recipient applicant candidate respondent
            """,
        attributes:
            """
            type types label status state verified verification valid validity invalid validated \
            quality extension ext country code carrier provider display bounce bounced bounces \
            hard soft reason count score confirmed opened clicked confidence source updated date \
            time format md5 sha256 hash hashed domain available visibility privacy notes note \
            history changed previous last checked quarantined result category kind order \
            position rank is has exists flag
            """,
        strangers:
            """
            assistant assistants spouse partner's wife husband manager managers managed \
            supervisor child children father mother parent guardian emergency referee reference \
            referrer referral sibling son daughter next-of-kin kin nok spouses fathers mothers \
            reports beneficiary accompanying companion secretary boss representative's carer \
            caregiver
            """
    )

    /// The party and how it is reached.
    private static let englishParty: [(field: Field, phrases: String)] = [
        (
            .givenName,
            "f name, firstnm, first nm, frst name, givenname, legal first name, fore names"
        ),
        (.familyName, "l name, lastnm, last nm, legal last name, surnames, family, sirname"),
        (.middleName, "m name, middle init, mid name, middle initials, other names"),
        (
            .fullName,
            """
            names, your name, name of contact, name of person, name of customer, contact full \
            name, customer, client, attendee, recipient, recipient name, subscriber, subscriber \
            name, primary contact name, main contact, legal name of person, cust name, cname, \
            whole name, buyer, buyer name, patient, patient name, student, student name, guest, \
            guest name, donor, donor name, user full name
            """
        ),
        (.prefix, "mr mrs ms, form of address, pre title, name title prefix, titles"),
        (.suffix, "post nominal, postnominals, credentials, sfx"),
        (.nickname, "chosen name, goes by name, known name, informal name, aka, short name"),
        (.maidenName, "former name, previous name, previous last name, former last name, nee"),
        (.gender, "gender identity, m f, male female, gender code, sex code"),
        (
            .birthDate,
            "b day, bday, birth, d o b, date birth, birth date dd mm yyyy, bdate, birthdt"
        ),
        (.age, "age years, age in years"),
        (
            .language,
            """
            lang, spoken language, communication language, correspondence language, language \
            preference, ui language
            """
        ),
        (
            .organization,
            """
            co, co name, comp, comp name, organization legal name, practice, practice name, \
            current company, current employer, company organization, org name, firm company, \
            account company, legal entity, entity, venue name, restaurant, restaurant name, \
            shop, shop name, store, hotel name, client company, customer company, business \
            entity, name of business, name of company, name of organization, institution name, \
            company legal name, agency name, charity name, company or organization, organization \
            or company, workplace, parent organization name
            """
        ),
        (
            .tradingName,
            """
            d b a, doing business as name, operating name, trade style, business trading name, \
            fictitious name
            """
        ),
        (
            .department,
            "departement name, department name, business unit, unit name, section, faculty"
        ),
        (
            .jobTitle,
            """
            job function, job role, current title, current position, professional title, \
            headline, title at company, title function, jobdescription, designation name, \
            employment, current job, role at company, role in company, role position
            """
        ),
        (
            .industry,
            """
            vertical, market segment, industry sector, industry name, sic, sic desc, \
            naics, company industry, primary industry, type of business, nature of business, \
            specialty, speciality
            """
        ),
        (
            .taxID,
            """
            vat registration number, vat registration, tax registration number, tax no, taxid, \
            tax identifier, federal tax id, employer identification number, vatin, pan number, \
            pan, tax code, gst, gst no, vat code, european vat number
            """
        ),
        (
            .registrationID,
            """
            company reg no, company reg, business number, business registration number, trade \
            register number, commercial register, companies house number, duns no, d u n s, \
            registered number, corporate number, incorporation number, acn, dnb number, dandb \
            company id, ncessch, nces id
            """
        ),
        (
            .nationalID,
            """
            national id number, social security, ssn last 4, social insurance number, sin, \
            identity card number, national identifier, drivers license number, driving license \
            number, citizen id, government id, nhs number, passport no, passport, national \
            insurance no, id card
            """
        ),
        (
            .email,
            """
            emails list, e mails, e mail id, mail id, email addr, email add, e mail add, mailid, \
            eml, electronic mail, contact mail, user email, username email, reply to, email one, \
            primary e mail address, login email, account email, company email address, email \
            username
            """
        ),
        (
            .phone,
            """
            ph, ph no, ph number, phn, phone nr, tele, tel nr, telno, telnumber, contact no, \
            contact tel, daytime phone, evening phone, day phone, night phone, telephone no, \
            telephone nr, mob, mob no, mobile no, mobile nr, cell no, cellno, cell number, phone \
            main, direct phone, main phone, landline number, phone with area code, phone e164, \
            mobileno, contact phone number, contact mobile, handphone, hp, mobile tel, tel \
            mobile, telefone number, phone 1 value, call number, primary phone number, primary \
            contact number, toll free, toll free number, company main phone, reception, text \
            number, dial
            """
        ),
        (.fax, "faxes, faxnumber, fax nr, telefax number, facsimile number, telecopier, fx"),
        (
            .url,
            """
            url address, company url, company website, corporate website, website address, \
            internet address, link, web url, web link, www address, web page address, homepage \
            url, site url, uri, web domain, domain name, website domain, company domain, email \
            domain name, landing page
            """
        ),
        (
            .socialProfile,
            """
            linkedin profile url, linked in, linkedin contact profile url, x handle, twitter \
            url, twitter profile, facebook url, facebook page, facebook profile, facebook fan \
            page, instagram handle, instagram url, xing url, social media, google plus, youtube, \
            youtube channel, pinterest, public profile url, profile link, social link, social \
            handle, twitter account, linkedin company page, bluesky, threads
            """
        ),
        (
            .instantMessage,
            """
            instant messaging, instant messenger, instant message, im address, im name, im \
            handle, skype id, skype username, aol im, google talk, gtalk, hangouts, wechat, \
            wechat id, signal, discord, slack, slack id, viber, line id, qq, icq number, \
            messenger, chat, xmpp, aim screen name, msn messenger
            """
        ),
        (
            .street,
            """
            street line 1, str address, st address, street addr, address street, add1, add 1, \
            adr1, adr 1, addr 1, address one, address first line, line one, address line one, \
            physical street, location street, delivery line 1, street and number, street and no, \
            thoroughfare, road name, premise, house number and street, street name and number, \
            physical address line 1, mailing address line 1, address street 1, address 1 line 1
            """
        ),
        (
            .houseNumber,
            """
            house nr, hse no, house num, street nr, street num, building no, building nr, number \
            of house, st number, stno, address number, premise number
            """
        ),
        (
            .unit,
            """
            apt no, apt suite, apt unit, suite apt, suite no, unit no, unit nr, flat number, \
            flat no, floor, office number, room number, apartment suite, apartment or suite, \
            door number, building unit, sub building, secondary unit, apartment unit, unit apt
            """
        ),
        (
            .addressLine2,
            """
            address line two, address second line, add2, add 2, adr2, adr 2, addr 2, addr line \
            2, line two, street line 2, street additional, address line 4, address line 5, \
            address4, address5, address 4, address 5, addr3, addr 3, address extra, additional \
            address, additional address line, building, building name, address supplement, \
            street address 2, street address line 2, street address line 3, delivery line 2, \
            attention, attn, extended, address details, address 1 line 2, address 1 line 3, \
            landmark
            """
        ),
        (
            .locality,
            """
            sub locality, sublocality, village, hamlet, dependent locality, arrondissement, \
            area, estate, parish, urbanization
            """
        ),
        (
            .city,
            """
            city name, town name, city village, city or town, town or city, city suburb, post \
            office, postal town, city state, municipality name, metro, current city, home \
            town, city location, cty, mailing city town
            """
        ),
        (
            .region,
            """
            state abbreviation, state abbr, province state territory, state county, county \
            state, county name, region name, state prov, stateprov, prov, prov state, state \
            province region, region state, territory, province name, prefecture, oblast, \
            department region, state territory, county region, admin area, administrative area, \
            us state, emirate, governorate, canton
            """
        ),
        (
            .postalCode,
            """
            post zip code, zip postcode, postal zip, zip or postal code, zip 4, zip plus 4, \
            zip5, zip 5, postal, pcode, p code, post cd, postalcd, pin, pin zip, zip no, mail \
            code, postcode area, zip postal, mailing zip postal code, postal index, zip codes, \
            zip cd, 5 digit zip
            """
        ),
        (
            .country,
            """
            country of residence, residence country, country iso code, iso country code, iso2, \
            iso 2, iso3, country 2 letter, ctry, cntry, country code iso, country territory, \
            country or region, region country, home country, nationality country, country id, \
            country full name, country cd, location country
            """
        ),
        (
            .postOfficeBox,
            """
            po box number, p o box number, post box, postal box, box number, box no, pob, \
            postbox number, private bag
            """
        ),
        (
            .fullAddress,
            """
            address full, whole address, entire address, address block, single line address, \
            formatted postal address, correspondence address, residential address, registered \
            address, registered office, physical address, location full, street address full, \
            headquarters address, hq address, headquarters, delivery address, shipping address, \
            billing address, invoice address, permanent address, current address, residence, \
            home addr, addresses, mail address postal, postal addr, permanent residence, \
            visiting address, site address
            """
        ),
    ]
}
