import Normalization
import RecordModel

extension CalendarDay {
    /// The day that a text says in any form whose parts are clear, the first of a month or a year that
    /// is all it says; nil where it says none.
    init?(_ text: String, _ dates: DateNormalizer) {
        if let day = CalendarDay(text) {
            self = day
            return
        }
        guard let date = dates.parse(text), let year = date.year else { return nil }
        self.init(year: year, month: date.month ?? 1, day: date.day ?? 1)
    }
}
