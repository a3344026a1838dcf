extension ComparisonShape {
    /// The comparisons of organisations; the further kinds are branches, same site and group.
    static let accountShapes: [ComparisonShape] = [
        ComparisonShape(
            kind: .organization,
            levels: [
                Level(name: "exact", m: 0.53, usesTermFrequency: true),
                Level(name: "sameWords", m: 0.18, usesTermFrequency: true),
                Level(name: "contained", m: 0.1, usesTermFrequency: true),
                Level(name: "mostWords", m: 0.04, usesTermFrequency: true),
                Level(name: "someWords", m: 0.06, usesTermFrequency: true),
                Level(name: "domain", m: 0.03, usesTermFrequency: true),
                Level(name: "acronym", m: 0.01),
                Level(name: "similar", m: 0.03),
                Level(name: "different", m: 0.02),
            ],
            related: [
                .learned([0.68, 0.14, 0.08, 0.02, 0.03, 0.03, 0.005, 0.01, 0.005]), .asUnrelated,
                .learned([0.002, 0.05, 0.1, 0.2, 0.5, 0.05, 0.008, 0.05, 0.04]),
            ]),
        ComparisonShape(
            kind: .email, levels: emailLevels,
            related: [
                .learned([0.02, 0.02, 0.01, 0.001, 0.01, 0.005, 0.02, 0.014, 0.9]),
                .learned([0.01, 0.005, 0.004, 0.001, 0.001, 0.001, 0.009, 0.019, 0.95]),
                .asUnrelated,
            ]),
        ComparisonShape(
            kind: .phone, levels: phoneLevels,
            related: [
                .held([0.1, 0.15, 0.15, 0.05, 0.02, 0.01, 0.52]),
                .learned([0.2, 0.2, 0.08, 0.03, 0.02, 0.01, 0.46]), .asUnrelated,
            ]),
        ComparisonShape(
            kind: .address, levels: addressLevels,
            related: [
                .held([
                    0.002, 0.002, 0.002, 0.002, 0.003, 0.005, 0.002, 0.01, 0.02, 0.1, 0.06, 0.17,
                    0.01, 0.06, 0.552,
                ]),
                .learned([
                    0.3, 0.25, 0.1, 0.1, 0.05, 0.01, 0.02, 0.05, 0.02, 0.02, 0.01, 0.02, 0.01, 0.02,
                    0.02,
                ]),
                .asUnrelated,
            ]),
        ComparisonShape(
            kind: .building, levels: buildingLevels,
            related: [.asUnrelated, .held([0.5, 0.1, 0.4]), .asUnrelated]),
        ComparisonShape(
            kind: .unit, levels: unitLevels,
            related: [.asUnrelated, .held([0.3, 0.7]), .asUnrelated]),
        ComparisonShape(
            kind: .branch,
            levels: [Level(name: "same", m: 0.97), Level(name: "different", m: 0.03)],
            related: [.held([0.02, 0.98]), .asUnrelated, .asUnrelated]),
        ComparisonShape(
            kind: .legalForm,
            levels: [Level(name: "same", m: 0.82), Level(name: "different", m: 0.18)],
            related: [.held([0.8, 0.2]), .asUnrelated, .asUnrelated]),
        ComparisonShape(
            kind: .identifier, levels: identifierLevels,
            related: [.learned([0.5, 0.02, 0.48]), .asUnrelated, .asUnrelated]),
        // Branches and companies of one group share their directors.
        ComparisonShape(
            kind: .people,
            levels: [
                Level(name: "mailbox", m: 0.3, isRareCoincidence: true),
                Level(name: "severalPeople", m: 0.1, isRareCoincidence: true),
                Level(name: "person", m: 0.25, usesTermFrequency: true),
                Level(name: "different", m: 0.35),
            ],
            related: [
                .held([0.1, 0.02, 0.08, 0.8]), .held([0.02, 0.005, 0.025, 0.95]),
                .held([0.04, 0.01, 0.05, 0.9]),
            ]),
    ]
}
