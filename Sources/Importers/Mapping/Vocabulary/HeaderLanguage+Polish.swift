import RecordModel

extension HeaderLanguage {
    static let polish = HeaderLanguage(
        fields: polishParty + polishRelationship,
        labels: [
            (
                "home",
                """
                domowy domowa dom prywatny prywatna prywatne osobisty zamieszkania domu pryw \
                zameldowania
                """
            ),
            (
                "work",
                """
                służbowy służbowa służbowe służb praca pracy firmowy firmowa firma firmy biuro \
                biura zawodowy zakład organizacji siedziby
                """
            ),
            ("mobile", "komórkowy komórka kom mobilny komórkowego"),
            ("mailing", "korespondencyjny korespondencja korespondencji pocztowy"),
            ("billing", "faktury faktura rozliczeniowy fakturowania rozliczenia fakturze płatnika"),
            ("shipping", "dostawy dostawa wysyłki wysyłka wysyłkowy doręczeń"),
            (
                "other",
                """
                inny inna inne dodatkowy dodatkowa dodatkowe alternatywny alternatywna drugi \
                druga drugie zapasowy pozostałe
                """
            ),
            (
                "main",
                """
                główny główna główne podstawowy podstawowa domyślny preferowany pierwszy \
                bezpośredni stacjonarny ogólny
                """
            ),
            ("emergency", "awaryjny alarmowy"),
            ("assistant", "sekretariatu"),
            ("school", "szkolny"),
        ],
        fillers:
            """
            i lub w na do z o od dla ze po przy nr numer num kontakt kontaktu kontakty klient \
            klienta klienci klientów osoba osoby osób członek członka uczestnik uczestnika \
            kontrahent kontrahenta odbiorcy adresata twój twoje mój pole tekst wartość dane \
            wymagane wymagany opcjonalne opcjonalnie jeśli dostępne rrrr mm dd rr aktualny \
            aktualne aktualna nowy nowa nowe stary pełny pełna pełne nazwa dostawcy kupującego \
            nabywcy nabywca pacjenta pracownika
            """,
        attributes:
            """
            typ rodzaj data godzina status zweryfikowany zweryfikowano ważny nieważny ważność \
            potwierdzony jakość liczba źródło kategoria powód uwagi
            """,
        strangers:
            """
            asystent asystenta asystentka asystentki sekretarka sekretarki małżonek małżonka \
            współmałżonek współmałżonka żona żony mąż męża dziecko dziecka ojciec ojca matka \
            matki rodzic rodzica opiekun opiekuna przełożony przełożonego partner partnera syn \
            córka pełnomocnik
            """
    )

