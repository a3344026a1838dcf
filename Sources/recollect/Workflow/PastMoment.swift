import Foundation

/// A time in the past as somebody names it: a day stands for its end.
struct PastMoment {
    /// In UTC, as `2026-05-04T06:00:00Z`.
    let text: String

    /// - Throws: `CommandFailure` with `.usage` for what does not read as a day or a time.
    init(_ text: String) throws {
        if let time = try? Date.ISO8601FormatStyle().parse(text) {
            self.text = time.formatted(.iso8601)
        } else if text.count == 10,
            (try? Date.ISO8601FormatStyle().year().month().day().parse(text)) != nil
        {
            self.text = text + "T23:59:59Z"
        } else {
            throw CommandFailure(
                .usage, "--as-of does not read as a day; write it like 2026-05-04.")
        }
    }
}
