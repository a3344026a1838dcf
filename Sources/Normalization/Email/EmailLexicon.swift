/// Words that say what an address is: placeholders, functions, providers.
///
/// - Source: RFC 2142 for the mailboxes of functions; the rest collected by us.
enum EmailLexicon {
    static let gmail = Array("gmail.com".utf8)

    static func isGmailAlias(_ domain: [UInt8]) -> Bool {
        domain.elementsEqual("googlemail.com".utf8) || domain.elementsEqual("gmail.co".utf8)
    }

    /// Whether a text without `@` stands for no address, such as `n/a`.
    static func isPlaceholderText(_ text: ArraySlice<UInt8>) -> Bool {
        let letters = lettersOnly(text)
        return neverReal.contains(letters.span) || doubtful.contains(letters.span)
    }

    /// Whether an address stands for no address.
    ///
    /// Some local parts are never a person's (`noemail`); others are only where the domain is one
    /// that people make up (`test@test.com`, but not `test@acme.com`).
    static func isPlaceholder(local: [UInt8], domain: [UInt8]) -> Bool {
        let letters = lettersOnly(local[...])
        if neverReal.contains(letters.span) { return true }
        let host = domain[...].prefix { $0 != Ascii.dot }
        let name = lettersOnly(host)
        if neverReal.contains(name.span) { return true }
        if domain.suffix(8).elementsEqual(".invalid".utf8) { return true }
        guard inventedDomains.contains(name.span) || letters == name else { return false }
        return doubtful.contains(letters.span) || isOneLetterRepeated(letters)
    }

    /// Whether a local part names a function.
    static func isRole(_ local: [UInt8]) -> Bool {
        let letters = lettersOnly(local[...])
        if roles.contains(letters.span) { return true }
        // `info2`, `sales-uk`, `support.de`: the first word with a short remainder.
        let first = Array(local.prefix { Ascii.isLowerLetter($0) })
        let rest = local.count - first.count
        if rest == 0 || !roles.contains(first.span) { return false }
        if rest <= 3 { return true }
        // `it-support`, `ar.invoices.de`: further functions, each a word.
        let words = local.split { !Ascii.isLowerLetter($0) && !Ascii.isDigit($0) }
        return words.count > 1
            && words.dropFirst().allSatisfy { $0.count <= 2 || roles.contains(Array($0).span) }
    }

    private static func isOneLetterRepeated(_ letters: [UInt8]) -> Bool {
        letters.allSatisfy { $0 == letters.first }
    }

    private static func lettersOnly(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var letters: [UInt8] = []
        letters.reserveCapacity(text.count)
        for byte in text where Ascii.isLowerLetter(byte | 0x20) { letters.append(byte | 0x20) }
        return letters
    }

    private static let neverReal = Lexicon(
        words: """
            noemail nomail noemailaddress noemailavailable noemailprovided noemailgiven none noname
            notprovided notavailable notapplicable noneprovided nonegiven unknown unknownemail
            nothing null nil undefined missing invalid emailnotprovided donothave donotemail
            hasnoemail doesnothaveemail nocorreo sinemail sincorreo notiene keineemail keinemail
            pasdemail sansemail aucun nessuna senzaemail ingen inkenemail geenemail brak brakemail
            dontknow declined refused placeholder fake fakeemail noreplyaddress anonymous anonym
            """)

    private static let doubtful = Lexicon(
        words: """
            test testing tester test1 email mail na no x xx xxx xxxx a aa aaa aaaa abc abcd abcdef
            asdf asd asdfg asdfgh qwe qwerty qwertz user username me you someone somebody nobody
            noone name yourname youremail myemail example sample demo dummy temp tmp foo bar foobar
            default customer client person anyone blah bla z zz zzz none n un tbd tba private
            """)

    private static let inventedDomains = Lexicon(
        words: """
            none test testing example email mail na no nomail noemail xxx xx x abc abcd asdf domain
            mydomain yourdomain company mycompany fake unknown localhost sample demo temp dummy foo
            website site void null nowhere noreply placeholder aaa aa a b c z zzz qwerty
            """)

    private static let roles = Lexicon(
        words: """
            info infos information informations informacion informazioni informatie sales sale
            office offices contact contacts contactus contato contatto contatti contacto kontakt
            kontakty admin administrator administration administracion administracao administratie
            administrativo amministrazione support suporte soporte supporto hello hi hallo hola
            bonjour ciao hej help helpdesk servicedesk service services servicio servizio kundservice
            kundenservice kundtjanst kundeservice klantenservice asiakaspalvelu clientes clienti
            clients client customerservice customercare customersupport customers clientservices
            mail email post posta correo postmaster hostmaster webmaster abuse noc security root
            billing accounts account accounting accountspayable accountsreceivable payables invoice
            invoices invoicing finance finances financeiro financeiro finanzen ap ar payroll
            rechnung rechnungen buchhaltung fibu mahnung faktura faktury fatture fatturazione
            facturas facturation facturacion comptabilite compta contabilidad contabilita ekonomi
            hr humanresources jobs job careers career recruiting recruitment recruiter bewerbung
            bewerbungen karriere personal personalabteilung rh rrhh recursoshumanos empleo lavoro
            rekrytering marketing press presse media prensa stampa pr publicrelations newsletter news
            team reception receptie recepcion recepcja accueil empfang frontdesk desk front zentrale
            sekretariat secretariat secretaria segreteria secretary direction direzione direccion
            geschaeftsleitung geschaeftsfuehrung management leitung buero buro bureau kontor biuro
            oficina ufficio toimisto escritorio enquiries enquiry inquiries inquiry anfrage anfragen
            orders order ordering bestellung bestellungen bestellingen commande commandes pedidos
            pedido ordini ordine zamowienia verkauf vertrieb verkoop forsaljning sprzedaz ventas
            vendas vendite ventes myynti obchod commercial commerciale comercial einkauf inkoop
            inkop compras acquisti achats purchasing procurement purchase buying legal compliance
            privacy datenschutz dpo gdpr noreply donotreply nepasrepondre reply feedback general
            geral allgemein store shop boutique tienda negozio web website www it edv ict tech
            technical technik events event booking bookings reservation reservations reservierung
            reservas prenotazioni travel members membership member mitglieder school headoffice
            hq main mailbox operations ops dispatch logistics logistik versand shipping warehouse
            lager returns repairs werkstatt production quality training education library research
            subscribe unsubscribe subscriptions subscription everyone all staff
            """)
}
