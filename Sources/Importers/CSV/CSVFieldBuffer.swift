/// The cells of one row, in memory that is used again for each row.
///
/// An array asks before each write whether it is shared, and an object before each access whether
/// another is going on; with fifteen cells a row that was a tenth of the time of cutting rows. So the
/// state lies behind a constant pointer, which does not leave the type.
@safe
final class CSVFieldBuffer {
    @unsafe private struct State {
        var base: UnsafeMutablePointer<CSVField>
        var capacity: Int
        var count: Int
    }

    private let state: UnsafeMutablePointer<State>

    init(capacity: Int = 64) {
        let memory = UnsafeMutablePointer<State>.allocate(capacity: 1)
        unsafe memory.initialize(
            to: State(base: .allocate(capacity: capacity), capacity: capacity, count: 0))
        unsafe state = memory
    }

    deinit {
        unsafe state.pointee.base.deallocate()
        unsafe state.deallocate()
    }

    @inline(__always)
    var count: Int { unsafe state.pointee.count }

    @inline(__always)
    subscript(index: Int) -> CSVField {
        precondition(index >= 0 && index < count)
        return unsafe state.pointee.base[index]
    }

    @inline(__always)
    func append(_ field: CSVField) {
        let count = count
        if unsafe count == state.pointee.capacity { grow() }
        unsafe (state.pointee.base + count).initialize(to: field)
        unsafe state.pointee.count = count &+ 1
    }

    @inline(__always)
    func removeAll() {
        unsafe state.pointee.count = 0
    }

    /// A copy, for what is not done for each row.
    var array: [CSVField] {
        unsafe [CSVField](UnsafeBufferPointer(start: state.pointee.base, count: count))
    }

    private func grow() {
        let larger = unsafe state.pointee.capacity * 2
        let target = UnsafeMutablePointer<CSVField>.allocate(capacity: larger)
        unsafe target.initialize(from: state.pointee.base, count: count)
        unsafe state.pointee.base.deallocate()
        unsafe state.pointee.base = target
        unsafe state.pointee.capacity = larger
    }
}
