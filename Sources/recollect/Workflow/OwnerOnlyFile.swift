import Foundation

/// A file that only its owner can read and that appears when it is complete: it is written beside
/// its place and moved there. What is not finished leaves nothing.
///
/// A device or a pipe in its place is written to as it is.
final class OwnerOnlyFile {
    private let path: String
    /// Where the bytes go until the file is complete; nil where they go to the place itself.
    private let part: String?
    private let handle: FileHandle
    private var isFinished = false

    /// Begins a file.
    ///
    /// - Throws: `CommandFailure` with `.cannotCreate` where the folder refuses, `.inputOutput` where
    ///   the disk is full.
    init(path: String) throws(CommandFailure) {
        self.path = path
        let shape = Self.shape(of: path)
        if shape == .directory { throw Self.cannotCreate(path) }
        part = shape == .special ? nil : path + ".part"
        let flags = part == nil ? O_WRONLY : O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW
        let descriptor = unsafe open(part ?? path, flags | O_CLOEXEC, 0o600)
        if descriptor < 0 {
            throw errno == ENOSPC || errno == EDQUOT
                ? Self.cannotWrite(path) : Self.cannotCreate(path)
        }
        if let part {
            _ = fchmod(descriptor, 0o600)
            Interruption.removeWhenInterrupted([part])
        }
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    /// Whether somebody who was killed left such a file unfinished; ask before beginning another.
    static func isUnfinished(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path + ".part")
    }

    /// Leaves the beginning of a file that could not be written, so that it is known to be missing
    /// (`isUnfinished`).
    func leaveUnfinished() {
        guard part != nil else { return }
        try? handle.truncate(atOffset: 0)
        isFinished = true
    }

    deinit {
        if !isFinished, let part { _ = unsafe unlink(part) }
    }

    func write(_ data: Data) throws(CommandFailure) {
        do { try handle.write(contentsOf: data) } catch { throw Self.cannotWrite(path) }
    }

    /// Puts the complete file into its place.
    func finish() throws(CommandFailure) {
        do { try handle.close() } catch { throw Self.cannotWrite(path) }
        if let part, unsafe rename(part, path) != 0 { throw Self.cannotCreate(path) }
        isFinished = true
    }

    /// Writes a whole text.
    static func write(_ text: String, to path: String) throws(CommandFailure) {
        try write(Data(text.utf8), to: path)
    }

    /// Writes a whole file.
    static func write(_ data: Data, to path: String) throws(CommandFailure) {
        let file = try OwnerOnlyFile(path: path)
        try file.write(data)
        try file.finish()
    }

    private enum Shape {
        case missing
        case file
        case directory
        case special
    }

    private static func shape(of path: String) -> Shape {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return .missing }
        return switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .directory
        default: .special
        }
    }

    private static func cannotCreate(_ path: String) -> CommandFailure {
        CommandFailure(
            .cannotCreate, "\(path) cannot be created; check the folder and its permissions.")
    }

    private static func cannotWrite(_ path: String) -> CommandFailure {
        CommandFailure(
            .inputOutput, "\(path) cannot be written; make room and run the command again.")
    }
}
