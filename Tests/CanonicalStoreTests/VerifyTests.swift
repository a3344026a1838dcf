@testable import CanonicalStore
import GRDB
import Testing

struct VerifyTests {
    /// What somebody may do to the file by hand, and the gap that names it.
    @Test(arguments: [
        ("DELETE FROM membership WHERE record = 2", "verify.crosswalk"),
        ("UPDATE membership SET entity = 1 WHERE record = 2", "verify.crosswalk"),
        ("DELETE FROM entity WHERE id = 2", "verify.entity"),
        ("UPDATE entity SET email = 'x' WHERE id = 2", "verify.content"),
        ("UPDATE entity SET city = 'x' WHERE memberCount = 2", "verify.content"),
        ("UPDATE entity SET contentHash = zeroblob(16) WHERE id = 1", "verify.content"),
        ("DELETE FROM sourceRecord WHERE id = 4", "verify.count"),
        ("UPDATE sourceRecord SET cells = CAST(x'010139' AS BLOB) WHERE id = 2", "verify.content"),
        ("DELETE FROM judgement", "verify.crosswalk"),
        ("UPDATE auditEvent SET detail = 'x' WHERE id = 1", "verify.audit"),
        ("DELETE FROM auditEvent WHERE id = (SELECT max(id) FROM auditEvent)", "verify.audit"),
        (
            "UPDATE setting SET value = '" + String(repeating: "0", count: 32)
                + "' WHERE name = 'entityHash'", "verify.contentHash"
        ),
    ])
    func namesWhatWasDone(_ sql: String, _ code: String) async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
        try await Sample.change(path) { try $0.judge([Sample.same($0.store, "1", "3")]) }
        #expect(try await CanonicalStore.open(at: path).verify(golden: Sample.golden).isEmpty)
        try Sample.execute(sql, on: path)
        let gaps = try await CanonicalStore.open(at: path).verify(golden: Sample.golden)
        #expect(gaps.contains { $0.code == code }, "\(gaps)")
    }

    @Test func anOldHeadIsFoundInTheChainAndAForeignOneIsNot() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
        let head = try CanonicalStore.open(at: path).status().auditHead
        try await Sample.change(path) { try $0.judge([Sample.same($0.store, "1", "3")]) }
        let store = try CanonicalStore.open(at: path)
        #expect(try store.verifyAudit(head: head) == nil)
        #expect(try store.verifyAudit(head: String(repeating: "a", count: 64)) != nil)
    }

    /// FIPS 180-4 examples (NIST, "SHA256.pdf"): one block, two blocks; and the empty message.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func sha256FollowsTheStandard(_ message: String, _ hash: String) {
        #expect(AuditChain.hexadecimal(SHA256.hash(Array(message.utf8))) == hash)
    }

    @Test func noPersonalValueStandsInLedgerJudgementOrRun() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
        try await Sample.change(path) { try $0.judge([Sample.same($0.store, "1", "3")]) }
        let text = try CanonicalStore.open(at: path).access { db in
            try ["auditEvent", "judgement", "run", "setting"].flatMap {
                try Row.fetchAll(db, sql: "SELECT * FROM \($0)").map(\.description)
            }.joined().lowercased()
        }
        for value in ["berg", "stone", "oslo", "212"] { #expect(!text.contains(value)) }
    }
}
