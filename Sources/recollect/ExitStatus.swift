/// How the process ends (DESIGN.md section 5, HOUSE_STYLE.md section 11).
enum ExitStatus: Int32, Sendable {
    case success = 0
    /// A gate that was asked for was not met.
    case gateNotMet = 1
    case usage = 64
    case badData = 65
    case missingInput = 66
    case internalFault = 70
    case cannotCreate = 73
    case inputOutput = 74
    case busy = 75
    case configuration = 78
    case interrupted = 130
}
