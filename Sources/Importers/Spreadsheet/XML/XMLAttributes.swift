/// The attributes of an element; valid only while the handler runs that was given them.
@safe
struct XMLAttributes {
    private let pairs: UnsafePointer<UnsafePointer<CChar>?>
    private let stream: XMLStream

    @unsafe
    @inline(__always)
    init(_ pairs: UnsafePointer<UnsafePointer<CChar>?>, stream: XMLStream) {
        unsafe self.pairs = unsafe pairs
        self.stream = stream
    }

    /// Calls a body with each attribute, in the order of the file.
    @inline(__always)
    func visit(_ body: (XMLName, XMLValue) -> Void) {
        var index = 0
        while let name = unsafe pairs[index], let value = unsafe pairs[index + 1] {
            unsafe body(
                stream.attributeName(name),
                XMLValue(UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self)))
            index += 2
        }
    }

    /// The value of an attribute without a namespace; nil where there is none.
    func string(_ name: StaticString) -> String? { string(name, in: .none) }

    /// The value of an attribute; nil where there is none.
    func string(_ name: StaticString, in namespace: XMLNamespace) -> String? {
        var found: String?
        visit { if $0.namespace == namespace && $0.is(name) { found = $1.string } }
        return found
    }

    func integer(_ name: StaticString, in namespace: XMLNamespace = .none) -> Int? {
        var found: Int?
        visit { if $0.namespace == namespace && $0.is(name) { found = $1.integer } }
        return found
    }

    /// Whether an attribute is there and says yes.
    func isTrue(_ name: StaticString) -> Bool {
        var found = false
        visit { if $0.namespace == .none && $0.is(name) { found = $1.isTrue } }
        return found
    }
}
