#if canImport(Glibc)
    import Glibc
#endif

/// How the C library treats large pieces of memory.
enum LargeMemory {
    /// `M_MMAP_THRESHOLD` of glibc's `malloc.h`, which its module for Swift leaves out, as it does `mallopt`.
    private static let threshold: Int32 = -3
    /// Pieces of this size in bytes are mapped one by one.
    private static let size: Int32 = 2 << 20

    /// Lets large pieces go back to the system as soon as they are free.
    ///
    /// By itself glibc counts as large what is larger than what was freed before, up to 32 MiB; columns of a
    /// million records then leave holes in the heap that nothing else fits into (a seventh of the peak). Where
    /// the C library is another, nothing is done.
    static func giveBack() {
        #if canImport(Glibc)
            typealias Option = @convention(c) (Int32, Int32) -> Int32
            guard let symbol = unsafe dlsym(nil, "mallopt") else { return }
            _ = unsafe unsafeBitCast(symbol, to: Option.self)(threshold, size)
        #endif
    }
}
