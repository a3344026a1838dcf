import RecordModel

extension HeaderLanguage {
    /// The record's place in its source, the relationship, consent, and what is kept raw.
    static let polishRelationship: [(field: Field, phrases: String)] = [
        (
            .recordKey,
            """
            numer klienta, nr klienta, kod klienta, id klienta, id kontaktu, identyfikator, \
            identyfikator klienta, numer kontaktu, id osoby, numer członka, nr członkowski, \
            numer członkowski, nr członka, id kontrahenta, kod kontrahenta, numer kontrahenta, \
            nr kontrahenta, akronim kontrahenta, klucz, numer ewidencyjny, id rekordu, numer \
            pracownika, id unikalne, unikalny identyfikator, numer karty klienta, numer \
            referencyjny, kod dostawcy, numer dostawcy, id zewnętrzne, nr ewidencyjny, numer \
            pacjenta, symbol kontrahenta, identyfikator kontaktu, nr ref., symbol klienta, id \
            uczestnika
            """
        ),
        (
            .accountKey,
            """
            id firmy, identyfikator firmy, kod firmy, numer firmy, id organizacji, id konta, \
            identyfikator konta, id przedsiębiorstwa, symbol firmy
            """
        ),
        (
            .accountName,
            """
            nazwa konta, konto, konto klienta, powiązana firma, firma powiązana, konto nadrzędne \
            nazwa
            """
        ),
        (
            .parentKey,
            """
            id firmy nadrzędnej, id spółki matki, id konta nadrzędnego, identyfikator firmy \
            nadrzędnej, id centrali
            """
        ),
        (
            .mergedInto,
            """
            scalony z, scalono z, połączony z, połączono z, zastąpiony przez, duplikat, duplikat \
            rekordu, id rekordu głównego, scalono do
            """
        ),
        (.isDeleted, "usunięty, skasowany, zarchiwizowany, czy usunięty, usunięte, kosz, usunięto"),
        (
            .ownerName,
            """
            właściciel, właściciel kontaktu, właściciel konta, opiekun, opiekun klienta, \
            handlowiec, przedstawiciel handlowy, doradca, przypisany do, odpowiedzialny, \
            sprzedawca, osoba odpowiedzialna, konsultant, prowadzący, kierownik klienta, opiekun \
            handlowy, przedstawiciel, pracownik odpowiedzialny, menedżer klienta, ph
            """
        ),
        (
            .ownerKey,
            """
            id właściciela, id opiekuna, kod handlowca, id handlowca, identyfikator właściciela, \
            id przedstawiciela
            """
        ),
        (
            .leadSource,
            """
            źródło, pochodzenie, źródło kontaktu, źródło leada, źródło pozyskania, skąd o nas \
            wiesz, kanał, polecający, polecony przez, polecenie, źródło klienta, kanał \
            pozyskania, skąd nas znasz, źródło danych, rekomendowany przez, źródło potencjalnego \
            klienta
            """
        ),
        (
            .lifecycleStage,
            "etap cyklu życia, etap, faza, cykl życia, etap klienta, faza cyklu życia"
        ),
        (
            .status,
            """
            status, status klienta, status kontaktu, aktywny, status leada, stan rekordu, status \
            członka, czy aktywny, aktywny/nieaktywny, stan klienta
            """
        ),
        (
            .role,
            """
            rola, typ klienta, rodzaj klienta, typ kontaktu, rodzaj kontaktu, typ, rodzaj, \
            relacja, kategoria klienta, typ relacji, typ kontrahenta, rodzaj kontrahenta, klasa \
            klienta, typ osoby, rodzaj relacji
            """
        ),
        (
            .tags,
            """
            etykieta, etykiety, kategoria, kategorie, słowa kluczowe, grupa, grupy, listy, \
            segment, segmenty, zainteresowania, tagi, znaczniki, lista mailingowa, lista \
            dystrybucyjna, grupa kontrahentów
            """
        ),
        (
            .note,
            """
            notatka, notatki, uwagi, uwaga, komentarz, komentarze, opis, informacje dodatkowe, \
            dodatkowe informacje, wiadomość, adnotacje, adnotacja, inne, informacje, pozostałe \
            informacje, notatki wewnętrzne, opis dodatkowy, memo, dodatkowe uwagi, dopisek
            """
        ),
        (
            .createdAt,
            """
            data utworzenia, utworzono, utworzony, data dodania, dodano, dodany, data \
            rejestracji, zarejestrowano, data zapisu, klient od, członek od, data wprowadzenia, \
            data przystąpienia, data założenia, wprowadzono, data wpisu, data zapisania, \
            zapisano, data pozyskania, utworzono dnia, data zgłoszenia, data przyjęcia
            """
        ),
        (
            .modifiedAt,
            """
            data modyfikacji, zmodyfikowano, zmodyfikowany, ostatnia modyfikacja, ostatnia \
            zmiana, data zmiany, data aktualizacji, zaktualizowano, ostatnia aktualizacja, data \
            ostatniej modyfikacji, data ostatniej zmiany, data ostatniej aktualizacji, \
            zmieniono, edytowano, data edycji, ostatnio zmodyfikowano, ostatnia edycja
            """
        ),
        (
            .lastActivityAt,
            """
            ostatni kontakt, data ostatniego kontaktu, ostatnia aktywność, ostatnia wizyta, \
            ostatni zakup, ostatnie zamówienie, ostatnie logowanie, ostatnia rozmowa, ostatnia \
            interakcja, data ostatniej aktywności, data ostatniego zakupu, data ostatniego \
            zamówienia, data ostatniej wizyty, ostatnio kontaktowano
            """
        ),
        (
            .consentBasis,
            """
            podstawa prawna, podstawa prawna przetwarzania, źródło zgody, dowód zgody, podstawa \
            przetwarzania, rodzaj zgody, treść zgody, forma zgody
            """
        ),
        (
            .emailOptIn,
            """
            newsletter, zapisany do newslettera, zapisany na newsletter, subskrypcja, \
            subskrybent, subskrybuje, zgoda e-mail, zgoda na e-mail, zgoda mailowa, zgoda na \
            newsletter, otrzymuje newsletter, zgoda na maile, zgoda na mailing, zgoda na wysyłkę \
            e-mail, zgoda email, zgoda na otrzymywanie newslettera, chce newsletter
            """
        ),
        (
            .phoneOptIn,
            """
            zgoda telefon, zgoda na telefon, zgoda na kontakt telefoniczny, zgoda telefoniczna, \
            zgoda na połączenia, zgoda na rozmowy, zgoda na dzwonienie
            """
        ),
        (
            .messageOptIn,
            "zgoda SMS, zgoda na SMS, zgoda na wiadomości SMS, zgoda na smsy, zgoda na mms"
        ),
        (
            .postOptIn,
            """
            zgoda poczta, zgoda na pocztę, zgoda na listy, zgoda pocztowa, zgoda na pocztę \
            tradycyjną, zgoda na korespondencję
            """
        ),
        (.faxOptIn, "zgoda faks, zgoda na faks"),
        (
            .allOptIn,
            """
            zgoda, zgody, zgoda marketingowa, zgoda na marketing, RODO, zgoda RODO, zgoda na \
            przetwarzanie danych, zgoda na przetwarzanie, zgoda na kontakt, zgody marketingowe, \
            zgoda na reklamy, akceptacja RODO, zgoda handlowa, zgoda na informacje handlowe, \
            wyraził zgodę, wyrażono zgodę, pozwolenie, zezwolenie na kontakt, zgoda na \
            otrzymywanie informacji, zgoda na przetwarzanie danych osobowych
            """
        ),
        (
            .emailOptOut,
            """
            wypisany, wypisany z newslettera, wypisano, data wypisania, rezygnacja z \
            newslettera, zrezygnował z newslettera, nie wysyłać e-maili, nie wysyłać maili, nie \
            wysyłać e-mail, bez e-maili, brak zgody e-mail, brak zgody na e-mail, \
            wyrejestrowany, anulowana subskrypcja, nie wysyłaj e-maili, nie chce newslettera, \
            rezygnacja, data rezygnacji, bez newslettera, brak zgody na newsletter, nie zezwalaj \
            na e-maile
            """
        ),
        (
            .phoneOptOut,
            """
            nie dzwonić, nie dzwoń, bez telefonów, brak zgody na telefon, zakaz dzwonienia, nie \
            telefonować, brak zgody telefon, nie zezwalaj na rozmowy telefoniczne, nie chce \
            telefonów
            """
        ),
        (
            .messageOptOut,
            """
            nie wysyłać SMS, bez SMS, brak zgody na SMS, brak zgody SMS, nie wysyłaj sms, nie \
            wysyłać smsów
            """
        ),
        (
            .postOptOut,
            """
            nie wysyłać poczty, bez poczty, nie wysyłać listów, brak zgody na pocztę, nie \
            wysyłać korespondencji, bez listów
            """
        ),
        (.faxOptOut, "nie wysyłać faksów, bez faksów, nie faksować, brak zgody na faks"),
        (
            .allOptOut,
            """
            nie kontaktować, nie kontaktować się, sprzeciw, sprzeciw marketingowy, sprzeciw \
            wobec marketingu, zablokowany, czarna lista, bez reklam, brak zgody, brak zgody na \
            kontakt, brak zgody marketingowej, wycofana zgoda, zgoda wycofana, cofnięta zgoda, \
            cofnięcie zgody, wycofanie zgody, brak zgody na marketing, zakaz kontaktu, nie \
            przesyłać reklam, blokada, blokada marketingowa
            """
        ),
        (
            .consentDate,
            """
            data zgody, data wyrażenia zgody, data udzielenia zgody, data RODO, data akceptacji, \
            zaakceptowano, data potwierdzenia, data opt-in, zgoda z dnia, data zgody \
            marketingowej, data zgody rodo, potwierdzono
            """
        ),
        (
            .unmapped,
            """
            lp., l.p., wiersz, obrót, obroty, przychód, przychody, liczba pracowników, \
            zatrudnienie, waluta, małżonek, współmałżonek, dzieci, stan cywilny, narodowość, \
            obywatelstwo, zdjęcie, hasło, użytkownik, nazwa użytkownika, login, saldo, limit \
            kredytowy, bank, numer konta, nr konta, konto bankowe, rachunek bankowy, numer \
            rachunku, szerokość geograficzna, długość geograficzna, kwota, cena, numer \
            kierunkowy, kierunkowy, forma prawna, ocena, punkty, asystent, asystentka, \
            sekretariat, przełożony, hobby, składka, następna aktywność, termin płatności, \
            rabat, dochód, wykształcenie, następny kontakt
            """
        ),
    ]
}
