import RecordModel

/// The packed cells (`PackedCells`) of a batch while it is filled.
///
/// Cells are mostly shorter than a call of `memcpy` is worth, so that short ones are copied sixteen
/// bytes at a time, past their ends. The state lies behind a constant pointer, as in `CSVFieldBuffer`
/// and for the same reason; no pointer leaves the type.
@safe
final class PackedCellBuffer {
    @unsafe private struct State {
        var base: UnsafeMutablePointer<UInt8>
        var capacity: Int
        var count: Int
    }

    private let state: UnsafeMutablePointer<State>
    /// What may be written beyond the end of a cell.
    private static let slack = 16

    init(capacity: Int) {
        let larger = capacity + Self.slack
        let memory = UnsafeMutablePointer<State>.allocate(capacity: 1)
        unsafe memory.initialize(
            to: State(base: .allocate(capacity: larger), capacity: larger, count: 0))
        unsafe state = memory
    }

    deinit {
        unsafe state.pointee.base.deallocate()
        unsafe state.deallocate()
    }

    @inline(__always)
    var count: Int { unsafe state.pointee.count }

    /// Appends a cell whose bytes are a part of the text.
    @inline(__always)
    func append(column: Int, from text: Span<UInt8>, at start: Int, count length: Int) {
        precondition(start >= 0 && length >= 0 && start &+ length <= text.count)
        reserve(length &+ 20)
        var end = count
        appendNumber(column, at: &end)
        appendNumber(length, at: &end)
        let target = unsafe state.pointee.base + end
        unsafe text.withUnsafeBufferPointer { bytes in
            guard let source = bytes.baseAddress else { return }
            if length <= 16 && start &+ 16 <= bytes.count {
                let chunk = unsafe UnsafeRawPointer(source + start).loadUnaligned(
                    as: SIMD16<UInt8>.self)
                unsafe UnsafeMutableRawPointer(target).storeBytes(
                    of: chunk, as: SIMD16<UInt8>.self)
            } else {
                unsafe target.update(from: source + start, count: length)
            }
        }
        unsafe state.pointee.count = end &+ length
    }

    /// Appends a cell of bytes that stand elsewhere.
    func append(column: Int, value: [UInt8]) {
        append(column: column, from: value.span, at: 0, count: value.count)
    }

    /// Appends cells that are packed already.
    func append(packed: [UInt8]) {
        reserve(packed.count)
        unsafe packed.withUnsafeBufferPointer { bytes in
            guard let source = bytes.baseAddress else { return }
            unsafe (state.pointee.base + count).update(from: source, count: bytes.count)
        }
        unsafe state.pointee.count += packed.count
    }

    /// Takes away everything from an offset on and returns it.
    func removeLast(from start: Int) -> [UInt8] {
        precondition(start >= 0 && start <= count)
        let taken = unsafe [UInt8](
            UnsafeBufferPointer(start: state.pointee.base + start, count: count - start))
        unsafe state.pointee.count = start
        return taken
    }

    /// Calls a function with the bytes from an offset on.
    @inline(__always)
    func withBytes<Result>(from start: Int, _ body: (Span<UInt8>) -> Result) -> Result {
        precondition(start >= 0 && start <= count)
        return unsafe body(
            Span(
                _unsafeStart: UnsafePointer(state.pointee.base + start), count: count &- start))
    }

    @inline(__always)
    private func reserve(_ more: Int) {
        let needed = count &+ more &+ Self.slack
        if unsafe needed > state.pointee.capacity { grow(needed) }
    }

    private func grow(_ needed: Int) {
        let larger = unsafe max(needed, state.pointee.capacity * 2)
        let target = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        unsafe target.update(from: state.pointee.base, count: count)
        unsafe state.pointee.base.deallocate()
        unsafe state.pointee.base = target
        unsafe state.pointee.capacity = larger
    }

    /// Unsigned LEB128; columns and lengths are mostly below 128.
    @inline(__always)
    private func appendNumber(_ value: Int, at end: inout Int) {
        var rest = UInt64(truncatingIfNeeded: value)
        while rest >= 0x80 {
            unsafe state.pointee.base[end] = UInt8(truncatingIfNeeded: rest) | 0x80
            end &+= 1
            rest &>>= 7
        }
        unsafe state.pointee.base[end] = UInt8(truncatingIfNeeded: rest)
        end &+= 1
    }
}
