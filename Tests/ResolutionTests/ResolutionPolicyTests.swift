import Foundation
import Testing

@testable import Resolution

@Suite struct ResolutionPolicyTests {
    @Test func theDefaultPoliciesAreValid() {
        #expect(ResolutionPolicy().validate().isEmpty)
        #expect(SurvivorshipPolicy().validate().isEmpty)
    }

    @Test func everyProblemIsReported() {
        var policy = ResolutionPolicy()
        policy.mergeThreshold = 2
        policy.minimumEvidenceKinds = -1
        policy.maximumProposalSize = 1
        policy.unscoredWeight = 5
        #expect(policy.validate().count == 5)
    }

    @Test func unscoredPairsMayNotReachTheReviewThreshold() {
        var policy = ResolutionPolicy()
        policy.reviewThreshold = 0.05
        #expect(policy.validate().count == 1)
    }

    @Test func keysThatAreLeftOutHaveTheirDefaults() throws {
        let policy = try JSONDecoder().decode(
            ResolutionPolicy.self, from: Data(#"{"mergeThreshold": 0.9}"#.utf8))
        var expected = ResolutionPolicy()
        expected.mergeThreshold = 0.9
        #expect(policy == expected)
    }

    @Test func survivorshipRulesAreKeyedByFieldName() throws {
        let text = #"{"rules": {"jobTitle": "most-recent", "givenName": "longest"}}"#
        let policy = try JSONDecoder().decode(SurvivorshipPolicy.self, from: Data(text.utf8))
        #expect(policy.rule(for: .jobTitle, kind: .contact) == .mostRecent)
        #expect(policy.rule(for: .email, kind: .contact) == .union)
        // A part of a name has no rule of its own.
        #expect(policy.validate().count == 1)
        let coded = try JSONDecoder().decode(
            SurvivorshipPolicy.self, from: JSONEncoder().encode(policy))
        #expect(coded == policy)
    }
}
