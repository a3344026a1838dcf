import Foundation

/// A folder for one run.
struct TemporaryFolder {
    private let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appending(path: "recollect-benchmark-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    func path(_ name: String) -> String { url.appending(path: name).path(percentEncoded: false) }

    func remove() {
        do {
            try FileManager.default.removeItem(at: url)
        } catch {
            print("left behind: \(url.path(percentEncoded: false))")
        }
    }
}
