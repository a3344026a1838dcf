import TextKernels

/// Countries by name and code, as far as customer lists name them: enough to guess a region.
enum CountryNames {
    /// The ISO 3166 alpha-2 code that a cell names; nil where it names none that we know.
    static func region(of value: String) -> String? {
        if value.utf8.count > 40 { return nil }
        return codes[ValueWords.split(value).joined()]
    }

    /// The region of an international phone number's calling code, where it has only one.
    static func region(ofPhone value: String) -> String? {
        var digits: [UInt8] = []
        var bytes = Array(value.utf8.drop { $0 <= 0x20 })
        if bytes.starts(with: "00".utf8) {
            bytes.removeFirst(2)
        } else if bytes.first == UInt8(ascii: "+") {
            bytes.removeFirst()
        } else {
            return nil
        }
        for byte in bytes where byte >= 0x30 && byte <= 0x39 { digits.append(byte) }
        if digits.count < 8 { return nil }
        for length in [3, 2] {
            let code = String(decoding: digits.prefix(length), as: UTF8.self)
            if let region = callingCodes[code] { return region }
        }
        return nil
    }

    private static let codes: [String: String] = {
        let table = """
            US usa unitedstates unitedstatesofamerica vereinigtestaaten etatsunis estadosunidos statiuniti us
            GB uk unitedkingdom greatbritain england scotland wales gb gbr grossbritannien royaumeuni reinounido regnounito
            DE germany deutschland allemagne alemania alemanha germania duitsland tyskland niemcy de deu ger
            FR france frankreich francia franca frankrijk frankrike francja fr fra
            ES spain spanien espagne espana espanha spagna spanje hiszpania es esp
            PT portugal portogallo portugalia pt prt
            IT italy italien italie italia wlochy it ita
            NL netherlands thenetherlands niederlande paysbas paisesbajos paesibassi nederland holland nl nld
            BE belgium belgien belgique belgica belgio belgie be bel
            AT austria osterreich autriche oostenrijk austria at aut
            CH switzerland schweiz suisse suiza svizzera zwitserland szwajcaria ch che
            SE sweden schweden suede suecia svezia zweden sverige szwecja se swe
            NO norway norwegen norvege noruega norvegia noorwegen norge no nor
            DK denmark danemark dinamarca danimarca denemarken danmark dk dnk
            FI finland finnland finlande finlandia suomi fi fin
            PL poland polen pologne polonia polska pl pol
            CZ czechrepublic czechia tschechien cesko cz cze
            SK slovakia slowakei slovensko sk svk
            HU hungary ungarn magyarorszag hu hun
            RO romania rumanien ro rou
            BG bulgaria bulgarien bg bgr
            GR greece griechenland grece grecia gr grc
            IE ireland irland irlande ie irl
            LU luxembourg luxemburg lu lux
            UA ukraine ua ukr
            RU russia russianfederation russland ru rus
            TR turkey turkei turkiye tr tur
            IL israel il isr
            AE unitedarabemirates uae ae are
            SA saudiarabia sa sau
            IN india indien inde in ind
            CN china volksrepublikchina cn chn
            JP japan japon giappone jp jpn
            KR southkorea korea republicofkorea kr kor
            HK hongkong hk hkg
            SG singapore singapur sg sgp
            TW taiwan tw twn
            AU australia australien australie au aus
            NZ newzealand neuseeland nz nzl
            CA canada kanada ca can
            MX mexico mexiko mexique mx mex
            BR brazil brasil brasilien bresil br bra
            AR argentina argentinien ar arg
            CL chile cl chl
            CO colombia kolumbien co col
            PE peru pe per
            ZA southafrica sudafrika za zaf
            EG egypt agypten eg egy
            NG nigeria ng nga
            KE kenya kenia ke ken
            """
        var codes: [String: String] = [:]
        for line in table.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            for word in words.dropFirst() where codes[word] == nil { codes[word] = words[0] }
        }
        return codes
    }()

    /// Calling codes that belong to one region; +1, +7, +44 and their like do not.
    private static let callingCodes: [String: String] = [
        "49": "DE", "33": "FR", "34": "ES", "351": "PT", "31": "NL", "32": "BE", "43": "AT",
        "41": "CH", "46": "SE", "47": "NO", "45": "DK", "358": "FI", "48": "PL", "420": "CZ",
        "421": "SK", "36": "HU", "40": "RO", "359": "BG", "30": "GR", "353": "IE", "352": "LU",
        "380": "UA", "90": "TR", "972": "IL", "971": "AE", "966": "SA", "91": "IN", "86": "CN",
        "81": "JP", "82": "KR", "852": "HK", "65": "SG", "886": "TW", "64": "NZ", "52": "MX",
        "55": "BR", "54": "AR", "56": "CL", "57": "CO", "51": "PE", "27": "ZA", "20": "EG",
        "234": "NG", "254": "KE", "44": "GB", "61": "AU",
    ]
}
