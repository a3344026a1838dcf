import GRDB
import GRDBSQLite
import RecordModel

/// A prepared statement that is bound and stepped directly, for what is done a million times.
///
/// GRDB's own way costs some microseconds a row in argument arrays and value boxes. Parameters and
/// columns are numbered from 1 and 0 as in SQLite. Bytes that are bound must stay in place until
/// `step` returns; `run` and `bind` with a span see to that by using them at once.
///
/// - Safety: the handle belongs to the GRDB statement, which lives as long as this value; use
///   happens inside the store's serial access.
@safe
final class BulkStatement {
    private let statement: Statement
    private let handle: OpaquePointer
    private let database: Database

    init(_ database: Database, _ sql: String) throws {
        statement = try database.makeStatement(sql: sql)
        self.database = database
        unsafe handle = statement.sqliteStatement
    }

    @inline(__always)
    func bind(_ value: Int64, at index: Int32) {
        _ = unsafe sqlite3_bind_int64(handle, index, value)
    }

    @inline(__always)
    func bind(_ value: Int64?, at index: Int32) {
        if let value { bind(value, at: index) } else { bindNull(at: index) }
    }

    @inline(__always)
    func bind(_ value: Double, at index: Int32) {
        _ = unsafe sqlite3_bind_double(handle, index, value)
    }

    @inline(__always)
    func bindNull(at index: Int32) {
        _ = unsafe sqlite3_bind_null(handle, index)
    }

    /// Binds a copy of a text.
    func bind(_ text: String, at index: Int32) {
        var text = text
        text.withUTF8 { bytes in
            unsafe bindText(UnsafeRawBufferPointer(bytes), at: index)
        }
    }

    func bind(_ text: String?, at index: Int32) {
        if let text { bind(text, at: index) } else { bindNull(at: index) }
    }

    /// Binds a copy of UTF-8 bytes as text.
    func bindText(_ bytes: Span<UInt8>, at index: Int32) {
        unsafe bytes.withUnsafeBytes { unsafe bindText($0, at: index) }
    }

    /// Binds UTF-8 bytes as text without copying them.
    ///
    /// - Precondition: the bytes stay where they are until `run` has returned: they belong to an
    ///   array of the caller, or to the present row of another statement.
    @inline(__always)
    func bindTextInPlace(_ bytes: Span<UInt8>, at index: Int32) {
        unsafe bytes.withUnsafeBytes { buffer in
            let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            if let start = unsafe start, buffer.count > 0 {
                _ = unsafe sqlite3_bind_text(handle, index, start, Int32(buffer.count), nil)
            } else {
                _ = unsafe sqlite3_bind_text(handle, index, "", 0, Self.transient)
            }
        }
    }

    /// Binds bytes as a blob without copying them, under the same condition.
    @inline(__always)
    func bindBlobInPlace(_ bytes: Span<UInt8>, at index: Int32) {
        unsafe bytes.withUnsafeBytes { buffer in
            if let base = buffer.baseAddress, buffer.count > 0 {
                _ = unsafe sqlite3_bind_blob(handle, index, base, Int32(buffer.count), nil)
            } else {
                _ = unsafe sqlite3_bind_zeroblob(handle, index, 0)
            }
        }
    }

    /// Binds a copy of bytes as a blob.
    func bindBlob(_ bytes: Span<UInt8>, at index: Int32) {
        unsafe bytes.withUnsafeBytes { buffer in
            // An empty span may have no address, which SQLite would take for NULL.
            if let base = buffer.baseAddress, buffer.count > 0 {
                _ = unsafe sqlite3_bind_blob(
                    handle, index, base, Int32(buffer.count), Self.transient)
            } else {
                _ = unsafe sqlite3_bind_zeroblob(handle, index, 0)
            }
        }
    }

