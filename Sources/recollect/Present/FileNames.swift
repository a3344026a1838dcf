/// Paths as short as they can be without two becoming the same.
enum FileNames {
    /// The last part of each path; of those that are alike as many parts more as tell them apart.
    static func short(_ paths: [String]) -> [String] {
        let parts = paths.map { $0.split(separator: "/").map(String.init) }
        return paths.indices.map { index in
            let others = parts.indices.filter { paths[$0] != paths[index] }.map { parts[$0] }
            for count in 1...max(1, parts[index].count) {
                let end = parts[index].suffix(count)
                if !others.contains(where: { $0.suffix(count) == end }) {
                    return end.isEmpty ? paths[index] : end.joined(separator: "/")
                }
            }
            return paths[index]
        }
    }
}
