import RecordModel

/// Headers that say whether a party may be contacted, with their polarity: `Do not allow Emails`,
/// `Einwilligung Telefon`, `Ne pas appeler`.
///
/// The words are weighed rather than listed as phrases, because systems word them freely. Where the
/// polarity is in doubt there is no meaning: an objection must not be read as a permission.
struct ConsentHeader {
    private enum Channel: Hashable { case email, phone, message, post, fax }

    /// nil where the header is about something else.
    static func meaning(of name: HeaderName) -> HeaderMeaning? {
        let words = joined(name.words)
        guard words.count <= 12 else { return nil }
        var negations = 0
        var objections = 0
        var permissions = 0
        var channels: Set<Channel> = []
        var purposes: [String] = []
        var isDate = false
        var isRemark = false
        for (index, word) in words.enumerated() {
            if Self.objections.contains(word) {
                objections += 1
            } else if Self.permissions.contains(word) {
                permissions += 1
            } else if let channel = Self.channel(word, words, index) {
                channels.insert(channel)
            } else if Self.isNegation(word, index, words) {
                negations += 1
            } else if Self.dates.contains(word) {
                isDate = true
            } else if Self.remarks.contains(word) {
                isRemark = true
            } else if !Self.marketing.contains(word) && !Self.fillers.contains(word)
                && HeaderAtom.lexicon[word] != .filler
            {
                purposes.append(word)
            }
        }
        let isMarketing = words.contains { Self.marketing.contains($0) }
        let isAboutContact = !channels.isEmpty || isMarketing
        // `Accepted price`, `Subscription plan`: these words need something to contact.
        let isStrong = words.contains {
            (Self.objections.contains($0) || Self.permissions.contains($0))
                && !Self.needingContact.contains($0)
        }
        let says = objections + permissions > 0 && (isStrong || isAboutContact)
        let denies = negations > 0 && isAboutContact && (purposes.isEmpty || isMarketing)
        guard says || denies else { return nil }
        // Long texts that only mention a consent are remarks.
        if purposes.count > 5 { return nil }
        if isRemark && objections + permissions > 0 { return HeaderMeaning(field: .unmapped) }
        let label = purposes.isEmpty ? nil : purposes.joined(separator: " ")
        let isObjection: Bool
        switch (objections > 0, permissions > 0, negations) {
        case (true, false, 0): isObjection = true
        case (false, true, 0): isObjection = false
        case (false, _, 1): isObjection = true
        // `Not unsubscribed`, `Opt-in / opt-out`: nobody can tell what a yes means.
        default: return HeaderMeaning(field: .unmapped)
        }
        if isDate && !isObjection { return HeaderMeaning(field: .consentDate) }
        return HeaderMeaning(field: field(isObjection, channels), label: label)
    }

    private static func field(_ isObjection: Bool, _ channels: Set<Channel>) -> Field {
        // Several channels: an objection is about all, a permission about the first alone.
        let named = [.email, .phone, .message, .post, .fax].first(where: channels.contains)
        guard let channel = named, channels.count == 1 || !isObjection else {
            return isObjection ? .allOptOut : .allOptIn
        }
        switch channel {
        case .email: return isObjection ? .emailOptOut : .emailOptIn
        case .phone: return isObjection ? .phoneOptOut : .phoneOptIn
        case .message: return isObjection ? .messageOptOut : .messageOptIn
        case .post: return isObjection ? .postOptOut : .postOptIn
        case .fax: return isObjection ? .faxOptOut : .faxOptIn
        }
    }

