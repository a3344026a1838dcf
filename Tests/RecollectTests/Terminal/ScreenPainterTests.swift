import Testing

@testable import recollect

@Suite struct ScreenPainterTests {
    private final class Sink {
        var text = ""
        func take() -> String {
            defer { text = "" }
            return text
        }
    }

    @Test func writesOnlyTheLinesThatChanged() {
        let sink = Sink()
        let painter = ScreenPainter { sink.text += $0 }
        let size = TerminalSize(columns: 20, rows: 3)
        painter.enter()
        painter.paint(["a", "b", "c"], size: size)
        _ = sink.take()
        painter.paint(["a", "x", "c"], size: size)
        #expect(sink.take() == "\u{1b}[2;1H\u{1b}[2Kx")
        painter.paint(["a", "x", "c"], size: size)
        #expect(sink.take().isEmpty)
    }

    @Test func writesEverythingAfterAResize() {
        let sink = Sink()
        let painter = ScreenPainter { sink.text += $0 }
        painter.paint(["a", "b"], size: TerminalSize(columns: 20, rows: 2))
        _ = sink.take()
        painter.paint(["a", "b"], size: TerminalSize(columns: 30, rows: 2))
        #expect(sink.take().contains("a"))
    }

    @Test func givesScreenCursorAndWrappingBackOnce() {
        let sink = Sink()
        let painter = ScreenPainter { sink.text += $0 }
        painter.enter()
        #expect(sink.take().hasPrefix("\u{1b}[?1049h\u{1b}[?25l"))
        painter.leave()
        painter.leave()
        #expect(sink.take() == "\u{1b}[0m\u{1b}[?7h\u{1b}[?25h\u{1b}[?1049l")
    }
}
