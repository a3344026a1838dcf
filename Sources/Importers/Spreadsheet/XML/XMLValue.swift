#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The value of an attribute; valid only while the handler runs that was given it.
@safe
struct XMLValue {
    private let bytes: UnsafePointer<UInt8>
    let count: Int

    @unsafe
    @inline(__always)
    init(_ bytes: UnsafePointer<UInt8>) {
        unsafe self.bytes = unsafe bytes
        count = unsafe strlen(UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self))
    }

    subscript(index: Int) -> UInt8 {
        @inline(__always) get {
            precondition(index >= 0 && index < count, "an index within the value")
            return unsafe bytes[index]
        }
    }

    /// A copy that stays.
    var string: String {
        unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    /// The value as a number that is not negative; nil where it is none or too large to be meant.
    var integer: Int? {
        if count == 0 || count > 15 { return nil }
        var value = 0
        for index in 0..<count {
            let digit = self[index] &- UInt8(ascii: "0")
            if digit > 9 { return nil }
            value = value * 10 + Int(digit)
        }
        return value
    }

    /// Whether the value says yes: `1`, `true` or `on` (XML Schema part 2 section 3.2.2).
    var isTrue: Bool { self.is("1") || self.is("true") || self.is("on") }

    @inline(__always)
    func `is`(_ text: StaticString) -> Bool {
        unsafe count == text.utf8CodeUnitCount && memcmp(bytes, text.utf8Start, count) == 0
    }
}
