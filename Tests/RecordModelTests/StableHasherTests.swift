import RecordModel
import Testing

@Suite struct StableHasherTests {
    /// The first vectors of `vectors_sip128` of the authors' reference implementation: the key is
    /// 00 01 … 0f, the message the first n bytes of 00 01 02 …
    @Test func agreesWithTheReferenceVectors() {
        let expected: [(count: Int, bytes: [UInt8])] = [
            (
                0,
                [
                    0xa3, 0x81, 0x7f, 0x04, 0xba, 0x25, 0xa8, 0xe6, 0x6d, 0xf6, 0x72, 0x14, 0xc7,
                    0x55, 0x02, 0x93,
                ]
            ),
            (
                1,
                [
                    0xda, 0x87, 0xc1, 0xd8, 0x6b, 0x99, 0xaf, 0x44, 0x34, 0x76, 0x59, 0x11, 0x9b,
                    0x22, 0xfc, 0x45,
                ]
            ),
        ]
        for vector in expected {
            var hasher = StableHasher(key: (0x0706_0504_0302_0100, 0x0f0e_0d0c_0b0a_0908))
            for byte in 0..<vector.count { hasher.appendByte(UInt8(byte)) }
            let hash = hasher.finish()
            let bytes = [hash.low, hash.high].flatMap { word in
                (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64($0 * 8)) }
            }
            #expect(bytes == vector.bytes)
        }
    }

    @Test func partsDoNotRunTogether() {
        func hash(_ parts: [String]) -> StableHash128 {
            var hasher = StableHasher()
            for part in parts { hasher.append(part) }
            return hasher.finish()
        }
        #expect(hash(["ab", "c"]) != hash(["a", "bc"]))
        #expect(hash(["", "a"]) != hash(["a", ""]))
        #expect(hash(["a"]) != hash(["a", ""]))
    }

    @Test func wordsAndTheirBytesHashAlike() {
        var words = StableHasher()
        words.appendByte(7)
        words.appendRaw(0x0102_0304_0506_0708)
        var bytes = StableHasher()
        for byte in [7, 8, 7, 6, 5, 4, 3, 2, 1] as [UInt8] { bytes.appendByte(byte) }
        #expect(words.finish() == bytes.finish())
    }

    @Test func sumsDoNotDependOnOrderAndAreUndone() {
        let hashes = (0..<20).map { number -> StableHash128 in
            var hasher = StableHasher()
            hasher.appendRaw(UInt64(number))
            return hasher.finish()
        }
        let forward = hashes.reduce(StableHash128.zero) { $0.adding($1) }
        let backward = hashes.reversed().reduce(StableHash128.zero) { $0.adding($1) }
        #expect(forward == backward)
        #expect(forward.subtracting(hashes[3]).adding(hashes[3]) == forward)
        #expect(forward.subtracting(hashes[3]) != forward)
    }

    @Test func hexadecimalIsReadBack() {
        let hash = StableHash128(high: 0x0123_4567_89ab_cdef, low: 1)
        #expect(hash.hexadecimal == "0123456789abcdef0000000000000001")
        #expect(StableHash128(hexadecimal: hash.hexadecimal) == hash)
        #expect(StableHash128(hexadecimal: "123") == nil)
    }
}