    /// `Opt-in`, `opted out` and `do not` are one word each.
    private static func joined(_ words: [String]) -> [String] {
        var out: [String] = []
        var index = 0
        while index < words.count {
            let next = index + 1 < words.count ? words[index + 1] : ""
            switch (words[index], next) {
            case ("opt", "in"), ("opted", "in"), ("opting", "in"): out.append("optin")
            case ("opt", "out"), ("opted", "out"), ("opting", "out"): out.append("optout")
            case ("do", "not"), ("does", "not"), ("don", "t"), ("ne", "pas"), ("ne", "plus"),
                ("must", "not"), ("may", "not"), ("can", "not"), ("brak", "zgody"):
                out.append(next == "zgody" ? "optout" : "donot")
            case ("black", "list"), ("block", "list"), ("black", "listed"): out.append("blacklist")
            default:
                out.append(words[index])
                index -= 1
            }
            index += 2
        }
        return out
    }

    private static func channel(_ word: String, _ words: [String], _ index: Int) -> Channel? {
        if word == "mail" || word == "mails" {
            let before = index > 0 ? words[index - 1] : ""
            return ["donot", "direct", "postal", "no", "by", "allow"].contains(before)
                ? .post : .email
        }
        // `Post` is a letter in some languages, mail in others; `correo postal` is never e-mail.
        return channelWords[word]
    }

    /// `No` is also an abbreviation of number, so it denies only what stands behind it.
    private static func isNegation(_ word: String, _ index: Int, _ words: [String]) -> Bool {
        if negationWords.contains(word) { return true }
        return ["no", "non", "sin", "sans"].contains(word) && index + 1 < words.count
            && (deniedWords.contains(words[index + 1])
                || channelWords[words[index + 1]].map { $0 != .phone && $0 != .fax } ?? false)
    }

    /// What follows where `no` is not the abbreviation of number.
    private static let deniedWords = set(
        "marketing contact contacts calls call mailing mailings desea quiere acepta publicidad molestar permitir recibir enviar llamar contactar inviare chiamare contattare desidera consentire telefonare direct wants pubblicità publicité contacto contatto contatti mandare spedire admite fax bulk promotional"
    )

    private static func set(_ words: String) -> Set<String> {
        Set(words.split(separator: " ").flatMap { HeaderLanguage.keys(String($0)) })
    }

    private static let channelWords: [String: Channel] = {
        var channels: [String: Channel] = [:]
        let groups: [(Channel, String)] = [
            (
                .email,
                "email emails emailing emailings newsletter newsletters nl mailing mailings mailinglist correo correos courriel courriels nieuwsbrief nyhetsbrev boletín infolettre epost mejl mejlen maile maili mailowa mailowo mailer rundmail mél"
            ),
            (
                .phone,
                "phone phones call calls calling called telephone telephones telephonic telemarketing telefon telefonisch telefonische telefonischen telefonisk telefonischer anruf anrufe anrufen werbeanrufe telefonwerbung téléphone téléphonique appel appels appeler téléphoner llamar llamada llamadas teléfono telefónico telefónica ligar ligação ligações chamada chamadas telefone telefônico telefônica telefónico chiamare chiamata chiamate telefonate telefono telefonico bellen gebeld telefoon telefoontjes telefonisch ringa ring samtal ringas telefoner dzwonić telefoniczny telefonicznie telefoniczne telefonu telefony rozmowy"
            ),
            (
                .message,
                "sms smsy text texts texting textmessage whatsapp mms message messages messaging wiadomości"
            ),
            (
                .post,
                "post postal postalisch postalische postwerbung brief briefe briefen briefpost letter letters courrier postale courriers cartas posta poczta pocztowa listy lettere brev drukwerk correio directmail postpost papier katalog kataloge catalog catalogue"
            ),
            (.fax, "fax faxes faxe faxen telefax faks faksem"),
        ]
        for (channel, words) in groups {
            for word in set(words) where channels[word] == nil { channels[word] = channel }
        }
        return channels
    }()

