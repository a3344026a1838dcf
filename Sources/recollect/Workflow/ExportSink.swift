import Foundation

/// Where an export goes: standard output, or a file that only its owner can read and that appears
/// when it is complete.
final class ExportSink {
    private let path: String?
    private let handle: FileHandle

    init(path: String?) throws {
        self.path = path
        guard let path else {
            handle = .standardOutput
            return
        }
        try OwnerOnlyFile.checkCreatable(path)
        let part = path + ".part"
        guard
            FileManager.default.createFile(
                atPath: part, contents: nil, attributes: [.posixPermissions: 0o600]),
            let opened = FileHandle(forWritingAtPath: part)
        else {
            throw CommandFailure(
                .cannotCreate, "\(path) cannot be created; check the folder and its permissions.")
        }
        handle = opened
    }

    func write(_ text: String) throws {
        do {
            try handle.write(contentsOf: Data(text.utf8))
        } catch {
            throw CommandFailure(
                .inputOutput, "The export could not be written; check the space on the disk.")
        }
    }

    /// Puts the complete file into its place.
    func finish() throws {
        guard let path else { return }
        try handle.close()
        guard unsafe rename(path + ".part", path) == 0 else {
            throw CommandFailure(.cannotCreate, "\(path) cannot be created; check the folder.")
        }
    }
}
