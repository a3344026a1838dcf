/// The XML namespaces of spreadsheets, whichever version of a standard they are named by.
enum XMLNamespace: UInt8, Sendable {
    /// The name stands in no namespace.
    case none
    case spreadsheet
    /// `r:id` and its like, which point from a part to others.
    case relationship
    case packageRelationship
    case office
    case table
    case text
    case style
    case number
    case formatting
    case manifest
    case other

    /// Transitional and strict Office Open XML (ISO/IEC 29500-1 and -4), OpenDocument 1.0 to 1.3.
    private static let names: [(String, XMLNamespace)] = [
        ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", .spreadsheet),
        ("http://purl.oclc.org/ooxml/spreadsheetml/main", .spreadsheet),
        ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", .relationship),
        ("http://purl.oclc.org/ooxml/officeDocument/relationships", .relationship),
        ("http://schemas.openxmlformats.org/package/2006/relationships", .packageRelationship),
        ("http://purl.oclc.org/ooxml/package/relationships", .packageRelationship),
        ("urn:oasis:names:tc:opendocument:xmlns:office:1.0", .office),
        ("urn:oasis:names:tc:opendocument:xmlns:table:1.0", .table),
        ("urn:oasis:names:tc:opendocument:xmlns:text:1.0", .text),
        ("urn:oasis:names:tc:opendocument:xmlns:style:1.0", .style),
        ("urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0", .number),
        ("urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", .formatting),
        ("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", .manifest),
    ]

    /// The names in bytes.
    static let known: [(uri: [UInt8], namespace: XMLNamespace)] = names.map { uri, namespace in
        (uri: Array(uri.utf8), namespace: namespace)
    }
}
