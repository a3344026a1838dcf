/// How far somebody has come on the way from a stranger to a customer.
///
/// The words are those that CRM systems write by default, and what people call the same in some
/// languages. Somebody who was a customer has been one: `former customer` ranks as customer.
/// - Missing: a word that is not known ranks below all that are.
package enum StageOrder {
    /// 0 for a word that is not known.
    package static func rank(_ text: String) -> Int {
        let letters = text.lowercased().filter(\.isLetter)
        if let known = ranks[letters] { return known }
        // A word in a phrase, such as "Customer (EU)": the furthest one counts.
        let words = text.lowercased().split { !$0.isLetter }
        return words.compactMap { ranks[String($0)] }.max() ?? 0
    }

    /// From this rank on somebody is, or was, a customer.
    package static let customerRank = 6

    /// Whether a stage says that somebody is a customer no more.
    package static func isFormer(_ text: String) -> Bool {
        let letters = text.lowercased().filter(\.isLetter)
        return former.contains(letters)
            || text.lowercased().split { !$0.isLetter }.contains { former.contains(String($0)) }
    }

    private static let former: Set<String> = [
        "former", "ex", "churned", "churn", "inactivecustomer", "formercustomer", "excustomer",
        "ehemalig", "ehemaliger", "ehemalige", "ancien", "ancienne", "antiguo", "antigua",
    ]

    private static let ranks: [String: Int] = {
        var ranks: [String: Int] = [:]
        for (rank, words) in stages.enumerated() {
            for word in words { ranks[word] = rank + 1 }
        }
        return ranks
    }()

    /// From the first stage to the last.
    private static let stages: [[String]] = [
        ["subscriber", "visitor", "abonnent", "abonné", "suscriptor", "iscritto", "abonnee"],
        [
            "lead", "rawlead", "prospect", "suspect", "interessent", "interessentin", "piste",
            "clientepotencial", "prospecto", "potenziale",
        ],
        ["marketingqualifiedlead", "mql", "marketingqualified"],
        ["salesacceptedlead", "sal", "salesqualifiedlead", "sql", "salesqualified", "qualified"],
        ["opportunity", "deal", "chance", "opportunité", "oportunidad", "opportunità"],
        [
            "customer", "client", "kunde", "kundin", "cliente", "klant", "kund", "klient",
            "formercustomer", "excustomer", "churned", "inactivecustomer",
        ],
        ["evangelist", "advocate", "ambassador", "promoter"],
    ]
}
