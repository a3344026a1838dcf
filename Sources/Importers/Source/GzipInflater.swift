import CZlib

/// Owns a decompressor of zlib for one gzip stream after the other.
@safe
struct GzipInflater: ~Copyable {
    /// How far a step came.
    enum Progress {
        case goingOn
        /// A member ended, and its checksum is right.
        case memberEnd
        case damaged
    }

    private let handle: OpaquePointer

    /// nil where memory is short.
    init?() {
        guard let opened = unsafe czlib_open() else { return nil }
        unsafe handle = opened
    }

    deinit {
        unsafe czlib_close(handle)
    }

    /// Decompresses from `start` on as much as fits into the output, which it replaces.
    ///
    /// - Returns: how far it came, and the number of input bytes used up.
    func step(
        _ input: Span<UInt8>, from start: Int, into output: inout [UInt8], capacity: Int
    ) -> (progress: Progress, used: Int) {
        var used: Int32 = 0
        var status: Int32 = 0
        let rest = input.extracting(start..<input.count)
        output = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { target, count in
            var written: Int32 = 0
            unsafe rest.withUnsafeBufferPointer { source in
                guard let from = source.baseAddress, let to = target.baseAddress else { return }
                status = unsafe czlib_step(
                    handle, from, Int32(source.count), to, Int32(capacity), &used, &written)
            }
            count = Int(written)
        }
        let progress: Progress =
            switch Int(status) {
            case Int(CZLIB_GOING_ON): .goingOn
            case Int(CZLIB_MEMBER_END): .memberEnd
            default: .damaged
            }
        return (progress, Int(used))
    }

    /// Makes ready for the next member; false where that fails.
    func restart() -> Bool {
        unsafe czlib_restart(handle) != 0
    }
}
