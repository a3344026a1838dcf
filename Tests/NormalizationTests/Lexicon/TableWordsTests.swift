import Testing

@testable import Normalization

struct TableWordsTests {
    /// The words of a text with what ended each.
    private func words(_ text: String, _ first: UInt8? = nil, _ second: UInt8? = nil) -> [String] {
        var words = TableWords(text, delimiter: first, secondDelimiter: second)
        var found: [String] = []
        while words.next() {
            let end = String(decoding: [words.end], as: UTF8.self)
            found.append(
                String(decoding: words.word, as: UTF8.self) + (end == "\n" ? "$" : end))
        }
        return found
    }

    @Test("Words end at spaces, line breaks and delimiters; underscores are left out")
    func ends() {
        #expect(words("a_b  c\nd") == ["ab ", "c$", "d$"])
        #expect(words("us: al", TableWords.colon) == ["us:", "al$"])
        #expect(
            words("us: al ala_x, ak \n ca:x", TableWords.colon, TableWords.comma)
                == ["us:", "al ", "alax,", "ak$", "ca:", "x$"])
        #expect(words("a ;b;\n;", TableWords.semicolon) == ["a;", "b;", "$", ";"])
        #expect(words("").isEmpty && words("   ").isEmpty)
    }

    /// As the table was read before: character by character.
    private func naive(_ text: String) -> [(key: String, meaning: [UInt8])] {
        var entries: [(key: String, meaning: [UInt8])] = []
        for line in text.split(separator: "\n") {
            let halves = line.split(separator: ":", maxSplits: 1)
            guard let head = halves.first else { continue }
            let canonical = head.split(separator: " ").joined(separator: " ")
            let bytes = Array(canonical.utf8)
            entries.append((canonical.filter { $0 != " " }, bytes))
            if halves.count < 2 { continue }
            for variant in halves[1].split(separator: " ") {
                entries.append((variant.filter { $0 != "_" }, bytes))
            }
        }
        return entries
    }

    @Test("A table of canonical forms has what a reader of characters finds")
    func canonicalForms() {
        let text = """
            sao paulo: s_paulo sp
            munich: munchen muenchen
            alone

            rio de janeiro : rio s_paulo
            trailing:
            鈴木: suzuki zürich
            st:saint  sankt
            """
        let table = Lexicon(canonicalForms: text)
        let naive = naive(text)
        #expect(naive.count == 17)
        for (key, _) in naive {
            let first = naive.first { $0.key == key }?.meaning
            #expect(table.meaning(of: key) == first)
        }
        #expect(table.meaning(of: "de") == nil && table.meaning(of: "") == nil)
    }

    @Test("Names of countries and regions are read from the tables' first and last lines")
    func tables() {
        func country(_ name: String) -> String? {
            CountryNames.codes.meaning(of: name).map { String(decoding: $0, as: UTF8.self) }
        }
        #expect(country("andorra") == "ad" && country("burkinafaso") == "bf")
        #expect(country("na") == nil && country("nam") == "na" && country("zimbabwe") == "zw")
        func region(_ name: String, _ country: String?) -> [String]? {
            RegionNames.region(of: Array(name.utf8), country: country).map {
                [$0.code, $0.country].map { String(decoding: $0, as: UTF8.self) }
            }
        }
        #expect(region("newyork", "us") == ["ny", "us"])
        #expect(region("newyork", nil) == ["ny", "us"])
        #expect(region("bw", "de") == ["bw", "de"])
        #expect(region("bw", nil) == nil)
        #expect(region("catalunya", "es") == ["cataluna", "es"])
        #expect(region("us", nil) == nil)
    }
}
