import Testing

@testable import TextKernels

@Suite struct EncodingDetectorTests {
    private static let texts: [(language: String, text: String, encodings: [TextEncoding])] = [
        (
            "German", "Müller;Jürgen;Straße 5;Köln\nSchröder;Bärbel;Gänseweg 2;München\n",
            [.windows1252, .macintosh]
        ),
        (
            "French", "Lefèvre;François;12 rue de l’Église;Orléans\nBélanger;Zoé;Montréal;Québec\n",
            [.windows1252, .macintosh]
        ),
        (
            "Spanish", "Núñez;José;Calle Peña 3;Málaga\nGarcía;María;Avenida América;León\n",
            [.windows1252, .macintosh]
        ),
        (
            "Portuguese", "João;Conceição;São Paulo\nSimões;Inês;Évora;Gonçalves\n",
            [.windows1252, .macintosh]
        ),
        ("Danish", "Sørensen;Åse;Ærøskøbing\nJørgensen;Bjørn;Århus\n", [.windows1252, .macintosh]),
        ("one letter", "Name,City\nMeier,Zürich\n", [.windows1252]),
        ("euro signs", "Betrag €;Straße\n5 €;Hauptstraße\n7 €;Grüner Weg\n", [.windows1252]),
        (
            "Polish", "Wójcik;Małgorzata;ulica Świętokrzyska;Łódź\nKowalczyk;Bożena;Gdańsk;część\n",
            [.windows1250, .latin2]
        ),
        (
            "Czech", "Dvořák;Jiří;Náměstí Míru;Plzeň\nČerný;Tomáš;Žižkov;Příbram\n",
            [.windows1250, .latin2]
        ),
        ("Hungarian", "Szőke;Gergő;Győr\nKovács;Ágnes;Fő út;Erdős;Tűzoltó utca\n", [.windows1250]),
        (
            "Russian", "Иванов;Сергей;улица Ленина;Москва\nЩербакова;Юлия;Казань\n",
            [.windows1251]
        ),
        ("Ukrainian", "Шевченко;Тарас;вулиця Київська;Львів\nЄвген;Іванків\n", [.windows1251]),
        (
            "Japanese", "山田;太郎;東京都千代田区\nさとう;はなこ;カブシキガイシャ\n鈴木;一郎;大阪市\n",
            [.shiftJIS]
        ),
        ("Chinese", "王小明,北京市朝阳区\n李娜,上海市浦东新区\n张伟,广州市天河区\n", [.gb18030]),
    ]

    private static var cases: [(String, TextEncoding, String)] {
        texts.flatMap { item in item.encodings.map { (item.language, $0, item.text) } }
    }

    private func detect(_ bytes: [UInt8], chunk: Int = 65_536) -> EncodingFinding {
        var detector = EncodingDetector()
        var position = 0
        while position < bytes.count {
            let part = Array(bytes[position..<min(bytes.count, position + chunk)])
            detector.consume(part.span)
            position += chunk
        }
        return detector.finish()
    }

    @Test("Each language is found in the encodings it comes in", arguments: Self.cases)
    func singleAndMultiByte(language: String, encoding: TextEncoding, text: String) throws {
        let finding = detect(try encoding.encode(text))
        #expect(finding.encoding == encoding)
        #expect(!finding.isCertain)
        #expect(finding.invalidCount == 0)
    }

    @Test("UTF-8 and UTF-16 are certain in every language, with and without a mark")
    func unicodeForms() throws {
        for item in Self.texts {
            for encoding in [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian] {
                for mark in ["", "\u{feff}"] {
                    let finding = detect(try encoding.encode(mark + item.text))
                    #expect(finding.encoding == encoding, "\(item.language)")
                    #expect(finding.isCertain)
                    #expect(finding.hasByteOrderMark == !mark.isEmpty)
                    #expect(finding.doubleEncodedCount == 0)
                }
            }
        }
    }

    @Test("The size of the chunks changes nothing", arguments: [1, 2, 3, 7, 64])
    func chunks(size: Int) throws {
        for item in Self.texts {
            for encoding in item.encodings + [.utf8, .utf16LittleEndian] {
                let bytes = try encoding.encode(item.text)
                let small = detect(bytes, chunk: size)
                let whole = detect(bytes)
                #expect(small == whole, "\(item.language) \(encoding)")
            }
        }
    }

    @Test("ASCII and an empty file are UTF-8")
    func ascii() {
        #expect(detect(Array("a,b\n1,2\n".utf8)) == EncodingFinding(encoding: .utf8))
        #expect(detect([]) == EncodingFinding(encoding: .utf8))
    }

