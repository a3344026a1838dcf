/// Why an operation on the store cannot continue.
///
/// Messages name files, processes and ids, never a value of a record.
public struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What a caller decides by; the command line maps each to an exit code.
    public enum Kind: String, Sendable, CaseIterable {
        /// The file is something else than a store.
        case notAStore
        /// The store, or what is asked for in it, does not exist.
        case missing
        /// The folder or the file cannot be written.
        case cannotCreate
        /// Reading or writing failed, the disk is full, or the file is damaged.
        case inputOutput
        /// Another process is changing the store.
        case locked
        /// A newer version of this software has written the store.
        case newerStore
        /// The key file that protects fingerprints is missing or not usable.
        case missingKey
        /// What was asked is not possible in the store's present state.
        case refused
    }

    public let kind: Kind
    /// A stable dotted code, such as `store.locked`.
    public let code: String
    /// What happened and what to try next, in one or two sentences.
    public let message: String

    public init(_ kind: Kind, code: String, message: String) {
        self.kind = kind
        self.code = code
        self.message = message
    }

    public var description: String { "\(message) [\(code)]" }
}
