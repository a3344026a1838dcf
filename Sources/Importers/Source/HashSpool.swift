/// Hashes of records on disk, by parts of the hashes' range.
final class HashSpool {
    /// A record: 32 bytes on disk.
    struct Entry {
        var hash: UInt64
        var content: UInt64
        var row: Int
        var line: Int
    }

    static let partCount = 256
    /// How many entries of a part wait until they are written.
    private static let entriesPerChunk = 1_024

    private let file: SpoolFile
    private var waiting = [[Entry]](repeating: [], count: partCount)
    /// For each part which chunks of the file are its.
    private var chunks = [[Int]](repeating: [], count: partCount)
    private var chunkCount = 0

    init(for name: String) throws(ImportError) {
        file = try SpoolFile(for: name)
    }

    /// - Throws: `import.spoolFailed` where the disk is full.
    func append(_ entry: Entry) throws(ImportError) {
        let part = Int(truncatingIfNeeded: entry.hash >> 56)
        waiting[part].append(entry)
        if waiting[part].count < Self.entriesPerChunk { return }
        let full = waiting[part]
        let written: Result<Void, ImportError> = unsafe full.withUnsafeBytes { raw in
            let bytes = unsafe raw.bindMemory(to: UInt8.self)
            return Result { () throws(ImportError) in try unsafe file.write(bytes.span) }
        }
        try written.get()
        chunks[part].append(chunkCount)
        chunkCount += 1
        waiting[part].removeAll(keepingCapacity: true)
    }

    /// All entries of a part, in no order.
    ///
    /// - Throws: `import.spoolFailed` where they cannot be read.
    func entries(ofPart part: Int) throws(ImportError) -> [Entry] {
        var all = waiting[part]
        let size = Self.entriesPerChunk * MemoryLayout<Entry>.stride
        for chunk in chunks[part] {
            let bytes = try file.read(at: chunk * size, count: size)
            unsafe bytes.withUnsafeBytes { raw in
                for offset in stride(from: 0, to: size, by: MemoryLayout<Entry>.stride) {
                    all.append(unsafe raw.loadUnaligned(fromByteOffset: offset, as: Entry.self))
                }
            }
        }
        return all
    }
}
