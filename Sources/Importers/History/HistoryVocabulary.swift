import RecordModel

/// What headers of history mean, where they name a value and nobody.
enum HistoryVocabulary {
    /// The meaning of squashed words within a table of a kind; nil where they are not known.
    static func field(_ squashed: String, kind: HistoryKind) -> HistoryField? {
        ofKind[kind]?[squashed] ?? values[squashed]
    }

    /// Fields by squashed phrase, in English, German, French and Spanish.
    private static let values: [String: HistoryField] = index([
        (.key, "id,record id,key,uid,guid,uuid,external id,do not modify id"),
        (
            .number,
            "number,no,nr,nummer,numero,code,sku,product code,artikelnummer,reference,ref,case number,ticket number,order number,order no,invoice number,invoice no,contract number,order id,bestellnummer,rechnungsnummer,auftragsnummer,vertragsnummer,numero de commande,numero de facture,numero de pedido"
        ),
        (.name, "name,title,bezeichnung,titel,nom,titre,nombre,titulo,intitule,libelle,label"),
        (
            .subject,
            "subject,betreff,objet,asunto,topic,thema,sujet,summary,headline,email subject,tema"
        ),
        (
            .body,
            "description,body,content,comments,comment,notes,note,text,message,details,beschreibung,notiz,notizen,kommentar,kommentare,inhalt,bemerkung,bemerkungen,contenu,commentaire,commentaires,contenido,comentario,comentarios,notas,full comments,text body,html body,note content,note body,note text,comment body,internal notes,preview,email body,agenda,remarks,descripcion,nota"
        ),
        (
            .type,
            "type,art,typ,tipo,category,kategorie,categorie,categoria,sub type,subtype,activity type code"
        ),
        (.tags, "tags,tag,labels,schlagworte,stichworte,etiquettes,etiquetas"),
        (.url, "url,link,web address"), (.location, "location,ort,lieu,lugar,venue,place"),
        (.role, "role,roles,rolle,funktion,fonction,rol"), (.isPrimary, "is primary,primary"),
        (.pipeline, "pipeline,sales process,sales pipeline,support pipeline,vertriebspipeline"),
        (
            .stage,
            "stage,stage name,sales stage,phase,verkaufsphase,verkaufsstufe,vertriebsphase,stufe,etape,fase,etapa,pipeline stage,pipeline status,to stage,new stage,step name"
        ),
        (.previousStage, "from stage,old stage,previous stage,old value"),
        (
            .status,
            "status,state,zustand,statut,etat,estado,status code,state code,financial status,fulfillment status,statuscode,ticket status"
        ),
        (
            .reason,
            "reason,lost reason,loss reason,closed lost reason,closed won reason,grund,verlustgrund,raison,motivo,status reason"
        ),
        (
            .outcome,
            "outcome,result,resolution,ergebnis,resultat,resultado,disposition,call disposition,response,antwort"
        ),
        (.priority, "priority,prioritat,priorite,prioridad,urgency,severity"),
        (
            .probability,
            "probability,win probability,wahrscheinlichkeit,probabilite,probabilidad,close probability"
        ),
        (.isClosed, "is closed,closed,geschlossen,ferme,cerrado"),
        (.isWon, "is won,won,gewonnen"),
        (
            .isDone,
            "done,is done,erledigt,is completed,completed,mark as done,marked as done,completado"
        ),
        (.isActive, "is active,active,aktiv,actif,activo,product active"),
        (.isDeleted, "is deleted,deleted,geloscht"), (.hasResponded, "has responded,responded"),
        (
            .amount,
            "amount,value,deal value,total,total amount,grand total,sum,betrag,wert,summe,gesamtbetrag,gesamtsumme,umsatz,montant,valeur,importe,valor,monto,estimated revenue,est revenue,actual revenue,estimated value,revenue,total price,net amount,gross amount,amount paid,amount due,montant total,total ttc,total ht,importe total,potential revenue,total value,volume,volumen"
        ),
        (
            .currency,
            "currency,currency iso code,currency code,wahrung,devise,moneda,divisa,currency of value,amount currency,transaction currency,deal currency,monnaie"
        ),
        (.quantity, "quantity,qty,menge,anzahl,quantite,cantidad,units,stuckzahl"),
        (
            .unitPrice,
            "unit price,price,sales price,list price,preis,einzelpreis,stuckpreis,prix,prix unitaire,precio,precio unitario,standard price"
        ),
        (
            .startedAt,
            "start,start date,start time,start date time,begin,beginn,startdatum,debut,date de debut,inicio,fecha de inicio,fecha inicio,scheduled start,call start time,meeting start time,actual start,starts at,start at,valid from,gultig ab,activity date time,contract start date,effective start date"
        ),
        (
            .endedAt,
            "end,end date,end time,end date time,ende,enddatum,fin,date de fin,fecha de fin,fecha fin,scheduled end,meeting end time,actual end,ends at,end at,valid to,valid until,gultig bis,won time,lost time,deal closed on,closed date,closed at,date closed,resolved at,resolved date,resolution date,solved at,closed time,closed on,close time,geschlossen am,renewal date,expiry date,expiration date,contract end date,actual close date"
        ),
        (
            .happenedAt,
            "date,datum,time,timestamp,fecha,order date,invoice date,purchase date,effective date,message date,sent at,sent date,date sent,sent on,occurred at,call date,bestelldatum,rechnungsdatum,kaufdatum,auftragsdatum,date de commande,date de facture,fecha de pedido,fecha de factura,paid at,event date,activity date,processed at,meeting date,note date,email send date,purchased at,ordered at,date time,datetime"
        ),
        (
            .dueAt,
            "due,due date,due at,due on,due time,deadline,fallig,fallig am,falligkeit,falligkeitsdatum,frist,echeance,date d echeance,vencimiento,fecha de vencimiento,fecha limite,task due date,due date time"
        ),
        (
            .closeDate,
            "close date,closing date,expected close date,est close date,estimated close date,abschlussdatum,erwarteter abschluss,erwartetes abschlussdatum,date de cloture,date de cloture prevue,fecha de cierre,fecha de cierre prevista,forecast close date,closedate"
        ),
        (
            .completedAt,
            "completed at,completed date,date completed,completion date,marked as done time,erledigt am,abgeschlossen am,completed on,completed time,completed date time,termine le"
        ),
        (
            .remindAt,
            "reminder date time,reminder,erinnerung,remind at,reminder date,rappel,recordatorio"
        ),
        (.respondedAt, "first responded date,responded at,first response date"),
        (
            .createdAt,
            "created,created date,create date,created at,created on,created time,add time,added on,erstellt,erstellt am,erstelldatum,angelegt,angelegt am,date de creation,cree le,fecha de creacion,creado,creado el,opened,opened date,date opened,opened at,date created,creation date,date added,add date,added date,date time opened"
        ),
        (
            .modifiedAt,
            "last modified,last modified date,modified,modified on,modified time,modified date,updated at,update time,last updated,updated,date modified,geandert,geandert am,zuletzt geandert,modifie le,derniere modification,modificado,ultima modificacion,last modified time,updated on"
        ),
        (
            .duration,
            "duration,call duration,call duration in seconds,duration in minutes,dauer,duree,duracion,call duration minutes,call duration hh mm ss"
        ),
        (
            .direction,
            "direction,call direction,email direction,richtung,sens,direccion,incoming,direction code"
        ),
        (
            .phone,
            "phone,phone number,call from,call to,to number,from number,telefon,telephone,telefono"
        ),
        (
            .messageKey,
            "message id,message identifier,internet message id,message key,thread identifier"
        ),
        (.fileName, "file name,path on client,filename,dateiname,nom du fichier,nombre de archivo"),
        (.contentType, "content type,mime type,file type,file extension,dateityp"),
        (.byteCount, "body length,content size,file size,size,grosse,taille,tamano"),
        (
            .contactEmail,
            "email,email address,mail,e mail adresse,adresse email,correo electronico,courriel"
        ),
        (.contactName, "contact full name,full name"),
        (
            .unmapped,
            "last modified by,last modified by id,modified by,modified by id,system modstamp,record type id,record type,master record id,last viewed date,last referenced date,do not modify row checksum,do not modify modified on,body preview"
        ),
    ])

