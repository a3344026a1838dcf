extension BlockingRule {
    /// Rules for organisations, the most telling first.
    static let accountRules: [BlockingRule] = [
        BlockingRule("taxID", "the same tax number", [.taxID]),
        BlockingRule("email", "the same e-mail address", [.email]),
        BlockingRule("phone", "the same phone number", [.phone], by: [.organizationStart]),
        BlockingRule(
            "name", "the same name", [.organization], by: [.postcode, .city, .phone, .street]),
        BlockingRule("domain", "the same domain", [.domain], by: [.city, .organizationStart]),
        BlockingRule(
            "streetPostcode", "the same street address and postcode", [.street, .postcode]),
        BlockingRule("streetCity", "the same street address and city", [.street, .city]),
        BlockingRule(
            "wordPostcode", "a word of the name and the postcode", [.organizationWord, .postcode]),
        BlockingRule(
            "wordHouse", "a word of the name and the house number",
            [.organizationWord, .houseNumber]),
        BlockingRule(
            "wordCity", "a word of the name and the city", [.organizationWord, .city],
            by: [.organizationStart]),
        BlockingRule(
            "startCity", "the beginning of the name and the city", [.organizationStart, .city]),
        BlockingRule(
            "person", "a person in common", [.person], by: [.organizationStart, .postcode, .city]),
        BlockingRule("phoneEnding", "the same last seven digits of the phone", [.phoneEnding]),
        BlockingRule(
            "word", "the same rare word in the name", [.organizationWord],
            by: [.organizationStart, .city]),
        BlockingRule(
            "start", "the same beginning of the name", [.organizationStart], by: [.city]),
        BlockingRule("street", "the same street address", [.street]),
        BlockingRule(
            "housePostcode", "the same house number and postcode", [.houseNumber, .postcode]),
        BlockingRule("mailbox", "the same mailbox name", [.mailbox]),
        BlockingRule("postcode", "the same postcode", [.postcode]),
        BlockingRule("city", "the same city", [.city]),
    ]
}
