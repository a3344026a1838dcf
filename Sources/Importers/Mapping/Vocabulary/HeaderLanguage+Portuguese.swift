import RecordModel

extension HeaderLanguage {
    static let portuguese = HeaderLanguage(
        fields: portugueseParty + portugueseRelationship,
        labels: [
            (
                "home",
                "casa residencial pessoal particular residência domicílio res privado privada"
            ),
            (
                "work",
                """
                trabalho comercial escritório empresa profissional empresarial corporativo \
                corporativa emprego organização sede
                """
            ),
            ("mobile", "celular telemóvel móvel cel tlm telem"),
            ("mailing", "correspondência postal"),
            ("billing", "cobrança faturamento faturação fatura fiscal facturação"),
            ("shipping", "entrega envio expedição remessa"),
            (
                "other",
                """
                outro outra outros outras secundário secundária alternativo alternativa segundo \
                segunda adicional suplementar recado
                """
            ),
            (
                "main",
                """
                principal preferido preferida preferencial padrão primeiro primeira direto \
                direta geral central
                """
            ),
            ("emergency", "emergência"),
            ("assistant", "secretaria"),
            ("school", "escola"),
        ],
        fillers:
            """
            de do da dos das o a os as ao à e ou em no na por para com um uma n nº núm número \
            num nr contato contatos contacto contactos cliente clientes pessoa pessoas sócio \
            sócios seu sua meu campo texto valor dado dados obrigatório opcional se disponível \
            dd mm aaaa aa atual novo nova antigo completo completa titular participante membro \
            usuário utilizador nome fornecedor ficha destinatário associado
            """,
        attributes:
            """
            tipo data hora estado status verificado verificada válido válida inválido validade \
            confirmado confirmada qualidade número fonte categoria etiqueta comentário motivo
            """,
        strangers:
            """
            assistente secretária secretário cônjuge esposa esposo marido filho filha filhos pai \
            mãe pais tutor supervisor chefe familiar parceiro representante referência \
            responsável
            """
    )

