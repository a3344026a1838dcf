import Foundation
import Testing

@testable import CanonicalStore

struct JSONCursorTests {
    @Test(arguments: [
        #""""#, #""a""#, #""a\"b\\c\/d""#, #""\n\r\t\b\f""#, #""é€ \u00e9\u20ac\ud83d\ude00""#,
        #""\u0001x""#, #""Zoë 漢字 😀""#,
    ])
    func textsAreReadAsFoundationReadsThem(_ json: String) throws {
        var cursor = JSONCursor(json)
        let expected = try JSONDecoder().decode(String.self, from: Data(json.utf8))
        #expect(try cursor.string() == expected)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func whateverIsWrittenIsReadAgain(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let scalars = (0..<Int.random(in: 0...40, using: &generator)).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 0...0x2ff, using: &generator))
            }
            var text = String()
            text.unicodeScalars.append(contentsOf: scalars)
            var bytes: [UInt8] = []
            JSONText.appendString(text, to: &bytes)
            var cursor = JSONCursor(bytes)
            #expect(try cursor.string() == text, "\(scalars.map(\.value))")
        }
    }

    @Test func objectsArraysAndNumbersAreReadAndOthersLeftOut() throws {
        var cursor = JSONCursor(
            #" { "a" : [ 1 , -20,9223372036854775807 ], "b": {"c": [true, null, {"d": 1.5e3}]}, "e": [] ,"f":{}} "#
        )
        var numbers: [Int64] = []
        var names: [String] = []
        try cursor.object { (name, cursor) throws(JSONCursor.Malformed) in
            names.append(name)
            if name == "a" {
                try cursor.array { (cursor) throws(JSONCursor.Malformed) in
                    numbers.append(try cursor.integer())
                }
            } else {
                try cursor.skip()
            }
        }
        #expect(numbers == [1, -20, .max])
        #expect(names == ["a", "b", "e", "f"])
    }

    @Test(arguments: [
        "", "\"", "\"a", #""\"#, #""\u12""#, #""\ud800""#, #""\x""#, "[", "[1", "[1 2]", "{\"a\"}",
        "{\"a\":1", "99999999999999999999", "-", "x",
    ])
    func whatIsNoJSONIsRefused(_ json: String) {
        #expect(throws: JSONCursor.Malformed.self) {
            var cursor = JSONCursor(json)
            switch json.first {
            case "\"": _ = try cursor.string()
            case "[":
                try cursor.array { (cursor) throws(JSONCursor.Malformed) in
                    _ = try cursor.integer()
                }
            case "{":
                try cursor.object { (_, cursor) throws(JSONCursor.Malformed) in try cursor.skip() }
            default: _ = try cursor.integer()
            }
        }
    }
}
