import RecordModel

/// Which damage a person wants to be repaired.
public struct RepairRequest: Hashable, Sendable {
    /// The codes asked for; nil for all.
    public var codes: Set<DamageCode>?
    /// The order of day and month of numeric dates: `dmy`, `mdy` or `ymd`.
    public var dateOrder: String?

    public init(codes: Set<DamageCode>?, dateOrder: String? = nil) {
        self.codes = codes
        self.dateOrder = dateOrder
    }

    /// Reads `all`, or codes separated by commas, with or without `damage.` before them.
    ///
    /// - Throws: `ImportError` of kind `badMapping` that names what is no code.
    public init(_ text: String?, dateOrder: String? = nil) throws(ImportError) {
        var codes: Set<DamageCode>? = []
        if let text, text.lowercased() == "all" {
            codes = nil
        } else if let text {
            for name in text.split(separator: ",") {
                let word = name.drop { $0 == " " }
                guard let code = DamageCode(named: String(word)) else {
                    throw ImportError(
                        code: "damage.unknownCode", kind: .badMapping,
                        message: "'\(word)' is no code of damage; `inspect` names those that a"
                            + " file has.")
                }
                codes?.insert(code)
            }
        }
        if let dateOrder, !["dmy", "mdy", "ymd"].contains(dateOrder) {
            throw ImportError(
                code: "damage.unknownDateOrder", kind: .badMapping,
                message: "'\(dateOrder)' is no order of dates; write dmy, mdy or ymd.")
        }
        self.init(codes: codes, dateOrder: dateOrder)
    }

    func includes(_ code: DamageCode) -> Bool { codes?.contains(code) ?? true }

    /// Whether anything is asked for.
    var isEmpty: Bool { codes?.isEmpty == true && dateOrder == nil }
}
