import CZip

/// A ZIP archive, open for reading its entries.
///
/// Used from one task at a time; several archives may be open on one input. Archives that expand
/// beyond `ZipLimits` are refused at opening where their directory says so, else while reading.
@safe
package final class ZipArchive {
    /// What an archive is read from.
    package enum Origin {
        case input(SourceInput)
        case memory([UInt8], name: String)
    }

    /// The file as the user named it.
    package let name: String
    /// The bytes of the archive itself.
    package var byteCount: Int { reading.byteCount }
    /// The entries in the order of the directory.
    package let entries: [ZipEntry]
    let limits: ZipLimits
    private let origin: Origin
    private let reading: ZipReading
    private let handle: OpaquePointer
    private let indexByName: [String: Int]

    /// Reads the directory of an archive.
    ///
    /// - Throws: `ImportError` with code `zip.damaged`, `zip.bomb`, `zip.unsupported`, or as reading
    ///   the input does.
    package init(_ origin: Origin, limits: ZipLimits = ZipLimits()) throws(ImportError) {
        let reading = ZipReading(origin)
        var status: Int32 = 0
        let opened = unsafe czip_open(
            Int64(reading.byteCount),
            { context, offset, buffer, count in
                unsafe Unmanaged<ZipReading>.fromOpaque(context).takeUnretainedValue()
                    .read(at: Int(offset), count: Int(count), into: buffer)
            }, Unmanaged.passUnretained(reading).toOpaque(), &status)
        guard let handle = unsafe opened else { throw reading.error(status) }
        self.reading = reading
        self.origin = origin
        unsafe self.handle = unsafe handle
        self.limits = limits
        name = reading.name
        let count = unsafe Int(czip_entry_count(handle))
        guard count <= limits.entryCount else {
            unsafe czip_close(handle)
            throw reading.bomb("has more than \(limits.entryCount) entries")
        }
        var entries: [ZipEntry] = []
        var indexByName: [String: Int] = [:]
        for index in 0..<count {
            guard let entry = unsafe Self.entry(at: index, of: handle) else { continue }
            // Of several entries with one name the first counts, whatever its letter case.
            if indexByName[entry.name.lowercased()] == nil {
                indexByName[entry.name.lowercased()] = entries.count
            }
            entries.append(entry)
        }
        self.entries = entries
        self.indexByName = indexByName
        // Directories may claim anything; as much as this of each entry is too much already.
        let expanded = entries.reduce(0) { $0 + min($1.byteCount ?? 0, 1 << 46) }
        if !limits.allow(expanded: expanded, from: reading.byteCount) {
            throw reading.bomb("expands to more than \(limits.highestRatio) times its size")
        }
    }

    deinit {
        unsafe czip_close(handle)
    }

    /// Opens the same archive once more, so that two tasks can read it.
    package func reopened() throws(ImportError) -> ZipArchive {
        try ZipArchive(origin, limits: limits)
    }

    /// Checks that the file is still what it was when it was opened.
    package func checkUnchanged() throws(ImportError) {
        if case .input(let input) = origin { try input.checkUnchanged() }
    }

    /// Whether a file that begins with these bytes is a ZIP archive.
    package static func recognizes(beginning: [UInt8]) -> Bool {
        beginning.starts(with: [0x50, 0x4b, 0x03, 0x04])
            || beginning.starts(with: [0x50, 0x4b, 0x05, 0x06])
    }

    /// The entry at a path; letter case and a leading slash do not matter. nil where there is none.
    package func entry(named path: String) -> ZipEntry? {
        indexByName[Self.normalized(path).lowercased()].map { entries[$0] }
    }

    /// Opens an entry for reading from its start.
    ///
    /// - Throws: `ImportError` with code `zip.encrypted`, `zip.unsupported`, `zip.damaged`.
    package func open(_ entry: ZipEntry) throws(ImportError) -> ZipEntryStream {
        if entry.isEncrypted { throw reading.error(Int32(CZIP_ENCRYPTED)) }
        var status: Int32 = 0
        let stream = unsafe czip_stream_open(handle, Int64(entry.index), &status)
        guard let stream = unsafe stream else { throw reading.error(status) }
        return unsafe ZipEntryStream(handle: stream, entry: entry, archive: self)
    }

    func error(_ status: Int32) -> ImportError { reading.error(status) }

    func bomb(_ what: String) -> ImportError { reading.bomb(what) }

    private static func normalized(_ path: String) -> String {
        var text = path
        if text.utf8.contains(UInt8(ascii: "\\")) {
            text = String(
                decoding: text.utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 },
                as: UTF8.self)
        }
        while text.utf8.first == UInt8(ascii: "/") { text.removeFirst() }
        return text
    }

    private static func entry(at index: Int, of handle: OpaquePointer) -> ZipEntry? {
        var found = czip_entry()
        guard unsafe czip_entry_at(handle, Int64(index), &found) == CZIP_OK else { return nil }
        var length = unsafe Int(czip_entry_name(handle, Int64(index), nil, 0))
        let name = unsafe [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            length = unsafe Int(
                czip_entry_name(handle, Int64(index), buffer.baseAddress, Int64(buffer.count)))
            count = min(length, buffer.count)
        }
        return ZipEntry(
            name: normalized(String(decoding: name, as: UTF8.self)), index: index,
            byteCount: found.size < 0 ? nil : Int(found.size),
            compressedByteCount: found.compressed_size < 0 ? nil : Int(found.compressed_size),
            isEncrypted: found.is_encrypted != 0)
    }
}
