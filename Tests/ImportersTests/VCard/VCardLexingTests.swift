import RecordModel
import Testing

@testable import Importers

struct VCardLexingTests {
    @Test(arguments: ["\n", "\r\n", "\r", "\r\r\n"])
    func `a card reads the same whatever ends its lines`(end: String) throws {
        let lines = [
            "BEGIN:VCARD", "VERSION:3.0", "FN:Ada Lovelace", "NOTE:one", "  two", "END:VCARD", "",
        ]
        let file = try VCardTestFile(lines.joined(separator: end))
        #expect(file.records.map { $0.texts(.note) } == [["one two"]])
        #expect(file.records[0].texts(.fullName) == ["Ada Lovelace"])
        #expect(file.codes == (end == "\r\r\n" ? ["vcard.doubledCarriageReturn"] : []))
    }

    @Test func `line ends are named, and mixed ones are called mixed`() throws {
        let card = "BEGIN:VCARD\nVERSION:3.0\nFN:A\nEND:VCARD\n"
        let crlf = String(
            card.flatMap { $0 == "\n" ? Array("\r\n".unicodeScalars.map(Character.init)) : [$0] })
        #expect(try VCardTestFile(card).descriptions[0].lineEnd == .lf)
        #expect(try VCardTestFile(crlf).descriptions[0].lineEnd == .crlf)
        #expect(try VCardTestFile(card + crlf).descriptions[0].lineEnd == .mixed)
    }

    @Test func `a fold may cut a character in two`() throws {
        var bytes = Array("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zo".utf8)
        bytes += [0xc3, 0x0d, 0x0a, 0x20, 0xab]
        bytes += Array("\r\nEND:VCARD\r\n".utf8)
        #expect(try VCardTestFile(bytes: bytes).records[0].texts(.fullName) == ["Zoë"])
    }

    @Test func `version 2.1 keeps the white space of a fold between words`() throws {
        let card = "BEGIN:VCARD\nVERSION:2.1\nN:A\nNOTE:first words\n and more\nEND:VCARD\n"
        #expect(try VCardTestFile(card).records[0].texts(.note) == ["first words and more"])
    }

    @Test func `soft breaks of quoted-printable join lines, even such as look like properties`()
        throws
    {
        let card = """
            BEGIN:VCARD
            VERSION:2.1
            N:Roe;Jane
            NOTE;ENCODING=QUOTED-PRINTABLE:Call=0D=0A=
            TEL: 555=
            # not a comment
            TEL;WORK:1
            END:VCARD

            """
        let record = try VCardTestFile(card).records[0]
        #expect(record.texts(.note) == ["Call\nTEL: 555# not a comment"])
        #expect(record.labelled(.phone) == ["work:1"])
    }

    @Test func `version may come last`() throws {
        let card = "BEGIN:VCARD\nN:Roe;Jane\nNOTE:a\\nb\nVERSION:2.1\nEND:VCARD\n"
        #expect(try VCardTestFile(card).records[0].texts(.note) == ["a\\nb"])
    }

    @Test func `lines that are neither folded nor properties continue the value`() throws {
        let card =
            "BEGIN:VCARD\nVERSION:3.0\nFN:A\nNOTE:one\ntwo three\nhttp://a.example\nEND:VCARD\n"
        let file = try VCardTestFile(card)
        #expect(file.records[0].texts(.note) == ["one\ntwo three\nhttp://a.example"])
        let found = file.diagnostics.first { $0.code == "vcard.lineWithoutProperty" }
        #expect(found?.line == 5)
        #expect(found?.count == 2)
        #expect(found?.row == 1)
    }

    @Test func `a colon within a quoted parameter does not end the head`() throws {
        let card = """
            BEGIN:VCARD
            VERSION:4.0
            FN:A
            ADR;LABEL="Mr. A: Street 1; City":;;Street 1;City;;1;X
            TEL;TYPE="work,voice";PREF=1:+1
            END:VCARD

            """
        let record = try VCardTestFile(card).records[0]
        #expect(record.texts(.street) == ["Street 1"])
        #expect(record.labelled(.phone) == ["work:+1"])
    }

    @Test func `an unclosed quote is taken as text`() throws {
        let file = try VCardTestFile(
            "BEGIN:VCARD\nVERSION:3.0\nFN:A\nTEL;TYPE=\"work:+1\nEND:VCARD\n")
        #expect(file.records[0].texts(.phone) == ["+1"])
        #expect(file.codes == ["vcard.unterminatedQuote"])
    }
}
