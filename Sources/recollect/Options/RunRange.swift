import ArgumentParser

/// Runs as somebody names them on the command line: `7`, or `4-9` for all from 4 to 9.
struct RunRange: ExpressibleByArgument, Equatable {
    let runs: ClosedRange<Int64>
    let isSingle: Bool

    init?(argument: String) {
        let ends = argument.split(separator: "-", omittingEmptySubsequences: false)
            .map { Int64($0) }
        switch ends.count {
        case 1:
            guard let run = ends[0], run > 0 else { return nil }
            runs = run...run
            isSingle = true
        case 2:
            guard let first = ends[0], let last = ends[1], first > 0, first <= last else {
                return nil
            }
            runs = first...last
            isSingle = false
        default: return nil
        }
    }
}
