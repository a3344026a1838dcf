import RecordModel

/// Derives the consent statements of source records from their opt-in and opt-out columns.
///
/// The careful reading wins: what cannot be read is never a permission; the date of a permission is
/// the record's own consent date and nothing later, that of an objection may be as late as the
/// record's last change.
public enum ConsentReader {
    /// What a record says about consent.
    public struct Reading: Hashable, Sendable {
        /// In the order of the columns.
        public var statements: [ConsentStatement] = []
        /// Columns whose cells could not be read as an answer.
        public var unreadableColumns: [Int] = []
    }

    /// Whether any column of a table may say something; false spares reading its records.
    public static func concerns(_ columns: [SourceColumn]) -> Bool {
        columns.contains { polarity(of: $0.field) != nil }
    }

    /// The columns of a table whose cells are answers.
    public static func answerColumns(_ columns: [SourceColumn]) -> [Int] {
        columns.indices.filter { polarity(of: columns[$0].field) != nil }
    }

    /// Whether a cell of such a column can be read as an answer, also as none.
    public static func canRead(_ text: String) -> Bool { ConsentAnswer(text) != .unreadable }

    public static func read(_ record: SourceRecord) -> Reading {
        var reading = Reading()
        let consentDate = record.texts(.consentDate).lazy.compactMap(ConsentDate.init).max()
        let changed = record.texts(.modifiedAt).lazy.compactMap(ConsentDate.init).max()
        let basis = record.texts(.consentBasis).first
        for value in record.values {
            guard let (isOptOut, channel) = polarity(of: value.field) else { continue }
            let answer = ConsentAnswer(value.text)
            let verdict: ConsentStatement.Verdict
            var date: ConsentDate?
            switch answer {
            case .silent: continue
            case .unreadable:
                if reading.unreadableColumns.last != value.column {
                    reading.unreadableColumns.append(value.column)
                }
                continue
            case .yes: verdict = isOptOut ? .objection : .permission
            // That nobody objected is no permission.
            case .no: if isOptOut { continue } else { verdict = .objection }
            case .objection: verdict = .objection
            case .permission: if isOptOut { continue } else { verdict = .permission }
            case .since(let since):
                verdict = isOptOut ? .objection : .permission
                date = since
            }
            if date == nil { date = verdict == .permission ? consentDate : changed }
            for address in addresses(of: record, channel, verdict) {
                reading.statements.append(
                    ConsentStatement(
                        record: record.id, verdict: verdict, channel: channel, address: address,
                        purpose: value.label, date: date,
                        basis: verdict == .permission ? basis : nil, column: value.column))
            }
        }
        reading.statements = withoutUndatedTwins(reading.statements)
        return reading
    }

    /// A permission is for the addresses of its own record; an objection for all of the party's.
    private static func addresses(
        of record: SourceRecord, _ channel: ConsentChannel?, _ verdict: ConsentStatement.Verdict
    ) -> [String?] {
        guard verdict == .permission, let field = channel?.addressField else { return [nil] }
        let texts = record.texts(field)
        return texts.isEmpty ? [nil] : texts.map(Optional.some)
    }

    /// A flag and the column with its date are one statement.
    private static func withoutUndatedTwins(_ all: [ConsentStatement]) -> [ConsentStatement] {
        all.filter { statement in
            statement.date != nil
                || !all.contains {
                    $0.date != nil && $0.verdict == statement.verdict
                        && $0.channel == statement.channel && $0.address == statement.address
                        && $0.purpose == statement.purpose
                }
        }
    }

    /// Whether a field is an objection, and about which channel; nil for other fields.
    package static func polarity(of field: Field) -> (isOptOut: Bool, channel: ConsentChannel?)? {
        switch field {
        case .emailOptOut: (true, .email)
        case .emailOptIn: (false, .email)
        case .phoneOptOut: (true, .phone)
        case .phoneOptIn: (false, .phone)
        case .messageOptOut: (true, .message)
        case .messageOptIn: (false, .message)
        case .postOptOut: (true, .post)
        case .postOptIn: (false, .post)
        case .faxOptOut: (true, .fax)
        case .faxOptIn: (false, .fax)
        case .allOptOut: (true, nil)
        case .allOptIn: (false, nil)
        default: nil
        }
    }
}
