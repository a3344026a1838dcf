/// A list of an answer that is written already, by all processors: some answers have thousands of entries.
struct WrittenList: Encodable, Sendable {
    /// The text of the list as it stands in the answer.
    let bytes: [UInt8]

    /// So many entries are written by one task.
    private static let chunk = 512

    /// Writes a list that is a member of the outermost object of a readable answer.
    ///
    /// - Parameter answer: what is written of an entry.
    init<Entry: Sendable, Answer: Encodable & SendableMetatype>(
        _ entries: [Entry], _ answer: @escaping @Sendable (Entry) -> Answer
    ) async throws {
        let count = (entries.count + Self.chunk - 1) / Self.chunk
        let parts = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
            for number in 0..<count {
                let part = entries[
                    number * Self.chunk..<min(entries.count, (number + 1) * Self.chunk)]
                group.addTask {
                    var writer = JSONWriter(isPretty: true)
                    for (place, entry) in part.enumerated() {
                        try writer.writeElement(
                            JSONTreeEncoder.tree(answer(entry)), depth: 1,
                            isFirst: number == 0 && place == 0)
                    }
                    return (number, writer.bytes)
                }
            }
            var parts = [[UInt8]](repeating: [], count: count)
            for try await (number, bytes) in group { parts[number] = bytes }
            return parts
        }
        var writer = JSONWriter(isPretty: true)
        writer.writeList(of: parts, depth: 1)
        bytes = writer.bytes
    }

    /// Other encoders than ours have it as text.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(String(decoding: bytes, as: UTF8.self))
    }
}
