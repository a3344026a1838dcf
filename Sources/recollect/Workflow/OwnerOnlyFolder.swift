import Foundation

/// A folder that only its owner can look into.
enum OwnerOnlyFolder {
    /// Makes it, with those above it, where it is not there yet; one that is there stays as it is.
    ///
    /// - Parameters:
    ///   - purpose: what it is for, where that is not plain: `for rejected rows`.
    ///   - option: the option that names another place.
    /// - Throws: `CommandFailure` with `.cannotCreate`.
    static func make(_ path: String, purpose: String? = nil, option: String) throws(CommandFailure)
    {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw CommandFailure(
                .cannotCreate,
                "The folder \(path)\(purpose.map { " " + $0 } ?? "") cannot be created; name another "
                    + "place with \(option).")
        }
    }
}
