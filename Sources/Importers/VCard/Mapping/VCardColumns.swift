import RecordModel

/// The columns of a vCard table: property paths in order of first appearance.
///
/// A column is a path (`TEL;TYPE=WORK`), a part (`ADR;TYPE=HOME[street]`) and an occurrence within
/// its card (`TEL;TYPE=WORK#2`). Parts of one occurrence share a group; groups are counted for each
/// property name, in order of first appearance.
struct VCardColumns {
    /// A path, and the occurrences of it in the card at hand.
    private struct Path {
        let text: String
        /// The number of the property's name.
        let family: Int
        var occurrences = 0
        /// The group of each occurrence, from the first one on.
        var groups: [Int] = []
    }

    /// One column's path, part and occurrence in one number.
    private struct Key: Hashable {
        let number: UInt64

        init(path: Int, part: Int, occurrence: Int) {
            number =
                UInt64(truncatingIfNeeded: path) << 32
                | UInt64(truncatingIfNeeded: part) << 8 | UInt64(truncatingIfNeeded: occurrence)
        }
    }

    /// The most occurrences of one path in a card that get columns of their own; later ones share
    /// the last one's.
    static let maximumOccurrences = 32
    /// The most parts of one value that get columns of their own.
    static let maximumParts = 1 << 16

    /// What ends the path of a value that is preferred to others of its name.
    static let preferredMark = ";PREF"

    private(set) var columns: [SourceColumn]
    private var paths: [Path] = []
    private var pathNumbers: [String: Int] = [:]
    /// The paths that occurred in the card at hand.
    private var touched: [Int] = []
    private var families: [String: Int] = [:]
    private var groupCounts: [Int] = []
    private var indices: [Key: Int] = [:]
    /// For each column its path.
    private var pathOfColumn: [Int] = [-1]

    /// The first column is the card itself.
    init() {
        columns = [SourceColumn(header: Self.cardHeader)]
    }

    /// The header of the column that holds the whole card.
    static let cardHeader = "vcard"

    /// Forgets the occurrences of the last card.
    mutating func beginCard() {
        for path in touched { paths[path].occurrences = 0 }
        touched.removeAll(keepingCapacity: true)
    }

    /// The number of a path.
    ///
    /// - Parameter name: the property's name, which groups are counted by.
    mutating func path(_ text: String, name: String) -> Int {
        if let known = pathNumbers[text] { return known }
        let family: Int
        if let known = families[name] {
            family = known
        } else {
            family = groupCounts.count
            families[name] = family
            groupCounts.append(0)
        }
        let number = paths.count
        paths.append(Path(text: text, family: family))
        pathNumbers[text] = number
        return number
    }

    /// Counts an occurrence of a path within the card, from 1.
    mutating func nextOccurrence(of path: Int) -> Int {
        let occurrence = paths[path].occurrences + 1
        paths[path].occurrences = occurrence
        if occurrence == 1 { touched.append(path) }
        return occurrence
    }

    /// The number of a column, which is made where it is new.
    ///
    /// - Parameters:
    ///   - part: from 1; 0 where the value has no parts.
    ///   - partName: what the part is called; only asked for where the column is new.
    ///   - occurrence: from 1, within the card.
    mutating func index(
        path: Int, part: Int = 0, partName: @autoclosure () -> String = "", occurrence: Int,
        field: Field, label: String?
    ) -> Int {
        let occurrence = min(occurrence, Self.maximumOccurrences)
        let key = Key(path: path, part: min(part, Self.maximumParts), occurrence: occurrence)
        if let index = indices[key] { return index }
        let index = columns.count
        columns.append(
            SourceColumn(
                header: header(path, partName(), occurrence), field: field, label: label,
                group: group(of: path, occurrence)))
        pathOfColumn.append(path)
        indices[key] = index
        return index
    }

    private func header(_ path: Int, _ part: String, _ occurrence: Int) -> String {
        var header = paths[path].text
        if occurrence > 1 { header += "#\(occurrence)" }
        if !part.isEmpty { header += "[\(part)]" }
        return header
    }

    private mutating func group(of path: Int, _ occurrence: Int) -> Int {
        let family = paths[path].family
        while paths[path].groups.count < occurrence {
            paths[path].groups.append(groupCounts[family])
            groupCounts[family] += 1
        }
        return paths[path].groups[occurrence - 1]
    }

    /// Moves the columns of preferred values before the others of their property.
    ///
    /// The values of a record stand in the order of its columns, and the first one counts most.
    mutating func putPreferredFirst() {
        var positions = [[Int]](repeating: [], count: groupCounts.count)
        for (index, path) in pathOfColumn.enumerated() where path >= 0 {
            positions[paths[path].family].append(index)
        }
        var moved = Array(columns.indices)
        for places in positions {
            let preferred = places.filter(isPreferred)
            if preferred.isEmpty { continue }
            let ordered = preferred + places.filter { !isPreferred($0) }
            for (place, index) in zip(places, ordered) { moved[index] = place }
        }
        let old = (columns, pathOfColumn)
        for (index, place) in moved.enumerated() {
            columns[place] = old.0[index]
            pathOfColumn[place] = old.1[index]
        }
        indices = indices.mapValues { moved[$0] }
    }

    private func isPreferred(_ column: Int) -> Bool {
        paths[pathOfColumn[column]].text.hasSuffix(Self.preferredMark)
    }
}
