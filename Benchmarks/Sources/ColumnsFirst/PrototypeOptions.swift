/// What the prototype was asked.
struct PrototypeOptions: Sendable {
    enum Rules: String, CaseIterable, Sendable {
        case few, splink, all
    }

    private(set) var path = ""
    /// Where `crosswalk.csv` and `pairs.csv` are written; nil for nowhere.
    private(set) var output: String?
    private(set) var rules = Rules.splink
    private(set) var readsPhonesByLibrary = false
    private(set) var knowsNicknames = true
    /// Whether relatives and colleagues are kinds of their own beside strangers.
    private(set) var tellsKindsApart = true
    private(set) var largestBlock = 120
    private(set) var trainingPairs = 150_000
    /// Records are joined from this probability on.
    private(set) var threshold = 0.99
    /// Pairs of less weight are forgotten.
    private(set) var floor: Float = 0
    private(set) var workers = 2
    /// Where the second prototype writes its stores; nil for none.
    private(set) var storeFolder: String?
    private(set) var blockSize = 1024
    private(set) var isCompressed = false
    /// A store of today whose rows are copied, to say what SQLite takes for them; nil for none.
    private(set) var storeOfToday: String?
    private(set) var headers: [ColumnField: String] = [:]
    private(set) var runs = 1

    init(_ arguments: [String]) throws(ColumnsFirstError) {
        var rest = arguments[...]
        while let option = rest.popFirst() {
            func value() throws(ColumnsFirstError) -> String {
                guard let value = rest.popFirst() else { throw .needsValue(option) }
                return value
            }
            func number<Number: LosslessStringConvertible>() throws(ColumnsFirstError) -> Number {
                guard let number = Number(try value()) else { throw .needsValue(option) }
                return number
            }
            switch option {
            case "--output": output = try value()
            case "--rules":
                guard let named = Rules(rawValue: try value()) else { throw .needsValue(option) }
                rules = named
            case "--phones-by-library": readsPhonesByLibrary = true
            case "--no-nicknames": knowsNicknames = false
            case "--no-kinds": tellsKindsApart = false
            case "--largest-block": largestBlock = try number()
            case "--training-pairs": trainingPairs = try number()
            case "--threshold": threshold = try number()
            case "--floor": floor = try number()
            case "--workers": workers = max(1, try number())
            case "--runs": runs = max(1, try number())
            case "--store": storeFolder = try value()
            case "--block-size": blockSize = max(1, try number())
            case "--compressed": isCompressed = true
            case "--store-of-today": storeOfToday = try value()
            case "--column":
                let halves = try value().split(separator: "=", maxSplits: 1).map(String.init)
                guard halves.count == 2 else { throw .needsValue(option) }
                guard let field = ColumnField.allCases.first(where: { $0.name == halves[0] }) else {
                    throw .noSuchField(halves[0])
                }
                headers[field] = halves[1]
            default:
                if option.hasPrefix("-") || !path.isEmpty { throw .unknownOption(option) }
                path = option
            }
        }
        if path.isEmpty { throw .needsValue("the command") }
    }

    var keyRules: [KeyRule] {
        switch rules {
        case .few: KeyRule.few
        case .splink: KeyRule.splink
        case .all: KeyRule.splink + KeyRule.further
        }
    }
}
