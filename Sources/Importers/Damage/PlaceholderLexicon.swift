/// Words that people and programs write where there is nothing to write.
struct PlaceholderLexicon: Sendable {
    /// How much a word says by itself.
    enum Strength: Sendable {
        /// It names nobody and nothing.
        case certain
        /// Somebody or some place is called so (None, Null, Test, Na): it needs evidence.
        case doubtful
        /// A program's word for nothing, which may also be somebody's name.
        case null
    }

    static let shared = PlaceholderLexicon()

    private let strengths: [[UInt8]: Strength]
    /// For each first byte in lower case the lengths of its words, a bit each.
    private let lengths: [UInt32]
    /// Whether some word has this first, middle and last byte and this length; by `slot`.
    private let ends: [Bool]

    private init() {
        var strengths: [[UInt8]: Strength] = [:]
        for (text, strength) in Self.lists {
            for word in text.split(separator: ";") {
                strengths[Array(word.utf8)] = strength
            }
        }
        var lengths = [UInt32](repeating: 0, count: 256)
        for word in strengths.keys where word.count < 32 {
            lengths[Int(word[0])] |= 1 << word.count
        }
        var ends = [Bool](repeating: false, count: 4096)
        for word in strengths.keys {
            ends[Self.slot(word[0], word[word.count / 2], word[word.count - 1], word.count)] = true
        }
        self.strengths = strengths
        self.lengths = lengths
        self.ends = ends
    }

    @inline(__always)
    private static func slot(
        _ first: UInt8, _ middle: UInt8, _ last: UInt8, _ count: Int
    ) -> Int {
        (Int(first) &* 131 &+ Int(middle) &* 1009 &+ Int(last) &* 29 &+ count) & 4095
    }

    /// Whether a cell may be one of the words: nearly every other cell is told from them by its
    /// first byte, its middle, its last one and its length.
    @inline(__always)
    func mayBeWord(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        if range.count >= 32 { return false }
        let first = ASCIICase.lowered(bytes[range.lowerBound])
        if lengths[Int(first)] & (1 << UInt32(range.count)) == 0 { return false }
        let last = ASCIICase.lowered(bytes[range.upperBound - 1])
        let middle = ASCIICase.lowered(bytes[range.lowerBound + range.count / 2])
        return ends[Self.slot(first, middle, last, range.count)]
    }

    /// The word that a cell is, in lower case, and its strength; nil for nearly every cell.
    func word(
        _ bytes: Span<UInt8>, _ range: Range<Int>
    ) -> (word: [UInt8], strength: Strength)? {
        mayBeWord(bytes, range) ? lookup(bytes, range) : nil
    }

    private func lookup(
        _ bytes: Span<UInt8>, _ range: Range<Int>
    ) -> (word: [UInt8], strength: Strength)? {
        var word = CellText.array(bytes, range)
        for index in word.indices { word[index] = ASCIICase.lowered(word[index]) }
        return strengths[word].map { (word, $0) }
    }

    /// Whether testers write the word where a name belongs.
    static func isTesters(_ word: [UInt8]) -> Bool { testers.contains(word) }

    private static let testers: Set<[UInt8]> = Set(
        """
        test tester testing test1 test2 test123 dummy demo sample example user customer abc aaa bbb foo bar \
        none nothing blank empty no
        """.split(separator: " ").map { Array($0.utf8) })

    private static let lists: [(String, Strength)] = [
        (
            """
            n/a;n.a.;n.a;n/a.;not available;not applicable;not provided;not given;not known;not specified;not set;\
            not listed;not found;no data;no info;no name;noname;no email;no e-mail;no phone;no address;no value;\
            no entry;unknown;unbekannt;inconnu;inconnue;desconocido;desconocida;desconhecido;sconosciuto;\
            sconosciuta;onbekend;okänd;ukjent;ukendt;tuntematon;nieznany;neznámý;неизвестно;undefined;\
            unspecified;unavailable;asdf;asdfasdf;asdfgh;asdfghjkl;qwer;qwert;qwerty;qwertz;azerty;xxx;xxxx;xxxxx;\
            xyz;tbd;t.b.d.;tbc;tba;to be determined;to be confirmed;to be defined;keine angabe;keine angaben;k.a.;\
            k. a.;k/a;nicht bekannt;nicht angegeben;ohne angabe;o.a.;entfällt;non renseigné;non renseignée;\
            non communiqué;non disponible;sans objet;no disponible;no aplica;sin datos;sin nombre;sin especificar;\
            não informado;nao informado;não disponível;non disponibile;non specificato;niet bekend;\
            niet van toepassing;n.v.t.;nvt;ej angivet;saknas;brak danych;nie dotyczy;mustermann;max mustermann;\
            erika mustermann;test test;test user;test tester;testtest;test contact;test customer;test company;\
            test account;test kunde;testkunde;test client;foo bar;foobar;lorem ipsum;dummy data;\
            see notes;see above;same as above;please update;placeholder;fehlt
            """, .certain
        ),
        (
            """
            test;tester;testing;test1;test2;test123;none;na;nil;dummy;demo;sample;example;user;customer;no;nope;\
            nothing;missing;blank;empty;abc;aaa;bbb;foo;bar;keine;keiner;kein;aucun;aucune;ninguno;ninguna;\
            nessuno;nessuna;geen;ingen;nenhum;nenhuma;brak;leer;vide;vacío;vacio;deleted;removed;private;privat;\
            hidden;invalid;pending;other;various;divers
            """, .doubtful
        ),
        ("null;nan;\\n;(null);<null>;[null];#null;nul;(none);<none>;(blank);(empty)", .null),
    ]
}
