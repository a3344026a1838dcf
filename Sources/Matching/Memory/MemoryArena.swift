/// Owns the memory of frozen columns and frees it with itself.
///
/// Filled by one task before it is shared, and not changed afterwards.
@safe
final class MemoryArena: @unchecked Sendable {
    private var blocks: [UnsafeMutableRawPointer] = unsafe []

    init() {}

    /// Copies an array into memory that lives as long as the arena.
    func freeze<Element: BitwiseCopyable & Sendable>(_ array: [Element]) -> FrozenColumn<Element> {
        if array.isEmpty { return FrozenColumn() }
        let memory = UnsafeMutablePointer<Element>.allocate(capacity: array.count)
        unsafe array.withUnsafeBufferPointer { source in
            if let start = source.baseAddress {
                unsafe memory.initialize(from: start, count: source.count)
            }
        }
        unsafe blocks.append(UnsafeMutableRawPointer(memory))
        return unsafe FrozenColumn(base: UnsafePointer(memory), count: array.count)
    }

    /// Keeps one value in memory that lives as long as the arena.
    func freeze<Value: BitwiseCopyable & Sendable>(value: Value) -> Frozen<Value> {
        let memory = UnsafeMutablePointer<Value>.allocate(capacity: 1)
        unsafe memory.initialize(to: value)
        unsafe blocks.append(UnsafeMutableRawPointer(memory))
        return unsafe Frozen(base: UnsafePointer(memory))
    }

    /// Makes a column in place, beginning at a multiple of 64 bytes: the size of a cache line.
    func freeze<Element: BitwiseCopyable & Sendable>(
        count: Int, repeating element: Element, fill: (inout MutableSpan<Element>) -> Void
    ) -> FrozenColumn<Element> {
        if count == 0 { return FrozenColumn() }
        let raw = UnsafeMutableRawPointer.allocate(
            byteCount: count * MemoryLayout<Element>.stride, alignment: 64)
        unsafe blocks.append(raw)
        let memory = unsafe raw.initializeMemory(as: Element.self, repeating: element, count: count)
        let buffer = unsafe UnsafeMutableBufferPointer(start: memory, count: count)
        var span = unsafe buffer.mutableSpan
        fill(&span)
        return unsafe FrozenColumn(base: UnsafePointer(memory), count: count)
    }

    /// Replaces the values of a frozen column, which all its copies then show.
    ///
    /// - Precondition: no task reads the column meanwhile, and the sizes agree.
    func overwrite<Element: BitwiseCopyable & Sendable>(
        _ column: FrozenColumn<Element>, with array: [Element]
    ) {
        precondition(column.count == array.count, "a frozen column keeps its size")
        unsafe column.withMutablePointer { target in
            for index in array.indices { unsafe target[index] = array[index] }
        }
    }

    deinit {
        for index in unsafe blocks.indices { unsafe blocks[index].deallocate() }
    }
}
