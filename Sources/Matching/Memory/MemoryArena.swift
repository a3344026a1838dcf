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
