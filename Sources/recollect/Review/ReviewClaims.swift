import CanonicalStore
import Foundation

/// Which proposals other reviewers of the same store are looking at now, so that two people are not
/// asked the same at once.
///
/// Each sitting has a small locked file beside the store with the number of its proposal; the system
/// releases the lock however the sitting ends, and the next one removes what is left.
final class ReviewClaims {
    private let folder: String
    private let prefix: String
    private let name: String
    private let descriptor: Int32
    private static let width = 20

    /// - Parameter number: tells sittings of one process apart.
    /// - Returns: nil where no file can be made beside the store; then nobody is told of anybody.
    init?(storePath: String, number: Int = 0) {
        let url = URL(fileURLWithPath: storePath)
        folder = url.deletingLastPathComponent().path
        prefix = url.lastPathComponent + ".review-"
        name = prefix + "\(getpid())-\(number)"
        let path = folder + "/" + name
        let opened = unsafe open(path, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard opened >= 0 else { return nil }
        descriptor = opened
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            close(opened)
            return nil
        }
        Interruption.removeWhenInterrupted([path])
    }

    deinit {
        _ = unsafe unlink(folder + "/" + name)
        close(descriptor)
    }

    /// Says that a proposal is being looked at; false where somebody else was first.
    func take(_ proposal: ProposalID) -> Bool {
        write(proposal.rawValue)
        // Of two who take it at one moment the one with the smaller name has it.
        let others = others().filter { $0.proposal == proposal.rawValue }
        guard others.contains(where: { $0.name < name }) else { return true }
        write(0)
        return false
    }

    /// Whether somebody else is looking at a proposal.
    func isTaken(_ proposal: ProposalID) -> Bool {
        others().contains { $0.proposal == proposal.rawValue }
    }

    /// How many others are reviewing.
    var otherReviewers: Int { others().count }

    /// Lets go of the proposal.
    func release() { write(0) }

    private func write(_ number: Int64) {
        let digits = String(number)
        let text = String(repeating: " ", count: Self.width - digits.count) + digits
        let bytes = Array(text.utf8)
        _ = unsafe pwrite(descriptor, bytes, bytes.count, 0)
    }

    private func others() -> [(name: String, proposal: Int64)] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasPrefix(prefix) && $0 != name }.sorted().compactMap { other in
            proposal(in: other).map { (other, $0) }
        }
    }

    /// The proposal of a sitting that lives; removes the file of one that does not.
    private func proposal(in other: String) -> Int64? {
        let path = folder + "/" + other
        let opened = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard opened >= 0 else { return nil }
        defer { close(opened) }
        if flock(opened, LOCK_SH | LOCK_NB) == 0 {
            _ = unsafe unlink(path)
            return nil
        }
        var bytes = [UInt8](repeating: 0, count: Self.width)
        let count = unsafe pread(opened, &bytes, Self.width, 0)
        let text = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
        return Int64(text.trimmingCharacters(in: .whitespaces)) ?? 0
    }
}
