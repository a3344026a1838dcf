import Foundation
import TextKernels

/// Folding.
enum TextSuite {
    static func benchmarks(_ list: ContactList) -> [Benchmark] {
        let names = list.rows.map { $0.given + " " + $0.family }
        let cyrillic = list.rows.map { $0.given.lowercased().unicodeScalars.map(letter).joined() }
        return [
            Benchmark(
                name: "folding.latin", unit: "name", twin: .yardstick,
                work: { fold(names) }, other: { foldPlainly(names) }),
            Benchmark(
                name: "folding.cyrillic", unit: "name", twin: .yardstick,
                work: { fold(cyrillic) }, other: { romanisePlainly(cyrillic) }),
        ]
    }

    /// Some Cyrillic letter for each letter.
    private static func letter(_ scalar: Unicode.Scalar) -> String {
        let letters = Array("абвгдежзиклмнопрстуфхчшыэюя")
        return String(letters[Int(scalar.value) % letters.count])
    }

    private static func fold(_ texts: [String]) -> Benchmark.Outcome {
        var checksum = Checksum()
        var output: [UInt8] = []
        for text in texts {
            output.removeAll(keepingCapacity: true)
            let bytes = Array(text.utf8)
            TextFolder.fold(bytes.span, into: &output)
            checksum.add(output.count)
        }
        return Benchmark.Outcome(items: texts.count, checksum: checksum.value)
    }

    /// What Foundation offers for Latin letters.
    private static func foldPlainly(_ texts: [String]) -> Benchmark.Outcome {
        var checksum = Checksum()
        for text in texts {
            let folded = text.folding(
                options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
            checksum.add(folded.utf8.count)
        }
        return Benchmark.Outcome(items: texts.count, checksum: checksum.value)
    }

    /// What Foundation offers for other scripts.
    private static func romanisePlainly(_ texts: [String]) -> Benchmark.Outcome {
        var checksum = Checksum()
        for text in texts {
            let latin = text.applyingTransform(.toLatin, reverse: false) ?? text
            checksum.add(latin.lowercased().utf8.count)
        }
        return Benchmark.Outcome(items: texts.count, checksum: checksum.value)
    }
}
