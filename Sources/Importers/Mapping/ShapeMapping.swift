import RecordModel

/// Gives meanings to columns by what stands in them, where headers say nothing.
struct ShapeMapping {
    let profiles: [ColumnProfile]
    let names: [HeaderName]

    /// Fills in columns without a meaning.
    func complete(_ meanings: inout [HeaderMeaning?]) {
        for column in meanings.indices where meanings[column] == nil {
            if let field = certainField(profiles[column], names[column]) {
                meanings[column] = HeaderMeaning(field: field)
            }
        }
        birthParts(&meanings)
        headerless(&meanings)
    }

    /// Shapes that mean one thing wherever they stand.
    private func certainField(_ profile: ColumnProfile, _ name: HeaderName) -> Field? {
        if profile.filled == 0 { return nil }
        if profile.share(.email) >= 0.8 { return .email }
        if profile.share(.url) >= 0.8 { return .url }
        // Dates and ids look like bare digits; a phone number has marks.
        let isNumbering = name.words.contains {
            ["id", "ids", "code", "amount", "price", "value", "key", "total"].contains($0)
        }
        if profile.share(.phone) >= 0.8 && profile.filled >= 2 && !isNumbering { return .phone }
        return nil
    }

    /// Three neighbouring columns of years, months and days are one date.
    private func birthParts(_ meanings: inout [HeaderMeaning?]) {
        guard !meanings.contains(where: { $0?.field == .birthDate }), profiles.count >= 3 else {
            return
        }
        for start in 0...(profiles.count - 3) {
            let part = (start..<(start + 3)).map { column -> String? in
                if meanings[column] != nil { return nil }
                return Self.datePart(profiles[column])
            }
            guard part[1] == "month", Set(part) == ["year", "month", "day"] else { continue }
            for offset in 0..<3 {
                meanings[start + offset] = HeaderMeaning(field: .birthDate, label: part[offset])
            }
            return
        }
    }

    private static func datePart(_ profile: ColumnProfile) -> String? {
        guard profile.filled >= 3, let range = profile.integerRange,
            profile.share(.number) + profile.share(.year) > 0.95, profile.distinct > 1
        else { return nil }
        if profile.share(.year) > 0.9 { return "year" }
        if range.lowerBound >= 0 && range.upperBound <= 12 { return "month" }
        if range.lowerBound >= 0 && range.upperBound <= 31 { return "day" }
        return nil
    }

    // MARK: Columns without headers

    /// `c1`, `Column 3`, `Unnamed: 2`, `Spalte 4`: headers that programs make up.
    private func isMeaningless(_ column: Int) -> Bool {
        let words = names[column].words.filter { Int($0) == nil }
        return words.count <= 1
            && words.allSatisfy { Self.madeUp.contains($0) || $0.utf8.count == 1 }
    }

    private static let madeUp: Set<String> = [
        "column", "col", "field", "unnamed", "var", "variable", "spalte", "feld", "colonne",
        "champ",
        "columna", "campo", "coluna", "colonna", "kolom", "veld", "kolumn", "falt", "kolumna",
        "pole",
        "attribute", "attr", "value", "header", "data", "untitled", "noname", "blank", "empty",
    ]

    private func headerless(_ meanings: inout [HeaderMeaning?]) {
        var singleWordColumns: [Int] = []
        for column in meanings.indices where meanings[column] == nil && isMeaningless(column) {
            let profile = profiles[column]
            if profile.filled == 0 { continue }
            if let field = lookedAt(profile) {
                let isTaken = meanings.contains { $0?.field == field }
                let isSingle = field == .organization || field == .fullName || field == .birthDate
                if !(isTaken && isSingle) { meanings[column] = HeaderMeaning(field: field) }
            } else if profile.singleWordShare >= 0.7 {
                singleWordColumns.append(column)
            }
        }
        nameColumns(singleWordColumns, &meanings)
    }

    /// What values look like that stand under no header; nil where they may be several things.
    private func lookedAt(_ profile: ColumnProfile) -> Field? {
        if profile.share(.date) >= 0.8 {
            // Birthdays lie decades apart and some lie far back; other dates do not.
            guard let years = profile.yearRange, profile.filled >= 3 else { return .unmapped }
            return years.lowerBound <= 1985 && years.upperBound <= 2015 ? .birthDate : .unmapped
        }
        if profile.countryShare >= 0.8 && profile.stateShare < 0.8 && profile.filled >= 3 {
            return .country
        }
        if profile.genderShare >= 0.9 && profile.distinct <= 4 && profile.filled >= 3 {
            return .gender
        }
        if profile.honorificShare >= 0.8 { return .prefix }
        if profile.stateShare >= 0.8 && profile.filled >= 3 { return .region }
        if profile.cityShare >= 0.4 && profile.filled >= 3 { return .city }
        if profile.streetShare >= 0.5 { return .street }
        if profile.organizationShare >= 0.25 { return .organization }
        if profile.postcodeShare >= 0.9 && profile.filled >= 3 { return .postalCode }
        if profile.functionShare >= 0.4 && profile.filled >= 3 { return .jobTitle }
        if profile.personNameShare >= 0.7 || profile.commaNameShare >= 0.7 { return .fullName }
        return nil
    }

    /// Two neighbouring columns of single words are a given and a family name, the one with more
    /// known given names being the given one; a third is a city.
    private func nameColumns(_ columns: [Int], _ meanings: inout [HeaderMeaning?]) {
        if meanings.contains(where: { $0?.field == .fullName }) { return }
        let hasCity = meanings.contains { $0?.field == .city }
        for (first, second) in zip(columns, columns.dropFirst()) where second == first + 1 {
            let isSwapped =
                profiles[second].givenNameShare > profiles[first].givenNameShare + 0.2
            meanings[isSwapped ? second : first] = HeaderMeaning(field: .givenName)
            meanings[isSwapped ? first : second] = HeaderMeaning(field: .familyName)
            if let city = columns.first(where: { $0 > second }), !hasCity {
                meanings[city] = HeaderMeaning(field: .city)
            }
            return
        }
    }
}
