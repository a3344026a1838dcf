extension ComparisonShape {
    /// The comparisons of people; the further kinds are household, colleagues, namesakes
    /// and homonyms.
    ///
    /// Homonyms are strangers but for their names: they stand for what mixed populations add to the
    /// coincidences that frequencies foresee.
    static let contactShapes: [ComparisonShape] = [
        ComparisonShape(
            kind: .givenName,
            levels: [
                Level(name: "exact", m: 0.78, usesTermFrequency: true),
                Level(name: "nickname", m: 0.06),
                Level(name: "typo", m: 0.05),
                Level(name: "part", m: 0.02),
                Level(name: "initial", m: 0.03),
                Level(name: "similar", m: 0.015),
                Level(name: "different", m: 0.035),
                Level(name: "otherGender", m: 0.01),
            ], related: [.asUnrelated, .asUnrelated, .asMatch, .asMatch]),
        ComparisonShape(
            kind: .familyName,
            levels: [
                Level(name: "exact", m: 0.86, usesTermFrequency: true),
                Level(name: "part", m: 0.015, usesTermFrequency: true),
                Level(name: "typo", m: 0.06),
                Level(name: "similar", m: 0.015),
                Level(name: "swapped", m: 0.01, usesTermFrequency: true),
                Level(name: "initial", m: 0.01),
                Level(name: "crossed", m: 0.001, usesTermFrequency: true),
                Level(name: "different", m: 0.03),
            ],
            related: [
                .learned([0.88, 0.02, 0.04, 0.01, 0.001, 0.002, 0.02, 0.027]), .asUnrelated,
                .asMatch, .asMatch,
            ]),
        ComparisonShape(
            kind: .fullName,
            levels: [
                Level(name: "sameWords", m: 0.7, usesTermFrequency: true),
                Level(name: "mostWords", m: 0.2, usesTermFrequency: true),
                Level(name: "someWords", m: 0.05, usesTermFrequency: true),
                Level(name: "different", m: 0.05),
            ],
            related: [.learned([0.001, 0.1, 0.849, 0.05]), .asUnrelated, .asMatch, .asMatch]),
        ComparisonShape(
            kind: .middleName,
            levels: [
                Level(name: "exact", m: 0.6, usesTermFrequency: true),
                Level(name: "initial", m: 0.33),
                Level(name: "different", m: 0.07),
            ], related: [.asUnrelated, .asUnrelated, .asUnrelated, .asUnrelated]),
        ComparisonShape(
            kind: .generation,
            levels: [
                Level(name: "same", m: 0.009), Level(name: "neither", m: 0.984),
                Level(name: "oneSided", m: 0.0065), Level(name: "different", m: 0.0005),
            ], related: [.asUnrelated, .asUnrelated, .held([0.05, 0.1, 0.5, 0.35]), .asUnrelated]),
        ComparisonShape(
            kind: .gender,
            levels: [Level(name: "same", m: 0.98), Level(name: "different", m: 0.02)],
            related: [.asUnrelated, .asUnrelated, .asMatch, .asMatch]),
        ComparisonShape(
            kind: .email, levels: emailLevels,
            related: [
                .learned([0.02, 0.02, 0.01, 0.001, 0.001, 0.003, 0.003, 0.022, 0.92]),
                .learned([0.001, 0.002, 0.005, 0.002, 0.0001, 0.003, 0.001, 0.0159, 0.97]),
                .held([0.02, 0.01, 0.005, 0.002, 0.002, 0.005, 0.008, 0.048, 0.9]),
                .held([0.0001, 0.0001, 0.0001, 0.0002, 0.0001, 0.0005, 0.005, 0.3, 0.6939]),
            ]),
        ComparisonShape(
            kind: .phone, levels: phoneLevels,
            related: [
                .learned([0.2, 0.15, 0.02, 0.002, 0.01, 0.005, 0.613]),
                .learned([0.05, 0.1, 0.1, 0.05, 0.05, 0.01, 0.64]),
                .asFirstKind, .asUnrelated,
            ]),
        ComparisonShape(
            kind: .address, levels: addressLevels,
            related: [
                .learned([
                    0.3, 0.25, 0.05, 0.06, 0.02, 0.01, 0.01, 0.02, 0.08, 0.07, 0.01, 0.04, 0.01,
                    0.02,
                    0.05,
                ]),
                .learned([
                    0.1, 0.25, 0.3, 0.05, 0.02, 0.01, 0.01, 0.02, 0.04, 0.05, 0.01, 0.03, 0.01,
                    0.02,
                    0.08,
                ]),
                .asFirstKind,
                .asUnrelated,
            ]),
        ComparisonShape(
            kind: .building, levels: buildingLevels,
            related: [
                .held([0.6, 0.1, 0.3]), .held([0.6, 0.1, 0.3]), .asFirstKind, .asUnrelated,
            ]),
        ComparisonShape(
            kind: .unit, levels: unitLevels,
            related: [
                .held([0.95, 0.05]), .held([0.85, 0.15]), .asFirstKind, .asUnrelated,
            ]),
        ComparisonShape(
            kind: .organization,
            levels: [
                Level(name: "exact", m: 0.75, usesTermFrequency: true),
                Level(name: "typo", m: 0.08, usesTermFrequency: true),
                Level(name: "part", m: 0.04, usesTermFrequency: true),
                Level(name: "domain", m: 0.04, usesTermFrequency: true),
                Level(name: "different", m: 0.09),
            ],
            related: [
                .asUnrelated, .learned([0.8, 0.08, 0.04, 0.06, 0.02]), .asUnrelated,
                .asUnrelated,
            ]),
        ComparisonShape(
            kind: .birthDate,
            levels: [
                Level(name: "exact", m: 0.88, usesTermFrequency: true),
                Level(name: "partial", m: 0.02),
                Level(name: "slip", m: 0.05),
                Level(name: "near", m: 0.02),
                Level(name: "different", m: 0.03),
            ], related: [.asUnrelated, .asUnrelated, .asUnrelated, .asUnrelated]),
        ComparisonShape(
            kind: .birthPlace, levels: textLevels,
            related: [.asUnrelated, .asUnrelated, .asUnrelated, .asUnrelated]),
        ComparisonShape(
            kind: .jobTitle, levels: textLevels,
            related: [.asUnrelated, .asUnrelated, .asUnrelated, .asUnrelated]),
        ComparisonShape(
            kind: .identifier, levels: identifierLevels,
            related: [.asUnrelated, .asUnrelated, .asUnrelated, .asUnrelated]),
    ]
}
