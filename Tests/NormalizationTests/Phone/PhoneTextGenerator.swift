/// Random phone numbers in random notations, well-formed and not, and where they are dialled (ISO 3166; nil
/// where nobody says).
struct PhoneTextGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    private static let codes: [(region: String, code: String, zero: String)] = [
        ("US", "1", ""), ("GB", "44", "0"), ("DE", "49", "0"), ("FR", "33", "0"),
        ("ES", "34", ""), ("IT", "39", ""), ("SE", "46", "0"), ("BE", "32", "0"),
        ("CH", "41", "0"), ("CA", "1", ""), ("AU", "61", "0"),
    ]

    mutating func next() -> (text: String, region: String?) {
        let plan = Self.codes[below(Self.codes.count)]
        let dialled = below(8) == 0 ? Self.codes[below(Self.codes.count)].region : plan.region
        let region = below(10) == 0 ? nil : dialled
        let count = below(4) == 0 ? 4 + below(10) : [9, 10, 10, 11][below(4)]
        var national = ""
        for index in 0..<count {
            let least = index == 0 && below(12) != 0 ? 1 : 0
            national += String(least + below(10 - least))
        }
        let spaced = separated(national)
        var text =
            switch below(10) {
            case 0...2: plan.zero + spaced
            case 3: "+" + plan.code + " " + spaced
            case 4: "+" + plan.code + national
            case 5: "00" + plan.code + spaced
            case 6: "+" + plan.code + " (\(plan.zero))" + spaced
            case 7: "011" + plan.code + national
            case 8: plan.code + "-" + spaced
            default: spaced
            }
        if below(8) == 0 {
            text += [" x", " ext. ", "x", " ext ", " Ext: "][below(5)] + String(1 + below(99_999))
        }
        if below(40) == 0 { text = "(" + text }
        if below(40) == 0 { text += "." }
        return (text, region)
    }

    private mutating func separated(_ digits: String) -> String {
        let separator = [" ", "-", ".", "/", "", ") ", "  "][below(7)]
        var out = ""
        for (index, digit) in digits.enumerated() {
            if index == 3 || index == 6 && below(2) == 0 { out += separator }
            out.append(digit)
        }
        return out
    }

    private mutating func below(_ bound: Int) -> Int {
        // SplitMix64 (Steele, Lea and Flood 2014).
        state = state &+ 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((word ^ (word >> 31)) % UInt64(bound))
    }
}
