import RecordModel
import Testing

@testable import Importers

struct VCardListTests {
    private let ann = "BEGIN:VCARD\nVERSION:4.0\nFN:Ann\nUID:urn:uuid:a1\nEND:VCARD\n"

    private func texts(_ items: [HistoryItem], _ field: HistoryField) -> [String] {
        items.map { $0.text(field) ?? "" }
    }

    @Test(arguments: [
        "VERSION:4.0\nKIND:group\nFN:Friends\nUID:urn:uuid:g1\nMEMBER:urn:uuid:a1\nMEMBER:urn:uuid:b2",
        "VERSION:3.0\nX-ADDRESSBOOKSERVER-KIND:group\nFN:Friends\nN:Friends\nUID:g1\n"
            + "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:a1\nX-ADDRESSBOOKSERVER-MEMBER:urn:uuid:b2",
    ])
    func `a list of cards is a list, and nobody`(lines: String) throws {
        let file = try VCardTestFile(ann + "BEGIN:VCARD\n\(lines)\nEND:VCARD\n")
        #expect(file.records.map(\.key) == ["a1"])
        #expect(file.tables.map(\.kind) == [.contact])
        #expect(file.codes == ["vcard.groupCard"])
        #expect(file.lists.map(\.reference.key) == ["g1"])
        #expect(texts(file.lists, .name) == ["Friends"])
        #expect(texts(file.listMembers, .campaignKey) == ["g1", "g1"])
        #expect(texts(file.listMembers, .customerKey) == ["a1", "b2"])
        #expect(file.listMembers.map(\.reference.key) == ["g1/a1", "g1/b2"])
    }

    @Test func `members may be named by their address, or in a way that leads to no card`() throws {
        let file = try VCardTestFile(
            "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:L\nMEMBER:mailto:ann@x.example\n"
                + "MEMBER:tel:+1\nMEMBER:mailto:ann@x.example\nEND:VCARD\n")
        #expect(texts(file.listMembers, .customerEmail) == ["ann@x.example", ""])
        #expect(texts(file.listMembers, .customerKey) == ["", ""])
        #expect(file.listMembers.map { $0.values[0].text } == ["mailto:ann@x.example", "tel:+1"])
        #expect(file.lists[0].reference.key.hasPrefix("h:"))
        #expect(texts(file.listMembers, .campaignKey)[0] == file.lists[0].reference.key)
    }

    @Test func `a list of Evolution names its members by their addresses`() throws {
        let file = try VCardTestFile(
            "BEGIN:VCARD\nVERSION:3.0\nX-EVOLUTION-LIST:TRUE\nFN:Team\nUID:t\n"
                + "EMAIL;X-EVOLUTION-DEST-CONTACT-UID=pas-1:Ann <ann@x.example>\nEND:VCARD\n" + ann)
        #expect(file.records.map(\.key) == ["a1"])
        #expect(texts(file.listMembers, .customerKey) == ["pas-1"])
        #expect(texts(file.listMembers, .customerEmail) == ["Ann <ann@x.example>"])
    }

    @Test func `a file of lists alone is read, and tells what was odd about it`() throws {
        let file = try VCardTestFile(
            "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Empty\nEND:VCARD\nnoise\n")
        #expect(file.records.isEmpty)
        #expect(file.lists.count == 1)
        #expect(file.listMembers.isEmpty)
        #expect(file.codes.contains("vcard.textOutsideCard"))
        #expect(file.rejected.count == 1)
    }
}
