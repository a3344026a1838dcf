import Foundation

/// Files that only their owner can read, written whole or not at all.
enum OwnerOnlyFile {
    /// Writes a text beside its place and moves it there.
    ///
    /// - Throws: `CommandFailure` with `.cannotCreate` where the folder cannot be written.
    static func write(_ text: String, to path: String) throws(CommandFailure) {
        try write(Data(text.utf8), to: path)
    }

    /// Writes bytes beside their place and moves them there.
    static func write(_ data: Data, to path: String) throws(CommandFailure) {
        let temporary = path + ".part"
        let created = FileManager.default.createFile(
            atPath: temporary, contents: data, attributes: [.posixPermissions: 0o600])
        guard created, unsafe rename(temporary, path) == 0 else {
            _ = unsafe unlink(temporary)
            throw CommandFailure(
                .cannotCreate, "\(path) cannot be created; check the folder and its permissions.")
        }
    }

    /// Checks that a file can be created at a path before work begins.
    static func checkCreatable(_ path: String) throws(CommandFailure) {
        let folder = (path as NSString).deletingLastPathComponent
        var isDirectory: ObjCBool = false
        let place = folder.isEmpty ? "." : folder
        let exists = unsafe FileManager.default.fileExists(atPath: place, isDirectory: &isDirectory)
        guard exists, isDirectory.boolValue, unsafe access(place, W_OK) == 0 else {
            throw CommandFailure(
                .cannotCreate, "\(path) cannot be created; check the folder and its permissions.")
        }
    }
}
