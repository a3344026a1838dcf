import RecordModel
import Testing

@testable import DataQuality

@Suite struct LanguageCensusTests {
    private static func told(
        _ values: [String], isProse: Bool = true
    ) -> [String: [LanguageCensus.Basis: Int]] {
        var scripts = ScriptCensus()
        var census = LanguageCensus(isProse: isProse)
        for value in values {
            let bytes = Array(value.utf8)
            census.add(bytes.span, scripts: scripts.add(bytes.span))
        }
        var out: [String: [LanguageCensus.Basis: Int]] = [:]
        for item in census.found { out[item.language.code, default: [:]][item.basis] = item.count }
        return out
    }

    @Test(arguments: [
        ("en", "Called about the renewal and they asked for a new quote by Friday."),
        ("de", "Kunde möchte bis Freitag ein neues Angebot für die Wartung haben."),
        ("fr", "Le client nous a demandé un devis pour la fin de la semaine."),
        ("es", "El cliente pide una oferta nueva para el viernes y no está contento."),
        ("it", "Il cliente ha chiesto una nuova offerta per la fine della settimana."),
        ("pt", "O cliente pediu uma proposta nova para o fim da semana e não está satisfeito."),
        (
            "ca",
            "El client vol una oferta nova amb els preus dels darrers mesos però també més temps."
        ),
        ("nl", "De klant wil voor vrijdag een nieuwe offerte van het onderhoud hebben."),
        ("da", "Kunden vil have et nyt tilbud inden fredag, og det er ikke blevet sendt af mig."),
        ("sv", "Kunden vill ha en ny offert till fredag och det är inte skickat än."),
        ("nb", "Kunden vil ha et nytt tilbud etter helgen, men det er ikke sendt av meg ennå."),
        (
            "is",
            "Viðskiptavinurinn vill fá nýtt tilboð fyrir föstudag og það er ekki sent frá okkur."
        ),
        ("fi", "Asiakas haluaa uuden tarjouksen, mutta se ei ole vielä valmis ja hän on lomalla."),
        ("et", "Klient soovib uut pakkumist ja see ei ole veel valmis, aga meie oleme siis kohal."),
        ("lv", "Klients vēlas jaunu piedāvājumu un tas nav gatavs, bet mēs to nosūtīsim."),
        ("lt", "Klientas nori naujo pasiūlymo ir jis yra ne kaip buvo, bet mes dirbame su juo."),
        ("pl", "Klient prosi o nową ofertę do piątku i nie jest zadowolony, bo to już było."),
        (
            "cs",
            "Zákazník žádá novou nabídku do pátku a není spokojen, protože ještě nebyla která by mu byla."
        ),
        (
            "sk",
            "Zákazník žiada novú ponuku do piatku a nie je spokojný, ale sme na tom a aj podľa neho."
        ),
        (
            "hu",
            "Az ügyfél új ajánlatot kér péntekig, és nem elégedett, mert még nincs kész egy sem."
        ),
        ("ro", "Clientul cere o ofertă nouă pentru vineri și nu este mulțumit de ce a fost."),
        ("sl", "Stranka želi novo ponudbo do petka in ni zadovoljna, ker je bilo že pri nas."),
        (
            "hbs",
            "Klijent traži novu ponudu do petka i nije zadovoljan, ali će biti kao što smo rekli."
        ),
        ("tr", "Müşteri cuma gününe kadar yeni bir teklif istiyor ve daha çok indirim için sordu."),
        ("vi", "Khách hàng muốn có báo giá mới trước thứ sáu và không hài lòng với giá cũ."),
        ("ru", "Клиент просит новое предложение до пятницы и не доволен тем, что его ещё нет."),
        ("uk", "Клієнт просить нову пропозицію до п'ятниці і не задоволений, що її ще немає."),
        ("be", "Кліент просіць новую прапанову да пятніцы і не задаволены, што яе яшчэ няма."),
        ("bg", "Клиентът иска нова оферта до петък и не е доволен, че вече няма отговор от нас."),
        ("sr", "Клијент тражи нову понуду до петка и није задовољан, јер ће бити скупље."),
        ("mk", "Клиентот бара нова понуда до петок и не е задоволен од тоа што ќе биде."),
        ("ar", "طلب العميل عرض سعر جديد قبل يوم الجمعة من الشركة في دبي"),
        ("fa", "مشتری پیشنهاد جدید را برای جمعه می خواهد و از قیمت راضی نیست"),
        ("ur", "گاہک جمعہ سے پہلے نئی پیشکش چاہتا ہے اور وہ خوش نہیں ہے"),
        ("hi", "ग्राहक को शुक्रवार से पहले नया प्रस्ताव चाहिए और वह खुश नहीं है"),
        ("mr", "ग्राहकाला नवीन प्रस्ताव हवा आहे आणि तो आनंदी नाही"),
    ])
    func aTextIsToldByItsShortWords(code: String, text: String) {
        #expect(Self.told([text]) == [code: [.words: 1]])
        #expect(Self.told([text.uppercased()]).keys.allSatisfy { $0 == code })
    }

