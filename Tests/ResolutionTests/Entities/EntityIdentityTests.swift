import RecordModel
import Testing

@testable import Resolution

@Suite struct EntityIdentityTests {
    private func reference(_ record: RecordID) -> RecordReference {
        // Keys that sort against the ids.
        RecordReference(source: "crm", kind: .contact, key: "k\(900 - record.rawValue)")
    }

    private func record(_ number: Int) -> RecordID { RecordID(rawValue: Int64(number)) }

    private func partition(_ groups: [[Int]]) -> EntityPartition {
        EntityPartition(groups.map { $0.map(record) })
    }

    private func assign(
        _ groups: [[Int]], _ known: [KnownIdentity], run: Int64
    ) -> IdentityAssignment {
        EntityIdentity.assign(
            partition(groups), known: known, run: RunID(rawValue: run), reference: reference)
    }

    @Test func aNewEntityIsNamedAfterItsSmallestReference() {
        let assignment = assign([[1, 2], [3]], [], run: 1)
        #expect(assignment.identities[0].id == EntityID(founder: reference(record(2))))
        #expect(assignment.identities[0].founder == record(2))
        #expect(assignment.newGroups == [0, 1])
        #expect(assignment.redirects.isEmpty)
    }

    @Test func aNewMemberDoesNotRenameAnEntity() {
        let before = assign([[1]], [], run: 1).identities
        // Record 5 has a smaller key than record 1.
        let after = assign([[1, 5]], before, run: 2)
        #expect(after.identities == before)
        #expect(after.newGroups.isEmpty)
    }

    @Test func theIdFormedEarlierSurvivesAMergeAndTheOtherRedirects() {
        let old = assign([[1]], [], run: 1).identities
        let young = assign([[7]], [], run: 2).identities
        let merged = assign([[1, 7]], young + old, run: 3)
        #expect(merged.identities == old)
        #expect(merged.redirects == [.init(from: young[0].id, to: old[0].id)])
    }

    @Test func anUnmergeGivesAnIdBack() {
        let known = assign([[1]], [], run: 1).identities + assign([[7]], [], run: 2).identities
        let apart = assign([[1], [7]], known, run: 4)
        #expect(apart.identities == known)
        #expect(apart.redirects.isEmpty)
    }

    @Test func membersLeftBehindByTheirFounderFormANewEntity() {
        let founded = assign([[1, 2, 3]], [], run: 1).identities
        #expect(founded[0].founder == record(3))
        let split = assign([[1, 2], [3]], founded, run: 2)
        #expect(split.identities[1] == founded[0])
        #expect(split.newGroups == [0])
        #expect(split.identities[0].id == EntityID(founder: reference(record(2))))
    }

    @Test func anIdWhoseFounderIsGoneIsToldNotRedirected() {
        let known = assign([[9]], [], run: 1).identities
        #expect(assign([[1]], known, run: 2).unresolved == [known[0].id])
    }

    @Test(arguments: 1...25)
    func everyIdEverGivenOutResolvesInOneHop(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var known: [EntityID: KnownIdentity] = [:]
        for run in 1...12 {
            let groupOf = (1...12).map { _ in Int.random(in: 0...6, using: &random) }
            var groups: [[Int]] = []
            for number in 0...6 {
                let members = (1...12).filter { groupOf[$0 - 1] == number }
                if !members.isEmpty { groups.append(members) }
            }
            let assignment = assign(
                groups, known.values.shuffled(using: &random), run: Int64(run))
            let current = Set(assignment.identities.map(\.id))
            #expect(current.count == groups.count, "seed \(seed): ids are distinct")
            for redirect in assignment.redirects {
                #expect(current.contains(redirect.to) && !current.contains(redirect.from))
            }
            for identity in assignment.identities { known[identity.id] = identity }
            #expect(
                Set(assignment.redirects.map(\.from)).union(current) == Set(known.keys),
                "seed \(seed): each id is current or redirects")
            #expect(assignment.unresolved.isEmpty)
        }
    }
}
