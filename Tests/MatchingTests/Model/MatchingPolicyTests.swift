import Foundation
import RecordModel
import Testing

@testable import Matching

@Suite struct MatchingPolicyTests {
    @Test func theDefaultsAreValid() throws {
        try MatchingPolicy().validate()
    }

    @Test func allProblemsAreReportedAtOnce() {
        var policy = MatchingPolicy(largestBlock: 1, randomPairs: 3)
        policy.overrides = [
            MatchingPolicy.LevelOverride(comparison: .email, level: "nonsense", m: 2)
        ]
        #expect {
            try policy.validate()
        } throws: { error in
            (error as? MatchingError)?.problems.count == 4
        }
    }

    @Test func missingKeysHaveTheirDefaults() throws {
        let data = Data(#"{"largestBlock": 50}"#.utf8)
        let policy = try JSONDecoder().decode(MatchingPolicy.self, from: data)
        #expect(policy == MatchingPolicy(largestBlock: 50))
    }

    @Test func aPolicySurvivesItsEncoding() throws {
        let policy = MatchingPolicy(
            matchesPerRecord: 0.3, disabledComparisons: [.jobTitle],
            overrides: [MatchingPolicy.LevelOverride(comparison: .phone, level: "few", u: 0.01)])
        let data = try JSONEncoder().encode(policy)
        #expect(try JSONDecoder().decode(MatchingPolicy.self, from: data) == policy)
    }
}