    @Test(arguments: [
        ("el", "Παπαδόπουλος"), ("he", "כהן"), ("th", "สมชาย"), ("ko", "김민수"), ("ja", "さくら"),
        ("ja", "鈴木さくら"), ("hy", "Հովհաննիսյան"), ("ka", "გიორგი"),
    ])
    func aScriptOfOneLanguageTellsNames(code: String, name: String) {
        #expect(Self.told([name], isProse: false) == [code: [.script: 1]])
    }

    @Test(arguments: [
        ("de", "Großmann"), ("pl", "ŻÓŁKIEWSKI"), ("cs", "Dvořáková"), ("hu", "Erdős"),
        ("tr", "Yıldız"),
        ("ro", "Ștefan"), ("es", "Núñez"), ("is", "Guðmundur"), ("lv", "Bērziņš"),
        ("lt", "Petraitė"),
        ("uk", "Єлизавета"), ("sr", "Ђорђе"), ("vi", "Nguyễn"),
    ])
    func lettersOfOneLanguageTellNames(code: String, name: String) {
        #expect(Self.told([name], isProse: false) == [code: [.letters: 1]])
    }

    @Test(arguments: [
        "Müller", "Ludwig van der Berg", "Jan van de Velde", "Žižek", "Åse Bjørnsen", "José García",
        "李伟", "Иван Петров",
        "Bank of the West and of the East", "محمد", "Smith", "", "12345", "Maria de la Cruz",
    ])
    func whatSeveralLanguagesWriteIsNotToldOfNames(name: String) {
        let told = Self.told([name], isProse: false)
        #expect(told.isEmpty)
    }

    @Test(arguments: [
        "ok", "Call back", "XK-2204", "renewal", "Ring her on", "a b c d e f g",
        "lorem ipsum dolor sit amet consectetur", "12 34 56 78",
    ])
    func tooFewShortWordsTellNothing(text: String) {
        #expect(Self.told([text]).isEmpty)
    }

    @Test func whatWordsLeaveOpenGoesToTheColumnsOwnLanguage() {
        let danish =
            "Kunden vil have et nyt tilbud, og det er ikke blevet sendt af mig efter mødet."
        let open = "Det er for dyrt og det er på vej."
        #expect(Self.told([open]).isEmpty)
        #expect(Self.told([open, danish, open]) == ["da": [.words: 3]])
    }

    @Test func aForeignNameDoesNotTurnAText() {
        let text = "We met with Großmann and Żółkiewski, and they asked for the price of it."
        #expect(Self.told([text]) == ["en": [.words: 1]])
    }

    @Test func aLongTextWithoutKanaIsChinese() {
        #expect(Self.told(["客户希望在星期五之前收到新的报价"]) == ["zh": [.script: 1]])
        #expect(Self.told(["お客様は金曜日までに新しい見積もりを希望しています"]) == ["ja": [.script: 1]])
    }

    @Test func languagesHaveCodesOfTheirOwn() {
        #expect(Set(TextLanguage.allCases.map(\.code)).count == TextLanguage.allCases.count)
        #expect(TextLanguage.german.code == "de" && TextLanguage.chinese.code == "zh")
        #expect(TextLanguage.serboCroatian.code == "hbs" && TextLanguage.greek.code == "el")
    }

    @Test func aProfileCountsLanguagesOfProseOnlyByWords() {
        func languages(_ field: Field) -> [ColumnProfile.Language] {
            let text = "The price is too high for them and we have to call again."
            var profiler = TableProfiler()
            profiler.register(
                1, source: "crm", table: "people", kind: "contact",
                columns: [.init(header: "Column", field: field.rawValue)], firstSeen: nil,
                lastSeen: nil)
            let cells = PackedCells([(column: 0, text: text)])
            let bytes = cells.bytes
            profiler.add(record: 1, layout: 1, cells: bytes.span)
            return profiler.profiles(isPlaceholder: { _, _ in false }) { _ in text }[0].languages
        }
        #expect(
            languages(.note) == [.init(code: "en", name: "English", basis: .words, count: 1)])
        #expect(languages(.organization).isEmpty)
    }
}
