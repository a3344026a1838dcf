import Foundation

/// The files of a night: those named, and the tables and cards in folders that are named.
enum NightInputs {
    /// Endings of files that a folder's are taken for tables by; others lie there unread.
    private static let endings: Set<String> = [
        "csv", "tsv", "tab", "vcf", "vcard", "xlsx", "xlsm", "ods", "gz", "zip",
    ]

    /// The files in a fixed order: as named, a folder's by path.
    ///
    /// Folders are searched through; hidden files, unfinished ones and folders of rejected rows are
    /// left out.
    /// - Throws: `CommandFailure` with `.missingInput` where nothing of that name is there.
    static func files(_ inputs: [String]) throws(CommandFailure) -> [String] {
        var out: [String] = []
        var seen: Set<String> = []
        for input in inputs {
            let found = try isFolder(input) ? files(inFolder: input) : [input]
            for path in found where seen.insert(path).inserted { out.append(path) }
        }
        return out
    }

    private static func files(inFolder folder: String) throws(CommandFailure) -> [String] {
        guard
            let walk = FileManager.default.enumerator(
                at: URL(filePath: folder), includingPropertiesForKeys: [.isRegularFileKey],
                options: [.skipsHiddenFiles])
        else {
            throw CommandFailure(.missingInput, "The folder \(folder) cannot be read.")
        }
        var found: [String] = []
        let root = URL(filePath: folder).standardizedFileURL.pathComponents.count
        for case let url as URL in walk {
            if url.pathExtension == "rejects" {
                walk.skipDescendants()
                continue
            }
            guard endings.contains(url.pathExtension.lowercased()),
                (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
            else { continue }
            let rest = url.standardizedFileURL.pathComponents.dropFirst(root)
            found.append(([folder] + rest).joined(separator: "/").replacing("//", with: "/"))
        }
        return found.sorted()
    }

    private static func isFolder(_ path: String) -> Bool {
        var isDirectory: ObjCBool = false
        return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
            && isDirectory.boolValue
    }
}
