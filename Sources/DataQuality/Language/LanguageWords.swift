import RecordModel

/// The short words that texts of a language are full of.
///
/// - Source: the most frequent function words of each language, written down for this purpose.
enum LanguageWords {
    private static let lists = """
        en the and of to in is was for that with this are not have has been from will we you they our would about which were but he she it his her their on at be as an or by please when also there
        de der die das und ist nicht mit von zu im den auf ein eine für dem des sich auch wird hat wir sie werden bei noch oder nach aus sind wurde bitte als wegen kunde keine über zum zur einen einer möchte haben kann
        fr le la les des et est une un du pour dans que qui sur avec pas ne au aux nous vous sont ce cette il elle par plus été avons mais ou chez donc leur être veut notre votre
        es el la los las de y que en un una por con para del se no es al lo su como más está pero sus este esta muy ha cliente nos también desde hay son fue cuando
        it il la di e che per un una con non del della si da sono le dei nel alla al gli più anche come ha questo cliente è stato loro ma lo delle nella molto abbiamo essere
        pt o a os as de e que do da em um uma para com não por dos das no na se ao mais como foi está são mas ele pelo pela muito também já cliente nos temos você até
        ca el la els les de i que en un una per amb del al es no és més com dels als però aquest aquesta seva són hem molt també
        nl de het een en van is niet dat met voor op te zijn er aan ook om bij naar maar wordt heeft uit we wij deze klant wil nog worden over graag door geen werd hebben kan
        da og i at det er en den til på som med af de ikke for har et var vi også blev efter mig hvad fra skal kunden ved eller nu meget hun hos denne
        sv och i att det är en som på av för med den till inte har de ett om var vi kunden från eller efter också mig vill ska hos mycket nu kan blev deras
        nb og i det er en på til som av for at med ikke den har de et var vi kunden fra etter eller også meg hva skal ble hos nå veldig denne
        is og að í er á sem til við um en með ekki var það fyrir ég hann þeir eru hefur verið hún eða frá
        fi ja on ei se että oli hän ovat mutta myös kanssa joka tai kun ole sekä asiakas mitä niin vain jo olla hänen jossa voi
        et ja on ei see et oli ning kui ta ka mis aga või ega klient oma pärast meie siis veel tema kes ole olid
        lv un ir ar no uz par ka kas nav bija vai to arī pēc klients mēs lai kā bet tika šis viņš viņa
        lt ir yra su į kad iš bet ar po tai kaip buvo klientas už dėl taip mes nuo arba jis ji nėra apie jau
        pl i w na z się do nie jest że to o jak ale po co za od przez dla są klient oraz być już tylko było może bardzo jego przy
        cs a v se na je že s z do o to za pro jako byl by ale které po která jsme není zákazník jsou bylo také nebo podle při
        sk a v sa na je že s z do o to za pre ako bol by ale ktoré po ktorá sme nie zákazník sú bolo aj alebo podľa pri
        hu a az és hogy nem is egy van volt de meg csak ez ezt mint már ügyfél még nincs vagy után lesz majd ha el kell
        ro și de la în cu pe nu este a că din pentru un o care mai se au fost prin sunt dar după sau clientul către
        sl in je v na se da za so ne z s ki po pa bi kot tudi ali stranka ni bilo od pri še bil smo kar lahko
        hbs i je u na se da za su ne od s koji koja što nije ili kao bi ali sa iz po klijent biti će smo bio bila već
        tr ve bir bu da de için ile çok olarak daha ne var gibi olan kadar sonra ama müşteri değil en o ki biz oldu yok mi
        vi và của là có không cho được trong với này các người khách hàng đã một để những tôi
        ru и в не на что с по это как он но из у за к от для так же или клиент был была мы уже нет его только если
        uk і в не на що з та це як він але із у за до від для так же або клієнт був була ми вже немає його тільки якщо є
        be і ў не на што з гэта як ён але у за да ад для так ці кліент быў была мы ўжо няма яго
        bg и в не на че с по това как той но от за да се е са или клиент беше ние вече няма му само ако към ще
        sr и у не на да се је са за од што као или клијент био била смо већ није само ако из по су
        mk и во не на дека се е со за од што како или клиент беше ние веќе нема само ако по ќе
        el και το να του η της με για την από που τον στο δεν είναι θα στην οι τα ο
        ar في من على إلى عن أن مع هذا التي هذه لا كان العميل
        fa و در به از که این را با است برای آن شد می مشتری
        ur کے میں ہے کا کی کو سے اور پر نے یہ نہیں
        hi है के में की और को से का यह नहीं पर हैं ने
        mr आहे आणि च्या ते नाही हे मध्ये आहेत
        """

    /// Word hashes in a table of open addresses, with the languages that have the word.
    private struct Table: Sendable {
        let hashes: [UInt64]
        let languages: [UInt64]

        init(_ words: [UInt64: UInt64]) {
            let size = 1 << (64 - (words.count * 3).leadingZeroBitCount)
            var hashes = [UInt64](repeating: 0, count: size)
            var languages = [UInt64](repeating: 0, count: size)
            for (hash, set) in words.sorted(by: { $0.key < $1.key }) {
                var place = Int(truncatingIfNeeded: hash) & (size - 1)
                while hashes[place] != 0 { place = (place + 1) & (size - 1) }
                hashes[place] = hash
                languages[place] = set
            }
            self.hashes = hashes
            self.languages = languages
        }
    }

    private static let table: Table = {
        var words: [UInt64: UInt64] = [:]
        for line in lists.split(separator: "\n") {
            let parts = line.split(separator: " ")
            guard let code = parts.first else { continue }
            let language = TextLanguage.set(code)
            for word in parts.dropFirst() {
                words[word.unicodeScalars.reduce(start) { step($0, $1.value) }, default: 0] |=
                    language
            }
        }
        return Table(words)
    }()

    /// The hash of no letter.
    static let start: UInt64 = 0x9e37_79b9_7f4a_7c15

    /// The hash of a word with one more small letter.
    static func step(_ hash: UInt64, _ letter: UInt32) -> UInt64 {
        MixHash.mix(hash ^ UInt64(letter), seed: start)
    }

    /// The languages that have a word among their short ones.
    ///
    /// - Parameter hash: of its small letters, by `step` from `start`.
    static func languages(_ hash: UInt64) -> UInt64 {
        let table = Self.table
        let mask = table.hashes.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while table.hashes[place] != 0 {
            if table.hashes[place] == hash { return table.languages[place] }
            place = (place + 1) & mask
        }
        return 0
    }
}
