import Foundation
import Testing

@testable import Normalization

/// Patterns match what ICU's regular expressions match.
struct DigitPatternTests {
    private static let patterns = [
        #"[2-9]\d{9}|3\d{6}"#, #"0?(?:(11|2(?:2(?:02?|[13]|2[13-79])|3)|9)15)?"#,
        #"1|([2-9]\d{6})$"#,
        #"(?:0|90)(?:(1[245]|2[1-35]|31|4[13]|[56]5|99)(\d{10,11}))?"#, #"00(?:30|5[09]|[126-9]?)"#,
        #"8\d{5}(?:\d{2,4})?"#, #"([0-258]\d{4})$"#, #"(?:(?:1\d|8)\d\d|7000)\d{3}|[3689]\d{4}"#,
        #"0(8(?:[1-46-8]|5\d\d))?"#, #"1(?:23)?4|12"#, #"(1|12)(3|)"#, #"1?2?3?"#, #"\d{0,3}4"#,
        #"1$"#,
        #"(?:1{2}){2}|1{3}"#, #"(?:1|12|123)(?:3|4)$"#,
    ]

    @Test("Prefixes, groups and whole matches are ICU's", arguments: patterns)
    func equalsICU(text: String) throws {
        let pattern = try #require(DigitPatternCompiler.compile(ArraySlice(text.utf8)))
        let peer = try NSRegularExpression(pattern: text)
        let whole = try NSRegularExpression(pattern: "^(?:" + text + ")$")
        var state: UInt64 = 7
        func next(_ bound: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % bound
        }
        var matched = 0
        for round in 0..<1_500 {
            let few = round % 2 == 0 ? UInt64(4) : 10
            let string = (0..<next(16)).map { _ in "\(next(few))" }.joined()
            let range = NSRange(location: 0, length: string.utf16.count)
            let digits = try #require(PhoneDigits(Array(string.utf8)))
            let ours = pattern.prefix(of: digits)
            let theirs = peer.firstMatch(in: string, options: .anchored, range: range)
            #expect(ours?.end == theirs?.range.length, "\(string)")
            if let ours, let theirs {
                matched += 1
                for (group, taken) in [(1, ours.groups.0), (2, ours.groups.1)]
                where group <= pattern.groupCount {
                    let expected = theirs.range(at: group)
                    #expect(taken.count == (expected.location == NSNotFound ? 0 : expected.length))
                    if !taken.isEmpty { #expect(taken.lowerBound == expected.location) }
                }
            }
            #expect(
                pattern.matches(digits) == (whole.firstMatch(in: string, range: range) != nil),
                "\(string)")
        }
        // Otherwise little was compared.
        #expect(matched > 0)
    }

    @Test(
        "A pattern with anything else is not compiled",
        arguments: [
            "1*", "1+", "(?!1)2", "(?=1)", "[^1]", "(1", "1)", "1{2", "1{3,2}", "1{2,}", "1{}",
            "{2}", "?", #"\s"#,
            #"\"#, "[", "[]", "[2-1]", "[1-", "a", ".", "1??", "1{2}?", "^1", "(1)(2)(3)", "1 ",
            "(?<n>1)", #"(1)\1"#,
        ])
    func unknown(text: String) {
        #expect(DigitPatternCompiler.compile(ArraySlice(text.utf8)) == nil)
    }

    @Test("Parts of a number are taken without its neighbours")
    func digits() throws {
        let text = "1234567890123456789012345678901"
        let all = try #require(PhoneDigits(Array(text.utf8)))
        #expect(PhoneDigits(Array((text + "2").utf8)) == nil)
        for start in 0...text.count {
            let rest = Array(text.utf8.dropFirst(start))
            #expect(all.dropping(start).bytes == rest)
            #expect(all.dropping(start) == PhoneDigits(rest))
            for end in start...text.count {
                let part = Array(text.utf8.prefix(end).dropFirst(start))
                #expect(all.taking(start..<end) == PhoneDigits(part))
            }
            let joined = PhoneDigits(Array(text.utf8.prefix(start)))?.appending(all.dropping(start))
            #expect(joined == all)
        }
        #expect(all.appending(all.taking(0..<1)) == nil)
        #expect(all.leading(3) == 123 && all.first == 1 && PhoneDigits().first == 15)
        #expect(PhoneDigits().isEmpty && PhoneDigits().bytes.isEmpty)
    }
}
