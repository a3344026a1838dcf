import RecordModel

extension HeaderLanguage {
    /// The record's place in its source, the relationship, consent, and what is kept raw.
    static let spanishRelationship: [(field: Field, phrases: String)] = [
        (
            .recordKey,
            """
            identificador, número de cliente, n.º de cliente, nº cliente, num. cliente, número \
            cliente, código de cliente, código cliente, cód. cliente, id cliente, id de cliente, \
            id del cliente, id contacto, id de contacto, id persona, número de socio, nº socio, \
            número de contacto, clave, clave cliente, clave de cliente, código, código de \
            contacto, id registro, id de registro, referencia, código contacto, número de \
            expediente, expediente, matrícula, id único, id externo, nro. cliente, nro de \
            cliente, código proveedor, código de proveedor, número de proveedor, nº de socio, \
            número de empleado, folio
            """
        ),
        (
            .accountKey,
            """
            id empresa, id de empresa, id de la empresa, código empresa, código de empresa, id \
            cuenta, id de cuenta, id de la cuenta, id organización, identificador de empresa, id \
            compañía, número de cuenta cliente
            """
        ),
        (
            .accountName,
            """
            nombre de la cuenta, nombre de cuenta, cuenta, cuenta de cliente, empresa asociada, \
            empresa relacionada, nombre cuenta
            """
        ),
        (
            .parentKey,
            """
            id empresa matriz, id matriz, id de la empresa matriz, id cuenta principal, id \
            cuenta matriz, id empresa padre
            """
        ),
        (
            .mergedInto,
            """
            fusionado con, fusionado en, combinado con, reemplazado por, duplicado de, id \
            maestro, unificado con
            """
        ),
        (.isDeleted, "eliminado, borrado, está eliminado, archivado, dado de baja eliminado"),
        (
            .ownerName,
            """
            propietario, propietario del contacto, propietario de la cuenta, responsable, \
            comercial, comercial asignado, vendedor, asesor, agente, asignado a, gestor, \
            ejecutivo, ejecutivo de cuenta, ejecutivo de cuentas, encargado, representante, \
            atendido por, asesor comercial, agente comercial, responsable comercial, gestor de \
            cuenta
            """
        ),
        (
            .ownerKey,
            """
            id propietario, id vendedor, id del propietario, id comercial, código vendedor, \
            código comercial, id agente, id responsable
            """
        ),
        (
            .leadSource,
            """
            origen, fuente, procedencia, origen del contacto, fuente del contacto, origen del \
            lead, fuente de prospecto, fuente del lead, origen del cliente, canal de captación, \
            cómo nos conoció, recomendado por, referido por, canal, origen de posible cliente, \
            fuente de posible cliente, medio de contacto, cómo nos ha conocido
            """
        ),
        (
            .lifecycleStage,
            "etapa del ciclo de vida, ciclo de vida, etapa, fase, fase del ciclo de vida"
        ),
        (
            .status,
            """
            estado del cliente, estado cliente, estado del contacto, estatus, situación, activo, \
            estado contacto, estado de la cuenta, estado del lead, estado del socio, situación \
            cliente, estado registro, activo/inactivo
            """
        ),
        (
            .role,
            """
            rol, tipo de cliente, tipo cliente, tipo de contacto, tipo contacto, tipo, clase de \
            cliente, relación, tipo de relación, categoría de cliente, tipo de persona, tipo de \
            cuenta, tipo de socio
            """
        ),
        (
            .tags,
            """
            etiqueta, etiquetas, categoría, categorías, palabras clave, grupo, grupos, listas, \
            segmento, segmentos, intereses, lista de distribución, temas, aficiones e intereses
            """
        ),
        (
            .note,
            """
            nota, notas, observación, observaciones, comentario, comentarios, descripción, \
            información adicional, mensaje, detalles, otros datos, anotaciones, información, \
            obs., memo, notas internas, más información, texto libre
            """
        ),
        (
            .createdAt,
            """
            fecha de creación, fecha creación, creado, creado el, fecha de alta, fecha alta, \
            alta, f. alta, fecha de registro, fecha registro, registrado el, fecha de ingreso, \
            fecha de inscripción, añadido el, agregado el, cliente desde, socio desde, fecha de \
            incorporación, fecha de entrada, fecha inscripción, fec. alta, fecha de inicio \
            relación
            """
        ),
        (
            .modifiedAt,
            """
            fecha de modificación, fecha modificación, modificado, modificado el, última \
            modificación, última actualización, fecha de actualización, actualizado, actualizado \
            el, fecha última modificación, fecha de última modificación, fecha actualización, f. \
            modificación, fecha de la última modificación, editado el, última edición
            """
        ),
        (
            .lastActivityAt,
            """
            último contacto, fecha de último contacto, última actividad, última visita, última \
            compra, último pedido, fecha último contacto, fecha del último contacto, última \
            interacción, última llamada, último acceso, fecha de última actividad, contactado \
            el, fecha última compra
            """
        ),
        (
            .consentBasis,
            """
            base legal, base jurídica, base legal del tratamiento, fuente del consentimiento, \
            prueba de consentimiento, tipo de consentimiento, base legitimadora, origen del \
            consentimiento, legitimación
            """
        ),
        (
            .emailOptIn,
            """
            boletín, suscrito, suscrito al boletín, suscripción, suscripción al boletín, acepta \
            correo, acepta correos, acepta e-mail, acepta newsletter, newsletter, consentimiento \
            e-mail, consentimiento email, consentimiento de correo electrónico, correo \
            permitido, desea recibir boletín, desea recibir correos, recibir boletín, acepta \
            email marketing, autoriza email, suscriptor
            """
        ),
        (
            .phoneOptIn,
            """
            acepta llamadas, consentimiento telefónico, consentimiento teléfono, autoriza \
            llamadas, llamadas permitidas, permite llamadas
            """
        ),
        (
            .messageOptIn,
            """
            acepta SMS, consentimiento SMS, autoriza SMS, acepta whatsapp, sms permitido, \
            consentimiento whatsapp
            """
        ),
        (
            .postOptIn,
            """
            acepta correo postal, consentimiento correo postal, acepta publicidad postal, \
            consentimiento postal, autoriza correo postal
            """
        ),
        (.faxOptIn, "acepta fax, consentimiento fax"),
        (
            .allOptIn,
            """
            consentimiento, consentimiento RGPD, consentimiento LOPD, acepta publicidad, acepta \
            comunicaciones, acepta comunicaciones comerciales, consentimiento marketing, \
            autorización, autoriza publicidad, RGPD, LOPD, permiso, acepta marketing, consiente, \
            consentimiento comercial, autoriza comunicaciones, consentimiento de datos, aviso de \
            privacidad aceptado, acepta política de privacidad, permiso de marketing, permite \
            contacto
            """
        ),
        (
            .emailOptOut,
            """
            baja newsletter, baja boletín, dado de baja, de baja, cancelada suscripción, \
            suscripción cancelada, fecha de baja, no enviar correo, no enviar correos, no enviar \
            e-mail, no enviar emails, no enviar correo electrónico, no desea correos, no recibir \
            correos, no quiere correos, anulada suscripción, rechaza e-mail, no email, \
            desuscrito, no permitir correo electrónico, cancelación de suscripción, no \
            participar en correo electrónico, no admite email, rechazo email
            """
        ),
        (
            .phoneOptOut,
            """
            no llamar, no llamar por teléfono, no desea llamadas, rechaza llamadas, no \
            telefonear, no admite llamadas, no contactar por teléfono, no permitir llamadas \
            telefónicas, llamadas bloqueadas, no quiere llamadas
            """
        ),
        (
            .messageOptOut,
            """
            no SMS, no enviar SMS, rechaza SMS, no desea SMS, baja SMS, no enviar mensajes, no \
            mensajes
            """
        ),
        (
            .postOptOut,
            """
            no correo postal, no enviar correo postal, rechaza correo postal, no desea correo \
            postal, no enviar publicidad postal, no enviar cartas, sin correo postal
            """
        ),
        (.faxOptOut, "no fax, no enviar fax, rechaza fax"),
        (
            .allOptOut,
            """
            no contactar, no desea publicidad, rechaza publicidad, oposición, lista robinson, \
            robinson, bloqueado, lista negra, no enviar publicidad, no desea ser contactado, \
            derecho de oposición, exclusión, no acepta publicidad, consentimiento retirado, \
            consentimiento revocado, no molestar, no quiere publicidad, baja publicidad, rechaza \
            comunicaciones, no desea comunicaciones, oposición publicidad
            """
        ),
        (
            .consentDate,
            """
            fecha de consentimiento, fecha consentimiento, fecha del consentimiento, fecha de \
            aceptación, fecha RGPD, aceptado el, fecha opt-in, fecha de confirmación, fecha \
            aceptación, fecha autorización, fecha LOPD, consentido el
            """
        ),
        (
            .unmapped,
            """
            fila, línea, facturación anual, facturación, ingresos, empleados, número de \
            empleados, nº empleados, plantilla, moneda, cónyuge, hijos, estado civil, \
            nacionalidad, foto, contraseña, usuario, nombre de usuario, saldo, límite de \
            crédito, forma de pago, banco, cuenta bancaria, latitud, longitud, importe, precio, \
            prefijo telefónico, forma jurídica, puntuación, asistente, secretaria, jefe, \
            aficiones, próxima actividad, próxima llamada, ventas, salario, estudios, extensión, \
            ext.
            """
        ),
    ]
}
