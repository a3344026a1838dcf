/// What spreadsheets show in place of a value that could not be computed, in their languages.
///
/// - Source: the function translations that Excel and LibreOffice show for English, German, French,
///   Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Norwegian, Polish and Czech.
enum ErrorValues {
    static let all: [String] = """
        #N/A #REF! #VALUE! #NAME? #DIV/0! #NULL! #NUM! #SPILL! #CALC! #FIELD! #BLOCKED! #UNKNOWN! #CONNECT! \
        #BUSY! #GETTING_DATA #ERROR! #NV #BEZUG! #WERT! #ZAHL! #ÜBERLAUF! #VALEUR! #NOM? #NOMBRE! #NUL! \
        #PROPAGATION! #¡VALOR! #¡REF! #¡DIV/0! #¡NUM! #¡NULO! #¿NOMBRE? #VALOR! #NOME? #NULO! #NÚM! #N/D \
        #VALORE! #RIF! #NULLO! #WAARDE! #VERW! #NAAM? #DEEL/0! #GETAL! #LEEG! #N/B #VÄRDEFEL! #REFERENS! \
        #NAMN? #DIVISION/0! #OGILTIGT! #SAKNAS! #SKÄRNING! #VÆRDI! #REFERENCE! #NAVN? #I/T #VERDI! #NAVN? \
        #ARG! #ADR! #NAZWA? #DZIEL/0! #LICZBA! #ZERO! #N/D! #HODNOTA! #ODKAZ! #NÁZEV? #DĚLENÍ_NULOU! #ČÍSLO! \
        #NENÍ_K_DISPOZICI
        """.split(separator: " ").map(String.init)

    private static let set: Set<[UInt8]> = Set(all.map { Array($0.utf8) })

    static func contains(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        set.contains(CellText.array(bytes, range))
    }
}
