import Foundation

/// Where an export goes: standard output, or a file that only its owner can read and that appears
/// when it is complete.
final class ExportSink {
    private let file: OwnerOnlyFile?
    /// Why it could not be written, where it could not: what is thrown through the store's reading would
    /// be taken for a failure of the store.
    private(set) var failure: CommandFailure?

    init(path: String?) throws(CommandFailure) {
        file = if let path { try OwnerOnlyFile(path: path) } else { nil }
    }

    func write(_ text: String) throws(CommandFailure) {
        do {
            let data = Data(text.utf8)
            if let file { return try file.write(data) }
            try FileHandle.standardOutput.write(contentsOf: data)
        } catch {
            let failure =
                error as? CommandFailure
                ?? CommandFailure(
                    .inputOutput, "The export could not be written; check the space on the disk.")
            self.failure = failure
            throw failure
        }
    }

    /// Puts the complete file into its place.
    func finish() throws(CommandFailure) {
        try file?.finish()
    }
}
