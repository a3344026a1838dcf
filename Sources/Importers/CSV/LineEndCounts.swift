/// How often rows end in which way.
struct LineEndCounts {
    private var lf = 0
    private var crlf = 0
    private var cr = 0

    /// Counts a row's end; the end of the file is none.
    mutating func count(_ terminator: CSVRowScan.Terminator) {
        switch terminator {
        case .lf: lf += 1
        case .crlf: crlf += 1
        case .cr: cr += 1
        case .none: break
        }
    }

    /// nil where no row had an end.
    var lineEnd: TableDescription.LineEnd? {
        switch (lf > 0, crlf > 0, cr > 0) {
        case (false, false, false): nil
        case (true, false, false): .lf
        case (false, true, false): .crlf
        case (false, false, true): .cr
        default: .mixed
        }
    }
}
