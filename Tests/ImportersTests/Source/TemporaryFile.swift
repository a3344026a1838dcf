import Foundation

/// A file in a directory of its own that goes away with the last reference.
final class TemporaryFile {
    let path: String
    private let directory: URL

    init(_ bytes: [UInt8], name: String = "contacts.csv") throws {
        directory = FileManager.default.temporaryDirectory
            .appendingPathComponent("recollect-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let file = directory.appendingPathComponent(name)
        try Data(bytes).write(to: file)
        path = file.path
    }

    convenience init(_ text: String, name: String = "contacts.csv") throws {
        try self.init(Array(text.utf8), name: name)
    }

    deinit {
        try? FileManager.default.removeItem(at: directory)
    }
}
