import RecordModel

/// The columns of a vCard table: property paths in order of first appearance.
///
/// A column is a path (`TEL;TYPE=WORK`), a part (`ADR;TYPE=HOME[street]`) and an occurrence within
/// its card (`TEL;TYPE=WORK#2`). Parts of one occurrence share a group; groups are counted for each
/// property name, in order of first appearance.
struct VCardColumns {
    private struct Key: Hashable {
        let path: String
        let part: String
        let occurrence: Int

        /// The path and the occurrence tell nearly all columns apart; parts are compared.
        func hash(into hasher: inout Hasher) {
            hasher.combine(path)
            hasher.combine(occurrence &* 31 &+ part.utf8.count)
        }
    }

    private struct Family: Hashable {
        let path: String
        let occurrence: Int
    }

    /// The most occurrences of one path in a card that get columns of their own; later ones share
    /// the last one's.
    static let maximumOccurrences = 32

    private(set) var columns: [SourceColumn]
    private var indices: [Key: Int] = [:]
    private var groups: [Family: Int] = [:]
    private var groupCounts: [String: Int] = [:]

    /// The first column is the card itself.
    init() {
        columns = [SourceColumn(header: Self.cardHeader)]
    }

    /// The header of the column that holds the whole card.
    static let cardHeader = "vcard"

    /// The number of a column, which is made where it is new.
    ///
    /// - Parameters:
    ///   - name: the property's name, which groups are counted by.
    ///   - occurrence: from 1, within the card.
    mutating func index(
        name: String, path: String, part: String = "", occurrence: Int, field: Field,
        label: String?
    ) -> Int {
        let occurrence = min(occurrence, Self.maximumOccurrences)
        let key = Key(path: path, part: part, occurrence: occurrence)
        if let index = indices[key] { return index }
        let family = Family(path: path, occurrence: occurrence)
        let group: Int
        if let known = groups[family] {
            group = known
        } else {
            group = groupCounts[name, default: 0]
            groupCounts[name] = group + 1
            groups[family] = group
        }
        var header = path
        if occurrence > 1 { header += "#\(occurrence)" }
        if !part.isEmpty { header += "[\(part)]" }
        let index = columns.count
        columns.append(SourceColumn(header: header, field: field, label: label, group: group))
        indices[key] = index
        return index
    }
}
