import Foundation

/// Real files of strangers that lie beside the package and are no part of it.
enum SharedData {
    /// nil where they are absent; tests that use them then skip and say so.
    static let root: URL? = {
        let environment = ProcessInfo.processInfo.environment["RECOLLECT_SHARED"]
        let packageRoot = URL(fileURLWithPath: #filePath)
            .resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let folder =
            environment.map { URL(fileURLWithPath: $0) }
            ?? packageRoot.deletingLastPathComponent().appendingPathComponent("shared")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    static var isPresent: Bool { root != nil }

    /// The files below a folder of the data, in order of their paths.
    static func files(_ folder: String) -> [String] {
        guard let root else { return [] }
        let path = root.appendingPathComponent("data").appendingPathComponent(folder).path
        let names = FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? []
        return names.sorted().map { path + "/" + $0 }
    }
}
