import RecordModel
import Testing
import TextKernels

@testable import Importers

struct VCardDecodingTests {
    private func card(_ lines: [UInt8]..., version: String = "2.1") -> [UInt8] {
        var bytes = Array("BEGIN:VCARD\r\nVERSION:\(version)\r\n".utf8)
        for line in lines { bytes += line + [0x0d, 0x0a] }
        return bytes + Array("END:VCARD\r\n".utf8)
    }

    private func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func `quoted-printable without a charset is Windows-1252 where it is not UTF-8`() throws {
        let file = try VCardTestFile(
            bytes: card(ascii("FN;ENCODING=QUOTED-PRINTABLE:Ren=E9 =80"), ascii("N:x")))
        #expect(file.records[0].texts(.fullName) == ["René €"])
        #expect(file.codes == ["vcard.undeclaredCharset"])
        #expect(file.records[0].text.contains("CHARSET=windows-1252:Ren=E9"))
    }

    @Test(arguments: [
        "QUOTED-PRINTABLE", "ENCODING=QUOTED", "ENCODING=quoted-printable", "encoding=Q",
    ])
    func `every spelling of quoted-printable is understood`(parameter: String) throws {
        let file = try VCardTestFile(bytes: card(ascii("FN;\(parameter);CHARSET=UTF-8:Jos=C3=a9")))
        #expect(file.records[0].texts(.fullName) == ["José"])
        #expect(file.codes.isEmpty)
    }

    @Test func `each property has its own charset`() throws {
        let file = try VCardTestFile(
            bytes: card(
                ascii("FN;CHARSET=SHIFT_JIS:") + [0x88, 0xc0, 0x93, 0xa1],
                ascii("NOTE;CHARSET=ISO-8859-1:") + [0xe9],
                ascii("TITLE;CHARSET=UTF-8:") + [0xc3, 0xa9]))
        #expect(file.records[0].texts(.fullName) == ["安藤"])
        #expect(file.records[0].texts(.note) == ["é"])
        #expect(file.records[0].texts(.jobTitle) == ["é"])
        #expect(file.codes.isEmpty)
    }

    @Test func `a charset that the bytes contradict is not believed`() throws {
        let file = try VCardTestFile(
            bytes: card(ascii("FN;CHARSET=windows-1252:Ren") + [0xc3, 0xa9]))
        #expect(file.records[0].texts(.fullName) == ["René"])
        #expect(file.codes == ["vcard.contradictedCharset"])
    }

    @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian], [false, true])
    func `UTF-16 is recognised with and without a mark`(
        encoding: TextEncoding, hasMark: Bool
    ) throws {
        let text = "\u{feff}BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Łukasz 山田\r\nEND:VCARD\r\n"
        var bytes: [UInt8] = []
        for unit in text.utf16.dropFirst(hasMark ? 0 : 1) {
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xff)]
            bytes += encoding == .utf16BigEndian ? pair : pair.reversed()
        }
        #expect(VCardFormat.recognizes(beginning: bytes))
        let file = try VCardTestFile(bytes: bytes)
        #expect(file.records[0].texts(.fullName) == ["Łukasz 山田"])
        #expect(file.descriptions[0].encoding == encoding)
        #expect(file.descriptions[0].hasByteOrderMark == hasMark)
    }

    @Test func `base64 is shown by hash and size, however it is folded`() throws {
        let folded = try VCardTestFile(
            "BEGIN:VCARD\nVERSION:2.1\nN:A\nPHOTO;ENCODING=BASE64;TYPE=JPEG:\n AQID\n BAUG\n\nTEL:1\nEND:VCARD\n"
        )
        let bare = try VCardTestFile(
            "BEGIN:VCARD\nVERSION:3.0\nN:A\nPHOTO;ENCODING=b;TYPE=JPEG:AQID\nBAUG\nTEL:1\nEND:VCARD\n"
        )
        let inline = try VCardTestFile(
            "BEGIN:VCARD\nVERSION:4.0\nN:A\nPHOTO:data:image/jpeg;base64,AQIDBAUG\nTEL:1\nEND:VCARD\n"
        )
        for file in [folded, bare, inline] {
            let photo = file.records[0].values.first { $0.text.hasPrefix("binary, 6 bytes, ") }
            #expect(photo?.field == .unmapped)
            #expect(photo?.text == folded.records[0].values[2].text)
            #expect(file.records[0].texts(.phone) == ["1"])
            #expect(file.codes.isEmpty)
        }
    }

    @Test func `damaged base64 is reported where it stands and kept`() throws {
        let file = try VCardTestFile(
            "BEGIN:VCARD\nVERSION:3.0\nFN:A\nPHOTO;ENCODING=b:AQ*ID\nEND:VCARD\n")
        #expect(file.diagnostics.map(\.code) == ["vcard.invalidBase64"])
        #expect(file.diagnostics.first?.line == 4)
        #expect(file.records[0].text.contains("AQ*ID"))
    }

    @Test func `bytes that should have been base64 are kept as base64`() throws {
        let file = try VCardTestFile(
            bytes: card(ascii("N:A"), ascii("PHOTO;ENCODING=BASE64:") + [0x89, 0x50, 0x4e, 0x47]))
        #expect(file.codes == ["vcard.invalidBase64"])
        #expect(file.records[0].text.contains("PHOTO;ENCODING=BASE64:iVBORw==\n"))
        #expect(file.records[0].texts(.unmapped).contains { $0.hasPrefix("binary, 4 bytes") })
    }

    @Test func `base64 is written as RFC 4648 has it`() {
        // Section 10 of the RFC.
        for (text, coded) in [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"),
        ] {
            #expect(Base64.encoded(Array(text.utf8)) == Array(coded.utf8))
        }
    }

    @Test func `bytes that cannot be decoded stay in the card's text`() throws {
        let file = try VCardTestFile(
            bytes: card(ascii("FN:äöü ") + [0xff], version: "3.0"))
        #expect(file.records[0].texts(.fullName) == ["äöü \u{fffd}"])
        #expect(file.codes == ["vcard.malformedText"])
        #expect(file.records[0].text.contains("ENCODING=QUOTED-PRINTABLE:=C3=A4=C3=B6=C3=BC =FF"))
    }

    @Test func `escapes depend on the version`() throws {
        let new = try VCardTestFile(
            "BEGIN:VCARD\nVERSION:3.0\nFN:A\nNOTE:a\\,b\\;c\\nd\\Ne\\\\f\\:g\nEND:VCARD\n")
        #expect(new.records[0].texts(.note) == ["a,b;c\nd\ne\\f:g"])
        let old = try VCardTestFile(
            "BEGIN:VCARD\nVERSION:2.1\nN:A\\;B\\\\;C\nNOTE:C:\\new\nEND:VCARD\n")
        #expect(old.records[0].texts(.note) == ["C:\\new"])
        #expect(old.records[0].texts(.familyName) == ["A;B\\"])
        #expect(old.records[0].texts(.givenName) == ["C"])
    }

    @Test func `a card's text reads as the same values again`() throws {
        for (name, bytes) in VCardSharedFiles.isPresent ? VCardSharedFiles.all() : [] {
            for record in try VCardTestFile(bytes: bytes).records {
                let again = try VCardTestFile(record.text)
                #expect(again.records.contains { $0.text == record.text }, "\(name)")
            }
        }
    }
}
