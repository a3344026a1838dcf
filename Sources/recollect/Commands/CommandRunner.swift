import ArgumentParser
import CanonicalStore
import Foundation
import Importers

/// Runs a command's work and turns what goes wrong into one sentence and an exit status.
enum CommandRunner {
    static func run(_ options: GlobalOptions, _ work: (Console) async throws -> ExitStatus)
        async throws
    {
        let console = options.console
        Interruption.watch(console)
        do {
            let status = try await work(console)
            if console.hasLostOutput {
                throw CommandFailure(
                    .inputOutput,
                    "The answer could not be written to standard output; check the space there. "
                        + "What was done to the store is kept.")
            }
            if status != .success { throw ExitCode(status.rawValue) }
        } catch let exit as ExitCode {
            throw exit
        } catch {
            let failure = Self.failure(of: error)
            console.write(
                console.errorStyle.bad("recollect: ") + failure.message + "\n", to: .standardError)
            throw ExitCode(failure.status.rawValue)
        }
    }

    /// The one place that maps errors to exit codes.
    static func failure(of error: any Error) -> CommandFailure {
        switch error {
        case let failure as CommandFailure: failure
        case let error as ImportError: CommandFailure(status(of: error), error.description)
        case let error as StoreError: CommandFailure(status(of: error), error.message)
        case is CancellationError: CommandFailure(.interrupted, "interrupted; nothing was changed.")
        case let error as CocoaError: CommandFailure(.inputOutput, error.localizedDescription)
        default: CommandFailure(.internalFault, "a fault of recollect itself: \(type(of: error)).")
        }
    }

    private static func status(of error: ImportError) -> ExitStatus {
        switch error.kind {
        case .missing: .missingInput
        case .isDirectory, .notATable, .empty, .noUsableRow, .unsupported, .damaged: .badData
        case .unreadable, .vanished: .inputOutput
        case .badMapping: .configuration
        }
    }

    private static func status(of error: StoreError) -> ExitStatus {
        switch error.kind {
        case .notAStore: .badData
        case .missing: .missingInput
        case .cannotCreate: .cannotCreate
        case .inputOutput: .inputOutput
        case .locked: .busy
        case .newerStore, .missingKey: .configuration
        case .refused: .gateNotMet
        }
    }
}
