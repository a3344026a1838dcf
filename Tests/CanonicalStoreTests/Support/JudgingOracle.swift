/// What four people's judgements, edits and undoing amount to, worked out the slow and plain way.
///
/// It knows nothing of the store: it keeps a list of what was said and by which run, and asks it
/// anew for each answer.
struct JudgingOracle {
    enum Deed {
        case merge(Int, Int)
        case unmerge(Int)
        case edit(Int, String)
        case letGo(Int)
        case undo(Int)
    }

    private struct Word {
        let run: Int
        let left: Int
        let right: Int
        let isSame: Bool
    }

    private struct Edit {
        let run: Int
        let record: Int
        /// Nil lets go of what was said before.
        let text: String?
    }

    private let cities: [String]
    private var words: [Word] = []
    private var edits: [Edit] = []
    private var undone: [Int: Int] = [:]
    private(set) var runs: [Int] = []

    init(cities: [String]) {
        self.cities = cities
    }

    /// Whether a run counts: no run that counts has undone it.
    func counts(_ run: Int) -> Bool {
        !undone.contains { $0.value == run && counts($0.key) }
    }

    private func isSame(_ left: Int, _ right: Int) -> Bool? {
        words.last {
            $0.left == min(left, right) && $0.right == max(left, right) && counts($0.run)
        }?.isSame
    }

    /// The groups of people, each ascending, by their first.
    var groups: [[Int]] {
        var groups = cities.indices.map { [$0] }
        var seen: [[Int]] = []
        // The last word goes first; who are held apart do not come together over others.
        for word in words.reversed() where counts(word.run) {
            if seen.contains([word.left, word.right]) { continue }
            seen.append([word.left, word.right])
            guard word.isSame, let a = groups.firstIndex(where: { $0.contains(word.left) }),
                let b = groups.firstIndex(where: { $0.contains(word.right) }), a != b
            else { continue }
            let isForbidden = groups[a].contains { left in
                groups[b].contains { isSame(left, $0) == false }
            }
            if isForbidden { continue }
            let joined = (groups[a] + groups[b]).sorted()
            groups = groups.enumerated().filter { $0.offset != a && $0.offset != b }.map(\.element)
            groups.append(joined)
        }
        return groups.sorted { $0[0] < $1[0] }
    }

    /// What a group's town is: the last word of a person about one of them, else the first one's.
    func city(of group: [Int]) -> String {
        let standing = edits.indices.filter { index in
            let edit = edits[index]
            guard group.contains(edit.record), edit.text != nil, counts(edit.run) else {
                return false
            }
            return !edits[(index + 1)...].contains {
                $0.record == edit.record && counts($0.run)
            }
        }
        return standing.last.flatMap { edits[$0].text } ?? cities[group[0]]
    }

    /// Takes in a deed as a run; false where it changes nothing and leaves no trace.
    mutating func take(_ deed: Deed, as run: Int) -> Bool {
        switch deed {
        case .merge(let left, let right): return judge([(left, right)], isSame: true, run)
        case .unmerge(let record):
            let group = groups.first { $0.contains(record) } ?? []
            return judge(
                group.filter { $0 != record }.map { (record, $0) }, isSame: false, run)
        case .edit(let record, let text):
            edits.append(Edit(run: run, record: record, text: text))
        case .letGo(let record):
            let last = edits.last { $0.record == record && counts($0.run) }
            if last?.text == nil { return false }
            edits.append(Edit(run: run, record: record, text: nil))
        case .undo(let target): undone[run] = target
        }
        runs.append(run)
        return true
    }

    private mutating func judge(_ pairs: [(Int, Int)], isSame: Bool, _ run: Int) -> Bool {
        let isNews = pairs.contains { self.isSame($0.0, $0.1) != isSame }
        if !isNews { return false }
        for (left, right) in pairs {
            words.append(
                Word(run: run, left: min(left, right), right: max(left, right), isSame: isSame))
        }
        runs.append(run)
        return true
    }
}
