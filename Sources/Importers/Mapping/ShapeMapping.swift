import RecordModel

/// Gives meanings to columns by what stands in them, where headers say nothing.
struct ShapeMapping {
    let profiles: [ColumnProfile]
    let names: [HeaderName]
    /// Whether the table has no headers at all, so that names too are found by their looks.
    let isHeaderless: Bool

    /// Fills in columns without a meaning.
    func complete(_ meanings: inout [HeaderMeaning?]) {
        for column in meanings.indices where meanings[column] == nil {
            if let field = certainField(profiles[column], names[column]) {
                meanings[column] = HeaderMeaning(field: field)
            }
        }
        birthParts(&meanings)
        if isHeaderless { headerless(&meanings) }
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

    // MARK: Tables without headers

    private func headerless(_ meanings: inout [HeaderMeaning?]) {
        var singleWordColumns: [Int] = []
        for column in meanings.indices where meanings[column] == nil {
            let profile = profiles[column]
            if profile.filled == 0 { continue }
            if profile.share(.date) >= 0.8 {
                meanings[column] = HeaderMeaning(field: .unmapped)
            } else if profile.countryShare >= 0.8 && profile.filled >= 3 {
                meanings[column] = HeaderMeaning(field: .country)
            } else if profile.streetShare >= 0.5 {
                meanings[column] = HeaderMeaning(field: .street)
            } else if profile.organizationShare >= 0.25 {
                if !meanings.contains(where: { $0?.field == .organization }) {
                    meanings[column] = HeaderMeaning(field: .organization)
                }
            } else if profile.postcodeShare >= 0.9 && profile.filled >= 3 {
                meanings[column] = HeaderMeaning(field: .postalCode)
            } else if profile.honorificShare >= 0.8 {
                meanings[column] = HeaderMeaning(field: .prefix)
            } else if profile.personNameShare >= 0.7 {
                if !meanings.contains(where: { $0?.field == .fullName }) {
                    meanings[column] = HeaderMeaning(field: .fullName)
                }
            } else if profile.singleWordShare >= 0.7 {
                singleWordColumns.append(column)
            }
        }
        nameColumns(singleWordColumns, &meanings)
    }

    /// Two neighbouring columns of single words are a given and a family name; a third is a city.
    private func nameColumns(_ columns: [Int], _ meanings: inout [HeaderMeaning?]) {
        if meanings.contains(where: { $0?.field == .fullName }) { return }
        for (first, second) in zip(columns, columns.dropFirst()) where second == first + 1 {
            meanings[first] = HeaderMeaning(field: .givenName)
            meanings[second] = HeaderMeaning(field: .familyName)
            if let city = columns.first(where: { $0 > second }) {
                meanings[city] = HeaderMeaning(field: .city)
            }
            return
        }
    }
}
