#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The prefixes that are bound to namespaces where the parser stands.
///
/// Expat can do this itself, but then copies the namespace's URI for each element, which costs a third
/// of the time of a sheet. A prefix without a binding is of no namespace that we know.
///
/// - Source: Namespaces in XML 1.0 (third edition), sections 3 and 6.
struct XMLBindings {
    private struct Binding {
        let depth: Int
        let prefix: [UInt8]
        let namespace: XMLNamespace
    }

    /// The namespace of elements without a prefix.
    private(set) var defaultNamespace = XMLNamespace.none
    private var bindings: [Binding] = []
    /// The binding that was found last; most names have the prefix of the one before.
    private var recent = 0

    /// Takes an attribute that declares a namespace; any other changes nothing.
    @unsafe
    @inline(__always)
    mutating func declare(
        _ name: UnsafePointer<CChar>, _ uri: UnsafePointer<CChar>, depth: Int
    ) {
        if unsafe name[0] != 0x78 { return }
        unsafe declareNamespace(name, uri, depth)
    }

    /// Forgets the bindings of an element that ends.
    @inline(__always)
    mutating func endElement(depth: Int) {
        if let last = bindings.last, last.depth >= depth { remove(from: depth) }
    }

    /// The namespace of a prefix.
    @unsafe
    mutating func namespace(_ prefix: UnsafePointer<UInt8>, count: Int) -> XMLNamespace {
        if recent < bindings.count, unsafe Self.isEqual(bindings[recent].prefix, prefix, count) {
            return bindings[recent].namespace
        }
        for index in bindings.indices.reversed()
        where unsafe Self.isEqual(bindings[index].prefix, prefix, count) {
            recent = index
            return bindings[index].namespace
        }
        return .other
    }

    @unsafe
    private mutating func declareNamespace(
        _ name: UnsafePointer<CChar>, _ uri: UnsafePointer<CChar>, _ depth: Int
    ) {
        guard unsafe strncmp(name, "xmlns", 5) == 0 else { return }
        let mark = unsafe name[5]
        guard mark == 0 || mark == 0x3a else { return }
        let value = unsafe Self.bytes(uri)
        let namespace: XMLNamespace =
            value.isEmpty
            ? .none : XMLNamespace.known.first { $0.uri == value }?.namespace ?? .other
        if mark == 0 {
            defaultNamespace = namespace
            bindings.append(Binding(depth: depth, prefix: [], namespace: namespace))
        } else {
            let prefix = unsafe Array(Self.bytes(name).dropFirst(6))
            bindings.append(Binding(depth: depth, prefix: prefix, namespace: namespace))
        }
        recent = bindings.count
    }

    private mutating func remove(from depth: Int) {
        while let last = bindings.last, last.depth >= depth { bindings.removeLast() }
        defaultNamespace = bindings.last { $0.prefix.isEmpty }?.namespace ?? .none
        recent = bindings.count
    }

    @unsafe
    private static func bytes(_ text: UnsafePointer<CChar>) -> [UInt8] {
        unsafe UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) }
    }

    @unsafe
    @inline(__always)
    private static func isEqual(
        _ known: [UInt8], _ prefix: UnsafePointer<UInt8>, _ count: Int
    ) -> Bool {
        if known.count != count { return false }
        for index in 0..<count where unsafe known[index] != prefix[index] { return false }
        return true
    }
}
