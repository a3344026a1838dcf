import RecordModel

extension HeaderLanguage {
    static let french = HeaderLanguage(
        fields: frenchParty + frenchRelationship,
        labels: [
            (
                "home",
                """
                domicile personnel personnelle perso privé privée maison particulier dom pers
                """
            ),
            (
                "work",
                """
                professionnel professionnelle pro bureau travail société entreprise bur prof \
                établissement organisation siège
                """
            ),
            ("mobile", "mobile portable cellulaire port mob gsm"),
            ("mailing", "correspondance postale courrier"),
            ("billing", "facturation facture facturer facturé"),
            ("shipping", "livraison expédition livrer livré envoi"),
            (
                "other",
                """
                autre autres secondaire alternatif alternative second seconde deuxième \
                complémentaire supplémentaire 2e 2ème secours
                """
            ),
            (
                "main",
                """
                principal principale préféré préférée défaut premier première standard 1er \
                central direct directe
                """
            ),
            ("emergency", "urgence"),
            ("assistant", "secrétariat"),
            ("school", "école"),
        ],
        fillers:
            """
            de du des la le les l d à au aux un une et ou en pour par n no num numéro numero \
            contact contacts client clients cliente personne personnes prospect adhérent \
            adhérents membre membres nom votre vos mon ma mes champ texte valeur donnée données \
            obligatoire facultatif requis saisir si disponible jj mm aaaa aa interlocuteur \
            destinataire participant abonné patient bénéficiaire actuel actuelle nouveau \
            nouvelle ancien ancienne tiers compte fournisseur ligne complet complète fiche \
            acheteur donateur
            """,
        attributes:
            """
            type date heure statut état vérifié vérifiée valide invalide validité confirmé \
            confirmée qualité nombre nb source catégorie libellé remarque commentaire horodatage
            """,
        strangers:
            """
            assistant assistante secrétaire conjoint conjointe épouse époux mari femme enfant \
            enfants père mère parent tuteur responsable hiérarchique supérieur parrain \
            partenaire fils fille représentant
            """
    )

