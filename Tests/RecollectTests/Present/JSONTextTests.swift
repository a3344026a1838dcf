import Foundation
import Testing

@testable import recollect

/// What is written is what Foundation writes, byte for byte.
struct JSONTextTests {
    private enum Value: Encodable {
        case text(String), whole(Int), share(Double), flag(Bool), nothing
        case list([Value]), object([String: Value]), pair(Pair)

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let value): try container.encode(value)
            case .whole(let value): try container.encode(value)
            case .share(let value): try container.encode(value)
            case .flag(let value): try container.encode(value)
            case .nothing: try container.encodeNil()
            case .list(let values): try container.encode(values)
            case .object(let values): try container.encode(values)
            case .pair(let pair): try container.encode(pair)
            }
        }
    }

    private struct Pair: Encodable {
        let zebra: String?
        let alpha: [Int?]
        let beta: Float
        let betaTwo: UInt64
        let address: URL
        let small: Int8

        enum CodingKeys: String, CodingKey {
            case zebra, betaTwo, address, small
            case alpha = "Alpha"
            case beta = "beta_two"
        }
    }

    private static let texts = [
        "", "a", "Z", "a/b", "quote \" and \\", "tab\t, line\n, feed\r", "\u{8}\u{c}\u{1f}\u{0}",
        "Zoë Ångström", "名前", "👩‍🚀", "\u{7f}\u{2028}", "=1+2", "a_b", "aB", "ab", "A_b", "10", "9",
    ]

    private static func value(
        _ depth: Int, _ random: inout SeededGenerator
    ) throws -> Value {
        switch Int.random(in: 0..<(depth > 3 ? 5 : 9), using: &random) {
        case 0: return .text(texts.randomElement(using: &random) ?? "")
        case 1: return .whole([0, 7, -1, 42, .max, .min].randomElement(using: &random) ?? 0)
        case 2:
            return .share(
                [0, 1, 0.5, -0.25, 1e21, 1.0 / 3, 123456789.125, 2.5e-300].randomElement(
                    using: &random) ?? 0)
        case 3: return .flag(Bool.random(using: &random))
        case 4: return .nothing
        case 5:
            return .pair(
                Pair(
                    zebra: texts.randomElement(using: &random), alpha: [1, nil, 3], beta: 0.1,
                    betaTwo: .max, address: try #require(URL(string: "https://x.example/a?b=c")),
                    small: -5))
        case 6:
            return .list(
                try (0..<Int.random(in: 0..<4, using: &random)).map { _ in
                    try value(depth + 1, &random)
                })
        default:
            var members: [String: Value] = [:]
            for _ in 0..<Int.random(in: 0..<6, using: &random) {
                members[texts.randomElement(using: &random) ?? ""] = try value(depth + 1, &random)
            }
            return .object(members)
        }
    }

    @Test func everyValueIsWrittenAsFoundationWritesIt() throws {
        var random = SeededGenerator(seed: 11)
        let pretty = JSONEncoder()
        pretty.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        let plain = JSONEncoder()
        plain.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for _ in 0..<400 {
            let value = Value.object(["value": try Self.value(0, &random)])
            #expect(
                try JSONText.object(value)
                    == String(decoding: pretty.encode(value), as: UTF8.self))
            #expect(
                try JSONText.line(value) == String(decoding: plain.encode(value), as: UTF8.self))
        }
    }

    @Test func whatIsNoNumberIsRefused() {
        #expect(throws: EncodingError.self) { try JSONText.line([Double.nan]) }
    }

    private struct Entry: Encodable, Sendable {
        let name: String
        let places: [Int]
    }

    private struct Listed<Entries: Encodable>: Encodable {
        let before: String
        let entries: Entries
        let last = true
    }

    /// Also where a list is one part, several parts or nothing.
    @Test(arguments: [0, 1, 511, 512, 513, 2000])
    func aLongListIsWrittenAsAnyOther(count: Int) async throws {
        let entries = (0..<count).map { number in
            Entry(
                name: Self.texts[number % Self.texts.count],
                places: Array(0..<number % 3))
        }
        let plain = try JSONText.object(Listed(before: "x", entries: entries))
        let long = try JSONText.object(
            Listed(before: "x", entries: await WrittenList(entries) { $0 }))
        #expect(long == plain)
    }
}
