import RecordModel

extension HeaderLanguage {
    /// The record's place in its source, the relationship, consent, and what is kept raw.
    static let frenchRelationship: [(field: Field, phrases: String)] = [
        (
            .recordKey,
            """
            identifiant, identifiant client, n° client, n° de client, numéro client, numéro de \
            client, no client, code client, réf. client, référence client, id client, id \
            contact, identifiant contact, id personne, n° adhérent, numéro d'adhérent, numéro \
            adhérent, n° d'adhérent, code adhérent, n° de dossier, matricule, id unique, \
            identifiant unique, clé, référence, réf., code tiers, n° tiers, code contact, id \
            fiche, id enregistrement, identifiant de l'enregistrement, numéro de membre, n° \
            membre, code fournisseur, n° fournisseur, numéro fournisseur, id externe, \
            identifiant externe, n° contact, numéro de contact, n° patient, id prospect
            """
        ),
        (
            .accountKey,
            """
            id société, id entreprise, identifiant société, identifiant entreprise, id compte, \
            code société, code entreprise, n° société, id organisation, identifiant du compte, \
            n° de compte client, id de l'entreprise, id structure
            """
        ),
        (
            .accountName,
            """
            nom du compte, compte, compte client, entreprise associée, société associée, compte \
            associé, société liée
            """
        ),
        (
            .parentKey,
            """
            id société mère, id maison mère, id entreprise parente, identifiant société mère, id \
            compte parent, id groupe parent
            """
        ),
        (
            .mergedInto,
            """
            fusionné dans, fusionné avec, fusionné vers, remplacé par, doublon de, id fiche \
            maître, id maître
            """
        ),
        (.isDeleted, "supprimé, est supprimé, archivé, effacé, corbeille, supprimée"),
        (
            .ownerName,
            """
            propriétaire, propriétaire du contact, propriétaire du compte, responsable, \
            commercial, commercial attitré, chargé de compte, chargé de clientèle, chargé \
            d'affaires, gestionnaire, conseiller, vendeur, attribué à, assigné à, suivi par, \
            représentant, référent, responsable commercial, responsable de compte, interlocuteur \
            interne
            """
        ),
        (
            .ownerKey,
            """
            id propriétaire, id commercial, id responsable, code commercial, code représentant, \
            id du propriétaire
            """
        ),
        (
            .leadSource,
            """
            source, origine, provenance, origine du contact, source du contact, source du \
            prospect, origine du lead, source d'acquisition, canal d'acquisition, comment nous \
            avez-vous connu, comment avez-vous connu, parrain, recommandé par, apporteur, \
            apporteur d'affaires, origine de la piste, source de la piste, origine prospect
            """
        ),
        (
            .lifecycleStage,
            "phase du cycle de vie, étape du cycle de vie, cycle de vie, étape, phase, stade"
        ),
        (
            .status,
            """
            statut, état du contact, statut client, statut du client, statut du contact, statut \
            prospect, actif, statut du lead, statut membre, situation client, statut adhérent, \
            statut de la piste
            """
        ),
        (
            .role,
            """
            rôle, type de contact, type contact, type de client, type client, type, catégorie \
            client, type de relation, relation, nature, type de tiers, type de compte, qualité \
            du contact, type d'adhérent, classe client, nature du contact
            """
        ),
        (
            .tags,
            """
            étiquettes, étiquette, mots-clés, mots clés, mot-clé, catégories, catégorie, \
            groupes, groupe, listes, liste, segment, segments, centres d'intérêt, intérêts, \
            libellés, tags, thèmes, liste de diffusion, listes de diffusion
            """
        ),
        (
            .note,
            """
            note, notes, remarque, remarques, commentaire, commentaires, observation, \
            observations, description, infos, informations, informations complémentaires, infos \
            complémentaires, info complémentaire, message, mémo, divers, annotation, précisions, \
            détails, autres informations, bloc-notes, texte libre, renseignements
            """
        ),
        (
            .createdAt,
            """
            date de création, date création, créé le, créée le, créé, date d'ajout, ajouté le, \
            date d'inscription, inscrit le, date inscription, date d'enregistrement, enregistré \
            le, date d'entrée, client depuis, adhérent depuis, membre depuis, date de saisie, \
            saisi le, date d'adhésion, date de premier contact, date d'ouverture, date d'entrée \
            en relation, date ajout
            """
        ),
        (
            .modifiedAt,
            """
            date de modification, date modification, modifié le, modifiée le, modifié, dernière \
            modification, dernière mise à jour, mis à jour le, mise à jour, date de mise à jour, \
            date maj, maj, màj, date de dernière modification, date dernière modification, date \
            de la dernière modification, actualisé le, date de dernière mise à jour
            """
        ),
        (
            .lastActivityAt,
            """
            dernier contact, date du dernier contact, date de dernier contact, dernière \
            activité, date de la dernière activité, date de dernière activité, dernière visite, \
            dernier achat, dernière commande, dernière connexion, dernier échange, dernière \
            interaction, contacté le, dernier appel, dernier rendez-vous, date dernier contact
            """
        ),
        (
            .consentBasis,
            """
            base légale, base juridique, fondement juridique, base légale du traitement, source \
            du consentement, preuve du consentement, origine du consentement, type de \
            consentement, mode de consentement, mode de recueil
            """
        ),
        (
            .emailOptIn,
            """
            optin e-mail, opt-in e-mail, opt-in mail, abonné newsletter, inscrit newsletter, \
            inscription newsletter, newsletter, lettre d'information, abonnement newsletter, \
            abonné à la newsletter, accepte les e-mails, accepte e-mail, accepte newsletter, \
            consentement e-mail, e-mailing, emailing, accepte e-mailing, souhaite recevoir la \
            newsletter, e-mail autorisé, accord e-mail, accepte les courriels, infolettre, \
            inscrit à la newsletter, optin newsletter, autorise e-mail
            """
        ),
        (
            .phoneOptIn,
            """
            opt-in téléphone, optin tel, accepte les appels, consentement téléphone, \
            consentement téléphonique, appel autorisé, accepte appels, démarchage téléphonique \
            accepté
            """
        ),
        (
            .messageOptIn,
            """
            opt-in SMS, optin sms, accepte les sms, accepte sms, consentement sms, sms autorisé
            """
        ),
        (
            .postOptIn,
            """
            opt-in courrier, accepte le courrier, consentement courrier, accepte courrier, \
            opt-in postal, optin courrier, optin postal, consentement postal, courrier autorisé
            """
        ),
        (.faxOptIn, "accepte fax, consentement fax"),
        (
            .allOptIn,
            """
            consentement, consentement RGPD, consentement marketing, RGPD, accord RGPD, accepte \
            la prospection, accord, autorisation, accepte les communications, accepte les \
            offres, accepte d'être contacté, consentement donné, autorise le contact, \
            autorisation de contact, accepte publicité, acceptation RGPD, accord prospection, \
            optin partenaires, acceptation des communications, communication commerciale \
            acceptée
            """
        ),
        (
            .emailOptOut,
            """
            désabonné, désinscrit, désinscription, désabonnement, désabonné le, désinscrit le, \
            date de désinscription, date de désabonnement, opt-out e-mail, optout email, refus \
            e-mail, refuse les e-mails, refus newsletter, pas d'e-mail, ne pas envoyer d'e-mail, \
            ne pas envoyer d'e-mails, ne pas emailer, stop e-mail, pas de newsletter, pas de \
            mail, refuse newsletter, liste noire e-mail, e-mail interdit, désabonné de tous les \
            e-mails, désinscrit newsletter, refus emailing, aucun e-mail, ne pas autoriser les \
            e-mails
            """
        ),
        (
            .phoneOptOut,
            """
            ne pas appeler, ne pas téléphoner, pas d'appel, pas d'appels, refus appel, refus \
            téléphone, refuse les appels, opposition téléphone, opposition téléphonique, \
            bloctel, inscrit bloctel, stop appel, liste rouge, refus démarchage téléphonique, \
            appels interdits, ne pas autoriser les appels téléphoniques
            """
        ),
        (
            .messageOptOut,
            """
            stop SMS, pas de SMS, refus SMS, refuse les sms, désabonné SMS, opt-out sms, ne pas \
            envoyer de sms
            """
        ),
        (
            .postOptOut,
            """
            pas de courrier, refus courrier, stop courrier, ne pas envoyer de courrier, liste \
            robinson, refuse le courrier, opposition courrier, opt-out courrier, pas de \
            publicité postale, refus postal, npai
            """
        ),
        (.faxOptOut, "pas de fax, refus fax, ne pas faxer, stop fax"),
        (
            .allOptOut,
            """
            ne pas contacter, ne plus contacter, opposition, opposition prospection, refus \
            prospection, liste noire, bloqué, refus, refus de contact, stop contact, refuse la \
            prospection, refus marketing, ne pas solliciter, droit d'opposition, opposé, stop \
            pub, refus publicité, contact interdit, consentement retiré, retrait du \
            consentement, ne pas démarcher, opposition RGPD, stop marketing, refus RGPD
            """
        ),
        (
            .consentDate,
            """
            date de consentement, date du consentement, date consentement, consentement le, date \
            d'opt-in, date opt-in, date optin, date RGPD, date d'accord, date de confirmation, \
            confirmé le, date d'acceptation, accepté le, date acceptation rgpd, consenti le, \
            date de recueil du consentement
            """
        ),
        (
            .unmapped,
            """
            n° de ligne, ligne, rang, chiffre d'affaires, CA, effectif, effectifs, nombre de \
            salariés, nombre d'employés, nb salariés, devise, conjoint, enfants, situation \
            familiale, nationalité, photo, mot de passe, identifiant de connexion, nom \
            d'utilisateur, utilisateur, forme juridique, statut juridique, date de création de \
            l'entreprise, capital, solde, montant, prix, latitude, longitude, note client, \
            score, assistant, assistante, secrétaire, supérieur, manager, responsable \
            hiérarchique, loisirs, banque, montant total, cotisation, indicatif, indicatif pays, \
            prochaine activité, prochaine action, relance, date de relance, revenu, revenus, nb \
            enfants, tva oui/non
            """
        ),
    ]
}
