import Foundation
import Normalization
import RecordModel

/// The normalisers, one benchmark a kind of field.
enum NormalizationSuite {
    static func benchmarks(_ list: ContactList) -> [Benchmark] {
        let rows = list.rows
        let fields = FieldNormalizer()
        let plain: [(name: String, field: Field, texts: [String])] = [
            ("name", .fullName, rows.map { $0.given + " " + $0.family }),
            ("givenName", .givenName, rows.map(\.given)),
            ("familyName", .familyName, rows.map(\.family)),
            ("organization", .organization, rows.map(\.company)),
            ("email", .email, rows.map(\.email)),
            ("street", .street, rows.map(\.street)),
            ("city", .city, rows.map(\.city)),
            ("postalCode", .postalCode, rows.map(\.postcode)),
            ("date", .birthDate, rows.map(\.birthDate)),
            ("url", .url, rows.map { "https://www.\($0.family).com/\($0.given)?utm_source=x" }),
        ]
        return plain.map { kind in
            Benchmark(
                name: "normalization.\(kind.name)", unit: "value", twin: .yardstick,
                work: { keys(kind.texts, kind.field, fields) }, other: { words(kind.texts) })
        } + [
            Benchmark(
                name: "normalization.phone", unit: "number", twin: .naive,
                work: { phones(rows.map(\.phone), byLibrary: false) },
                other: { phones(rows.map(\.phone), byLibrary: true) })
        ]
    }

    private static func keys(
        _ texts: [String], _ field: Field, _ normalizer: FieldNormalizer
    ) -> Benchmark.Outcome {
        var checksum = Checksum()
        for text in texts {
            let value = FieldValue(field: field, label: nil, group: 0, text: text, column: 0)
            checksum.add(normalizer.equalityKey(for: value, region: "US").utf8.count)
        }
        return Benchmark.Outcome(items: texts.count, checksum: checksum.value)
    }

    /// Trimmed, in lower case, without punctuation: what a list is cleaned with by hand.
    private static func words(_ texts: [String]) -> Benchmark.Outcome {
        var checksum = Checksum()
        for text in texts {
            let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
            checksum.add(words.joined(separator: " ").utf8.count)
        }
        return Benchmark.Outcome(items: texts.count, checksum: checksum.value)
    }

    private static func phones(_ texts: [String], byLibrary: Bool) -> Benchmark.Outcome {
        let normalizer = PhoneNormalizer()
        var checksum = Checksum()
        for text in texts {
            let number =
                byLibrary
                ? normalizer.parseByLibrary(text, region: "US")
                : normalizer.parse(text, region: "US")
            checksum.add((number?.digits ?? "").utf8)
        }
        return Benchmark.Outcome(items: texts.count, checksum: checksum.value)
    }
}
