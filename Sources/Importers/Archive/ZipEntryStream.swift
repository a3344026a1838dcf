import CZip

/// Reads the expanded bytes of one entry of an archive, once from start to end.
@safe
package final class ZipEntryStream {
    /// The expanded bytes read so far.
    package private(set) var bytesRead = 0
    package let entry: ZipEntry
    /// Keeps the archive open.
    private let archive: ZipArchive
    private let handle: OpaquePointer
    private var isFinished = false

    @unsafe
    init(handle: OpaquePointer, entry: ZipEntry, archive: ZipArchive) {
        unsafe self.handle = unsafe handle
        self.entry = entry
        self.archive = archive
    }

    deinit {
        unsafe czip_stream_close(handle)
    }

    /// Reads up to `count` bytes, appending them; returns how many, 0 at the end, where the checksum
    /// was found right.
    ///
    /// - Throws: `ImportError` with code `zip.damaged`, `zip.bomb`, or as reading the input does.
    package func read(count: Int, into output: inout [UInt8]) throws(ImportError) -> Int {
        if isFinished || count <= 0 { return 0 }
        var got = 0
        let handle = unsafe handle
        let chunk = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            guard let base = buffer.baseAddress else { return }
            got = unsafe Int(czip_stream_read(handle, base, Int64(buffer.count)))
            initialized = max(0, got)
        }
        if got < 0 {
            isFinished = true
            throw archive.error(Int32(-got))
        }
        if got == 0 {
            isFinished = true
            return 0
        }
        bytesRead += got
        let compressed = entry.compressedByteCount ?? 0
        guard archive.limits.allow(expanded: bytesRead, from: compressed) else {
            isFinished = true
            throw archive.bomb("expands to more than \(archive.limits.highestRatio) times its size")
        }
        if output.isEmpty { output = chunk } else { output.append(contentsOf: chunk) }
        return got
    }

    /// Reads the whole entry.
    ///
    /// - Throws: as `read(count:into:)`, and `zip.tooLarge` where it has more than `limit` bytes.
    package func readAll(limit: Int) throws(ImportError) -> [UInt8] {
        var bytes: [UInt8] = []
        while try read(count: 1 << 18, into: &bytes) > 0 {
            if bytes.count > limit {
                throw ImportError(
                    code: "zip.tooLarge", kind: .unsupported, file: archive.name,
                    message: "A part of the archive that is read whole is larger than"
                        + " \(limit >> 20) MiB; it was not read.")
            }
        }
        return bytes
    }
}
