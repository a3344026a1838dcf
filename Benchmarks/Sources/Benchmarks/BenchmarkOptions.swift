/// What `Benchmarks/run` was asked.
struct BenchmarkOptions {
    /// Beginnings of names; all benchmarks where empty.
    private(set) var only: [String] = []
    private(set) var runs = 5
    private(set) var baselinePath: String?
    private(set) var savesBaseline = false
    private(set) var listsNames = false
    /// Of the swift that compiled this.
    private(set) var compiler = "unknown"
    /// How many phone numbers to compare; nil for none.
    private(set) var phones: Int?
    /// A file of phone numbers to compare.
    private(set) var phonesPath: String?
    /// Two files of texts to compare with each other, and how often.
    private(set) var pairs: (left: String, right: String)?

    init(_ arguments: [String]) throws(BenchmarkError) {
        var rest = arguments[...]
        while let option = rest.popFirst() {
            switch option {
            case "--save-baseline": savesBaseline = true
            case "--list": listsNames = true
            case "--only": only.append(try Self.value(of: option, &rest))
            case "--baseline": baselinePath = try Self.value(of: option, &rest)
            case "--compiler": compiler = try Self.value(of: option, &rest)
            case "--phones": phones = try Self.number(of: option, &rest)
            case "--phones-in": phonesPath = try Self.value(of: option, &rest)
            case "--runs": runs = try Self.number(of: option, &rest)
            case "--pairs":
                pairs = (try Self.value(of: option, &rest), try Self.value(of: option, &rest))
            default: throw .unknownOption(option)
            }
        }
    }

    func wants(_ name: String) -> Bool {
        only.isEmpty || only.contains { name.hasPrefix($0) }
    }

    private static func value(
        of option: String, _ rest: inout ArraySlice<String>
    ) throws(BenchmarkError) -> String {
        guard let value = rest.popFirst() else { throw .needsValue(option) }
        return value
    }

    private static func number(
        of option: String, _ rest: inout ArraySlice<String>
    ) throws(BenchmarkError) -> Int {
        guard let number = Int(try value(of: option, &rest)), number > 0 else {
            throw .needsValue(option)
        }
        return number
    }
}
