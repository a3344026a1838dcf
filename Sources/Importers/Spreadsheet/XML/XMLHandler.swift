/// Takes what an XML document holds, in order.
protocol XMLHandler: AnyObject {
    func start(_ name: XMLName, _ attributes: XMLAttributes, _ stream: XMLStream)
    func end(_ name: XMLName, _ stream: XMLStream)
    /// A piece of text; one text may come in several.
    func text(_ bytes: Span<UInt8>, _ stream: XMLStream)
}

extension XMLHandler {
    func end(_ name: XMLName, _ stream: XMLStream) {}
    func text(_ bytes: Span<UInt8>, _ stream: XMLStream) {}
}
