/// A read-only array without reference counting: what the hot loops read.
///
/// Reading a Swift array inside a struct of many arrays retains and releases it, which two workers
/// pay for with contended atomics at each pair (measured at a factor of three in scoring). A
/// frozen column is a plain pointer and a count.
///
/// - Precondition: the `MemoryArena` that froze it outlives all reads; `PreparedTable` sees to it.
@safe
struct FrozenColumn<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    private let base: UnsafePointer<Element>?
    let count: Int

    init() {
        unsafe base = nil
        count = 0
    }

    /// For `MemoryArena` alone, which owns the memory.
    @unsafe
    init(base: UnsafePointer<Element>, count: Int) {
        unsafe self.base = unsafe base
        self.count = count
    }

    @inline(__always)
    subscript(index: Int) -> Element {
        assert(index >= 0 && index < count, "a frozen column is read within its bounds")
        return unsafe base.unsafelyUnwrapped[index]
    }

    @inline(__always)
    subscript(index: UInt32) -> Element { self[Int(index)] }

    /// The same without its first elements.
    func dropFirst(_ number: Int) -> FrozenColumn {
        precondition(number >= 0 && number <= count, "a column keeps what it has")
        return unsafe base.map { unsafe FrozenColumn(base: $0 + number, count: count - number) }
            ?? FrozenColumn()
    }

    /// For `MemoryArena` alone, which owns the memory.
    @unsafe
    func withMutablePointer(_ body: (UnsafeMutablePointer<Element>) -> Void) {
        if let base = unsafe base { unsafe body(UnsafeMutablePointer(mutating: base)) }
    }

    /// Calls a kernel with two ranges as spans.
    @inline(__always)
    func withSpans<Result>(
        _ first: Range<Int>, _ second: Range<Int>, _ body: (Span<Element>, Span<Element>) -> Result
    ) -> Result {
        assert(first.upperBound <= count && second.upperBound <= count, "spans are within bounds")
        let left = unsafe UnsafeBufferPointer(
            start: base.map { unsafe $0 + first.lowerBound }, count: first.count)
        let right = unsafe UnsafeBufferPointer(
            start: base.map { unsafe $0 + second.lowerBound }, count: second.count)
        return unsafe body(left.span, right.span)
    }

    /// Calls a kernel with one range as a span.
    @inline(__always)
    func withSpan<Result>(_ range: Range<Int>, _ body: (Span<Element>) -> Result) -> Result {
        withSpans(range, range) { span, _ in body(span) }
    }
}
