import Synchronization

/// The layouts that were read already; they never change once committed.
final class LayoutCache: Sendable {
    private let layouts = Mutex<[Int64: TableLayout]>([:])

    subscript(number: Int64) -> TableLayout? {
        get { layouts.withLock { $0[number] } }
        set { layouts.withLock { $0[number] = newValue } }
    }

    /// Forgets everything: a run that was taken back may have had numbers that come again.
    func clear() {
        layouts.withLock { $0.removeAll() }
    }
}
