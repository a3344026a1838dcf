import CanonicalStore
import Foundation

/// Takes an erased person's values out of the files that recollect wrote, and finds those that others
/// wrote and that still have them.
struct ErasedFiles {
    let storePath: String
    /// Files that the store remembers to have written, wherever they are.
    let written: Set<String>
    let values: [String]

    /// Larger files are not looked into, and named.
    private static let largestFile = 1 << 30
    /// What stands in the place of a value.
    private static let blank = Data("[erased]".utf8)

    func clean() throws -> (cleaned: [String], uncleaned: [String]) {
        if values.isEmpty { return ([], []) }
        let marks = Set(values.flatMap(Self.forms)).sorted { ($1.count, $0) < ($0.count, $1) }
            .map { Data($0.utf8) }
        var cleaned: [String] = []
        var uncleaned: [String] = []
        for path in try paths() {
            let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size]) as? Int
            guard let size, size > 0 else { continue }
            guard size <= Self.largestFile,
                let data = try? Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
            else {
                uncleaned.append(path)
                continue
            }
            guard marks.contains(where: { data.range(of: $0) != nil }) else { continue }
            guard isOurs(path, data) else {
                uncleaned.append(path)
                continue
            }
            try OwnerOnlyFile.write(Self.without(marks, data), to: path)
            cleaned.append(path)
        }
        return (cleaned, uncleaned)
    }

    /// The files in the store's folder, without the store's own, and those that it wrote elsewhere.
    private func paths() throws -> [String] {
        let store = URL(filePath: storePath).standardizedFileURL
        let folder = store.deletingLastPathComponent()
        let own = Set(
            ["", ".key", ".lock", "-wal", "-shm", "-journal", ".building"].map {
                store.lastPathComponent + $0
            })
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let beside = names.filter { !own.contains($0) }.map { folder.appending(path: $0).path }
        return Set(beside).union(written).sorted().filter { path in
            var isFolder: ObjCBool = false
            return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
                && !isFolder.boolValue
        }
    }

    /// Whether recollect wrote a file: a plan, a report, rejects, an answer in JSON.
    private func isOurs(_ path: String, _ data: Data) -> Bool {
        if written.contains(path) { return true }
        let head = String(decoding: data.prefix(4096), as: UTF8.self)
        return head.contains("<title>Recollect:") || head.contains("\"recollect.")
    }

    /// A plan loses the whole item, and other files the values alone.
    private static func without(_ marks: [Data], _ data: Data) -> Data {
        let head = String(decoding: data.prefix(4096), as: UTF8.self)
        if head.contains("\"recollect.plan/") {
            // Without its end the plan says nothing of the items that it lacks: nobody took them out.
            let lines = data.split(separator: 10).filter { line in
                !line.starts(with: Data("{\"end\":".utf8))
                    && !marks.contains { line.range(of: $0) != nil }
            }
            return Data(lines.flatMap { $0 + [10] })
        }
        var out = Data(data)
        // The style sheet has words of its own.
        let start = out.range(of: Data("</style>".utf8))?.upperBound ?? out.startIndex
        for mark in marks {
            var rest = start..<out.endIndex
            while let found = out.range(of: mark, in: rest) {
                guard isValue(found, in: out) else {
                    rest = found.upperBound..<out.endIndex
                    continue
                }
                out.replaceSubrange(found, with: blank)
                rest = (found.lowerBound + blank.count)..<out.endIndex
            }
        }
        return out
    }

    /// Whether a place holds a value and not a part of a word, a tag, or a key of JSON.
    private static func isValue(_ place: Range<Data.Index>, in data: Data) -> Bool {
        func isWord(_ byte: UInt8) -> Bool {
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
        }
        let first = data[place.lowerBound]
        let last = data[place.upperBound - 1]
        if isWord(first), place.lowerBound > data.startIndex, isWord(data[place.lowerBound - 1]) {
            return false
        }
        if isWord(last), place.upperBound < data.endIndex, isWord(data[place.upperBound]) {
            return false
        }
        let after = data[place.upperBound...].prefix(3)
        if after.starts(with: Data("\":".utf8)) || after.starts(with: Data("\" :".utf8)) {
            return false
        }
        let before = data[..<place.lowerBound].suffix(400).last { $0 == 0x3C || $0 == 0x3E }
        return before != 0x3C
    }

    /// A value as it stands in plain text, in HTML, in JSON and in CSV.
    private static func forms(_ value: String) -> [String] {
        let html = value.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
            .replacing("'", with: "&#39;")
        let json = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            .replacing("\n", with: "\\n")
        return [value, html, json, value.replacing("\"", with: "\"\"")].filter {
            $0.utf8.count > 3
        }
    }
}
