import Foundation
import Importers
import TextKernels

/// Reading lists and decoding text.
enum ReadingSuite {
    static func benchmarks() -> [Benchmark] {
        let bytes = ContactList(people: 20_000, seed: 42).csv
        let western = latin1(bytes)
        return [
            Benchmark(
                name: "reading.csv", unit: "row", twin: .yardstick,
                work: { try readFile(bytes) }, other: { readPlainly(bytes) }),
            Benchmark(
                name: "decoding.utf8", unit: "byte", twin: .naive,
                work: { try decode(bytes, .utf8) }, other: { decodePlainly(bytes) }),
            Benchmark(
                name: "decoding.windows1252", unit: "byte", twin: .naive,
                work: { try decode(western, .windows1252) },
                other: { decodeLatin1Plainly(western) }),
            Benchmark(
                name: "decoding.detection", unit: "byte", twin: .yardstick,
                work: { try detect(western) }, other: { decodeLatin1Plainly(western) }),
        ]
    }

    /// The list in ISO 8859-1, of which all its letters are.
    private static func latin1(_ text: [UInt8]) -> [UInt8] {
        String(decoding: text, as: UTF8.self).unicodeScalars.map {
            UInt8(truncatingIfNeeded: $0.value)
        }
    }

    /// Dialect, mapping, cells and hashes, as an import reads them.
    private static func readFile(_ bytes: [UInt8]) throws -> Benchmark.Outcome {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let path = folder.path("list.csv")
        try Data(bytes).write(to: URL(filePath: path))
        var checksum = Checksum()
        var rows = 0
        let start = Stopwatch.seconds()
        for reader in try SourceFile.open(path: path) {
            var reader = reader
            while let batch = try reader.next() {
                rows += batch.rowCount
                checksum.add(batch.cells.count)
            }
        }
        return Benchmark.Outcome(
            items: rows, checksum: checksum.value, seconds: Stopwatch.seconds() - start)
    }

    /// RFC 4180, byte by byte into strings.
    private static func readPlainly(_ bytes: [UInt8]) -> Benchmark.Outcome {
        var checksum = Checksum()
        var rows = 0
        var cells: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted:
                cells.append(String(decoding: cell, as: UTF8.self))
                cell = []
            case UInt8(ascii: "\n") where !isQuoted:
                cells.append(String(decoding: cell, as: UTF8.self))
                checksum.add(cells.count)
                rows += 1
                cells = []
                cell = []
            default: cell.append(byte)
            }
        }
        return Benchmark.Outcome(items: rows - 1, checksum: checksum.value)
    }

    private static func decode(
        _ bytes: [UInt8], _ encoding: TextEncoding
    ) throws -> Benchmark.Outcome {
        var decoder = try TextDecoder(encoding: encoding)
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count * 2)
        _ = decoder.decode(bytes.span, isLast: true, into: &output)
        return outcome(bytes.count, output)
    }

    private static func decodePlainly(_ bytes: [UInt8]) -> Benchmark.Outcome {
        var output: [UInt8] = []
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        return outcome(bytes.count, output)
    }

    private static func decodeLatin1Plainly(_ bytes: [UInt8]) -> Benchmark.Outcome {
        var output: [UInt8] = []
        for byte in bytes {
            output.append(
                contentsOf: UTF8.encode(Unicode.Scalar(byte)) ?? UTF8.encodedReplacementCharacter)
        }
        return outcome(bytes.count, output)
    }

    private static func detect(_ bytes: [UInt8]) throws -> Benchmark.Outcome {
        var detector = EncodingDetector()
        detector.consume(bytes.span)
        let encoding = detector.finish().encoding
        if encoding != .windows1252 { throw BenchmarkError.unequalTwin("decoding.detection") }
        return Benchmark.Outcome(items: bytes.count, checksum: 1)
    }

    private static func outcome(_ items: Int, _ output: [UInt8]) -> Benchmark.Outcome {
        var checksum = Checksum()
        checksum.add(output.count)
        // Every 64th byte: the checksum must not cost more than the work.
        for index in stride(from: 0, to: output.count, by: 64) { checksum.add(Int(output[index])) }
        return Benchmark.Outcome(items: items, checksum: checksum.value)
    }
}
