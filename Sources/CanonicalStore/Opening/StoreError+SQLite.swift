import GRDB

extension StoreError {
    /// The error that an error of SQLite stands for; errors of ours pass unchanged.
    ///
    /// SQLite's own text is left out where it could quote a value.
    init(_ error: any Error, path: String) {
        if let own = error as? StoreError {
            self = own
            return
        }
        guard let failure = error as? DatabaseError else {
            self.init(
                .inputOutput, code: "store.failed",
                message: "The store \(path) could not be used (\(type(of: error))).")
            return
        }
        let number = failure.extendedResultCode.rawValue
        switch failure.resultCode {
        case .SQLITE_FULL:
            self.init(
                .inputOutput, code: "store.diskFull",
                message: "The disk is full; the store \(path) is as it was before. "
                    + "Make room and run the command again.")
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init(
                .locked, code: "store.locked",
                message: "Another program is using the store \(path). Try again when it is done.")
        case .SQLITE_NOTADB:
            self.init(
                .notAStore, code: "store.notAStore",
                message: "\(path) is not a store: it is not a SQLite file.")
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
            self.init(
                .cannotCreate, code: "store.cannotWrite",
                message: "The store \(path) cannot be opened for writing (SQLite \(number)). "
                    + "Check the permissions of the file and its folder.")
        case .SQLITE_CORRUPT:
            self.init(
                .inputOutput, code: "store.damaged",
                message: "The store \(path) is damaged (SQLite \(number)). "
                    + "Put a copy back, or migrate the files into a new store.")
        case .SQLITE_CONSTRAINT:
            self.init(
                .refused, code: "store.constraint",
                message: "The change would break a rule of the store (SQLite \(number)).")
        case .SQLITE_ERROR:
            // A statement of ours is wrong; SQLite's words are about the statement, not a value.
            self.init(
                .inputOutput, code: "store.statement",
                message: "The store \(path) refused a statement: \(failure.message ?? "").")
        default:
            self.init(
                .inputOutput, code: "store.inputOutput",
                message: "Reading or writing the store \(path) failed (SQLite \(number)).")
        }
    }
}
