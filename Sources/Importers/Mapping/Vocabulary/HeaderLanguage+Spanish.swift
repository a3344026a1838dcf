import RecordModel

extension HeaderLanguage {
    static let spanish = HeaderLanguage(
        fields: spanishParty + spanishRelationship,
        labels: [
            ("home", "casa particular personal domicilio privado privada hogar residencia part"),
            (
                "work",
                """
                trabajo oficina empresa laboral profesional negocio corporativo corporativa \
                compañía organización comercial ofic sede
                """
            ),
            ("mobile", "móvil celular cel mov gsm"),
            ("mailing", "correspondencia postal"),
            ("billing", "facturación factura fiscal facturar cobro"),
            ("shipping", "envío entrega envíos entregas despacho"),
            (
                "other",
                """
                otro otra otros otras secundario secundaria alternativo alternativa segundo \
                segunda adicional alterno tercero
                """
            ),
            (
                "main",
                """
                principal preferido preferida predeterminado primero primera directo directa \
                central
                """
            ),
            ("emergency", "emergencia"),
            ("assistant", "secretaría"),
            ("school", "escuela"),
        ],
        fillers:
            """
            de del la el los las al a y o u en por para con un una n no nº núm número nro num \
            contacto contactos cliente clientes persona personas socio socios su sus mi tu campo \
            texto valor dato datos obligatorio opcional requerido si disponible dd mm aaaa aa \
            actual nuevo nueva antiguo completo completa titular participante miembro usuario \
            interesado asociado nombre proveedor ficha comprador destinatario prospecto
            """,
        attributes:
            """
            tipo fecha hora estado verificado verificada válido válida inválido validez \
            confirmado confirmada calidad número fuente categoría etiqueta comentario motivo
            """,
        strangers:
            """
            asistente secretaria secretario cónyuge esposa esposo marido mujer hijo hija hijos \
            padre madre padres tutor responsable supervisor jefe familiar pareja representante \
            referencia emergencias
            """
    )