    private static let negationWords = set(
        "donot dont not nicht kein keine keinen keinerlei pas aucun aucune não nao niet geen ej inte inga ingen inget nie bez never niemals jamais nunca mai"
    )
    private static let objections = set(
        "optout optouts unsubscribe unsubscribed unsubscribes unsubscription unsub blacklist blacklisted blocklist blocklisted blocked suppressed suppression suppress objection objected objects refuse refused refuses refusal revoked withdrawn gesperrt sperre abgemeldet abmeldung widerspruch widersprochen widerruf widerrufen verboten untersagt abbestellt désabonné désabonnement désinscrit désinscription refus opposition opposé bloqué bloqueado bloqueada rechaza rechazo oposición descadastrado recusa oposição rifiuta rifiuto disiscritto disiscrizione opposizione revoca bloccato uitgeschreven afgemeld bezwaar geblokkeerd avregistrerad avprenumererad avanmäld spärrad wypisany wypisano sprzeciw rezygnacja zablokowany stop mailsperre werbesperre kontaktsperre robinson bloctel nixregister verweigert abgelehnt"
    )
    private static let permissions = set(
        "optin optins consent consents consented consenting permission permissions permitted allow allows allowed agree agreed agrees accept accepts accepted subscribed subscriber subscribe subscription gdpr dsgvo rgpd lgpd rodo einwilligung einwilligungen eingewilligt zustimmung zugestimmt erlaubt erlaubnis zulassen einverständnis einverstanden consentement consentements accepte accepté acceptation autorisé autorise autorisation abonné abonnement inscrit consentimiento acepta autoriza autorización permiso suscrito suscripción consentimento aceita aceite autoriza autorização permissão subscrito inscrito consenso consensi accetta autorizza iscritto iscrizione toestemming akkoord toegestaan toestaan aangemeld samtycke samtycker godkänner godkänt godkännande tillåt tillåten tillåtet prenumererar prenumeration prenumerant zgoda zgody subskrypcja subskrybent zezwolenie werbeeinwilligung datenschutzeinwilligung erwünscht wünscht abonniert"
    )
    /// Words of consent that also mean other things.
    private static let needingContact = set(
        "accept accepts accepted allow allows allowed agree agreed agrees subscription subscriptions permitted accepte accepté acceptation autorisé autorise autorisation inscrit acepta autoriza autorización suscripción aceita aceite autorização subscrito inscrito accetta autorizza iscritto iscrizione akkoord toegestaan toestaan aangemeld tillåt tillåten tillåtet prenumeration subskrypcja blocked refuse refused refuses withdrawn revoked stop gesperrt sperre refus opposé bloqué bloqueado bloqueada recusa rifiuta rifiuto revoca bloccato geblokkeerd spärrad zablokowany rezygnacja abgelehnt verweigert verboten erlaubt zulassen zugestimmt erwünscht wünscht suppress objects objected afgemeld abmeldung"
    )
    private static let marketing = set(
        "marketing werbung reklame reklam reklama reklamy reclame publicidad publicité pub pubblicità publicidade advertising promotion promotions promotional promo offers offres ofertas angebote prospection contact kontakt kontaktaufnahme contacter contactar contatar contattare kontakta kontaktieren contacteren benaderen"
    )
    private static let dates = set(
        "date time timestamp datetime at datum zeitpunkt zeit fecha data hora heure tijd tid datetime stamp dnia"
    )
    private static let remarks = set(
        "reason ip campaign id source method grund motif motivo reden orsak powód quelle bron źródło źródłem version url link text form proof type by user token count"
    )
    private static let fillers = set(
        "from to of all for the is has via per by any us we you your and or und oder et y e o ou en i in on with bulk mass von vom alle alles any send receive receives sent please yes ja oui sí tak status be want wants wish wishes like via über mit für auf zur zum pour par para por a da di de la le les el los las los het een van voor om op w na z do se si contacts contact's customer kunde client cliente klant kund given hat has have erteilt gegeben donné otorgado data processing privacy enviar envoyer inviare senden wysyłać skicka verzenden recevoir recibir receber ricevere ontvangen otrzymywać flag ok okay may can mag får darf"
    )
}
