/// The container of old Office files, which also holds new ones that have a password.
///
/// - Source: [MS-CFB] sections 2.2 (header) and 2.6 (directory); [MS-OFFCRYPTO] section 2.3.4.
enum OLEContainer {
    private static let signature: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

    /// - Throws: `ImportError` that names what the file is, where it is such a container.
    static func check(_ beginning: [UInt8], _ input: SourceInput) throws(ImportError) {
        guard beginning.starts(with: signature), beginning.count >= 512 else { return }
        // The directory is a chain of sectors; its names stand in the first of them as a rule, in
        // small files within the beginning.
        let shift = Int(beginning[30]) | Int(beginning[31]) << 8
        var directory = beginning
        if shift == 9 || shift == 12 {
            let sector = (48..<52).reversed().reduce(0) { $0 << 8 | Int(beginning[$1]) }
            _ = try input.read(at: (sector + 1) << shift, count: 1 << 14, into: &directory)
        }
        if holds("EncryptedPackage", directory) || holds("EncryptionInfo", directory) {
            throw ImportError(
                code: "sheet.encrypted", kind: .unsupported, file: input.name,
                message: "The workbook is protected with a password; open it in its program, remove"
                    + " the password, save it, and import that.")
        }
        if holds("Workbook", directory) || holds("Book", directory) {
            throw ImportError(
                code: "sheet.oldFormat", kind: .unsupported, file: input.name,
                message: "This is a workbook in the old Excel format (XLS), which cannot be read;"
                    + " open it, save it as an ordinary workbook (XLSX) or as CSV, and import that."
            )
        }
        throw ImportError(
            code: "import.unsupported", kind: .unsupported, file: input.name,
            message: "This is an old Office file, which cannot be read; save it as XLSX or CSV and"
                + " import that.")
    }

    /// Whether a name stands there in UTF-16.
    private static func holds(_ name: String, _ bytes: [UInt8]) -> Bool {
        let wide = name.utf8.flatMap { [$0, 0] as [UInt8] }
        guard let first = wide.first, bytes.count >= wide.count else { return false }
        for start in 0...(bytes.count - wide.count)
        where bytes[start] == first && bytes[start..<(start + wide.count)].elementsEqual(wide) {
            return true
        }
        return false
    }
}
