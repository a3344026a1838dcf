import CExpat

/// Parses one XML part of a workbook, chunk by chunk, into calls of a handler.
///
/// Nothing is expanded or fetched: a document type declaration is refused. Elements nest at most
/// `deepest` deep, and no token but text is longer than `longestToken`.
@safe
final class XMLStream {
    static let deepest = 256
    static let longestToken = 1 << 20
    private static let chunkSize = 1 << 16

    /// Whether text is handed on; off at first.
    var takesText = false {
        didSet {
            if takesText != oldValue, let handle = unsafe handle {
                unsafe cexpat_take_text(handle, takesText ? 1 : 0)
            }
        }
    }
    private let source: ZipEntryStream
    private let file: String
    private let handler: any XMLHandler
    private var handle: OpaquePointer?
    private var depth = 0
    private var isTooDeep = false
    private var hasStopped = false
    private var isFinished = false
    private var bindings = XMLBindings()

    /// - Parameter file: the file as the user named it.
    init(_ source: ZipEntryStream, file: String, handler: any XMLHandler) {
        self.source = source
        self.file = file
        self.handler = handler
        let handlers = unsafe cexpat_handlers(
            start: { context, name, attributes in
                unsafe XMLStream.of(context) { unsafe $0.start(name, attributes) }
            },
            end: { context, name in
                unsafe XMLStream.of(context) { unsafe $0.end(name) }
            },
            text: { context, bytes, count in
                unsafe XMLStream.of(context) {
                    let text = unsafe Span(_unsafeStart: bytes, count: Int(count))
                    $0.handler.text(text, $0)
                }
            })
        unsafe handle = unsafe cexpat_open(handlers, Unmanaged.passUnretained(self).toOpaque())
        if let handle = unsafe handle { unsafe cexpat_take_text(handle, 0) }
    }

    deinit {
        unsafe cexpat_close(handle)
    }

    /// The expanded bytes read so far.
    var bytesRead: Int { source.bytesRead }

    /// Ends parsing after the element or text at hand.
    func stop() {
        hasStopped = true
        if let handle = unsafe handle { unsafe cexpat_stop(handle) }
    }

    /// Parses the next chunk; false where the document has ended or `stop` was called.
    ///
    /// - Throws: `ImportError` with code `sheet.malformed`, `sheet.documentType`, `sheet.tooDeep`, or
    ///   as reading the archive does.
    func step() throws(ImportError) -> Bool {
        if isFinished { return false }
        guard let handle = unsafe handle else { throw error(Int32(CEXPAT_NO_MEMORY)) }
        var chunk: [UInt8] = []
        let got = try source.read(count: Self.chunkSize, into: &chunk)
        let status = unsafe chunk.withUnsafeBufferPointer { bytes in
            unsafe cexpat_parse(handle, bytes.baseAddress, Int32(got), got == 0 ? 1 : 0)
        }
        if hasStopped && !isTooDeep && (status == CEXPAT_STOPPED || status == CEXPAT_OK) {
            isFinished = true
            return false
        }
        guard status == CEXPAT_OK, unsafe cexpat_unfinished_bytes(handle) <= Self.longestToken
        else {
            isFinished = true
            throw error(status)
        }
        if got == 0 { isFinished = true }
        return got > 0
    }

    /// Parses the rest.
    func finish() throws(ImportError) {
        while try step() {}
    }

    // MARK: Callbacks

    /// Hands the stream that a callback belongs to on to a body; it lives, because it is parsing.
    @unsafe
    @inline(__always)
    private static func of(_ context: UnsafeMutableRawPointer, _ body: (XMLStream) -> Void) {
        unsafe Unmanaged<XMLStream>.fromOpaque(context)._withUnsafeGuaranteedRef { body($0) }
    }

    @unsafe
    private func start(
        _ name: UnsafePointer<CChar>, _ attributes: UnsafePointer<UnsafePointer<CChar>?>
    ) {
        depth += 1
        if depth > Self.deepest {
            isTooDeep = true
            stop()
            return
        }
        var index = 0
        while let attribute = unsafe attributes[index], let value = unsafe attributes[index + 1] {
            unsafe bindings.declare(attribute, value, depth: depth)
            index += 2
        }
        unsafe handler.start(elementName(name), XMLAttributes(attributes, stream: self), self)
    }

    @unsafe
    private func end(_ name: UnsafePointer<CChar>) {
        unsafe handler.end(elementName(name), self)
        bindings.endElement(depth: depth)
        depth -= 1
    }

    @unsafe
    @inline(__always)
    private func elementName(_ raw: UnsafePointer<CChar>) -> XMLName {
        unsafe name(raw, unprefixed: bindings.defaultNamespace)
    }

    /// The name of an attribute; without a prefix it is in no namespace.
    @unsafe
    @inline(__always)
    func attributeName(_ raw: UnsafePointer<CChar>) -> XMLName {
        unsafe name(raw, unprefixed: .none)
    }

    /// Splits a name at its colon.
    @unsafe
    @inline(__always)
    private func name(
        _ raw: UnsafePointer<CChar>, unprefixed: XMLNamespace
    ) -> XMLName {
        let bytes = unsafe UnsafeRawPointer(raw).assumingMemoryBound(to: UInt8.self)
        var count = 0
        var start = 0
        while true {
            let byte = unsafe bytes[count]
            if byte == 0 { break }
            count += 1
            if byte == UInt8(ascii: ":") { start = count }
        }
        if start == 0 {
            return unsafe XMLName(namespace: unprefixed, local: bytes, count: count)
        }
        return unsafe XMLName(
            namespace: bindings.namespace(bytes, count: start - 1), local: bytes + start,
            count: count - start)
    }

    private func error(_ status: Int32) -> ImportError {
        if isTooDeep {
            return ImportError(
                code: "sheet.tooDeep", kind: .unsupported, file: file,
                message: "The XML of the workbook nests deeper than any program writes it; it was"
                    + " not read.")
        }
        if status == CEXPAT_DOCUMENT_TYPE {
            return ImportError(
                code: "sheet.documentType", kind: .unsupported, file: file,
                message: "The XML of the workbook declares a document type, which no spreadsheet"
                    + " program does and which can be used for attacks; it was not read.")
        }
        return ImportError(
            code: "sheet.malformed", kind: .notATable, file: file,
            message: "The XML of the workbook is damaged; open the file with its program and save"
                + " it again.")
    }
}
