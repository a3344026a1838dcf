import Foundation
import Importers
import Testing

/// Gzip is read as what is in it; what is damaged is refused with its place.
@Suite struct CompressedInputTests {
    private static let text =
        "First Name,Last Name,Email\nAnn,Lee,ann@example.org\nBob,Ray,bob@example.org\n"

    /// A gzip member whose data is stored, not compressed: what no library is needed for.
    ///
    /// - Source: RFC 1952 section 2.3; RFC 1951 section 3.2.4; the CRC of RFC 1952 section 8.
    private static func member(_ content: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]
        let length = UInt16(content.count)
        bytes.append(1)
        for value in [length, ~length] {
            bytes += [UInt8(value & 0xff), UInt8(value >> 8)]
        }
        bytes += content
        var crc: UInt32 = 0xffff_ffff
        for byte in content {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xedb8_8320 : crc >> 1 }
        }
        for value in [~crc, UInt32(content.count)] {
            for shift in [0, 8, 16, 24] { bytes.append(UInt8(value >> UInt32(shift) & 0xff)) }
        }
        return bytes
    }

    @Test func gzipIsReadAsItsContent() throws {
        let plain = try ReadTable(Self.text)
        let packed = try ReadTable(Self.member(Array(Self.text.utf8)), name: "contacts.csv.gz")
        #expect(packed.rows == plain.rows)
        #expect(packed.keys == plain.keys)
        #expect(packed.table.source == plain.table.source)
        #expect(packed.diagnostics.isEmpty)
    }

    @Test func severalMembersAreOneFile() throws {
        let bytes = Array(Self.text.utf8)
        let parts = Self.member(Array(bytes[..<30])) + Self.member(Array(bytes[30...]))
        #expect(try ReadTable(parts).rows == ReadTable(Self.text).rows)
        // Zeros that tapes leave are nothing.
        #expect(try ReadTable(parts + [0, 0, 0, 0]).diagnostics.isEmpty)
    }

    @Test func otherBytesAfterTheDataAreSkippedAndSaid() throws {
        let packed = Self.member(Array(Self.text.utf8))
        let read = try ReadTable(packed + Array("junk".utf8))
        #expect(read.rows.count == 2)
        #expect(read.diagnostic("import.gzipTrailingBytes")?.byteOffset == packed.count)
    }

    @Test func cutAndDamagedDataIsRefused() throws {
        let packed = Self.member(Array(Self.text.utf8))
        for length in [11, 20, packed.count - 9, packed.count - 1] {
            let file = try TemporaryFile(Array(packed[..<length]))
            let error = #expect(throws: ImportError.self) { try SourceFile.open(path: file.path) }
            #expect(error?.kind == .damaged)
            #expect(error?.code == "import.gzipTruncated")
        }
        var flipped = packed
        flipped[40] ^= 1
        let file = try TemporaryFile(flipped)
        let error = #expect(throws: ImportError.self) { try SourceFile.open(path: file.path) }
        #expect(error?.code == "import.gzipDamaged")
        #expect(error?.byteOffset != nil)
    }

    @Test func nothingInGzipIsAnEmptyFile() throws {
        let file = try TemporaryFile(Self.member([]))
        let error = #expect(throws: ImportError.self) { try SourceFile.open(path: file.path) }
        #expect(error?.kind == .empty)
    }
}