    /// The party and how it is reached.
    private static let polishParty: [(field: Field, phrases: String)] = [
        (.givenName, "imię, imiona, pierwsze imię, imię pierwsze"),
        (.familyName, "nazwisko, nazwiska, nazwisko rodowe obecne, naz."),
        (.middleName, "drugie imię, imię drugie, drugie imiona, kolejne imiona"),
        (
            .fullName,
            """
            imię i nazwisko, nazwisko i imię, imię nazwisko, nazwisko imię, pełne imię i \
            nazwisko, pełne imię, pełna nazwa osoby, nazwa kontaktu, kontakt, osoba kontaktowa, \
            osoba do kontaktu, klient, nazwa klienta, nazwa wyświetlana, odbiorca, adresat, \
            uczestnik, osoba, imiona i nazwisko, imię/nazwisko, członek, dane osobowe, pacjent, \
            kontrahent osoba, kupujący, imię i nazwisko klienta, pełna nazwa kontaktu, imię i \
            nazwisko kontaktu
            """
        ),
        (
            .prefix,
            """
            tytuł, zwrot grzecznościowy, zwrot, tytuł grzecznościowy, tytuł naukowy, forma \
            grzecznościowa, pan/pani, stopień naukowy, prefiks
            """
        ),
        (.suffix, "przyrostek, sufiks"),
        (
            .nickname,
            """
            pseudonim, przydomek, ksywa, zdrobnienie, preferowane imię, nazwa skrócona osoby, \
            alias
            """
        ),
        (.maidenName, "nazwisko panieńskie, nazwisko rodowe, nazwisko z domu, z domu"),
        (.initials, "inicjały"),
        (.phoneticName, "imię fonetycznie, nazwisko fonetycznie"),
        (.gender, "płeć, k/m, kobieta/mężczyzna"),
        (
            .birthDate,
            """
            data urodzenia, data ur., data urodz., urodzony, urodzona, urodziny, ur., dt. \
            urodzenia, dzień urodzenia, urodzony/a, data narodzin
            """
        ),
        (.birthPlace, "miejsce urodzenia, miejsce ur., miasto urodzenia"),
        (.age, "wiek, lat"),
        (
            .language,
            "język, preferowany język, język korespondencji, język kontaktu, język ojczysty"
        ),
        (
            .organization,
            """
            firma, nazwa firmy, przedsiębiorstwo, nazwa przedsiębiorstwa, organizacja, nazwa \
            organizacji, spółka, pracodawca, instytucja, nazwa instytucji, kontrahent, nazwa \
            kontrahenta, dostawca, nazwa dostawcy, podmiot, nazwa podmiotu, nazwa pełna firmy, \
            zakład, zakład pracy, miejsce pracy, stowarzyszenie, fundacja, szkoła, pełna nazwa \
            firmy, pełna nazwa, nazwa spółki, nazwa pełna, oddział firmy, jednostka, nazwa
            """
        ),
        (
            .tradingName,
            """
            nazwa handlowa, marka, nazwa skrócona, skrócona nazwa firmy, nazwa skrócona firmy, \
            skrót nazwy
            """
        ),
        (
            .department,
            """
            dział, departament, wydział, oddział, komórka organizacyjna, jednostka \
            organizacyjna, pion, sekcja
            """
        ),
        (
            .jobTitle,
            """
            stanowisko, zawód, funkcja, pozycja, stanowisko pracy, tytuł zawodowy, pełniona \
            funkcja, nazwa stanowiska, profesja, stanowisko służbowe, rola zawodowa
            """
        ),
        (
            .industry,
            """
            branża, sektor, przemysł, PKD, kod PKD, dziedzina, działalność, rodzaj działalności, \
            specjalizacja, obszar działalności, segment rynku
            """
        ),
        (
            .taxID,
            """
            NIP, numer NIP, nr NIP, NIP firmy, VAT UE, numer VAT, NIP UE, numer identyfikacji \
            podatkowej, nr VAT, NIP/PESEL
            """
        ),
        (
            .registrationID,
            """
            REGON, KRS, numer REGON, nr REGON, numer KRS, nr KRS, numer rejestru, numer \
            rejestrowy, numer w rejestrze, nr rejestru
            """
        ),
        (
            .nationalID,
            """
            PESEL, nr PESEL, numer PESEL, numer dowodu, nr dowodu, dowód osobisty, numer dowodu \
            osobistego, seria i numer dowodu, numer paszportu, paszport, nr paszportu
            """
        ),
        (
            .email,
            """
            e-mail, email, adres e-mail, adres email, mail, adres mailowy, poczta elektroniczna, \
            adres poczty elektronicznej, poczta e-mail, mejl, adres mejlowy, e-mail kontaktowy, \
            adresy e-mail, skrzynka e-mail
            """
        ),
        (
            .phone,
            """
            telefon, tel., numer telefonu, nr telefonu, nr tel., nr. tel., num. tel., tel. \
            stacjonarny, telefon stacjonarny, stacjonarny, telefon komórkowy, tel. komórkowy, \
            tel. kom., kom., komórka, nr komórki, numer komórki, numer komórkowy, nr komórkowy, \
            telefon kom., komórkowy, telefon bezpośredni, numer bezpośredni, centrala, telefon \
            do kontaktu, telefon kontaktowy, numer kontaktowy, nr kontaktowy, telefony, \
            infolinia, nr kom., numer telefonu komórkowego, nr telefonu komórkowego, numer tel., \
            tel, tel.kom
            """
        ),
        (.fax, "faks, fax, numer faksu, nr faksu, nr fax, numer fax, telefaks"),
        (
            .url,
            """
            strona internetowa, strona www, www, witryna, adres www, strona, witryna \
            internetowa, adres strony, adres internetowy, domena, strona firmowa, witryna www, \
            adres strony internetowej
            """
        ),
        (
            .socialProfile,
            "profil LinkedIn, profil Facebook, media społecznościowe, profil społecznościowy"
        ),
        (.instantMessage, "komunikator, gadu-gadu, numer gg, komunikator internetowy"),
        (
            .street,
            """
            ulica, ul., nazwa ulicy, ulica i numer, ulica i nr, ulica i nr domu, ulica i numer \
            domu, adres 1, adres linia 1, linia adresu 1, wiersz adresu 1, ulica/nr, adres \
            (ulica), ulica nr, ulica 1, ulica i numer budynku, ulica numer, adres ulica, adres - \
            linia 1, ulica i nr budynku, al./ul., aleja
            """
        ),
        (
            .houseNumber,
            """
            numer domu, nr domu, numer budynku, nr budynku, numer posesji, nr posesji, nr dom, \
            dom nr, nr bud., numer ulicy
            """
        ),
        (
            .unit,
            """
            numer mieszkania, nr mieszkania, numer lokalu, nr lokalu, mieszkanie, lokal, piętro, \
            klatka, nr mieszk., nr lok., pokój, nr pokoju
            """
        ),
        (
            .addressLine2,
            """
            adres 2, adres linia 2, linia adresu 2, wiersz adresu 2, dodatkowe informacje \
            adresowe, uzupełnienie adresu, budynek, adres 3, adres uzupełniający, dodatkowy \
            adres linia, adres - linia 2, ulica 2, ulica 3, adres cd., do rąk
            """
        ),
        (.locality, "dzielnica, osiedle, sołectwo, wieś, część miejscowości"),
        (
            .city,
            """
            miasto, miejscowość, gmina, poczta, kod i miasto, kod pocztowy i miasto, kod \
            pocztowy i miejscowość, kod i miejscowość, miasto zamieszkania, miejsce \
            zamieszkania, miejscowość zamieszkania, nazwa miasta, kod/miasto, siedziba miasto, \
            urząd pocztowy, kod pocztowy miasto, miasto/miejscowość
            """
        ),
        (
            .region,
            """
            województwo, woj., powiat, region, stan, prowincja, stan/prowincja, \
            województwo/region, stan/województwo
            """
        ),
        (
            .postalCode,
            """
            kod pocztowy, kod poczt., kod pocz., k.p., kod pocztowy (xx-xxx), zip, kod \
            miejscowości
            """
        ),
        (
            .country,
            """
            kraj, państwo, kod kraju, kraj zamieszkania, kraj/region, nazwa kraju, kod państwa, \
            kraj pochodzenia adresu, kraj siedziby, kraj iso
            """
        ),
        (
            .postOfficeBox,
            "skrytka pocztowa, skr. poczt., skrytka, skrzynka pocztowa, nr skrytki pocztowej"
        ),
        (
            .fullAddress,
            """
            adres, pełny adres, adres zamieszkania, adres korespondencyjny, adres do \
            korespondencji, adres zameldowania, adres siedziby, siedziba, adres firmy, adres \
            dostawy, adres wysyłki, adres do faktury, adres rozliczeniowy, adres domowy, adres \
            pocztowy, adres do wysyłki, adres służbowy, adres prywatny, adres kontaktowy, adres \
            fakturowania, adres rejestracyjny, miejsce zamieszkania adres, adres stały, adres \
            rozliczeń
            """
        ),
    ]
}
