/// The headers that tell a system's exports from others', and how many of them must be there.
struct SignatureHeaders: Sendable {
    let system: String
    /// As `HeaderName.squashed`.
    let headers: Set<String>
    /// At least one of these must be among them; empty where any will do.
    let required: Set<String>
    let needed: Int

    private init(_ system: String, needed: Int, required: String = "", _ headers: String) {
        self.system = system
        self.needed = needed
        self.required = Self.set(required)
        self.headers = Self.set(headers).union(self.required)
    }

    private static func set(_ phrases: String) -> Set<String> {
        Set(phrases.split(separator: ",").map { HeaderName(String($0)).squashed })
    }

    static let all: [SignatureHeaders] = [
        SignatureHeaders(
            "google", needed: 2,
            """
            E-mail 1 - Value, E-mail 1 - Label, E-mail 1 - Type, E-mail 2 - Value, Phone 1 - Value, \
            Phone 1 - Label, Phone 1 - Type, Phone 2 - Value, Address 1 - Formatted, \
            Address 1 - Street, Address 1 - Region, Address 1 - Extended Address, \
            Organization 1 - Name, Organization 1 - Title, Organization Name, Organization Title, \
            Organization Department, Phonetic First Name, Phonetic Last Name, File As, Labels, \
            Group Membership, Website 1 - Value, Event 1 - Value, Custom Field 1 - Value, \
            Relation 1 - Value, Yomi Name, Given Name Yomi, Family Name Yomi, Additional Name, \
            IM 1 - Value
            """),
        SignatureHeaders(
            "outlook", needed: 3,
            """
            Business Street, Business Street 2, Business City, Business State, Business Postal Code, \
            Business Country/Region, Business Fax, Business Phone 2, Home Street, Home Street 2, \
            Home City, Home State, Home Postal Code, Home Country/Region, Home Fax, Other Fax, \
            E-mail 2 Address, E-mail 3 Address, E-mail Display Name, E-mail 2 Display Name, \
            E-mail Type, Company Main Phone, Assistant's Name, Manager's Name, Office Location, \
            TTY/TDD Phone, Radio Phone, Car Phone, Callback, Internet Free Busy, \
            Organizational ID Number, Government ID Number, Directory Server, Referred By, \
            Business Address PO Box, Home Address PO Box, Web Page, Schedule+
            """),
        SignatureHeaders(
            "outlook", needed: 4,
            """
            Weitere Vornamen, Straße geschäftlich, Straße geschäftlich 2, Ort geschäftlich, \
            Region geschäftlich, Postleitzahl geschäftlich, Land/Region geschäftlich, Straße privat, \
            Ort privat, Bundesland/Kanton privat, Postleitzahl privat, Land/Region privat, \
            Weitere Straße, Weiterer Ort, Weitere Postleitzahl, Telefon Assistent, Fax geschäftlich, \
            Telefon geschäftlich, Telefon geschäftlich 2, Rückmeldung, Autotelefon, Telefon Firma, \
            Fax privat, Telefon privat 2, Weiteres Fax, Weiteres Telefon, Haupttelefon, \
            Telefon für Hörbehinderte, Abrechnungsinformation, E-Mail-Typ, \
            E-Mail: Angezeigter Name, E-Mail 2: Adresse, E-Mail 2: Typ, E-Mail 3: Adresse, \
            Internet Frei/Gebucht, Name Assistent, Organisationsnr., Regierungsnr., \
            Postfach geschäftlich, Postfach privat, Verzeichnisserver, Vertraulichkeit, \
            Reisekilometer
            """),
        SignatureHeaders(
            "outlook", needed: 4,
            """
            Deuxième prénom, Rue (bureau), Rue (bureau) 2, Ville (bureau), Dép/Région (bureau), \
            Code postal (bureau), Pays/Région (bureau), Rue (domicile), Ville (domicile), \
            Dép/Région (domicile), Code postal (domicile), Pays/Région (domicile), Rue (autre), \
            Ville (autre), Code postal (autre), Télécopie (bureau), Téléphone (bureau), \
            Téléphone 2 (bureau), Téléphone (voiture), Téléphone société, Télécopie (domicile), \
            Téléphone (domicile), Tél. mobile, Télécopie (autre), Téléphone (autre), \
            Récepteur de radiomessagerie, Téléphone principal, Radio téléphone, Téléphone TDD/TTY, \
            Adresse de messagerie, Type de messagerie, Nom complet de l'adresse de messagerie, \
            Adresse de messagerie 2, Disponibilité Internet, Serveur d'annuaire, Critère de diffusion
            """),
        SignatureHeaders(
            "outlook", needed: 4,
            """
            Calle del trabajo, Calle del trabajo 2, Ciudad del trabajo, \
            Estado o provincia del trabajo, Código postal del trabajo, País o región del trabajo, \
            Calle particular, Calle de residencia, Ciudad de residencia, Ciudad particular, \
            Código postal particular, Otra calle, Otra ciudad, Otro código postal, \
            Teléfono del ayudante, Fax del trabajo, Teléfono del trabajo, Teléfono del trabajo 2, \
            Devolución de llamada, Teléfono del automóvil, Número de centralita de la organización, \
            Fax particular, Número de teléfono particular 2, Otro fax, Otro teléfono, Localizador, \
            Dirección de correo electrónico, Tipo de correo electrónico, \
            Nombre de pantalla de correo electrónico, Dirección del correo electrónico 2, \
            Disponibilidad de Internet, Servidor de directorio, Apartado postal del trabajo
            """),
        SignatureHeaders(
            "outlook", needed: 4,
            """
            Via (uff.), Via ufficio, Via ufficio 2, Città ufficio, CAP ufficio, \
            Provincia ufficio, Paese/area geografica ufficio, Via abitazione, Città abitazione, \
            CAP abitazione, Telefono assistente, Fax (uff.), Ufficio, Ufficio 2, Richiamata, \
            Telefono auto, Fax abitazione, Abitazione, Abitazione 2, Altro fax, Cercapersone, \
            Indirizzo posta elettronica, Tipo posta elettronica, Nome visualizzato posta elettronica
            """),
        SignatureHeaders(
            "thunderbird", needed: 3,
            """
            Primary Email, Secondary Email, Screen Name, Home Address 2, Home ZipCode, Work Address 2, \
            Work ZipCode, Web Page 1, Web Page 2, Birth Year, Birth Month, Birth Day, Custom 1, \
            Custom 2, Custom 3, Custom 4, Pager Number, Fax Number, Mobile Number
            """),
        SignatureHeaders(
            "thunderbird", needed: 3,
            required:
                "Primäre E-Mail-Adresse, Sekundäre E-Mail-Adresse, Première adresse électronique, Adresse électronique secondaire, Dirección de correo primaria",
            """
            Messenger-Name, Tel. dienstlich, Tel. privat, Fax-Nummer, Pager-Nummer, Mobil-Tel.-Nr., \
            Webseite 1, Webseite 2, Geburtsjahr, Geburtsmonat, Benutzerdef. 1, Benutzerdef. 2, \
            Anzeigename, Pseudo, Nom à afficher, Année de naissance, Divers 1, Privat: Adresse, \
            Dienstlich: Adresse
            """),
        SignatureHeaders(
            "apple", needed: 4,
            """
            First Name Phonetic, Middle Name Phonetic, Last Name Phonetic, Phone Numbers, \
            Email addresses, Instant Messages, Related Names, Profiles, Storage Place, Group Name, \
            Creation Date, Modification Date
            """),
        SignatureHeaders(
            "salesforce", needed: 1,
            """
            Mailing State/Province, Mailing Zip/Postal Code, Billing State/Province, \
            Billing Zip/Postal Code, Shipping State/Province, Shipping Zip/Postal Code, \
            Other State/Province, Other Zip/Postal Code, Company / Account
            """),
        SignatureHeaders(
            "salesforce", needed: 2, required: "Account Name, Account ID, Lead ID, Lead Owner",
            """
            Account Owner, Contact Owner, Lead Status, Asst. Phone, Email Opt Out, Fax Opt Out, \
            Do Not Call, Reports To, Account Site, D-U-N-S Number, Mailing Street, Mailing City, \
            Mailing Country, Billing Street, Billing City, Billing Country, Contact ID, \
            Email Bounced Reason, Last Activity, Parent Account
            """),
        SignatureHeaders(
            "zoho", needed: 3,
            required:
                "Record Id, Contact Id, Account Id, Lead Id, CONTACTID, ACCOUNTID, Secondary Email, Tag",
            """
            Created Time, Modified Time, Last Activity Time, Mailing Zip, Mailing Code, \
            Billing Code, Shipping Code, Unsubscribed Mode, Unsubscribed Time, Change Log Time, \
            Last Enriched Time, Locked, Visitor Score, Reporting To, Vendor Name, Skype ID, Other Zip
            """),
        SignatureHeaders(
            "hubspot", needed: 2,
            required:
                "Record ID, Record ID - Contact, Record ID - Company, hs_object_id, Contact ID, Company ID, Lifecycle Stage, lifecyclestage, Company owner",
            """
            Contact owner, Lead Status, Create Date, Last Activity Date, Last Modified Date, \
            Original Source, Original Source Drill-Down 1, Latest Source, Recent Conversion, \
            First Conversion, Associated Company, Associated Company IDs, Primary Associated Company ID, \
            Unsubscribed from all email, Marketing contact status, HubSpot Team, \
            Number of times contacted, Company Domain Name, Number of Pageviews, \
            Became a Lead Date, Became a Customer Date, Legal basis for processing contact's data, \
            Additional email addresses, Merged record IDs, Merged contact IDs, hubspot_owner_id, \
            hs_lead_status, hs_email_optout, associatedcompanyid, hs_analytics_source, \
            Associated Contact, Associated Contact IDs, Associated Deal IDs, Company name
            """),
        SignatureHeaders(
            "dynamics", needed: 3,
            """
            Address 1: Street 1, Address 1: City, Address 1: State/Province, \
            Address 1: ZIP/Postal Code, Address 1: Country/Region, Address 1: Phone, \
            Email Address 2, Email Address 3, Do not allow Emails, Do not allow Bulk Emails, \
            Do not allow Phone Calls, Do not allow Mails, Do not allow Faxes, \
            Preferred Method of Contact, Status Reason, emailaddress1, emailaddress2, \
            address1_line1, address1_city, address1_postalcode, address1_country, \
            parentcustomerid, statecode, statuscode, transactioncurrencyid, donotbulkemail, \
            donotemail, donotphone, preferredcontactmethodcode, customertypecode, telephone1
            """),
        SignatureHeaders(
            "mailchimp", needed: 2,
            """
            MEMBER_RATING, OPTIN_TIME, OPTIN_IP, CONFIRM_TIME, CONFIRM_IP, GMTOFF, DSTOFF, LEID, EUID, \
            LAST_CHANGED, UNSUB_TIME, UNSUB_CAMPAIGN_TITLE, UNSUB_CAMPAIGN_ID, UNSUB_REASON, \
            CLEAN_TIME, CLEAN_CAMPAIGN_TITLE, CLEAN_CAMPAIGN_ID
            """),
    ]
}
