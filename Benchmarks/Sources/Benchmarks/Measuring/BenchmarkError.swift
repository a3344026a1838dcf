/// Why measuring stopped.
enum BenchmarkError: Error, CustomStringConvertible {
    case unequalTwin(String)
    case unknownOption(String)
    case needsValue(String)
    case noSuchBenchmark(String)
    case unreadableBaseline(String)
    case unreadableTexts(String)

    var description: String {
        switch self {
        case .unequalTwin(let name): "\(name) and its twin have different results"
        case .unknownOption(let option):
            "\(option) is not known; there are --only NAME, --runs N, --list, --save-baseline,"
                + " --phones N, --phones-in FILE and --pairs FILE FILE"
        case .needsValue(let option): "\(option) needs a value"
        case .noSuchBenchmark(let name): "no benchmark's name begins with \(name)"
        case .unreadableBaseline(let path): "\(path) is there but is no baseline"
        case .unreadableTexts(let path): "\(path) is not a file of texts, one a line"
        }
    }
}
