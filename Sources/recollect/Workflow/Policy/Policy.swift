import CanonicalStore
import DataQuality
import Foundation
import Matching
import RecordModel
import Resolution
import Yams

/// Everything that decides how records are matched, merged and survive: the policy file as a value.
///
/// A key that a file leaves out has its default.
struct Policy: Codable, Equatable, Sendable {
    static let currentSchema = "recollect.policy/1"
    /// The version of the default policy, so that a store that has it need not be asked for its text: to read that
    /// takes a tenth of the time of a question.
    static let defaultVersion = "3c795e0847a1"

    var schema = Policy.currentSchema
    var matching = MatchingPolicy()
    var resolution = ResolutionPolicy()
    var survivorship = SurvivorshipPolicy()
    var governance = Governance()
    /// nil where nothing is said of it, so that policies of earlier versions keep their version.
    var review: ReviewPolicy?
    var nightly = GuardPolicy()
    var quality = QualityPolicy()
    /// Rules that act; nil where there are none.
    var actions: [ActionRule]?
    /// nil where nothing is said of it, so that policies of earlier versions keep their version.
    var questions: QuestionPolicy?

    init() {}

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        schema = try container.decodeIfPresent(String.self, forKey: .schema) ?? Self.currentSchema
        matching =
            try container.decodeIfPresent(MatchingPolicy.self, forKey: .matching)
            ?? MatchingPolicy()
        resolution =
            try container.decodeIfPresent(ResolutionPolicy.self, forKey: .resolution)
            ?? ResolutionPolicy()
        survivorship =
            try container.decodeIfPresent(SurvivorshipPolicy.self, forKey: .survivorship)
            ?? SurvivorshipPolicy()
        governance =
            try container.decodeIfPresent(Governance.self, forKey: .governance) ?? Governance()
        review = try container.decodeIfPresent(ReviewPolicy.self, forKey: .review)
        nightly =
            try container.decodeIfPresent(GuardPolicy.self, forKey: .nightly) ?? GuardPolicy()
        quality =
            try container.decodeIfPresent(QualityPolicy.self, forKey: .quality) ?? QualityPolicy()
        actions = try container.decodeIfPresent([ActionRule].self, forKey: .actions)
        questions = try container.decodeIfPresent(QuestionPolicy.self, forKey: .questions)
    }

    /// Identifies the content: equal policies have equal versions.
    func version() throws -> String {
        var hasher = StableHasher()
        hasher.append(try JSONText.line(Versioned(self)))
        return String(hasher.finish().hexadecimal.prefix(12))
    }

    /// The policy with what came later left out where it is as the default has it, so that policies
    /// of earlier versions of this software keep theirs.
    private struct Versioned: Encodable {
        let schema: String
        let matching: MatchingPolicy
        let resolution: ResolutionPolicy
        let survivorship: SurvivorshipPolicy
        let governance: VersionedGovernance
        let review: ReviewPolicy?
        let nightly: GuardPolicy?
        let quality: QualityPolicy?
        let actions: [ActionRule]?
        let questions: QuestionPolicy?

        init(_ policy: Policy) {
            schema = policy.schema
            matching = policy.matching
            resolution = policy.resolution
            survivorship = policy.survivorship
            governance = VersionedGovernance(policy.governance)
            review = policy.review
            nightly = policy.nightly == GuardPolicy() ? nil : policy.nightly
            quality = policy.quality == QualityPolicy() ? nil : policy.quality
            actions = policy.actions
            questions = policy.questions
        }
    }

    /// As `Versioned`, for who may do what.
    private struct VersionedGovernance: Encodable {
        let mayMerge: [String]
        let mayUndo: [String]
        let mayErase: [String]
        let mayAdopt: [String]
        let mayChangeOwners: [String]?

        init(_ governance: Governance) {
            mayMerge = governance.mayMerge
            mayUndo = governance.mayUndo
            mayErase = governance.mayErase
            mayAdopt = governance.mayAdopt
            mayChangeOwners =
                governance.mayChangeOwners.isEmpty ? nil : governance.mayChangeOwners
        }
    }

    /// Whether another policy decides the same of every record: what differs is at most who may do what.
    func decidesAs(_ other: Policy) -> Bool {
        matching == other.matching && resolution == other.resolution
            && survivorship == other.survivorship
    }

    /// Identifies the rules of survivorship alone.
    func survivorshipVersion() throws -> String {
        var hasher = StableHasher()
        hasher.append(try JSONText.line(survivorship))
        return String(hasher.finish().hexadecimal.prefix(12))
    }

    /// The policy that a store follows from; nil where there is no store, or none was adopted.
    ///
    /// - Throws: `CommandFailure` with `.configuration` where it cannot be understood.
    static func adopted(by store: String) throws -> Policy? {
        // What is wrong with the store is said by the command that uses it.
        guard CanonicalStore.exists(at: store), let found = try? CanonicalStore.open(at: store),
            let text = try? found.policy()
        else { return nil }
        return try Policy(stored: text)
    }

    /// A policy as a store keeps it.
    ///
    /// - Throws: `CommandFailure` with `.configuration` where it cannot be understood.
    init(stored: StoredText) throws {
        if stored.version == Self.defaultVersion {
            self.init()
            return
        }
        do {
            self = try YAMLDecoder().decode(Policy.self, from: stored.text)
        } catch {
            throw CommandFailure(
                .configuration,
                "The policy \(stored.version) that the store was made with cannot be understood by "
                    + "this version. Give one with --policy.")
        }
    }

    /// The policy as the text of a policy file.
    func yaml() throws -> String { try Self.text(of: self) }

    /// A part of a policy as such a text.
    static func text(of value: some Encodable) throws -> String {
        try YAMLEncoder().encode(value).split(separator: "\n").map { plain(String($0)) + "\n" }
            .joined()
    }

    /// A line of YAML in which a number such as `9.99e-1` is written as people write it: `0.999`.
    private static func plain(_ line: String) -> String {
        guard let colon = line.range(of: ": ", options: .backwards) else { return line }
        let text = line[colon.upperBound...]
        guard text.contains("e"), let value = Double(text) else { return line }
        return line[..<colon.upperBound] + "\(value)"
    }

    /// Reads a policy file and checks all of it; nil is the default policy.
    ///
    /// - Throws: `CommandFailure` with `.missingInput` or `.configuration` that lists every problem.
    static func read(path: String?) throws -> Policy {
        guard let path else { return Policy() }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure(
                .missingInput, "The policy \(path) cannot be read; check the path.")
        }
        let policy: Policy
        let unknown: [String]
        do {
            let text = try ConfigurationText.text(data)
            guard let given = try Yams.compose(yaml: text) else { return Policy() }
            policy = try YAMLDecoder().decode(Policy.self, from: given)
            unknown = try ConfigurationText.unknownKeys(of: given, readAs: policy)
        } catch {
            throw CommandFailure(
                .configuration,
                "The policy \(path) does not read: \(sentence(of: error)) "
                    + "`recollect policy show` prints one that does.")
        }
        let problems = unknown.map { "`\($0)` is no key of a policy" } + policy.problems
        if !problems.isEmpty {
            throw CommandFailure(
                .configuration,
                "The policy \(path) is not valid: " + problems.joined(separator: "; "))
        }
        return policy
    }

    private var problems: [String] {
        var found: [String] = []
        if schema != Self.currentSchema {
            found.append("schema must be \(Self.currentSchema)")
        }
        do throws(MatchingError) {
            try matching.validate()
        } catch {
            found += error.problems
        }
        return found + resolution.validate() + survivorship.validate() + (review?.validate() ?? [])
            + nightly.validate() + quality.validate()
            + ActionRule.validate(
                actions ?? [], segments: Set((questions?.segments ?? [:]).keys))
            + (questions?.validate() ?? [])
    }

    /// Where decoding failed, without the value that stands there.
    private static func sentence(of error: any Error) -> String {
        guard let error = error as? DecodingError else { return "it is not YAML." }
        switch error {
        case .typeMismatch(_, let context), .valueNotFound(_, let context),
            .keyNotFound(_, let context), .dataCorrupted(let context):
            let path = context.codingPath.map(\.stringValue).joined(separator: ".")
            return path.isEmpty ? "it is not YAML." : "`\(path)` has a value of the wrong kind."
        @unknown default:
            return "it is not what a policy looks like."
        }
    }
}
