import Foundation

@testable import Importers

/// The vCard files beside the repository; tests that use them skip where they are absent.
enum VCardSharedFiles {
    private static let folder: URL = {
        if let path = ProcessInfo.processInfo.environment["RECOLLECT_SHARED"] {
            return URL(fileURLWithPath: path)
        }
        var url = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        for _ in 0..<4 { url.deleteLastPathComponent() }
        return url.deletingLastPathComponent().appendingPathComponent("shared")
    }()

    static var isPresent: Bool {
        FileManager.default.fileExists(
            atPath: folder.appendingPathComponent("data/vcard_ezvcard").path)
    }

    /// All vCards with their names, sorted; expected outputs, being vCards, too.
    static func all() -> [(name: String, bytes: [UInt8])] {
        let data = folder.appendingPathComponent("data")
        let paths = FileManager.default.enumerator(atPath: data.path)?.compactMap { $0 as? String }
        var files: [(name: String, bytes: [UInt8])] = []
        for path in (paths ?? []).sorted() where path.hasPrefix("vcard_") {
            guard
                let content = FileManager.default.contents(
                    atPath: data.appendingPathComponent(path).path)
            else { continue }
            let bytes = [UInt8](content)
            if VCardFormat.recognizes(beginning: Array(bytes.prefix(4096))) {
                files.append((path, bytes))
            }
        }
        return files
    }

    /// What `grep -ci '^BEGIN *: *VCARD'` counts.
    static func countOfBeginnings(_ bytes: [UInt8]) -> Int {
        let text = bytes.filter { $0 != 0 }
        return text.split { $0 == 0x0a || $0 == 0x0d }.count { line in
            String(decoding: line.filter { $0 != 0x20 }.prefix(11), as: UTF8.self).uppercased()
                == "BEGIN:VCARD"
        }
    }
}
