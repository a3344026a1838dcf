import RecordModel

/// What pieces of history, and those whom they are about, are called in headers and file names.
///
/// English, German, French and Spanish; phrases are squashed as `HeaderName` does it.
enum HistoryWords {
    /// Kinds by squashed word or phrase.
    static let kinds: [String: HistoryKind] = index([
        (
            .deal,
            "deal,deals,opportunity,opportunities,opp,opps,verkaufschance,verkaufschancen,chance,chancen,geschaft,geschafte,affaire,affaires,opportunite,opportunites,oportunidad,oportunidades,negocio,negocios,trato,tratos"
        ),
        (
            .dealStage,
            "opportunity history,opportunity field history,deal history,stage history,deal stage history,deal stages"
        ),
        (
            .dealProduct,
            "opportunity line item,opportunity line items,opportunity product,opportunity products,deal product,deal products,line item,line items"
        ),
        (.dealContact, "opportunity contact role,opportunity contact roles,deal contacts"),
        (
            .activity,
            "activity,activities,aktivitat,aktivitaten,activite,activites,actividad,actividades,engagement,engagements,interaction,interactions,timeline"
        ),
        (
            .call,
            "call,calls,phone call,phone calls,anruf,anrufe,telefonat,telefonate,appel,appels,llamada,llamadas,call log"
        ),
        (
            .email,
            "email,emails,email message,email messages,mail,mails,courriel,courriels,correo,correos"
        ),
        (
            .meeting,
            "meeting,meetings,event,events,appointment,appointments,termin,termine,besprechung,besprechungen,reunion,reunions,rendez vous,cita,citas,evenement,evenements,reuniones"
        ),
        (
            .note,
            "note,notes,notiz,notizen,nota,notas,content note,content notes,annotation,annotations"
        ),
        (
            .ticket,
            "ticket,tickets,case,cases,incident,incidents,support case,support cases,support ticket,support tickets,servicefall,servicefalle,vorgang,vorgange,anfrage,anfragen,demande,demandes,caso,casos,incidencia,incidencias,reclamation,reclamations"
        ),
        (.ticketEntry, "case comment,case comments,ticket comment,ticket comments,ticket entries"),
        (.task, "task,tasks,todo,todos,to do,aufgabe,aufgaben,tache,taches,tarea,tareas"),
        (
            .purchase,
            "order,orders,invoice,invoices,purchase,purchases,sales order,sales orders,bestellung,bestellungen,auftrag,auftrage,rechnung,rechnungen,kauf,kaufe,commande,commandes,facture,factures,achat,achats,pedido,pedidos,factura,facturas,compra,compras,transaction,transactions,payment,payments,sales"
        ),
        (
            .purchaseLine,
            "order item,order items,order line,order lines,order product,order products,invoice line,invoice lines,order details,bestellpositionen,rechnungspositionen"
        ),
        (
            .contract,
            "contract,contracts,vertrag,vertrage,contrat,contrats,contrato,contratos,subscription,subscriptions"
        ),
        (.asset, "asset,assets,installed product,installed products"),
        (
            .product,
            "product,products,produkt,produkte,artikel,produit,produits,producto,productos,product 2"
        ),
        (.price, "pricebook entry,pricebook entries,price book entry,price list item"),
        (.campaign, "campaign,campaigns,kampagne,kampagnen,campagne,campagnes,campana,campanas"),
        (
            .membership,
            "campaign member,campaign members,kampagnenmitglied,kampagnenmitglieder,list members,list memberships"
        ),
        (
            .affiliation,
            "account contact relation,account contact relations,account contact role,account contact roles"
        ),
        (.user, "user,users"),
        (
            .file,
            "attachment,attachments,file,files,document,documents,content version,content document,anhang,anhange,datei,dateien,fichier,fichiers,archivo,archivos"
        ),
        (.fileLink, "content document link,content document links"),
    ])

    /// Roles of what a header names, besides those that are kinds of history.
    static let roles: [String: HistoryRole] = index([
        (
            .contact,
            "contact,contacts,contact person,person,people,kontakt,kontaktperson,ansprechpartner,interlocuteur,contacto,persona,requester,reporter,supplied,requested by,caller,person account"
        ),
        (.lead, "lead,leads,interessent,prospect,prospecto"),
        (
            .account,
            "account,accounts,company,companies,organization,organisation,organizations,organisations,firma,firmen,unternehmen,entreprise,societe,empresa,compania,compte,cuenta,business,account organization,company organization"
        ),
        (
            .customer,
            "customer,client,kunde,kunden,kundin,cliente,buyer,kaufer,acheteur,comprador,bill to,sold to,potential customer"
        ),
        (
            .participant,
            "attendee,attendees,participant,participants,invitee,invitees,guest,guests,teilnehmer,participantes,asistentes,recipient,recipients,empfanger,destinataire,destinataires,destinatario,sender,absender,required attendees,optional attendees,invited"
        ),
        (.who, "who,lead or contact,contact or lead"),
        (
            .what,
            "what,related to,regarding,regarding object,linked entity,bezug,bezug auf,related record"
        ),
        (.parent, "parent,ubergeordnet,parent campaign,parent case,parent ticket,parent deal"),
        (
            .owner,
            "owner,assignee,assigned,assigned to,assigned user,assigned to user,agent,rep,sales rep,representative,sales representative,responsible,responsible person,salesperson,sales person,besitzer,inhaber,verantwortlich,verantwortlicher,zustandig,zustandiger,bearbeiter,mitarbeiter,zugewiesen,zugewiesen an,proprietaire,responsable,assigne a,propietario,asignado a,vendedor,commercial,account manager,host,user"
        ),
        (
            .author,
            "created by,creator,author,autor,auteur,erstellt von,ersteller,cree par,creado por,commenter,created by user,activity assigned by,logged by"
        ),
    ])

    /// What a header or a part of one names: a role of a party or a colleague, or a kind of history.
    static func role(_ squashed: String) -> HistoryRole? {
        if let role = roles[squashed] { return role }
        switch kinds[squashed] {
        case .deal: return .deal
        case .ticket: return .ticket
        case .campaign: return .campaign
        case .product: return .product
        case .purchase: return .purchase
        case .file: return .file
        default: return nil
        }
    }

    /// The kind that a file's or a table's name says; the longest phrase, then the last one.
    static func kind(inName name: String) -> HistoryKind? {
        let words = HeaderName(name).words.filter { Int($0) == nil }
        for length in stride(from: min(4, words.count), through: 1, by: -1) {
            for start in stride(from: words.count - length, through: 0, by: -1) {
                let phrase = words[start..<(start + length)].joined()
                if let kind = kinds[phrase] { return kind }
            }
        }
        return nil
    }

    /// Words of a header after those of a kind were taken from its beginning; nil where it does not
    /// begin with the kind.
    static func stripped(_ words: [String], of kind: HistoryKind) -> [String]? {
        for length in stride(from: min(3, words.count), through: 1, by: -1)
        where kinds[words.prefix(length).joined()] == kind {
            return Array(words.dropFirst(length))
        }
        return nil
    }

    private static func index<Meaning>(_ groups: [(Meaning, String)]) -> [String: Meaning] {
        var index: [String: Meaning] = [:]
        for (meaning, phrases) in groups {
            for phrase in phrases.split(separator: ",") {
                let key = HeaderName(String(phrase)).squashed
                if index[key] == nil { index[key] = meaning }
            }
        }
        return index
    }
}
