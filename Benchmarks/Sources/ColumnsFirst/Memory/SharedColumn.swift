/// A column of fixed size that several tasks fill at once, each at places of its own.
///
/// An array would be copied for each task, and a list of parts be joined afterwards: each column of a million
/// numbers is written once instead. No bounds but asserted ones, no counted references.
///
/// - Precondition: no place is written by one task while another reads or writes it, and whoever
///   allocated the column frees it after its last use.
@safe
struct SharedColumn<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    private let base: UnsafeMutablePointer<Element>
    let count: Int

    init(count: Int, repeating element: Element) {
        self.count = count
        unsafe base = Self.memory(count)
        unsafe base.initialize(repeating: element, count: count)
    }

    init(_ array: [Element]) {
        count = array.count
        unsafe base = Self.memory(array.count)
        unsafe array.withUnsafeBufferPointer { source in
            if let start = source.baseAddress {
                unsafe base.initialize(from: start, count: source.count)
            }
        }
    }

    /// Memory that begins with a cache line: what is 64 bytes long is read with one wait.
    private static func memory(_ count: Int) -> UnsafeMutablePointer<Element> {
        let size = max(1, count) * MemoryLayout<Element>.stride
        let raw = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 64)
        return unsafe raw.bindMemory(to: Element.self, capacity: max(1, count))
    }

    /// Gives the memory back.
    func free() { unsafe base.deallocate() }

    @inline(__always)
    subscript(index: Int) -> Element {
        get {
            assert(index >= 0 && index < count, "a column is read within its bounds")
            return unsafe base[index]
        }
        nonmutating set {
            assert(index >= 0 && index < count, "a column is written within its bounds")
            unsafe base[index] = newValue
        }
    }

    @inline(__always)
    subscript(index: UInt32) -> Element {
        get { self[Int(index)] }
        nonmutating set { self[Int(index)] = newValue }
    }

    /// Calls a kernel with a range of the column.
    @inline(__always)
    func withSpan<Result>(_ range: Range<Int>, _ body: (Span<Element>) -> Result) -> Result {
        assert(range.lowerBound >= 0 && range.upperBound <= count, "a span is within bounds")
        let part = unsafe UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
        return unsafe body(part.span)
    }

    /// Calls a kernel with two ranges of the column.
    @inline(__always)
    func withSpans<Result>(
        _ first: Range<Int>, _ second: Range<Int>,
        _ body: (Span<Element>, Span<Element>) -> Result
    ) -> Result {
        withSpan(first) { left in withSpan(second) { right in body(left, right) } }
    }
}
