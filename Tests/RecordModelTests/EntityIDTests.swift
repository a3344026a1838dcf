import RecordModel
import Testing

@Suite struct EntityIDTests {
    @Test func anIdDependsOnTheFounderAloneAndSaysItsKind() {
        let person = RecordReference(source: "crm", kind: .contact, key: "1")
        let company = RecordReference(source: "crm", kind: .account, key: "1")
        #expect(EntityID(founder: person) == EntityID(founder: person))
        #expect(EntityID(founder: person).rawValue.hasPrefix("P-"))
        #expect(EntityID(founder: company).rawValue.hasPrefix("O-"))
        #expect(
            EntityID(founder: person).rawValue.dropFirst(2)
                != EntityID(founder: company).rawValue.dropFirst(2))
        #expect(EntityID(founder: person).rawValue.utf8.count == 18)
    }
}
