extension ComparisonShape {
    static let emailLevels = [
        Level(name: "onlyTwo", m: 0.45, isRareCoincidence: true),
        Level(name: "few", m: 0.12, isRareCoincidence: true),
        Level(name: "many", m: 0.02, isRareCoincidence: true),
        Level(name: "givenMailbox", m: 0.02, isRareCoincidence: true),
        Level(name: "domainSlip", m: 0.02, isRareCoincidence: true),
        Level(name: "mailboxSlip", m: 0.03, isRareCoincidence: true),
        Level(name: "mailbox", m: 0.03, usesTermFrequency: true),
        Level(name: "similar", m: 0.03),
        Level(name: "different", m: 0.28),
    ]

    static let phoneLevels = [
        Level(name: "onlyTwo", m: 0.4, isRareCoincidence: true),
        Level(name: "few", m: 0.15, isRareCoincidence: true),
        Level(name: "several", m: 0.04, isRareCoincidence: true),
        Level(name: "many", m: 0.01, isRareCoincidence: true),
        Level(name: "slip", m: 0.04, isRareCoincidence: true),
        Level(name: "ending", m: 0.02, isRareCoincidence: true),
        Level(name: "different", m: 0.34),
    ]

    static let addressLevels = [
        Level(name: "onlyTwo", m: 0.25, isRareCoincidence: true),
        Level(name: "few", m: 0.12, isRareCoincidence: true),
        Level(name: "many", m: 0.03, isRareCoincidence: true),
        Level(name: "similarStreet", m: 0.07, isRareCoincidence: true),
        Level(name: "streetOnly", m: 0.03, usesTermFrequency: true),
        Level(name: "streetElsewhere", m: 0.01, usesTermFrequency: true),
        Level(name: "similarStreetOnly", m: 0.02, isRareCoincidence: true),
        Level(name: "partOfStreet", m: 0.04),
        Level(name: "postcode", m: 0.1, usesTermFrequency: true),
        Level(name: "city", m: 0.12, usesTermFrequency: true),
        Level(name: "postcodeOtherStreet", m: 0.02, usesTermFrequency: true),
        Level(name: "cityOtherPlace", m: 0.04, usesTermFrequency: true),
        Level(name: "postcodeOtherCity", m: 0.01, usesTermFrequency: true),
        Level(name: "nearby", m: 0.02),
        Level(name: "different", m: 0.12),
    ]

    static let buildingLevels = [
        Level(name: "same", m: 0.5, usesTermFrequency: true),
        Level(name: "similar", m: 0.1),
        Level(name: "different", m: 0.4),
    ]

    static let unitLevels = [
        Level(name: "same", m: 0.92), Level(name: "different", m: 0.08),
    ]

    static let textLevels = [
        Level(name: "exact", m: 0.65, usesTermFrequency: true),
        Level(name: "similar", m: 0.15),
        Level(name: "different", m: 0.2),
    ]

    static let identifierLevels = [
        Level(name: "exact", m: 0.9, isRareCoincidence: true),
        Level(name: "slip", m: 0.06, isRareCoincidence: true),
        Level(name: "different", m: 0.04),
    ]
}
