extension BlockingRule {
    private static let whereabouts: [KeyPiece] = [
        .postcode, .city, .birthDate, .organization, .phoneEnding, .street,
    ]

    /// Rules for people, the most telling first.
    static let contactRules: [BlockingRule] = [
        BlockingRule("email", "the same e-mail address", [.email], by: [.family, .givenStart]),
        BlockingRule("phone", "the same phone number", [.phone], by: [.familySound, .givenStart]),
        BlockingRule("nationalID", "the same national number", [.nationalID]),
        BlockingRule("taxID", "the same tax number", [.taxID]),
        BlockingRule(
            "names", "the same given and family name, in either order", [.given, .family],
            isSymmetric: true, by: whereabouts),
        BlockingRule(
            "familyPostcode", "the same family name and postcode", [.family, .postcode],
            by: [.givenInitial, .street, .birthYear]),
        BlockingRule(
            "familyStreet", "the same family name and street address", [.family, .street],
            by: [.givenInitial, .birthYear]),
        BlockingRule(
            "initialStreet", "the same initial and street address", [.givenInitial, .street],
            by: [.given, .familyStart]),
        BlockingRule(
            "givenOrganization", "the same given name and organisation", [.given, .organization],
            by: [.familyStart]),
        BlockingRule(
            "familyOrganization", "like-sounding family names in one organisation",
            [.familySound, .organization], by: [.givenStart]),
        BlockingRule(
            "mailboxInitial", "the same mailbox name and initial", [.mailbox, .givenInitial],
            by: [.family, .domain]),
        BlockingRule(
            "givenPostcode", "the same given name and postcode", [.given, .postcode],
            by: [.familyStart, .birthYear]),
        BlockingRule(
            "birthDateInitial", "the same birth date and initial", [.birthDate, .givenInitial],
            by: [.familyStart, .given]),
        BlockingRule(
            "birthDateFamily", "the same birth date and beginning of the family name",
            [.birthDate, .familyStart], by: [.givenInitial]),
        BlockingRule(
            "familyInitialCity", "the same family name, initial and city",
            [.family, .givenInitial, .city], by: [.given, .postcode, .birthYear]),
        BlockingRule(
            "givenFamilyStartCity", "the same given name, city and beginning of the family name",
            [.given, .familyStart, .city], by: [.familySound, .postcode]),
        BlockingRule(
            "soundsPostcodeStart",
            "a like-sounding family name, the same initial and beginning of the postcode",
            [.familySound, .givenInitial, .postcodeStart], by: [.givenSound, .city]),
        BlockingRule(
            "sounds", "like-sounding given and family names", [.givenSound, .familySound],
            by: whereabouts),
        BlockingRule(
            "familyDomain", "like-sounding family names at one domain", [.familySound, .domain],
            by: [.givenInitial]),
        BlockingRule(
            "birthDatePostcode", "the same birth date and postcode", [.birthDate, .postcode]),
        BlockingRule("birthDateCity", "the same birth date and city", [.birthDate, .city]),
        BlockingRule(
            "birthDatePlace", "the same birth date and birth place", [.birthDate, .birthPlace]),
        BlockingRule(
            "familyBirthDay", "the same family name and day of birth", [.family, .birthMonthDay]),
        BlockingRule(
            "givenBirthDay", "the same given name and day of birth", [.given, .birthMonthDay],
            by: [.birthYear, .familyStart]),
        BlockingRule(
            "familyBirthYear", "the same family name and year of birth", [.family, .birthYear]),
        BlockingRule(
            "givenBirthYear", "the same given name and year of birth", [.given, .birthYear],
            by: [.familyInitial]),
        BlockingRule(
            "streetPostcode", "the same street address and postcode", [.street, .postcode],
            by: [.givenInitial, .familyInitial]),
        BlockingRule(
            "phoneEndingInitial", "the same initial and last seven digits of the phone",
            [.phoneEnding, .givenInitial]),
        BlockingRule(
            "houseFamilyStart", "the same house number and beginning of both names",
            [.houseNumber, .familyStart, .givenInitial], by: [.postcode, .city]),
        BlockingRule(
            "housePostcode", "the same house number and postcode", [.houseNumber, .postcode],
            by: [.givenInitial, .familyInitial]),
        BlockingRule(
            "starts", "the same beginnings of given and family name", [.givenStart, .familyStart],
            by: whereabouts),
        BlockingRule("mailbox", "the same mailbox name", [.mailbox]),
        BlockingRule(
            "familyBirthPlace", "the same family name and birth place", [.family, .birthPlace]),
        BlockingRule(
            "givenBirthPlace", "the same given name and birth place", [.given, .birthPlace],
            by: [.birthYear, .familyStart]),
        BlockingRule(
            "postcodeBirthYear", "the same postcode and year of birth", [.postcode, .birthYear]),
        BlockingRule(
            "birthPlaceBirthYear", "the same birth place and year of birth",
            [.birthPlace, .birthYear], by: [.givenInitial]),
        BlockingRule(
            "houseGiven", "the same house number and given name", [.houseNumber, .given],
            by: [.city, .familyInitial]),
        BlockingRule(
            "houseFamily", "the same house number and family name", [.houseNumber, .family]),
        BlockingRule("street", "the same street address", [.street]),
        BlockingRule(
            "houseCity", "the same house number and city", [.houseNumber, .city],
            by: [.givenInitial, .familyInitial]),
        BlockingRule(
            "nameWord", "the same rare word in the name", [.nameWord], by: [.postcode, .city]),
        BlockingRule("familyCity", "the same family name and city", [.family, .city]),
        BlockingRule(
            "givenCity", "the same given name and city", [.given, .city],
            by: [.familyInitial, .birthYear]),
        BlockingRule("birthDate", "the same birth date", [.birthDate]),
        BlockingRule(
            "cityBirthYear", "the same city and year of birth", [.city, .birthYear],
            by: [.givenInitial]),
        BlockingRule("family", "the same family name", [.family], by: [.givenInitial]),
        BlockingRule("familySound", "like-sounding family names", [.familySound]),
        BlockingRule("postcode", "the same postcode", [.postcode]),
        BlockingRule("given", "the same given name", [.given], by: [.familyInitial]),
    ]
}