    /// The party and how it is reached.
    private static let spanishParty: [(field: Field, phrases: String)] = [
        (.givenName, "primer nombre, nombres, nombre de pila, nombre propio, nombre(s)"),
        (
            .familyName,
            """
            apellido, apellidos, primer apellido, apellido paterno, segundo apellido, apellido \
            materno, apellido 1, apellido 2, apellido(s), nombre de familia
            """
        ),
        (.middleName, "segundo nombre, nombre intermedio, otros nombres"),
        (
            .fullName,
            """
            nombre completo, nombre y apellidos, nombre y apellido, nombres y apellidos, \
            apellidos y nombre, apellidos nombre, apellidos y nombres, nombre apellidos, nombre \
            del contacto, nombre contacto, contacto, persona de contacto, persona contacto, \
            nombre del cliente, nombre cliente, cliente, nombre para mostrar, nombre de la \
            persona, persona, destinatario, nombre del destinatario, titular, participante, \
            socio, nombre del socio, interesado, asociado, contacto principal, nombre del \
            titular, comprador
            """
        ),
        (
            .prefix,
            """
            tratamiento, título, saludo, prefijo, título de cortesía, sr./sra., fórmula de \
            tratamiento, encabezamiento
            """
        ),
        (.suffix, "sufijo, sufijo del nombre"),
        (.nickname, "apodo, sobrenombre, alias, mote, nombre preferido, seudónimo, nombre corto"),
        (.maidenName, "apellido de soltera, nombre de soltera, apellido de nacimiento"),
        (.initials, "iniciales"),
        (.phoneticName, "nombre fonético, apellido fonético"),
        (.gender, "sexo, género, h/m, hombre/mujer"),
        (
            .birthDate,
            """
            fecha de nacimiento, fecha nacimiento, f. nacimiento, fec. nacimiento, f. nac., \
            fecha nac., nacimiento, cumpleaños, nacido el, fecha de cumpleaños, fec nac, fch \
            nacimiento, día de nacimiento
            """
        ),
        (
            .birthPlace,
            """
            lugar de nacimiento, lugar nacimiento, ciudad de nacimiento, localidad de \
            nacimiento, nacido en
            """
        ),
        (.age, "edad, años"),
        (.language, "idioma, idioma preferido, lengua, idioma de contacto, lengua materna"),
        (
            .organization,
            """
            empresa, nombre de la empresa, nombre empresa, razón social, compañía, nombre de la \
            compañía, organización, nombre de la organización, entidad, sociedad, institución, \
            empleador, negocio, nombre del negocio, corporación, establecimiento, proveedor, \
            nombre del proveedor, denominación social, denominación, firma, centro, nombre de la \
            entidad, asociación, colegio, despacho, centro de trabajo, nombre fiscal, nombre \
            jurídico
            """
        ),
        (.tradingName, "nombre comercial, marca, nombre de fantasía, rótulo, marca comercial"),
        (
            .department,
            """
            departamento, depto., dpto., área, división, sección, unidad, departamento empresa
            """
        ),
        (
            .jobTitle,
            """
            cargo, puesto, puesto de trabajo, ocupación, profesión, función, título del trabajo, \
            posición, título profesional, cargo en la empresa, empleo, rol profesional, oficio
            """
        ),
        (
            .industry,
            """
            sector, industria, sector de actividad, actividad, ramo, rubro, giro, actividad \
            económica, CNAE, giro comercial, especialidad, sector empresarial
            """
        ),
        (
            .taxID,
            """
            NIF, CIF, NIF/CIF, CIF/NIF, RFC, RUC, CUIT, RUT, NIT, número de IVA, N.º IVA, \
            NIF-IVA, IVA intracomunitario, identificación fiscal, número de identificación \
            fiscal, código fiscal, número fiscal, clave fiscal, NIF intracomunitario, VAT, id \
            fiscal, código de identificación fiscal
            """
        ),
        (
            .registrationID,
            """
            número de registro, n.º de registro, registro mercantil, número de registro \
            mercantil, matrícula mercantil, número registro mercantil
            """
        ),
        (
            .nationalID,
            """
            DNI, NIE, DNI/NIE, CURP, cédula, cédula de identidad, cédula de ciudadanía, número \
            de identidad, número de identificación, documento de identidad, número de documento, \
            n.º documento, pasaporte, número de pasaporte, número de seguridad social, NSS, \
            documento, n.º seguridad social, DNI/NIF, carnet de identidad
            """
        ),
        (
            .email,
            """
            correo, correo electrónico, e-mail, email, dirección de correo, dirección de correo \
            electrónico, correo-e, correo e, dirección electrónica, dirección email, mail, \
            correos, correo principal, dirección de e-mail, c. electrónico, correo electronico 1
            """
        ),
        (
            .phone,
            """
            teléfono, tel., tfno., tlf., telf., tfn., tlfn., teléf., número de teléfono, n.º de \
            teléfono, nº teléfono, núm. teléfono, número telefónico, número teléfono, teléfono \
            fijo, fijo, tel. fijo, teléfono móvil, tel. móvil, móvil, número de móvil, número \
            móvil, nº móvil, celular, número de celular, número celular, teléfono celular, tel. \
            celular, cel., teléfono directo, línea directa, teléfono de contacto, teléfono \
            contacto, teléfonos, teléfono centralita, centralita, teléfono principal, whatsapp, \
            telefono1, num telefono, tel cel, nro. teléfono, nro de teléfono, nro celular
            """
        ),
        (.fax, "fax, número de fax, nº fax, n.º de fax, telefax, facsímil, núm. fax"),
        (
            .url,
            """
            sitio web, página web, web, dirección web, página de internet, página, sitio, url, \
            portal, web de la empresa, enlace, sitio de internet, dominio, web empresa
            """
        ),
        (
            .socialProfile,
            """
            perfil de LinkedIn, perfil de Facebook, redes sociales, red social, perfil LinkedIn, \
            usuario de Twitter
            """
        ),
        (.instantMessage, "mensajería instantánea, mensajero"),
        (
            .street,
            """
            calle, calle y número, nombre de la calle, nombre calle, vía, nombre de la vía, \
            nombre vía, dirección 1, dirección1, línea de dirección 1, dirección línea 1, \
            dirección (línea 1), avenida, domicilio calle, calle/número, calle 1, calle y nº, \
            calle número, tipo y nombre de vía, línea 1 de dirección, calle principal
            """
        ),
        (
            .houseNumber,
            """
            número exterior, número de casa, número de calle, número de portal, n.º de casa, no. \
            exterior, num. ext., nº portal, portal número, número de la calle, num exterior, \
            altura, numero exterior
            """
        ),
        (
            .unit,
            """
            piso, puerta, piso/puerta, departamento interior, número interior, no. interior, \
            num. int., apartamento, apto., planta, escalera, oficina número, piso y puerta, \
            depto interior, num interior
            """
        ),
        (
            .addressLine2,
            """
            dirección 2, dirección2, línea de dirección 2, dirección línea 2, dirección (línea \
            2), complemento, complemento de dirección, resto dirección, resto de la dirección, \
            referencias domicilio, entre calles, edificio, bloque, dirección 3, dirección \
            adicional, dirección complementaria, a la atención de, calle 2, calle 3, información \
            adicional dirección
            """
        ),
        (
            .locality,
            """
            colonia, barrio, urbanización, pedanía, distrito municipal, fraccionamiento, vereda, \
            parroquia
            """
        ),
        (
            .city,
            """
            ciudad, población, localidad, municipio, pueblo, ciudad/población, ciudad de \
            residencia, delegación, villa, nombre ciudad, nombre de la ciudad, cp y población, \
            cp población, c.p. y población, código postal y ciudad, población/ciudad, \
            localidad/ciudad, plaza
            """
        ),
        (
            .region,
            """
            provincia, estado, región, comunidad autónoma, CC.AA., comunidad, departamento \
            geográfico, estado/provincia, provincia/estado, entidad federativa, estado o \
            provincia, región/estado, partido, cantón, comuna
            """
        ),
        (
            .postalCode,
            """
            código postal, c.p., cp, cod. postal, cód. postal, cpostal, cod postal, cód. post., \
            código zip, zip, distrito postal, codigo postal cp
            """
        ),
        (
            .country,
            """
            país, país de residencia, código de país, país/región, nombre del país, código país, \
            nación, nombre país, país (código), país iso
            """
        ),
        (
            .postOfficeBox,
            """
            apartado, apartado de correos, apartado postal, apdo., apdo. correos, casilla \
            postal, casilla, casilla de correo
            """
        ),
        (
            .fullAddress,
            """
            dirección, dirección completa, dirección postal, domicilio, domicilio completo, \
            domicilio fiscal, dirección de facturación, dirección de envío, dirección de \
            entrega, dirección particular, dirección del trabajo, dirección fiscal, domicilio \
            particular, domicilio social, dirección de correspondencia, dir., dirección física, \
            dirección principal, dirección de residencia, domicilio legal, residencia, sede \
            social, dirección de casa
            """
        ),
    ]
}
