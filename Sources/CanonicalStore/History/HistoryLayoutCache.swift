import Synchronization

/// The layouts of history that were read already; they never change once committed.
final class HistoryLayoutCache: Sendable {
    private let layouts = Mutex<[Int64: HistoryLayout]>([:])

    subscript(number: Int64) -> HistoryLayout? {
        get { layouts.withLock { $0[number] } }
        set { layouts.withLock { $0[number] = newValue } }
    }

    /// Forgets everything: a run that was taken back may have had numbers that come again.
    func clear() {
        layouts.withLock { $0.removeAll() }
    }
}
