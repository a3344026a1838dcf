/// Hands the XML of a sheet on to its state, as `XLSXSheetHandler` does.
final class ODSSheetHandler: XMLHandler {
    var state: ODSSheetState

    init(sheet: Int, mostRepeatedCells: Int) {
        state = ODSSheetState(sheet: sheet, mostRepeatedCells: mostRepeatedCells)
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes, _ stream: XMLStream) {
        state.start(name, attributes, stream)
    }

    func end(_ name: XMLName, _ stream: XMLStream) {
        state.end(name, stream)
    }

    func text(_ text: Span<UInt8>, _ stream: XMLStream) {
        state.text(text, stream)
    }
}