    /// What words mean in tables of one kind only.
    private static let ofKind: [HistoryKind: [String: HistoryField]] = {
        let persons: [(HistoryField, String)] = [
            (.unmapped, "first name,last name,salutation,title,street,city,phone,description"),
            (.contactName, "name"),
        ]
        let letter: [(HistoryField, String)] = [
            (
                .participantEmail,
                "from,to,cc,bcc,from address,to address,cc address,bcc address,to addresses,email from address,email to address,email cc address,email bcc address,from email,to email,von,an,de,para,sender,recipients,sent to,email from,email to,empfanger,absender"
            ),
            (.happenedAt, "date,created date,create date"),
        ]
        let attached: [(HistoryField, String)] = [
            (.whatKey, "parent id,linked entity id,related to id,entity id"),
            (.whatName, "parent name"),
        ]
        let ordered: [(HistoryField, String)] = [
            (.customerEmail, "email,email address,billing email"),
            (.customerName, "billing name,full name"), (.number, "name,po number"),
        ]
        let groups: [HistoryKind: [(HistoryField, String)]] = [
            .deal: [(.endedAt, "actual close date,deal won time"), (.status, "forecast status")],
            .dealStage: [
                (.happenedAt, "created date,last modified date,changed at,change date,date"),
                (.previousStage, "old value,from,previous"), (.stage, "new value,to"),
                (.ownerKey, "created by id"),
            ],
            .task: [
                (.dueAt, "activity date,date,datum"), (.subject, "name,title,task,aufgabe,tarea"),
                (.type, "task subtype"), (.isDone, "closed"),
            ],
            .activity: [(.dueAt, "deadline"), (.isDone, "closed")],
            .call: [(.type, "call type"), (.participantName, "call participants")],
            .meeting: [
                (.startedAt, "from,activity date,von,activity date time,date"),
                (.endedAt, "to,bis"), (.participantEmail, "attendee emails,attendees emails"),
            ],
            .email: letter,
            .note: attached + [(.happenedAt, "date,created date,create date,created time")],
            .file: attached + [
                (.parentKey, "content document id"),
                (.happenedAt, "created date"), (.fileName, "name"),
            ],
            .fileLink: attached + [(.fileKey, "content document id")],
            .ticketEntry: [
                (.ticketKey, "parent id,case id,ticket id"), (.happenedAt, "created date,date"),
            ],
            .ticket: [
                (.contactEmail, "supplied email,requester email,web email,email"),
                (.accountName, "supplied company"), (.type, "issue type,problem type"),
                (.dueAt, "sla exit date"), (.unmapped, "source,origin"),
            ],
            .purchase: ordered,
            .purchaseLine: [
                (.purchaseKey, "order id,order number,invoice id,order"),
                (.amount, "line total,subtotal"), (.productName, "item,article,lineitem name"),
            ],
            .dealProduct: [(.amount, "line total,subtotal,net price")],
            .membership: persons + [(.happenedAt, "added date,date added")],
            .affiliation: [(.happenedAt, "created date")],
            .user: [
                (.email, "email,email address,mail"), (.givenName, "first name"),
                (.familyName, "last name"), (.userName, "username,user name,login,alias"),
                (.parentKey, "manager id"),
                (
                    .isActive,
                    "enabled,is enabled,user active,is user active,ist aktiv,est actif,esta activo"
                ),
                (.unmapped, "title,phone,street,city,department,company name,company"),
            ],
            .product: [
                (.number, "product code,product id,code"), (.type, "family,product family"),
            ],
        ]
        return groups.mapValues { index($0) }
    }()

    private static func index(_ groups: [(HistoryField, String)]) -> [String: HistoryField] {
        var index: [String: HistoryField] = [:]
        for (field, phrases) in groups {
            for phrase in phrases.split(separator: ",") {
                let key = HeaderName(String(phrase)).squashed
                if index[key] == nil { index[key] = field }
            }
        }
        return index
    }
}
