import Foundation
import RecordModel

/// Tells whether a file has the bytes that one had before.
struct FileFingerprint: Equatable {
    /// A hash of the bytes, in hexadecimal.
    let text: String
    private let stamp: Stamp

    /// What changes when a file is written.
    private struct Stamp: Equatable {
        let inode: UInt64
        let byteCount: Int
        let modified: Date

        init?(_ path: String) {
            guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
                attributes[.type] as? FileAttributeType == .typeRegular,
                let inode = (attributes[.systemFileNumber] as? NSNumber)?.uint64Value,
                let byteCount = (attributes[.size] as? NSNumber)?.intValue,
                let modified = attributes[.modificationDate] as? Date
            else { return nil }
            self.inode = inode
            self.byteCount = byteCount
            self.modified = modified
        }
    }

    var byteCount: Int { stamp.byteCount }

    /// Reads a file once; nil where it is no regular file or cannot be read: whoever opens it then
    /// says so.
    init?(path: String) {
        let target = URL(filePath: path).resolvingSymlinksInPath().path
        guard path != "-", let stamp = Stamp(target),
            let handle = FileHandle(forReadingAtPath: target)
        else { return nil }
        defer { try? handle.close() }
        var hash = WideHash()
        do {
            while let chunk = try handle.read(upToCount: 1 << 20), !chunk.isEmpty {
                hash.append(chunk)
            }
        } catch { return nil }
        guard Stamp(target) == stamp else { return nil }
        self.stamp = stamp
        text = hash.finish().hexadecimal
    }

    /// Whether the file has not been written since.
    func isCurrent(_ path: String) -> Bool {
        Stamp(URL(filePath: path).resolvingSymlinksInPath().path) == stamp
    }
}

/// A hash of much data at some gigabytes a second: four words at a time, each with a state of its
/// own, so that the processor works on them side by side.
///
/// It finds every change that happens by accident; nobody gains by making two files that collide,
/// because whoever can write the one can write the other.
struct WideHash {
    private var states: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
    private var byteCount: UInt64 = 0

    /// Adds a chunk; every chunk but the last has a multiple of 32 bytes.
    mutating func append(_ data: Data) {
        byteCount &+= UInt64(data.count)
        unsafe data.withUnsafeBytes { raw in
            var offset = 0
            // The loop condition is the bound of the loads.
            while offset &+ 32 <= raw.count {
                states.0 = MixHash.mix(unsafe Self.word(raw, offset), seed: states.0)
                states.1 = MixHash.mix(unsafe Self.word(raw, offset &+ 8), seed: states.1)
                states.2 = MixHash.mix(unsafe Self.word(raw, offset &+ 16), seed: states.2)
                states.3 = MixHash.mix(unsafe Self.word(raw, offset &+ 24), seed: states.3)
                offset &+= 32
            }
            while offset < raw.count {
                states.0 = MixHash.mix(UInt64(unsafe raw[offset]), seed: states.0)
                offset &+= 1
            }
        }
    }

    @inline(__always)
    @unsafe private static func word(_ raw: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
        UInt64(littleEndian: unsafe raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    func finish() -> StableHash128 {
        var hasher = StableHasher()
        for word in [states.0, states.1, states.2, states.3, byteCount] { hasher.appendRaw(word) }
        return hasher.finish()
    }
}
