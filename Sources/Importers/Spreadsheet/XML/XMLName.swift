#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The name of an element or attribute; valid only while the handler runs that was given it.
@safe
struct XMLName {
    let namespace: XMLNamespace
    /// The bytes of the local name.
    let count: Int
    private let local: UnsafePointer<UInt8>

    @unsafe
    @inline(__always)
    init(namespace: XMLNamespace, local: UnsafePointer<UInt8>, count: Int) {
        self.namespace = namespace
        unsafe self.local = unsafe local
        self.count = count
    }

    /// The first byte of the local name.
    var first: UInt8 {
        @inline(__always) get { unsafe local.pointee }
    }

    /// Whether the local name is this one.
    @inline(__always)
    func `is`(_ name: StaticString) -> Bool {
        unsafe count == name.utf8CodeUnitCount && memcmp(local, name.utf8Start, count) == 0
    }
}
