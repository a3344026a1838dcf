/// Why the prototype cannot go on.
enum ColumnsFirstError: Error, CustomStringConvertible {
    case unreadable
    case noSuchField(String)
    case noHeader
    case unknownOption(String)
    case needsValue(String)
    case tooLarge
    case sqlite(String)
    case differs(String)

    var description: String {
        switch self {
        case .unreadable: "The file cannot be read, or it is empty."
        case .noSuchField(let name): "There is no field called \(name)."
        case .noHeader: "No column of the file's first row is known; name them with --column."
        case .unknownOption(let option): "There is no option \(option)."
        case .needsValue(let option): "\(option) needs a value."
        case .tooLarge: "A cell is longer than 8 MiB; this prototype stops there."
        case .sqlite(let message): "SQLite: \(message)."
        case .differs(let what): "What was read back differs: \(what)."
        }
    }
}
