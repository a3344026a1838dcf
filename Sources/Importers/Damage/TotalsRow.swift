/// Rows that add up the others.
enum TotalsRow {
    /// Whether a text is the label of such a row.
    static func isLabel(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        if range.count < 3 || range.count > 40 { return false }
        let first = bytes[range.lowerBound] | 0x20
        guard firstLetters.contains(first) else { return false }
        var word = CellText.array(bytes, range)
        for index in word.indices { word[index] = ASCIICase.lowered(word[index]) }
        // `Total: 523`
        while let last = word.last,
            last <= 0x20 || (last >= 0x30 && last <= 0x39) || ":=.,".utf8.contains(last)
        {
            word.removeLast()
        }
        return labels.contains(word)
    }

    private static let labels: Set<[UInt8]> = Set(
        """
        total;totals;grand total;subtotal;sub-total;sub total;sum;total records;total rows;record count;\
        total count;number of records;summe;gesamt;gesamtsumme;zwischensumme;gesamtergebnis;anzahl;insgesamt;\
        sous-total;total général;somme;totale;totale generale;subtotale;total general;suma;suma total;\
        total geral;soma;totaal;eindtotaal;subtotaal;summa;totalt;razem;ogółem;celkem;összesen;итого
        """.split(separator: ";").map { Array($0.utf8) })
    private static let firstLetters = Set(labels.map { $0[0] | 0x20 })
}
