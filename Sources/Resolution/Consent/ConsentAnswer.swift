/// What a cell of an opt-in or opt-out column says.
enum ConsentAnswer: Hashable, Sendable {
    /// The column's statement holds: yes, true, 1, a date.
    case yes
    case no
    /// Says what may be done, whatever the column is called: `Do Not Allow`, `unsubscribed`.
    case objection
    case permission
    /// The column's statement holds since a date.
    case since(ConsentDate)
    /// Nothing was said: blank, `unknown`, `pending`.
    case silent
    /// Cannot be read; never taken for a permission.
    case unreadable

    init(_ text: String) {
        let words = Self.folded(text)
        if words.isEmpty {
            self = .silent
        } else if let known = Self.answers[words] {
            self = known
        } else if let date = ConsentDate(text) {
            self = .since(date)
        } else {
            self = Self.phrase(words)
        }
    }

    /// Phrases in which one word decides; a denial before a permission makes it an objection.
    private static func phrase(_ words: String) -> ConsentAnswer {
        let parts = words.split(separator: " ").map(String.init)
        guard parts.count <= 8 else { return .unreadable }
        let isDenied = parts.contains { denials.contains($0) }
        if parts.contains(where: { objections.contains($0) }) {
            return isDenied ? .unreadable : .objection
        }
        if parts.contains(where: { permissions.contains($0) }) {
            return isDenied ? .objection : .permission
        }
        return .unreadable
    }

    /// Lower case without marks, punctuation as single spaces; accents of Latin letters dropped.
    private static func folded(_ text: String) -> String {
        var out = ""
        var pending = false
        for scalar in text.lowercased().unicodeScalars {
            let letter = accents[scalar] ?? scalar
            if letter.properties.isAlphabetic || ("0"..."9").contains(letter) || letter == "✓"
                || letter == "✔" || letter == "✗" || letter == "☑" || letter == "☐"
            {
                if pending && !out.isEmpty { out += " " }
                pending = false
                out.unicodeScalars.append(letter)
            } else {
                pending = true
            }
        }
        return out
    }

    private static let accents: [Unicode.Scalar: Unicode.Scalar] = {
        var map: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (plain, marked) in [
            ("a", "áàâäãåą"), ("c", "çć"), ("e", "éèêëę"), ("i", "íìîï"), ("l", "ł"), ("n", "ñń"),
            ("o", "óòôöõø"), ("s", "ś"), ("u", "úùûü"), ("z", "źż"),
        ] as [(Unicode.Scalar, String)] {
            for scalar in marked.unicodeScalars { map[scalar] = plain }
        }
        return map
    }()

    private static let answers: [String: ConsentAnswer] = {
        var answers: [String: ConsentAnswer] = [:]
        let groups: [(ConsentAnswer, String)] = [
            (
                .yes,
                "yes,y,true,t,1,x,on,checked,ok,ja,j,wahr,oui,o,vrai,si,s,verdadero,sim,verdadeiro,vero,waar,sant,tak,prawda,✓,✔,☑,set,enabled,aktiv,active,aktiviert,active"
            ),
            (
                .no,
                "no,n,false,f,0,off,unchecked,nein,falsch,non,faux,falso,nao,nee,onwaar,nej,falskt,nie,falsz,✗,☐,disabled,inactive,inaktiv,deaktiviert"
            ),
            (
                .silent,
                "unknown,pending,n a,na,none,null,nil,not set,not specified,unset,unspecified,tbd,unbekannt,offen,keine angabe,inconnu,non renseigne,desconocido,sconosciuto,desconhecido,onbekend,okand,nieznany,never subscribed,not subscribed yet,transactional,non subscribed,nonsubscribed,archived,undefined,keine auswahl,ausstehend,en attente,pendiente,pendente,in attesa"
            ),
            (
                .objection,
                "cleaned,bounced,spam,complained,complaint,no consent,no permission,opted out,out,do not allow,not allowed,never,not subscribed,nicht zulassen,nicht erlaubt,ne pas autoriser,no permitir,nao permitir,non consentire,niet toestaan,tillat inte,nie zezwalaj,kein einverstandnis,opt out"
            ),
            (
                .permission,
                "subscribed,confirmed,allow,allowed,opted in,in,opt in,given,granted,obtained,accepted,agreed,zulassen,erlaubt,autoriser,permitir,consentire,toestaan,tillat,zezwalaj,double opt in,single opt in,confirmed opt in"
            ),
        ]
        for (answer, phrases) in groups {
            for phrase in phrases.split(separator: ",") where answers[String(phrase)] == nil {
                answers[String(phrase)] = answer
            }
        }
        return answers
    }()

    private static let denials: Set<String> = [
        "not", "no", "never", "don", "dont", "nicht", "kein", "keine", "ne", "pas", "non", "nao",
        "niet", "geen", "inte", "ej", "inga", "nie", "bez", "brak", "without", "ohne", "sans",
        "sin",
    ]
    private static let objections: Set<String> = [
        "unsubscribed", "unsubscribe", "optout", "objected", "objection", "refused", "withdrawn",
        "revoked", "blocked", "blacklisted", "suppressed", "declined", "denied", "rejected",
        "abgemeldet", "widerrufen", "widersprochen", "gesperrt", "abgelehnt", "verweigert",
        "desabonne", "desinscrit", "refuse", "refus", "oppose", "baja", "rechazado", "cancelado",
        "descadastrado", "recusado", "disiscritto", "rifiutato", "negato", "revocato",
        "uitgeschreven",
        "afgemeld", "geweigerd", "ingetrokken", "avregistrerad", "avanmald", "nekad", "wypisany",
        "odmowa", "sprzeciw", "cofnieta", "wycofana", "bounced", "cleaned",
    ]
    private static let permissions: Set<String> = [
        "subscribed", "allow", "allowed", "optin", "consent", "consented", "granted", "given",
        "accepted", "agreed", "confirmed", "permitted", "erteilt", "erlaubt", "zugestimmt",
        "eingewilligt", "angemeldet", "bestatigt", "einwilligung", "abonne", "inscrit", "accepte",
        "autorise", "accord", "consentement", "suscrito", "acepta", "aceptado", "autorizado",
        "otorgado", "inscrito", "aceite", "aceita", "iscritto", "accettato", "autorizzato",
        "concesso",
        "ingeschreven", "akkoord", "toegestaan", "gegeven", "prenumererar", "godkant", "samtycke",
        "zapisany", "zgoda", "wyrazona", "udzielona",
    ]
}
