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

    deinit {
        for unsafeblock in unsafe blocks { unsafe block.deallocate() }
    }
}
