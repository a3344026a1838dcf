import RecordModel

/// What people type into a cell that they cannot leave empty.
enum PlaceholderWords {
    /// Placeholders of any column, written without spaces and punctuation.
    private static let general = Lexicon(
        words: """
            na nan none null nil nul nothing unknown unbekannt inconnu inconnue desconocido \
            desconocida sconosciuto onbekend unk ukn unspecified notspecified notavailable \
            notapplicable notgiven notprovided notknown notset notlisted undefined blank empty leer \
            vide vacio nodata noinfo noentry novalue missing missingdata tbd tba tbc tbs todo dummy test testtest \
            testing asdf asdfasdf qwerty abc xx xyz same sameasabove asabove ditto sameas idem \
            samesame keine kein keineangabe keineangaben ka aucun aucune sansobjet ninguno ninguna \
            nessuno nessuna geen nvt sd sindatos hidden private privat confidential withheld refused \
            declined deleted removed invalid error ref value other others sonstige divers various \
            diverse varios autre pleaseupdate pending informationrequested requested seeabove \
            seenotes seenote notapplicabl neant unavailable unassigned default brak nieznany
            """)

    /// Whether a text as a whole stands for "not known": a listed word, no letter or digit at all,
    /// or one letter or digit over and over (`xxx`, `000`).
    static func contains(_ list: WordList) -> Bool {
        if list.count == 0 { return true }
        let bytes = list.bytes
        return contains(bytes.span)
    }

    /// The same of the letters and digits alone.
    private static func contains(_ bytes: Span<UInt8>) -> Bool {
        if bytes.count > 1, ByteShape.of(bytes[0]) != .digit {
            var index = 1
            while index < bytes.count, bytes[index] == bytes[0] { index += 1 }
            if index == bytes.count { return true }
        }
        return general.contains(bytes)
    }

    /// The answer for a text in ASCII, which needs no folding; nil for any other, and for long ones.
    static func contains(plain text: Span<UInt8>) -> Bool? {
        if text.count > 64 { return nil }
        var letters = InlineArray<64, UInt8>(repeating: 0)
        var count = 0
        for index in 0..<text.count {
            var byte = text[index]
            if byte >= 0x80 { return nil }
            if byte &- 0x41 < 26 { byte |= 0x20 }
            if ByteShape.of(byte) == .other { continue }
            letters[count] = byte
            count += 1
        }
        return count == 0 ? true : contains(letters.span.extracting(first: count))
    }
}