    /// The party and how it is reached.
    private static let portugueseParty: [(field: Field, phrases: String)] = [
        (
            .givenName,
            """
            primeiro nome, nome próprio, nome de batismo, nomes próprios, prenome, nome(s) \
            próprio(s)
            """
        ),
        (
            .familyName,
            """
            sobrenome, apelido, último nome, nome de família, apelidos, sobrenomes, segundo \
            sobrenome
            """
        ),
        (.middleName, "nome do meio, segundo nome, nomes do meio, nome intermédio, outros nomes"),
        (
            .fullName,
            """
            nome completo, nome e apelido, nome e sobrenome, nome do contato, nome do contacto, \
            contato, contacto, pessoa de contato, pessoa de contacto, nome do cliente, nome \
            cliente, cliente, nome de exibição, nome da pessoa, pessoa, destinatário, titular, \
            participante, sócio, nome do sócio, nome do titular, nome apelido, interlocutor, \
            contato principal, associado, nome do responsável contato, paciente, aluno, \
            comprador, nome do paciente
            """
        ),
        (
            .prefix,
            """
            tratamento, saudação, título, forma de tratamento, pronome de tratamento, prefixo, \
            sr./sra.
            """
        ),
        (.suffix, "sufixo, sufixo do nome"),
        (
            .nickname,
            """
            alcunha, apelido curto, nome preferido, como gosta de ser chamado, nome social, \
            pseudônimo, pseudónimo, nome curto
            """
        ),
        (
            .maidenName,
            "nome de solteira, nome de nascimento, sobrenome de solteira, apelido de solteira"
        ),
        (.initials, "iniciais"),
        (.phoneticName, "nome fonético, sobrenome fonético"),
        (.gender, "sexo, gênero, género, m/f"),
        (
            .birthDate,
            """
            data de nascimento, data nascimento, data nasc., dt. nascimento, dt nasc, \
            nascimento, aniversário, nascido em, d. nascimento, data de aniversário, data de \
            nasc.
            """
        ),
        (
            .birthPlace,
            """
            local de nascimento, naturalidade, cidade de nascimento, cidade natal, lugar de \
            nascimento
            """
        ),
        (.age, "idade, anos"),
        (
            .language,
            """
            idioma, língua, idioma preferido, língua materna, língua preferida, idioma \
            preferencial
            """
        ),
        (
            .organization,
            """
            empresa, nome da empresa, nome empresa, razão social, organização, nome da \
            organização, entidade, sociedade, instituição, empregador, companhia, nome da \
            companhia, estabelecimento, firma, negócio, fornecedor, nome do fornecedor, \
            denominação social, corporação, associação, escola, denominação, nome da entidade, \
            local de trabalho, empresa/organização
            """
        ),
        (
            .tradingName,
            "nome fantasia, nome comercial, marca, nome de fantasia, designação comercial"
        ),
        (
            .department,
            """
            departamento, depto., setor interno, área, divisão, secção, seção, unidade, dpto., \
            dept.
            """
        ),
        (
            .jobTitle,
            """
            cargo, função, ocupação, profissão, posição, título profissional, cargo/função, \
            cargo na empresa, posto, emprego, título do cargo
            """
        ),
        (
            .industry,
            """
            setor, sector, ramo, ramo de atividade, ramo de actividade, atividade, indústria, \
            segmento, CNAE, CAE, área de atuação, setor de atividade, especialidade, atividade \
            econômica, segmento de mercado
            """
        ),
        (
            .taxID,
            """
            CNPJ, NIF, NIPC, número de contribuinte, contribuinte, n.º contribuinte, nº \
            contribuinte, número fiscal, identificação fiscal, CPF/CNPJ, CNPJ/CPF, inscrição \
            estadual, IE, número de identificação fiscal, IVA, número de IVA, contribuinte n.º
            """
        ),
        (
            .registrationID,
            """
            número de registo, número de registro, registro comercial, registo comercial, \
            matrícula comercial, NIRE, inscrição municipal, certidão permanente
            """
        ),
        (
            .nationalID,
            """
            CPF, RG, BI, cartão de cidadão, número do cartão de cidadão, nº CC, bilhete de \
            identidade, carteira de identidade, passaporte, número do passaporte, documento de \
            identidade, número de segurança social, NISS, PIS, identidade, nº passaporte, \
            documento, número do documento
            """
        ),
        (
            .email,
            """
            e-mail, email, correio eletrônico, correio eletrónico, endereço de e-mail, endereço \
            de email, endereço eletrônico, endereço eletrónico, correio electrónico, endereço de \
            correio eletrónico, mail, e-mails, email principal
            """
        ),
        (
            .phone,
            """
            telefone, tel., telef., número de telefone, n.º de telefone, nº telefone, num. \
            telefone, número telefone, telefone fixo, tel. fixo, fixo, celular, telefone \
            celular, número de celular, número celular, tel. celular, cel., telemóvel, telem., \
            n.º telemóvel, nº telemóvel, número de telemóvel, telm., tlm., tlm, móvel, telefone \
            móvel, telefone direto, linha direta, telefone de contato, telefone de contacto, \
            contacto telefónico, contato telefônico, fone, fone fixo, telefones, ramal direto, \
            whatsapp, tlf., número de contacto, número de contato, telefone principal, \
            ddd/telefone, ddd e telefone, nº celular, zap
            """
        ),
        (.fax, "fax, número de fax, nº fax, telefax, fac-símile, n.º de fax"),
        (
            .url,
            """
            site, página web, página da web, sítio web, sítio, sítio na internet, website, \
            página, web, endereço web, url, site da empresa, endereço do site, domínio, página \
            na internet, homepage, link
            """
        ),
        (
            .socialProfile,
            """
            perfil do LinkedIn, perfil do Facebook, rede social, redes sociais, perfil LinkedIn
            """
        ),
        (.instantMessage, "mensageiro, mensagens instantâneas, mensagem instantânea"),
        (
            .street,
            """
            rua, logradouro, morada linha 1, endereço 1, endereço linha 1, linha de endereço 1, \
            nome da rua, rua e número, avenida, arruamento, morada 1, endereço (linha 1), linha \
            1 do endereço, rua/av., rua/avenida, via pública, endereço (rua), rua 1, rua/número, \
            rua e nº, tipo e nome do logradouro
            """
        ),
        (
            .houseNumber,
            """
            número da porta, número da casa, nº da porta, nº porta, n.º porta, número do \
            endereço, nº casa, número da rua, número residência, nr. porta, número de porta, n.º \
            da casa, número do imóvel
            """
        ),
        (
            .unit,
            """
            apartamento, apto., apt., andar, piso, fração, sala, bloco/apto, fracção, \
            andar/apto, conjunto, unidade residencial, apto/sala
            """
        ),
        (
            .addressLine2,
            """
            complemento, endereço 2, endereço linha 2, linha de endereço 2, morada linha 2, \
            morada 2, complemento do endereço, complemento de endereço, endereço (linha 2), \
            edifício, bloco, endereço 3, a/c, ao cuidado de, rua 2, rua 3, ponto de referência, \
            endereço complementar
            """
        ),
        (.locality, "bairro, freguesia, distrito municipal, lugar, povoação"),
        (
            .city,
            """
            cidade, localidade, concelho, município, cidade de residência, nome da cidade, \
            cidade/localidade, código postal e localidade, cp localidade, vila, localidade \
            postal, praça
            """
        ),
        (
            .region,
            """
            estado, UF, província, distrito, região, estado/província, unidade federativa, \
            estado/região, distrito/região, estado (UF), estado/UF, região/estado
            """
        ),
        (
            .postalCode,
            """
            CEP, código postal, cód. postal, cod. postal, cp, c.p., código de endereçamento \
            postal, cód postal, zip, cod postal, código-postal, CP4, cp7
            """
        ),
        (
            .country,
            """
            país, país de residência, código do país, país/região, nome do país, nação, código \
            país, país residência, país ou região
            """
        ),
        (.postOfficeBox, "caixa postal, apartado, apartado postal, cx. postal"),
        (
            .fullAddress,
            """
            endereço, endereço completo, morada, morada completa, endereço postal, morada \
            postal, endereço residencial, endereço comercial, morada fiscal, morada de \
            faturação, endereço de cobrança, endereço de entrega, endereço de correspondência, \
            morada de entrega, endereço de faturamento, domicílio, residência, morada da \
            empresa, end., sede, endereço físico, endereço principal, endereço de envio, morada \
            de envio, endereço da empresa, domicílio fiscal
            """
        ),
    ]
}
