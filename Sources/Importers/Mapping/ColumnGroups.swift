import RecordModel

/// Ties columns that describe one thing: the parts of an address, the n-th e-mail.
enum ColumnGroups {
    /// The columns with their labels and groups.
    ///
    /// Address parts with the same label and number share a group; every further column of a field
    /// that stands alone has the next group; a repeated part of an address begins a new one.
    static func columns(
        headers: [String], meanings: [HeaderMeaning?], profiles: [ColumnProfile]
    ) -> [SourceColumn] {
        var addresses: [String] = []
        var next: [Field: Int] = [:]
        let labelColumns = rowLabels(names: headers.map { HeaderName($0) }, meanings: meanings)
        return headers.enumerated().map { index, header in
            guard let meaning = meanings[index], meaning.field != .unmapped else {
                return SourceColumn(header: header)
            }
            let group: Int
            if HeaderMeaning.isAddress(meaning.field) {
                let key = "\(meaning.label ?? "")/\(meaning.number ?? 1)"
                if let known = addresses.firstIndex(of: key) {
                    group = known
                } else {
                    group = addresses.count
                    addresses.append(key)
                }
            } else if meaning.field == .birthDate && meaning.label != nil {
                group = 0
            } else if tiesByNumber(meaning.field), let number = meaning.number, number > 0 {
                group = number - 1
            } else {
                group = next[meaning.field] ?? 0
                next[meaning.field] = group + 1
            }
            return SourceColumn(
                header: header, field: meaning.field, label: meaning.label, group: group,
                separator: separator(meaning.field, profiles[index]),
                labelColumn: labelColumns[index])
        }
    }

    /// For each column the one that labels its values: `E-mail 1 - Type` for `E-mail 1 - Value`.
    private static func rowLabels(names: [HeaderName], meanings: [HeaderMeaning?]) -> [Int: Int] {
        var labels: [Int: Int] = [:]
        for (index, name) in names.enumerated() where meanings[index]?.field == .unmapped {
            guard let last = name.words.last, ["type", "label"].contains(last) else { continue }
            let prefix = Array(name.words.dropLast())
            if prefix.isEmpty || !prefix.contains(where: { Int($0) != nil }) { continue }
            for (other, sibling) in names.enumerated() where other != index {
                guard sibling.words.starts(with: prefix), let field = meanings[other]?.field,
                    HeaderMeaning.isReachable(field)
                else { continue }
                labels[other] = index
            }
        }
        return labels
    }

    /// Fields whose number ties them to others: `Organization 2 - Title`.
    private static func tiesByNumber(_ field: Field) -> Bool {
        field == .organization || field == .jobTitle || field == .department
    }

    /// What parts the values of one cell: Google's ` ::: `, the semicolons of lists.
    private static func separator(_ field: Field, _ profile: ColumnProfile) -> String? {
        switch field {
        case .email, .phone, .url, .fax, .tags, .accountKey, .mergedFrom, .instantMessage,
            .socialProfile:
            if let separator = profile.listSeparator { return separator }
            return field == .tags || field == .mergedFrom ? ";" : nil
        case .organization, .jobTitle, .street, .city, .region, .postalCode, .country, .fullAddress:
            return profile.listSeparator == " ::: " ? " ::: " : nil
        default: return nil
        }
    }
}
