/// Names with a number each, so that what is counted by name is counted by number.
struct NumberedNames: Sendable {
    /// By number.
    private(set) var names: [String] = []
    private var numbers: [String: Int] = [:]
    /// Rows of one source follow each other.
    private var last = 0

    /// The number of a name, a new one for a new name.
    mutating func number(of name: String) -> Int {
        if last < names.count, names[last] == name { return last }
        if let known = numbers[name] {
            last = known
            return known
        }
        last = names.count
        numbers[name] = last
        names.append(name)
        return last
    }
}
