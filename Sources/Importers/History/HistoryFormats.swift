import RecordModel

/// Finds out how a table writes dates and amounts, over all columns that hold such: one export writes
/// them one way.
struct HistoryFormats {
    /// The first data rows.
    let rows: [[String]]

    /// Notes the formats with the columns.
    ///
    /// - Returns: a finding where dates are there whose day and month nothing tells apart.
    func settle(_ columns: inout [HistoryColumn]) -> [Diagnostic] {
        let dates = columns.indices.filter { Self.isMoment(columns[$0].field) }
        let amounts = columns.indices.filter { Self.isAmount(columns[$0].field) }
        let order = order(of: dates)
        let hasComma = hasDecimalComma(in: amounts)
        for index in dates { columns[index].dateOrder = order }
        for index in amounts {
            columns[index].hasDecimalComma = hasComma
            columns[index].currency = Self.currency(in: columns[index].header)
        }
        guard order == nil, dates.contains(where: isAmbiguous) else { return [] }
        return [
            Diagnostic(
                code: "history.ambiguousDates", severity: .warning,
                message: "Day and month of the dates cannot be told apart, so the dates are kept as"
                    + " they are and order nothing; export them as 2026-05-04.")
        ]
    }

    private func texts(_ column: Int) -> some Sequence<String> {
        rows.lazy.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
    }

    /// The order on which all dates that show one agree.
    private func order(of columns: [Int]) -> HistoryMoment.Order? {
        var found: HistoryMoment.Order?
        for column in columns {
            for text in texts(column) {
                guard let order = HistoryMoment.order(of: text) else { continue }
                if let found, found != order { return nil }
                found = order
            }
        }
        return found
    }

    private func isAmbiguous(_ column: Int) -> Bool {
        texts(column).contains {
            HistoryMoment($0, order: nil) == nil && HistoryMoment($0, order: .dayFirst) != nil
        }
    }

    private func hasDecimalComma(in columns: [Int]) -> Bool? {
        var found: Bool?
        for column in columns {
            for text in texts(column) {
                guard let hasComma = HistoryAmount.hasDecimalComma(in: text) else { continue }
                if let found, found != hasComma { return nil }
                found = hasComma
            }
        }
        return found
    }

    static func isMoment(_ field: HistoryField) -> Bool {
        switch field {
        case .startedAt, .endedAt, .happenedAt, .dueAt, .closeDate, .completedAt, .remindAt,
            .respondedAt, .createdAt, .modifiedAt:
            true
        default: false
        }
    }

    static func isAmount(_ field: HistoryField) -> Bool {
        field == .amount || field == .unitPrice || field == .quantity
    }

    /// The currency that a header names: `Amount (EUR)`, `Betrag in €`.
    private static func currency(in header: String) -> String? {
        for (sign, code) in [("€", "EUR"), ("$", "USD"), ("£", "GBP"), ("¥", "JPY")]
        where header.contains(sign) {
            return code
        }
        let words = header.split { !$0.isLetter }.map(String.init)
        return words.first { known.contains($0) }
    }

    private static let known: Set<String> = [
        "EUR", "USD", "GBP", "CHF", "JPY", "CNY", "INR", "AUD", "CAD", "NZD", "SEK", "NOK", "DKK",
        "PLN", "CZK", "HUF", "RON", "BRL", "MXN", "ZAR", "SGD", "HKD", "KRW", "TRY", "ILS", "AED",
    ]
}