    /// Binds the sixteen bytes of a hash, the high half first, each half big-endian.
    func bind(_ hash: StableHash128, at index: Int32) {
        var words = (hash.high.bigEndian, hash.low.bigEndian)
        unsafe withUnsafeBytes(of: &words) { buffer in
            _ = unsafe sqlite3_bind_blob(handle, index, buffer.baseAddress, 16, Self.transient)
        }
    }

    /// Executes a statement that returns no rows, and makes it ready for the next.
    @inline(__always)
    func run() throws {
        let code = unsafe sqlite3_step(handle)
        let reset = unsafe sqlite3_reset(handle)
        guard code == SQLITE_DONE, reset == SQLITE_OK else { throw failure(code) }
    }

    /// Steps to the next row.
    ///
    /// - Returns: false where there is none; the statement is then ready for the next use.
    @inline(__always)
    func step() throws -> Bool {
        let code = unsafe sqlite3_step(handle)
        if code == SQLITE_ROW { return true }
        _ = unsafe sqlite3_reset(handle)
        guard code == SQLITE_DONE else { throw failure(code) }
        return false
    }

    /// Ends a query before its last row.
    func reset() {
        _ = unsafe sqlite3_reset(handle)
    }

    @inline(__always)
    func integer(_ column: Int32) -> Int64 {
        unsafe sqlite3_column_int64(handle, column)
    }

    func optionalInteger(_ column: Int32) -> Int64? {
        isNull(column) ? nil : integer(column)
    }

    func double(_ column: Int32) -> Double {
        unsafe sqlite3_column_double(handle, column)
    }

    func isNull(_ column: Int32) -> Bool {
        unsafe sqlite3_column_type(handle, column) == SQLITE_NULL
    }

    func text(_ column: Int32) -> String {
        withBytes(column) { bytes in
            unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
        }
    }

    func optionalText(_ column: Int32) -> String? {
        isNull(column) ? nil : text(column)
    }

    /// The sixteen bytes of a hash; zero where the column holds something else.
    func hash(_ column: Int32) -> StableHash128 {
        withBytes(column) { bytes in
            guard bytes.count == 16 else { return .zero }
            let high = unsafe bytes.bytes.unsafeLoadUnaligned(as: UInt64.self)
            let low = unsafe bytes.bytes.unsafeLoadUnaligned(
                fromUncheckedByteOffset: 8, as: UInt64.self)
            return StableHash128(high: UInt64(bigEndian: high), low: UInt64(bigEndian: low))
        }
    }

    /// Calls `body` with the bytes of a text or a blob, valid during the call only.
    @inline(__always)
    func withBytes<Value>(_ column: Int32, _ body: (Span<UInt8>) throws -> Value) rethrows -> Value
    {
        let start = unsafe sqlite3_column_blob(handle, column)
        let count = unsafe start == nil ? 0 : Int(sqlite3_column_bytes(handle, column))
        let buffer = unsafe UnsafeBufferPointer(
            start: start?.assumingMemoryBound(to: UInt8.self), count: count)
        return try body(unsafe buffer.span)
    }

    /// A copy of the bytes of a text or a blob.
    func bytes(_ column: Int32) -> [UInt8] {
        withBytes(column) { span in
            unsafe span.withUnsafeBufferPointer { unsafe Array($0) }
        }
    }

    private func bindText(_ bytes: UnsafeRawBufferPointer, at index: Int32) {
        // An empty text may have no address, which SQLite would take for NULL.
        let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        if let start = unsafe start, bytes.count > 0 {
            _ = unsafe sqlite3_bind_text(
                handle, index, start, Int32(bytes.count), Self.transient)
        } else {
            _ = unsafe sqlite3_bind_text(handle, index, "", 0, Self.transient)
        }
    }

    private func failure(_ code: Int32) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
    }

    /// Tells SQLite to copy what is bound.
    nonisolated(unsafe) private static let transient = unsafe unsafeBitCast(
        -1, to: sqlite3_destructor_type.self)
}
