import CanonicalStore
import Testing

@testable import recollect

/// The default policy is known by its version; its text says the same.
struct PolicyVersionTests {
    @Test func theDefaultPolicyHasTheVersionThatIsWrittenDown() throws {
        #expect(try Policy().version() == Policy.defaultVersion)
    }

    @Test func aStoredPolicyIsWhatItsTextSays() throws {
        let text = try Policy().yaml()
        let version = try Policy().version()
        let stored = try Policy(stored: StoredText(version: version, text: text))
        // By another version, the text is read.
        #expect(try Policy(stored: StoredText(version: "?", text: text)) == stored)
        var other = Policy()
        other.resolution.reviewThreshold = 0.5
        other.governance.mayErase = ["anna"]
        let read = try Policy(
            stored: StoredText(version: other.version(), text: other.yaml()))
        #expect(read == other && read != stored)
    }
}
