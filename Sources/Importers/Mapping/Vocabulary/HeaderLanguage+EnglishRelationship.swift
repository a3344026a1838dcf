import RecordModel

extension HeaderLanguage {
    /// The record's place in its source, the relationship, consent, and what is kept raw.
    static let englishRelationship: [(field: Field, phrases: String)] = [
        (
            .recordKey,
            """
            record number id, record no, ref id, reference id, ref no, reference number, crm id, \
            crm record id, system id, unique identifier, external key, person number, contact \
            number id, cust id, cust no, cust number, custid, customer key, customer code, \
            customer ref, customer reference, client code, client ref, client no, contact code, \
            contact key, contact ref, debtor number, member no, membership number, membership \
            id, patient id, student id, employee id, employee number, donor id, user uid, \
            objectid, object id, pk, primary key, unique key, unique ref, individual id, \
            internal id, legacy id, account number, account no, account code, account ref, acct \
            no, acct number, vendor id, vendor number, vendor code, vendor no, supplier id, \
            supplier number, supplier code, supplier no, partner id, partner number, subscriber \
            key, profile id, hs object id, vid, urn, rowid, record uid, entity id, zcrm id, \
            person uuid, business partner number, lead number, contact uid, party id, party key, \
            entry id, row identifier
            """
        ),
        (
            .accountKey,
            """
            account record id, company record id, organisation uid, organization uid, employer \
            id, account key id, company key, organization key, business id, account external id, \
            parent customer id value, company external id, associated account id, primary \
            company id, account reference, org uuid, company code, companycode, company ref
            """
        ),
        (
            .accountName,
            """
            parent customer account, related company, primary company, linked account, belongs \
            to company, associated account, customer account name, company linked, associated \
            company name, parent customer value
            """
        ),
        (
            .parentKey,
            """
            parent record id, parent organisation id, parent organization id, parent account \
            key, parent company key, parent company record id, parent account record id, parent \
            account number, head office id, group id parent, ultimate parent account id, parent \
            id account, parent business id, parentaccountnumber, holding id
            """
        ),
        (
            .mergedInto,
            """
            merged to, merged to id, merged with id, merge target id, merged into record id, \
            merged into contact id, merged into account id, superseded by, replaced by, \
            duplicate of, master id, master contact id, master account id, master key, canonical \
            id, surviving id, survivor record id, winning record id, merge master id
            """
        ),
        (
            .mergedFrom,
            """
            merged record ids, merged contact ids, merged company ids, merged ids, merged object \
            ids, hs merged object ids, merged vids, hs calculated merged vids, calculated merged \
            vids, merged from, merged from ids, previous ids, previous record ids, former ids, \
            old ids, duplicate ids, loser ids, absorbed ids, other merged ids
            """
        ),
        (
            .isDeleted,
            """
            trashed, in trash, is trashed, deleted flag, deletion mark, to be deleted, recycled, \
            in recycle bin, soft deleted, is merged, inactive flag deleted, removed
            """
        ),
        (
            .ownerName,
            """
            record owner, assigned user, assigned user name, assignee, owned by, handled by, \
            salesperson, sales person, rep, account exec, account executive, agent, advisor, \
            consultant, case worker, relationship owner, owner full name, owner email, account \
            rep, sales owner, sales manager, key account manager, csm, customer success manager, \
            hubspot owner, rep name, contact owner name, team owner
            """
        ),
        (
            .ownerKey,
            """
            owner key, assigned user id, assignee id, owner email id, salesperson id, rep id, \
            owner uid, hs owner id, user owner id, agent id, owner user, owningbusinessunit
            """
        ),
        (
            .leadSource,
            """
            how found us, how they found us, heard from, heard about us, heard via, source of \
            contact, source of lead, origin, origin source, source name, lead origin, channel \
            source, marketing channel, marketing source, customer source, referrer, referrer \
            name, referred from, referral, original traffic source, latest traffic source, \
            account source, record source, first touch source, campaign source, first source, \
            signup source, sign up source, opt in source list, data source, source system
            """
        ),
        (
            .lifecycleStage,
            """
            life cycle stage, lifecycle, life cycle, lifecycle status, prospect stage, account \
            stage, pipeline stage contact, relationship stage, customer lifecycle, lead \
            lifecycle, deal phase
            """
        ),
        (
            .status,
            """
            state of record, record status, active, is active, activity status, current status, \
            active status, active inactive, account state, contact state, statecode, statuscode, \
            status code, status reason, subscriber status, member state, subscription status, \
            email status subscriber, lead state, contact status reason, lead disposition
            """
        ),
        (
            .role,
            """
            contact role, role type, record type, record type name, relation, relation type, \
            relationship to company, person role, contact kind, customer class, customer \
            category, account category, account class, account classification, customer group, \
            customer segment, classification, relationship status, entity type, partner type, \
            company type, organization type, organisation type, is customer, is lead, is \
            supplier
            """
        ),
        (
            .tags,
            """
            contact tags, tag list, taglist, tag names, contact groups, group names, group name, \
            contact list, list name, list names, mailing list, mailing lists, distribution list, \
            interest, topics, hashtags, marketing lists, segment, person labels, organization \
            labels, contact list memberships, mailchimp tags, skills, hobbies and interests, \
            contact categories
            """
        ),
        (
            .note,
            """
            notes text, internal note, internal notes, internal comment, internal comments, \
            private notes, private note, free text, freetext, miscellaneous, misc, additional \
            notes, additional comments, other information, other info, further information, \
            remarks notes, comments notes, background, background info, biography, about me, \
            about us, summary, contact notes, customer notes, general notes, special \
            instructions, instructions, observations, info, additional info, further details, \
            details, narrative, account description, contact description
            """
        ),
        (
            .createdAt,
            """
            created on date, created date time, creation time, creation timestamp, creation \
            datetime, createdat, date of entry, first seen, joined, joined on, join date, joined \
            date, date joined, registration date, registered, registered on, registration time, \
            subscribed date, subscription date, record created, record creation date, inserted \
            at, insert date, since, customer since, member since, client since, contact since, \
            entry created, sign up time, became a customer date, became a lead date, date of \
            creation, date entered on, user registered, opened date, start of relationship, \
            imported at, import date
            """
        ),
        (
            .modifiedAt,
            """
            last update, update time, updated on, updated time, updated date, updatedat, \
            modification time, modification timestamp, modified by date, last modified time, \
            last modified on, last modified at, last edit, last edited, last edited at, last \
            edited time, date updated, date of last change, change time, changed at, changed on, \
            changed, date last updated, record modified, record updated, last change, \
            last saved
            """
        ),
        (
            .lastActivityAt,
            """
            last active, last active at, last activity at, last login, last login date, last \
            login at, last visit, last visited, last interaction, last interaction date, last \
            communication, last call date, last email date, last meeting date, last purchase \
            date, last order date, last order, recent activity date, date of last contact, date \
            last contacted, last engagement, last touched, last response date, most recent \
            visit, most recent activity, last open, last opened, last touch date, last sale \
            date, last appointment, last engaged
            """
        ),
        (
            .consentBasis,
            """
            legal basis, lawful basis, legal basis for processing, legal basis for processing \
            contacts data, legal basis for processing contact data, basis for processing, gdpr \
            basis, gdpr legal basis, consent basis, consent source, consent method, consent \
            type, consent text, consent proof, consent evidence, consent wording, opt in source, \
            opt in method, processing basis, legal ground, lawful basis for processing, consent \
            origin, source of consent, opt in form, consent form
            """
        ),
        (
            .emailOptIn,
            """
            marketing emails, promotional emails, receive emails, receive newsletter, receives \
            newsletter, newsletter subscriber, newsletter signup, newsletter sign up, newsletter \
            optin, email newsletter, mailing list opt in, wants newsletter, send newsletter, \
            newsletter yes no, e newsletter, email subscription, email subscribed, subscribed to \
            newsletter, subscribed to emails, email marketing, email permission, email \
            permission status, can email, ok to email, okay to email, emailable, mailable, is \
            subscribed, double optin, double opt in status, doi, buyer accepts marketing, \
            accepts mailings
            """
        ),
        (
            .phoneOptIn,
            """
            can call, ok to call, okay to call, may call, call permission, phone permission, \
            telephone consent, telemarketing consent, phone marketing consent, phone marketing
            """
        ),
        (
            .messageOptIn,
            """
            can text, ok to text, okay to text, text messages ok, sms marketing, sms permission, \
            sms subscribed, sms subscription, text consent given, accepts text messages, sms \
            marketing consent, receive sms, whatsapp opt in status, text marketing
            """
        ),
        (
            .postOptIn,
            """
            can mail, ok to mail, postal consent, mail consent, direct mail consent, direct mail \
            opt in, post consent, postal opt in, postal marketing consent, postal marketing, \
            allow mail, allow mails, allow postal mail, print mail consent, post opt in, mail \
            opt in
            """
        ),
        (.faxOptIn, "fax consent, fax opt in, allow fax, allow faxes, fax permission"),
        (
            .allOptIn,
            """
            marketing permission, marketing permissions, can contact, ok to contact, okay to \
            contact, may contact, contact consent, contact permission, permission to contact, \
            consent to contact, consent given, consented, gdpr opt in, gdpr consent given, data \
            processing consent, privacy consent, data consent, gdpr, gdpr permission, marketing \
            allowed, marketing ok, marketing preference, marketing preferences, communication \
            consent, communications opt in, permission marketing, permission, opt in status, \
            marketing status, consent marketing, consent yes no, agrees to marketing, agree to \
            marketing, opted in to marketing, gdpr status, privacy opt in, ccpa consent, \
            permissions, has consent
            """
        ),
        (
            .emailOptOut,
            """
            opted out email, email optout flag, emailoptout, bounced or unsubscribed, \
            unsubscribe from all, global unsubscribe, globally unsubscribed, is unsubscribed, \
            has unsubscribed, unsubscribe date, unsubscribed date, unsubscribed on, unsubscribe \
            time, unsubscription date, opt out date, optout date, opted out at, opted out date, \
            opt out time, date unsubscribed, stop emails, email suppressed, email suppression, \
            suppression, email blocked, no mailing, no mailings, no newsletter, do not send \
            emails, dont email, do not send newsletter, unsubscribed from marketing, no email \
            marketing, no bulk email, exclude from mailings, exclude from email, emailoptedout, \
            email opted out, blocklisted, is blocklisted, email blocklisted, email blocklist, \
            email blacklist, contacts unsubscribed
            """
        ),
        (
            .phoneOptOut,
            """
            no phone, dont call, do not telephone, phone opted out, phone blocked, call blocked, \
            do not cold call, tps, tps registered, ctps, do not call list, dnc list, no cold \
            calls, no phone calls, no telephone, on do not call list, no calls please, phone \
            suppressed, on dnc list, not to be called, do not call flag
            """
        ),
        (
            .messageOptOut,
            """
            no sms, no text, no texts, sms blocked, sms suppressed, sms opted out, do not \
            message, sms blocklisted, stop sms, texts opt out, do not send sms, dont text, sms \
            optout
            """
        ),
        (
            .postOptOut,
            """
            no post, no postal mail, no direct mail, post opted out, do not send post, do not \
            send postal, mps, returned mail flag, no letters, no catalog, no catalogue, mail \
            suppressed, dont mail, mail opted out, no mail please, do not postal mail, \
            donotsendmm, no marketing mail, do not direct mail, do not send letters
            """
        ),
        (
            .faxOptOut,
            "no fax, no faxes, fax opted out, dont fax, fps, fax blocked, do not send fax"
        ),
        (
            .allOptOut,
            """
            do not contact flag, do not solicit, do not disturb, no marketing, no contact \
            please, marketing opt out, marketing opted out, opted out of marketing, dont \
            contact, never contact, objection, objects to marketing, objection to marketing, \
            marketing objection, gdpr restricted, processing restricted, restrict processing, \
            suppressed contact, suppress, blocked, is blocked, contact blocked, opt out of all, \
            opted out of all, opted out all, donotcontactatall, marketing suppressed, do not \
            market to, right to object, has opted out, hasoptedout, consent withdrawn, withdrew \
            consent, consent revoked, ccpa opt out, do not sell, no solicitation, blacklist, \
            blocklist, on suppression list
            """
        ),
        (
            .consentDate,
            """
            consent timestamp, consent given on, consent given date, consent date time, date of \
            consent, date consent given, opt in time, optin timestamp, opted in at, opted in \
            date, opted in on, opt in datetime, optin date time, double opt in date, double \
            optin date, confirmation date, confirmed at, confirmation time, gdpr consent date, \
            marketing consent date, permission date, subscription confirmed at, consent updated \
            at, consent last updated, consent captured on, doi date, date opted in, consent \
            obtained, consent recorded at, email consent date, accepted at, agreed at
            """
        ),
        (
            .unmapped,
            """
            row, row number, row no, line no, serial no, s no, sr no, sl no, index, seq, \
            sequence, revenue, turnover, sales, total sales, total spent, orders, number of \
            orders, lifetime value, balance, credit limit, payment terms, price list, currency \
            code, score, lead score, rating, rank score, engagement score, employees count, \
            company size, employee count, number of staff, headcount, year founded, founded, \
            year started, ip address, ip, user agent, area code, dialing code, calling code, \
            browser, device, os, utm medium, utm campaign, utm term, utm content, password, \
            username, user name, login, avatar, avatar url, picture, image, image url, photo \
            link, photourl, logo, logo url, signature, geocode, coordinates, geolocation, \
            timezone offset, checksum, hash, version, etag, currency name, account balance, \
            marital status, religion, ethnicity, race, nationality, citizenship, education, \
            education level, income, annual income, salary, height, weight, blood type, stock \
            symbol, ticker symbol, sic code, naics code, number of deals, open deals, won deals, \
            lost deals, next activity date, next activity, next step, next steps, email sent, \
            emails opened, email opens, clicks, email clicks, bounces, hard bounces, conversion, \
            first conversion, recent conversion, number of pageviews, visitor score, days \
            visited, credit card, iban, bic, bank, bank account, account holder, bank name, \
            swift, sort code, blood group, shoe size, t shirt size, dietary requirements, \
            allergies, emergency, license plate, vehicle, yes no, comment count, followers, \
            connections, mutual connections, parent record, parent, reports to name, contact id \
            value
            """
        ),
    ]
}
