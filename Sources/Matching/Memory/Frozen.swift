/// One value in an arena's memory: a reference of one word, without reference counting.
///
/// A struct of a dozen columns is copied wherever it is handed on, which for one pair of contacts made
/// thirty copies of 140 bytes. What holds a reference to it is small enough to stay in registers,
/// and reading a field reads that field alone.
///
/// - Precondition: the `MemoryArena` that froze it outlives all reads; `PreparedTable` sees to it.
@safe
struct Frozen<Value: BitwiseCopyable & Sendable>: @unchecked Sendable {
    private let base: UnsafePointer<Value>

    /// For `MemoryArena` alone, which owns the memory.
    @unsafe
    init(base: UnsafePointer<Value>) {
        unsafe self.base = unsafe base
    }

    /// The value in its place; an addressor, since a getter would copy all of it.
    var value: Value {
        @inline(__always)
        unsafeAddress { unsafe base }
    }
}
