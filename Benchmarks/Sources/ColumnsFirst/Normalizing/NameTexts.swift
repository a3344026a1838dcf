import NormalizationInside
import RecordModel
import TextKernels

/// All names, given and family names in one pool: a name that changed its column keeps its number.
struct NameTexts: Sendable {
    /// What comparisons ask of a name, side by side.
    struct Facts: BitwiseCopyable, Sendable {
        /// Begin, length, number of records that have it as a given name, letters.
        let text: ValueFacts
        var familyCount: UInt32 = 0
        /// The first and the last word of a name of several, else the name itself.
        var firstWord: UInt32 = 0
        var lastWord: UInt32 = 0
        /// A hash of how the first word sounds, and of how all words do.
        var sound: UInt32 = 0
        var wholeSound: UInt32 = 0
        /// The first three letters; 0 for shorter names.
        var start: UInt32 = 0
        /// The first four groups of nicknames that a given name is in, numbered from 1.
        var groups = SIMD4<UInt16>.zero
    }

    let bytes: SharedColumn<UInt8>
    let facts: SharedColumn<Facts>

    /// - Parameter counts: how many records have each as given and as family name.
    init(
        _ pool: ValuePool, givenCounts: [UInt32], familyCounts: [UInt32], withNicknames: Bool,
        workers: Workers
    ) async {
        bytes = SharedColumn(pool.bytes)
        let nothing = ValueFacts(start: 0, length: 0, count: 0, letters: .none)
        let facts = SharedColumn(count: pool.count, repeating: Facts(text: nothing))
        let nicknames = withNicknames ? NicknameGroups.standard : nil
        let ranges = workers.parts(of: pool.count)
        _ = await workers.map(ranges.count) { part in
            var code: [UInt8] = []
            for number in ranges[part] where number > 0 {
                facts[number] = Self.facts(
                    UInt32(number), pool, givenCounts[number], familyCounts[number], nicknames,
                    &code)
            }
        }
        self.facts = facts
    }

    private static func facts(
        _ number: UInt32, _ pool: ValuePool, _ givenCount: UInt32, _ familyCount: UInt32,
        _ nicknames: NicknameGroups?, _ code: inout [UInt8]
    ) -> Facts {
        let range = pool.range(of: number)
        let name = pool.bytes.span.extracting(range)
        var facts = Facts(
            text: ValueFacts(
                start: UInt32(range.lowerBound), length: UInt32(range.count), count: givenCount,
                letters: LetterSet(name)))
        var first = name.count
        var last = 0
        for index in name.indices where name[index] == UInt8(ascii: " ") {
            first = min(first, index)
            last = index + 1
        }
        facts.familyCount = familyCount
        facts.wholeSound = sound(name, &code)
        if last == 0 {
            (facts.firstWord, facts.lastWord, facts.sound) = (number, number, facts.wholeSound)
        } else {
            facts.firstWord = pool.find(name.extracting(0..<first)) ?? number
            facts.lastWord = pool.find(name.extracting(last..<name.count)) ?? number
            facts.sound = sound(name.extracting(0..<first), &code)
        }
        if name.count >= 3 {
            facts.start = UInt32(name[0]) << 16 | UInt32(name[1]) << 8 | UInt32(name[2])
        }
        if let nicknames, givenCount > 0 {
            let groups = nicknames.groups(of: pool.text(number)).prefix(4)
            for (place, group) in groups.enumerated() { facts.groups[place] = UInt16(group + 1) }
        }
        return facts
    }

    private static func sound(_ name: Span<UInt8>, _ code: inout [UInt8]) -> UInt32 {
        code.removeAll(keepingCapacity: true)
        PhoneticKey.encode(name, into: &code)
        return code.isEmpty ? 0 : UInt32(truncatingIfNeeded: MixHash.hash(code.span)) | 1
    }

    /// Whether two names stand in one group.
    @inline(__always)
    static func areVariants(_ a: SIMD4<UInt16>, _ b: SIMD4<UInt16>) -> Bool {
        if a[0] == 0 || b[0] == 0 { return false }
        for place in 0..<4 where a[place] != 0 {
            for other in 0..<4 where a[place] == b[other] { return true }
        }
        return false
    }

    @inline(__always)
    func firstByte(_ name: UInt32) -> UInt8 { bytes[Int(facts[name].text.start)] }

    @inline(__always)
    func length(_ name: UInt32) -> UInt32 { facts[name].text.length }
}
