/// Headers of two rows: groups above, names below.
enum HeaderRows {
    /// The names with those of their groups before them where they repeat: "Home" above the first
    /// "Phone" and "Work" above the second one give "Home Phone" and "Work Phone".
    ///
    /// A group reaches to the right up to the next one, as merged cells are exported.
    ///
    /// - Returns: nil where no name repeats, or where the row above is not one of groups.
    static func joined(above: [String], _ names: [String]) -> [String]? {
        let filled = above.filter { !isBlank($0) }
        guard above.count >= 2, above.count <= names.count, !filled.isEmpty,
            filled.count * 2 <= names.count + 1, !filled.contains(where: ValueShape.looksLikeData)
        else { return nil }
        var uses: [String: Int] = [:]
        for name in names where !isBlank(name) { uses[name.lowercased(), default: 0] += 1 }
        guard uses.values.contains(where: { $0 > 1 }) else { return nil }
        var group = ""
        var result = names
        for column in names.indices {
            if column < above.count && !isBlank(above[column]) { group = above[column] }
            let isRepeated = uses[names[column].lowercased(), default: 0] > 1
            if isRepeated && !group.isEmpty { result[column] = group + " " + names[column] }
        }
        return result == names ? nil : result
    }

    private static func isBlank(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 <= 0x20 }
    }
}
