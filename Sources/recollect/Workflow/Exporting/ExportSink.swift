import Foundation

/// Where an export goes: standard output, or a file that only its owner can read and that appears
/// when it is complete.
final class ExportSink {
    private let file: OwnerOnlyFile?

    init(path: String?) throws(CommandFailure) {
        file = if let path { try OwnerOnlyFile(path: path) } else { nil }
    }

    func write(_ text: String) throws(CommandFailure) {
        try write(Data(text.utf8))
    }

    /// Writes bytes as they are.
    func write(_ bytes: [UInt8]) throws(CommandFailure) {
        try write(Data(bytes))
    }

    private func write(_ data: Data) throws(CommandFailure) {
        if let file { return try file.write(data) }
        do {
            try FileHandle.standardOutput.write(contentsOf: data)
        } catch {
            throw CommandFailure(
                .inputOutput, "The export could not be written; check the space on the disk.")
        }
    }

    /// Puts the complete file into its place.
    func finish() throws(CommandFailure) {
        try file?.finish()
    }
}