    @Test("NUL bytes in an ASCII file do not make it UTF-16")
    func nulBytes() {
        let bytes = Array("name,city\nAnna,Ul\u{0}m\nBo\u{0}b,Rome\n".utf8)
        #expect(detect(bytes).encoding == .utf8)
        let padded = Array(("name\n" + String(repeating: "\u{0}", count: 12) + "a\n").utf8)
        #expect(detect(padded).encoding == .utf8)
    }

    @Test("What stands far from the beginning counts")
    func lateBytes() throws {
        let start = Array(String(repeating: "plain,ascii,row\n", count: 20_000).utf8)
        let finding = detect(start + (try TextEncoding.windows1252.encode("Müller,Köln\n")))
        #expect(finding.encoding == .windows1252)
    }

    @Test("A few malformed bytes in UTF-8 are counted, the first with its position")
    func mostlyUTF8() {
        var bytes = Array("Zoé,Müller,Köln,Łódź\n".utf8)
        let offset = bytes.count
        bytes += [0x80] + Array(" ok\n".utf8)
        let finding = detect(bytes)
        #expect(finding.encoding == .utf8)
        #expect(!finding.isCertain)
        #expect(finding.invalidCount == 1)
        #expect(finding.firstInvalidByteOffset == offset)
    }

    @Test(
        "Characters encoded twice are counted; ordinary capitals before quotes are not",
        arguments: [
            ("ZoÃ© MÃ¼ller", 2), ("dâ€™Arc â‚¬5", 2), ("Å‚ Ä…", 2), ("Zoé Müller", 0),
            ("„MENÜ“ GRÜN» Â", 0), ("São Ñandú", 0),
        ])
    func doubleEncoded(text: String, count: Int) {
        #expect(detect(Array(text.utf8)).doubleEncodedCount == count)
    }

    @Test(
        "Text that was read in the wrong encoding is named by its kind",
        arguments: [
            ("ZoÃ© MÃ¼ller", Mojibake.utf8AsWindows1252, 2),
            ("Ã\u{89}mile, Ã\u{9f}", .utf8AsLatin1, 2),
            ("Jos√© Mu√±oz, d‚ÄôArc", .utf8AsMacintosh, 3),
            ("РРІР°РЅРѕРІ, РћР»СЊРіР°", .utf8AsWindows1251, 10),
            ("Èâàíîâ Ñåðãåé", .windows1251AsWindows1252, 12),
            ("Mьller, Kцln", .windows1252AsWindows1251, 2),
        ])
    func mojibakeKinds(text: String, kind: Mojibake, least: Int) {
        let found = detect(Array(text.utf8)).mojibake
        #expect(found[kind, default: 0] >= least)
    }

    @Test(
        "Text as people write it is no damage",
        arguments: [
            "Иванов СССР» Сёмга Рёв “Р” С№ 5", "Þórður Sæmundsson, jäääär, ÉÉ",
            "œuvre — “été” 5 °C",
            "Größe √2 ≈ 1,4 ƒ(x) ¬a ‚Ärger‘", "Łódź Żółć", "Γιώργος – Αθήνα", "Iщ", "ÀÉÎ",
        ])
    func ordinaryTextIsNoMojibake(text: String) {
        let finding = detect(Array(text.utf8))
        #expect(finding.mojibake.isEmpty)
        #expect(finding.doubleEncodedCount == 0)
    }

    @Test(
        "Encodings of further languages are found",
        arguments: [
            (TextEncoding.koi8r, "Ольга Попова,Омск,проспект Мира\n", 8),
            (.koi8u, "Олексій Їжак,Київ,вул. Хрещатик\n", 8),
            (.windows1253, "Γιώργος Παπαδόπουλος,Αθήνα\n", 8),
            (.windows1254, "Şükrü Yıldız,Diyarbakır,Çağlayan Sokağı\n", 8),
            (.eucJP, "山田,さくら,東京都中央区銀座\n", 4), (.eucKR, "김민준,서울,강남구 테헤란로\n", 4),
            (.big5, "陳靜,臺北市,忠孝東路9號,高雄市\n", 4),
        ])
    func furtherEncodings(encoding: TextEncoding, line: String, count: Int) throws {
        let text = "name,city\n" + String(repeating: line, count: count)
        let finding = detect(try encoding.encode(text))
        #expect(finding.encoding == encoding)
        #expect(finding.invalidCount == 0)
    }

    @Test("UTF-32 is known by its mark")
    func utf32() throws {
        for encoding in [TextEncoding.utf32LittleEndian, .utf32BigEndian] {
            let finding = detect(try encoding.encode("\u{feff}Zoë,Köln\n"))
            #expect(finding.encoding == encoding)
            #expect(finding.hasByteOrderMark)
        }
    }
}