    /// The party and how it is reached.
    private static let frenchParty: [(field: Field, phrases: String)] = [
        (.givenName, "prénom, prénoms, prénom usuel, premier prénom, prén., petit nom"),
        (
            .familyName,
            """
            nom de famille, nom famille, nom usuel, nom d'usage, nom patronymique, patronyme, \
            nom marital, noms de famille
            """
        ),
        (
            .middleName,
            """
            deuxième prénom, second prénom, autres prénoms, 2e prénom, 2ème prénom, nom \
            intermédiaire
            """
        ),
        (
            .fullName,
            """
            nom complet, nom et prénom, nom & prénom, nom/prénom, nom prénom, prénom nom, prénom \
            et nom, nom prénoms, nom et prénoms, noms et prénoms, nom du contact, nom contact, \
            contact, interlocuteur, personne de contact, personne à contacter, nom du client, \
            nom client, client, nom affiché, nom d'affichage, adhérent, nom de l'adhérent, \
            destinataire, nom du destinataire, participant, nom du participant, identité, \
            dénomination complète, prospect, nom de la personne, nom du patient, bénéficiaire, \
            abonné, contact principal, acheteur
            """
        ),
        (
            .prefix,
            """
            civilité, civ., titre de civilité, formule de politesse, politesse, titre \
            honorifique, préfixe, M./Mme, Mr/Mme, salutation
            """
        ),
        (.suffix, "suffixe, suffixe du nom"),
        (
            .nickname,
            "surnom, pseudonyme, pseudo, nom préféré, prénom préféré, alias, nom court"
        ),
        (
            .maidenName,
            """
            nom de jeune fille, nom de naissance, née, nom jeune fille, nom à la naissance, nom \
            de j.f.
            """
        ),
        (.initials, "initiales"),
        (.phoneticName, "prénom phonétique, nom phonétique"),
        (.gender, "sexe, genre, h/f, homme/femme, m/f"),
        (
            .birthDate,
            """
            date de naissance, date naissance, né le, née le, né(e) le, naissance, anniversaire, \
            date anniversaire, date d'anniversaire, jour de naissance, ddn, date naiss., date de \
            naiss.
            """
        ),
        (
            .birthPlace,
            """
            lieu de naissance, lieu naissance, ville de naissance, né à, commune de naissance
            """
        ),
        (.age, "âge"),
        (
            .language,
            """
            langue, langue préférée, langue de correspondance, langue parlée, langue maternelle
            """
        ),
        (
            .organization,
            """
            société, entreprise, nom de la société, nom société, nom de l'entreprise, nom \
            entreprise, raison sociale, organisation, organisme, nom de l'organisation, nom de \
            l'organisme, employeur, établissement, nom de l'établissement, structure, nom de la \
            structure, association, nom de l'association, cabinet, fournisseur, nom du \
            fournisseur, dénomination sociale, dénomination, compagnie, nom compagnie, firme, \
            collectivité, institution, administration, école, commerce, société/organisme, \
            maison, partenaire, groupe société, boîte
            """
        ),
        (.tradingName, "nom commercial, enseigne, marque, sigle, nom d'enseigne"),
        (
            .department,
            """
            service, département société, direction, pôle, division, unité, service/département, \
            département entreprise
            """
        ),
        (
            .jobTitle,
            """
            fonction, poste, intitulé de poste, intitulé du poste, titre du poste, profession, \
            métier, emploi, poste occupé, qualité, titre de fonction, titre professionnel, \
            fonction exercée, activité professionnelle, position
            """
        ),
        (
            .industry,
            """
            secteur d'activité, secteur activité, secteur, activité, domaine d'activité, \
            branche, branche d'activité, code NAF, NAF, code APE, APE, industrie, domaine, \
            spécialité, corps de métier
            """
        ),
        (
            .taxID,
            """
            numéro de TVA, n° TVA, no TVA, TVA, TVA intracommunautaire, n° TVA \
            intracommunautaire, numéro TVA intracommunautaire, numéro de TVA intracommunautaire, \
            n° de TVA, identifiant TVA, TVA intracom, numéro fiscal, identifiant fiscal, NIF, n° \
            fiscal, matricule fiscal
            """
        ),
        (
            .registrationID,
            """
            SIREN, SIRET, n° SIREN, n° SIRET, numéro SIREN, numéro SIRET, code SIRET, RCS, n° \
            RCS, numéro RCS, n° d'entreprise, numéro d'entreprise, registre du commerce, numéro \
            d'immatriculation, n° BCE, IDE, numéro IDE, RNA, n° RNA
            """
        ),
        (
            .nationalID,
            """
            numéro de sécurité sociale, n° sécurité sociale, n° sécu, NIR, numéro national, \
            numéro carte d'identité, n° CNI, CNI, numéro de passeport, n° passeport, n° AVS, \
            numéro AVS, pièce d'identité
            """
        ),
        (
            .email,
            """
            e-mail, courriel, mél, mail, adresse e-mail, adresse mail, adresse de messagerie, \
            adresse électronique, adresse courriel, courrier électronique, messagerie, adresse \
            de courriel, adel, e-mail principal, adresse de courrier électronique, mails, \
            courriels
            """
        ),
        (
            .phone,
            """
            téléphone, tél., tél, n° de téléphone, n° tél, n° téléphone, numéro de téléphone, \
            numéro téléphone, numéro tél, num tél, num. de téléphone, téléphone fixe, tél. fixe, \
            fixe, tél fixe, ligne fixe, ligne directe, téléphone direct, tél. direct, portable, \
            téléphone portable, tél. portable, n° portable, numéro de portable, numéro portable, \
            mobile, téléphone mobile, tél. mobile, n° mobile, numéro de mobile, numéro mobile, \
            n° de portable, gsm, cellulaire, téléphone cellulaire, téléphone standard, standard, \
            tph, tel., coordonnées téléphoniques, contact téléphonique, téléphones, tél. port., \
            port., n° de tel, no de téléphone, no. tél.
            """
        ),
        (
            .fax,
            """
            télécopie, télécopieur, n° fax, n° de fax, numéro de fax, numéro fax, fax, n° \
            télécopie
            """
        ),
        (
            .url,
            """
            site web, site internet, site, page web, adresse web, adresse internet, adresse du \
            site, site de l'entreprise, url du site, page d'accueil, lien, lien web, web, nom de \
            domaine
            """
        ),
        (
            .socialProfile,
            """
            profil LinkedIn, profil Facebook, compte Twitter, réseau social, réseaux sociaux, \
            profil Viadeo, page Facebook, lien LinkedIn
            """
        ),
        (.instantMessage, "messagerie instantanée, adresse de messagerie instantanée"),
        (
            .street,
            """
            rue, voie, nom de la rue, nom de rue, nom de voie, libellé de voie, libellé voie, \
            adresse ligne 1, adresse (ligne 1), ligne d'adresse 1, ligne adresse 1, adresse 1, \
            adresse1, n° et rue, numéro et rue, n° et voie, numéro et nom de rue, numéro et \
            voie, numéro et libellé de la voie, rue et numéro, rue et n°, rue et no, adresse \
            rue, adresse postale ligne 1, adresse postale 1, n° et nom de rue, rue/n°, adresse - \
            rue, boulevard, avenue
            """
        ),
        (
            .houseNumber,
            """
            numéro de rue, n° de rue, n° rue, numéro rue, numéro de voie, n° voie, n° de voie, \
            numéro voie, numéro dans la rue, n° de maison, numéro de maison, num rue, num voie, \
            no rue, no civique, numéro civique
            """
        ),
        (
            .unit,
            """
            appartement, n° appartement, n° d'appartement, numéro d'appartement, appt, apt, \
            étage, escalier, bât./appt., bureau n°, n° appt
            """
        ),
        (
            .addressLine2,
            """
            complément d'adresse, complément adresse, complément, adresse ligne 2, adresse ligne \
            3, adresse (ligne 2), ligne d'adresse 2, ligne adresse 2, adresse 2, adresse2, \
            adresse 3, adresse3, adresse (suite), suite adresse, adresse suite, adresse \
            complémentaire, bâtiment, résidence, bât., compl. adresse, cplt adresse, complément \
            d'adresse 1, complément d'adresse 2, à l'attention de, rue 2, rue 3, chez, adresse \
            postale 2
            """
        ),
        (.locality, "lieu-dit, lieudit, quartier, hameau, arrondissement, secteur géographique"),
        (
            .city,
            """
            ville, commune, localité, municipalité, nom de la ville, nom ville, agglomération, \
            ville de résidence, cp ville, cp/ville, code postal ville, code postal et ville, \
            code postal/ville, cp et ville, bureau distributeur, ville/commune, nom de la \
            commune, siège, localité/ville
            """
        ),
        (
            .region,
            """
            région, département, province, état, canton, dépt, état/province, état/région, \
            province/état, région/état, dép., n° département, nom du département, département \
            (nom), région administrative, comté, préfecture
            """
        ),
        (
            .postalCode,
            """
            code postal, cp, c.p., code post., code postale, codepostal, npa, code zip, cod. \
            postal, cdp, cpostal, zip/code postal
            """
        ),
        (
            .country,
            """
            pays, pays de résidence, code pays, pays/région, pays (code), pays (nom), nom du \
            pays, code iso pays, pays iso, pays ou région, pays/territoire
            """
        ),
        (.postOfficeBox, "boîte postale, bp, b.p., case postale, cs, boîte postale/cs"),
        (
            .fullAddress,
            """
            adresse, adresse postale, adresse complète, adresse entière, adresse de facturation, \
            adresse de livraison, adresse du domicile, adresse personnelle, adresse \
            professionnelle, adresse domicile, adresse privée, adresse du siège, siège social, \
            domicile, coordonnées postales, adresse de correspondance, adresse physique, adr., \
            adresse principale, adresse d'expédition, lieu de résidence, adresse fiscale
            """
        ),
    ]
}
