/// Hands the XML of a worksheet on to its state, which is a value so that each event takes one access
/// to it rather than dozens.
final class XLSXSheetHandler: XMLHandler {
    var state: XLSXSheetState

    init(_ workbook: XLSXWorkbook, notes: SheetNotes) {
        state = XLSXSheetState(workbook, notes: notes)
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
