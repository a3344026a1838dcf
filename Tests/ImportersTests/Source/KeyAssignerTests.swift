import Importers
import RecordModel
import Testing

@Suite struct KeyAssignerTests {
    private func hash(_ text: String) -> StableHash128 {
        var hasher = StableHasher()
        hasher.append(text)
        return hasher.finish()
    }

    @Test func recordsWithoutIdHaveTheirContentHash() {
        var keys = KeyAssigner()
        let content = hash("a")
        #expect(keys.key(id: nil, contentHash: content).key == "h:" + content.hexadecimal)
        #expect(keys.key(id: "", contentHash: hash("b")).key.hasPrefix("h:"))
    }

    @Test func equalRowsAreNumberedFromTwo() {
        var keys = KeyAssigner()
        let content = hash("a")
        let base = "h:" + content.hexadecimal
        #expect(keys.key(id: nil, contentHash: content).key == base)
        let second = keys.key(id: nil, contentHash: content)
        #expect(second.key == base + "#2")
        #expect(second.finding == .repeatedRecord)
        #expect(keys.key(id: nil, contentHash: content).key == base + "#3")
    }

    @Test func repeatedIdsAreNumberedAndSaid() {
        var keys = KeyAssigner()
        #expect(keys.key(id: "7", contentHash: hash("a")).finding == .unique)
        let other = keys.key(id: "7", contentHash: hash("b"))
        #expect(other.key == "7#2")
        #expect(other.finding == .repeatedID)
        let same = keys.key(id: "7", contentHash: hash("a"))
        #expect(same.key == "7#3")
        #expect(same.finding == .repeatedRecord)
    }

    @Test func keysNeverRepeatEvenWhereAnIdLooksNumbered() {
        var keys = KeyAssigner()
        var seen: Set<String> = []
        for id in ["7#2", "7", "7", "7#2", "7", "7#2#2"] {
            #expect(seen.insert(keys.key(id: id, contentHash: hash(id)).key).inserted)
        }
    }

    @Test func manyKeysAreAssignedAsByADictionary() {
        var random = SeededGenerator(seed: 11)
        var keys = KeyAssigner()
        var known: [String: (count: Int, content: String)] = [:]
        for _ in 0..<20_000 {
            let id = "\(random.next() % 9_000)"
            let content = "\(random.next() % 3)"
            let (key, finding) = keys.key(id: id, contentHash: hash(content))
            if let first = known[id] {
                #expect(key == "\(id)#\(first.count + 1)")
                #expect((finding == .repeatedRecord) == (first.content == content))
                known[id]?.count += 1
            } else {
                #expect(key == id && finding == .unique)
                known[id] = (1, content)
            }
        }
    }

    @Test func idsAreFoundInTheFileOrNamed() throws {
        let text = "Customer No,Name,Email\nK1,Ann Lee,a@example.org\nK2,Bob Ray,b@example.org\n"
        #expect(try ReadTable(text).keys == ["K1", "K2"])
        let named = try ReadTable(text, options: ImportOptions(keyColumn: "email"))
        #expect(named.keys == ["a@example.org", "b@example.org"])
        #expect(named.description.keyColumn == "Email")
        let wrong = try ReadTable(text, options: ImportOptions(keyColumn: "nothing"))
        #expect(wrong.diagnostic("key.missingColumn") != nil)
        #expect(wrong.keys.allSatisfy { $0.hasPrefix("h:") })
    }

    @Test func aColumnThatRepeatsItsValuesIsNoKey() throws {
        var text = "id,Name\n"
        for row in 0..<20 { text += "\(row % 3),Person Number\(row)\n" }
        let read = try ReadTable(text)
        #expect(read.keys.allSatisfy { $0.hasPrefix("h:") })
        #expect(read.diagnostic("key.notUnique") != nil)
    }

    @Test func contentKeysDependOnCellsAndHeadersOnly() throws {
        let commas = try ReadTable("Name,Email\nAnn Lee,a@example.org\n")
        let semicolons = try ReadTable("Name;Email\r\n\"Ann Lee\";a@example.org\r\n")
        let other = try ReadTable("Name,E-Mail\nAnn Lee,a@example.org\n")
        #expect(commas.keys == semicolons.keys)
        #expect(commas.keys != other.keys)
    }

    @Test func hashingASpanIsHashingItsBytes() {
        var generator = SeededGenerator(seed: 5)
        for count in [0, 1, 7, 8, 9, 63, 64, 65, 200] {
            let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
            for lead in 0..<3 {
                var fast = StableHasher()
                var slow = StableHasher()
                for byte in 0..<lead {
                    fast.appendByte(UInt8(byte))
                    slow.appendByte(UInt8(byte))
                }
                var other = fast
                fast.append(bytes.span)
                other.append(bytes[...])
                // Mapped lazily the bytes have no storage of their own, so they go one by one.
                slow.append(bytes.lazy.map { $0 })
                #expect(fast.finish() == slow.finish())
                #expect(other.finish() == slow.finish())
            }
        }
    }
}
