import RecordModel

// Written by hand because the contract wants null where something does not apply; the compiler's own
// encoding leaves such keys out.

extension FileInspection {
    private enum CodingKeys: String, CodingKey {
        case schema, format, tables, diagnostics, damage
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(schema, forKey: .schema)
        try container.encode(format, forKey: .format)
        try container.encode(tables, forKey: .tables)
        try container.encode(diagnostics.map(EncodedDiagnostic.init), forKey: .diagnostics)
        try container.encode(damage, forKey: .damage)
    }
}

extension FileInspection.Table: Encodable {
    private enum CodingKeys: String, CodingKey {
        case name, kind, encoding, delimiter, quote, escape
        case lineEnd = "line_end"
        case headerRow = "header_row"
        case dataRows = "data_rows"
        case columns, source, system, region
        case keyColumn = "key_column"
        case hasByteOrderMark = "byte_order_mark"
        case isHidden = "hidden"
        case rejectedRows = "rejected_rows"
        case otherObjects = "other_objects"
        case rejects
        case object
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(kind, forKey: .kind)
        try container.encode(encoding, forKey: .encoding)
        try container.encode(delimiter, forKey: .delimiter)
        try container.encode(quote, forKey: .quote)
        try container.encode(escape, forKey: .escape)
        try container.encode(lineEnd, forKey: .lineEnd)
        try container.encode(headerRow, forKey: .headerRow)
        try container.encode(dataRows, forKey: .dataRows)
        try container.encode(columns, forKey: .columns)
        try container.encode(source, forKey: .source)
        try container.encode(system, forKey: .system)
        try container.encode(region, forKey: .region)
        try container.encode(keyColumn, forKey: .keyColumn)
        try container.encode(hasByteOrderMark, forKey: .hasByteOrderMark)
        try container.encode(isHidden, forKey: .isHidden)
        try container.encode(rejectedRows, forKey: .rejectedRows)
        try container.encode(otherObjects, forKey: .otherObjects)
        try container.encode(rejects, forKey: .rejects)
        try container.encode(object, forKey: .object)
    }
}

extension FileInspection.Column: Encodable {
    private enum CodingKeys: String, CodingKey {
        case header, field, label, group, separator, repairs, samples
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(header, forKey: .header)
        try container.encode(historyField?.rawValue ?? field.rawValue, forKey: .field)
        try container.encode(label, forKey: .label)
        try container.encode(group, forKey: .group)
        try container.encode(separator, forKey: .separator)
        try container.encode(repairs, forKey: .repairs)
        try container.encode(samples, forKey: .samples)
    }
}

/// A diagnostic as `inspect --json` prints it, with null where it has no position.
private struct EncodedDiagnostic: Encodable {
    let diagnostic: Diagnostic

    private enum CodingKeys: String, CodingKey {
        case code, severity, file, line, row, count, message
        case byteOffset = "byte_offset"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(diagnostic.code, forKey: .code)
        try container.encode(diagnostic.severity, forKey: .severity)
        try container.encode(diagnostic.file, forKey: .file)
        try container.encode(diagnostic.line, forKey: .line)
        try container.encode(diagnostic.byteOffset, forKey: .byteOffset)
        try container.encode(diagnostic.row, forKey: .row)
        try container.encode(diagnostic.count, forKey: .count)
        try container.encode(diagnostic.message, forKey: .message)
    }
}
