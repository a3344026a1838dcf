import CanonicalStore

/// Where every value is, in words.
enum AccountText {
    static func lines(_ account: ConservationAccount) -> [String] {
        var lines = [
            "All \(Numbers.counted(account.values, "value is", "values are")) kept: "
                + [
                    part(account.surviving, "survives", "survive"),
                    part(account.equalTwins, "says the same", "say the same"),
                    part(account.alternates, "lost to another", "lost to others"),
                    part(account.pinnedAway, "lost to a person's word", "lost to people's words"),
                ].compactMap { $0 }.joined(separator: ", ") + "."
        ]
        let beside = [
            part(account.stated, "value that a person stated", "values that people stated"),
            part(
                account.formerVersions, "former version of a record", "former versions of records"),
            part(account.rejectedRows, "row waits to be corrected", "rows wait to be corrected"),
            part(account.erasedRecords, "record is erased", "records are erased"),
        ].compactMap { $0 }
        if !beside.isEmpty { lines.append("Beside them: " + beside.joined(separator: ", ") + ".") }
        if account.history + account.pastHistory > 0 {
            let past = part(account.pastHistory, "piece is past", "pieces are past")
            lines.append(
                "Of \(Numbers.counted(account.history, "piece", "pieces")) of history "
                    + "\(Numbers.grouped(account.linkedHistory)) lead to somebody"
                    + (past.map { "; \($0)" } ?? "") + ".")
        }
        return lines
    }

    private static func part(_ count: Int, _ one: String, _ many: String) -> String? {
        count == 0 ? nil : Numbers.counted(count, one, many)
    }
}
