import RecordModel

/// vCard 2.1, 3.0 and 4.0, and files that mix them.
package enum VCardFormat: SourceFormat {
    package static let name = "vcard"

    /// Whether a file begins like a vCard, in UTF-8 or UTF-16, perhaps after some other lines.
    package static func recognizes(beginning: [UInt8]) -> Bool {
        // UTF-16 of ASCII is ASCII between zero bytes.
        let text = beginning.filter { $0 != 0 && $0 != 0x20 && $0 != 0x09 }.map { $0 & 0xdf }
        let lines = text.split { $0 == 0x0a & 0xdf || $0 == 0x0d & 0xdf }
        let colon = UInt8(ascii: ":") & 0xdf
        return lines.prefix(64).contains { line in
            let bare = line.drop { $0 >= 0x80 }
            guard let end = bare.firstIndex(of: colon) else { return false }
            return bare[..<end].elementsEqual("BEGIN".utf8)
                && bare[(end + 1)...].starts(with: "VCAR".utf8)
        }
    }

    /// One reader for each kind of party that occurs, contacts first, then the lists and who is on
    /// them where there are any.
    package static func open(
        _ input: SourceInput, options: ImportOptions
    ) throws(ImportError) -> [any RecordReader] {
        try open(.input(input), name: input.name, byteCount: input.byteCount, options: options)
    }

    /// A vCard file is shown as one table that counts all cards, of the kind that most have.
    package static func openForInspection(
        _ input: SourceInput, options: ImportOptions
    ) throws(ImportError) -> [any RecordReader] {
        let scan = try VCardScan(.input(input), name: input.name, options: options)
        let accounts = scan.cardCounts[.account] ?? 0
        let reader = try VCardReader(
            .input(input), name: input.name, byteCount: input.byteCount, scan: scan,
            kind: accounts > scan.cardCounts[.contact] ?? 0 ? .account : .contact,
            options: options, reportsFile: true, takesAllKinds: true)
        return [reader]
    }

    /// Opens cards that are in memory already.
    static func open(
        _ origin: VCardByteStream.Origin, name: String, byteCount: Int, options: ImportOptions,
        limit: Int = VCardScan.maximumCardBytes
    ) throws(ImportError) -> [any RecordReader] {
        let scan = try VCardScan(origin, name: name, options: options, limit: limit)
        var readers: [any RecordReader] = []
        for kind in [PartyKind.contact, .account] where scan.cardCounts[kind] != nil {
            readers.append(
                try VCardReader(
                    origin, name: name, byteCount: byteCount, scan: scan, kind: kind,
                    options: options, reportsFile: readers.isEmpty, limit: limit))
        }
        var lists: [VCardListReader.Content] = scan.listCount > 0 ? [.lists] : []
        if scan.listMemberCount > 0 { lists.append(.members) }
        for content in lists {
            readers.append(
                try VCardListReader(
                    origin, name: name, byteCount: byteCount, scan: scan, content: content,
                    options: options, reportsFile: readers.isEmpty, limit: limit))
        }
        return readers
    }
}
