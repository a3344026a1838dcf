/// A blocking rule: records that have all its parts in common are compared.
struct KeyRule: Sendable {
    let name: String
    let parts: [KeyPart]
    /// Whether two parts agree in either order.
    var isSymmetric = false

    /// The rules of Splink's settings in `Benchmarks/peers`; its two of names in either order are one here.
    static let splink: [KeyRule] = [
        KeyRule(name: "email", parts: [.email]),
        KeyRule(name: "phone", parts: [.phone]),
        KeyRule(name: "names", parts: [.given, .family], isSymmetric: true),
        KeyRule(name: "family, postcode", parts: [.family, .postcode]),
        KeyRule(name: "street, postcode, initial", parts: [.street, .postcode, .initial]),
        KeyRule(name: "street, city, initial", parts: [.street, .city, .initial]),
        KeyRule(name: "company, given", parts: [.company, .given]),
        KeyRule(name: "company, family", parts: [.company, .family]),
        KeyRule(name: "family, city, initial", parts: [.family, .city, .initial]),
        KeyRule(name: "mailbox, initial", parts: [.mailbox, .initial]),
        KeyRule(name: "birth date, initial", parts: [.birthDate, .initial]),
        KeyRule(name: "birth date, family start", parts: [.birthDate, .familyStart]),
        KeyRule(name: "given, family start, city", parts: [.given, .familyStart, .city]),
        KeyRule(
            name: "starts, postcode start", parts: [.familyStart, .initial, .postcodeStart]),
    ]

    /// Further rules of `recollect` that reach pairs which those do not.
    static let further: [KeyRule] = [
        KeyRule(name: "given, postcode", parts: [.given, .postcode]),
        KeyRule(name: "sounds, city", parts: [.givenSound, .familySound, .city]),
        KeyRule(
            name: "sounds, postcode start", parts: [.givenSound, .familySound, .postcodeStart]),
        KeyRule(name: "family sound, company", parts: [.familySound, .company]),
        KeyRule(name: "family sound, domain", parts: [.familySound, .domain]),
        KeyRule(name: "phone ending, initial", parts: [.phoneEnding, .initial]),
        KeyRule(name: "house, starts", parts: [.house, .familyStart, .initial]),
        KeyRule(name: "family, street", parts: [.family, .street]),
        KeyRule(name: "domain, given", parts: [.domain, .given]),
    ]

    /// Five rules that reach most: what the least that could do would cost.
    static let few: [KeyRule] = splink.filter {
        ["email", "phone", "names", "family, postcode", "family, city, initial"].contains($0.name)
    }
}
