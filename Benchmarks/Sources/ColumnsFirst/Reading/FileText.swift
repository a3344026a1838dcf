import Foundation

/// A file's bytes, mapped, not copied: cells are places in them.
///
/// - Precondition: nobody shortens the file meanwhile.
@safe
struct FileText: @unchecked Sendable {
    private let base: UnsafePointer<UInt8>
    let count: Int

    /// - Throws: `ColumnsFirstError.unreadable` where the file cannot be opened or is empty.
    init(path: String) throws(ColumnsFirstError) {
        let handle = unsafe open(path, O_RDONLY)
        if handle < 0 { throw .unreadable }
        defer { close(handle) }
        var facts = stat()
        guard unsafe fstat(handle, &facts) == 0, facts.st_size > 0 else { throw .unreadable }
        let size = Int(facts.st_size)
        let mapped = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, handle, 0)
        guard let mapped = unsafe mapped, unsafe mapped != MAP_FAILED else { throw .unreadable }
        unsafe base = UnsafePointer(mapped.assumingMemoryBound(to: UInt8.self))
        count = size
    }

    @inline(__always)
    subscript(index: Int) -> UInt8 {
        assert(index >= 0 && index < count, "a file is read within its bounds")
        return unsafe base[index]
    }

    /// Calls a function with a range of the bytes.
    @inline(__always)
    func withSpan<Result>(_ range: Range<Int>, _ body: (Span<UInt8>) -> Result) -> Result {
        assert(range.lowerBound >= 0 && range.upperBound <= count, "a span is within bounds")
        let part = unsafe UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
        return unsafe body(part.span)
    }
}
