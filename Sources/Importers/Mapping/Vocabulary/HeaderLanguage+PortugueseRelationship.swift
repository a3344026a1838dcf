import RecordModel

extension HeaderLanguage {
    /// The record's place in its source, the relationship, consent, and what is kept raw.
    static let portugueseRelationship: [(field: Field, phrases: String)] = [
        (
            .recordKey,
            """
            identificador, código do cliente, código cliente, cód. cliente, número de cliente, \
            número do cliente, n.º de cliente, nº cliente, id cliente, id do cliente, id \
            contato, id contacto, id do contato, id do contacto, id pessoa, número de sócio, nº \
            sócio, n.º sócio, código do contato, código, id registro, id registo, id do \
            registro, id do registo, chave, referência, matrícula, número de processo, id único, \
            id externo, código fornecedor, código do fornecedor, número do fornecedor, id \
            usuário, nº de cliente, cód., número de identificação interno, prontuário
            """
        ),
        (
            .accountKey,
            """
            id empresa, id da empresa, código da empresa, código empresa, id conta, id da conta, \
            id organização, id da organização, identificador da empresa, id da companhia
            """
        ),
        (
            .accountName,
            """
            nome da conta, conta, conta de cliente, empresa associada, empresa relacionada, \
            empresa vinculada
            """
        ),
        (
            .parentKey,
            """
            id empresa mãe, id da matriz, id matriz, id da empresa-mãe, id da conta principal, \
            id conta pai, id empresa matriz
            """
        ),
        (
            .mergedInto,
            """
            fundido com, unificado com, mesclado com, mesclado em, substituído por, duplicado \
            de, id mestre, fundido em
            """
        ),
        (.isDeleted, "eliminado, excluído, apagado, arquivado, removido, está excluído, lixeira"),
        (
            .ownerName,
            """
            proprietário, proprietário do contato, proprietário do contacto, proprietário da \
            conta, responsável, comercial, vendedor, consultor, gestor, gestor de conta, \
            atribuído a, encarregado, representante, agente, executivo de contas, gerente de \
            conta, gerente de contas, dono, responsável comercial, assessor, gestor de cliente
            """
        ),
        (
            .ownerKey,
            """
            id proprietário, id do proprietário, id vendedor, id responsável, código vendedor, \
            código do vendedor, id do responsável
            """
        ),
        (
            .leadSource,
            """
            origem, fonte, proveniência, origem do contato, origem do contacto, origem do lead, \
            fonte do lead, fonte do contato, origem do cliente, canal de aquisição, como nos \
            conheceu, como conheceu, indicado por, recomendado por, canal, canal de origem, \
            indicação, como soube de nós, fonte de lead
            """
        ),
        (
            .lifecycleStage,
            """
            estágio do ciclo de vida, ciclo de vida, etapa, fase, fase do ciclo de vida, etapa \
            do ciclo de vida, estágio
            """
        ),
        (
            .status,
            """
            status, situação, estado do cliente, estado do contacto, estado do contato, ativo, \
            activo, status do cliente, status do contato, situação do cliente, status do lead, \
            situação cadastral, ativo/inativo, status do registro, estado cliente
            """
        ),
        (
            .role,
            """
            papel, tipo de cliente, tipo cliente, tipo de contato, tipo de contacto, tipo, \
            relação, tipo de relação, categoria de cliente, tipo de pessoa, tipo de conta, \
            perfil do cliente, classe de cliente
            """
        ),
        (
            .tags,
            """
            etiqueta, etiquetas, categoria, categorias, palavras-chave, grupo, grupos, listas, \
            marcadores, marcador, segmentos, interesses, tags, lista de distribuição, áreas de \
            interesse
            """
        ),
        (
            .note,
            """
            nota, notas, observação, observações, comentário, comentários, descrição, informação \
            adicional, informações adicionais, mensagem, obs., detalhes, anotações, anotação, \
            informações, notas internas, outras informações, memorando, texto livre, mais \
            informações
            """
        ),
        (
            .createdAt,
            """
            data de criação, data criação, criado em, criado, data de cadastro, data cadastro, \
            cadastrado em, cadastro, data de registo, data de registro, registado em, registrado \
            em, data de inscrição, data de inclusão, adicionado em, cliente desde, sócio desde, \
            data de entrada, dt. cadastro, dt cadastro, data de admissão, data de adesão, \
            incluído em, data de adição, data do cadastro
            """
        ),
        (
            .modifiedAt,
            """
            data de modificação, data modificação, modificado em, modificado, última \
            modificação, última atualização, última actualização, data de atualização, \
            atualizado em, actualizado em, data de alteração, alterado em, última alteração, \
            data da última modificação, data da última atualização, data da última alteração, \
            dt. alteração, data atualização, editado em
            """
        ),
        (
            .lastActivityAt,
            """
            último contato, último contacto, data do último contato, data do último contacto, \
            última atividade, última actividade, última visita, última compra, último pedido, \
            última interação, última ligação, último acesso, data da última atividade, data \
            último contato, data da última compra, última chamada
            """
        ),
        (
            .consentBasis,
            """
            base legal, fundamento legal, base legal do tratamento, fonte do consentimento, \
            prova de consentimento, fundamento jurídico, base jurídica, origem do consentimento, \
            tipo de consentimento
            """
        ),
        (
            .emailOptIn,
            """
            newsletter, inscrito, inscrito na newsletter, subscrito, subscrição, subscrição \
            newsletter, aceita e-mail, aceita e-mails, aceita newsletter, consentimento e-mail, \
            consentimento email, recebe newsletter, deseja receber e-mails, deseja receber \
            newsletter, autoriza e-mail, aceita receber e-mails, assinante, boletim, permite \
            e-mail, subscritor, aceita email marketing
            """
        ),
        (
            .phoneOptIn,
            """
            aceita ligações, aceita chamadas, consentimento telefone, consentimento telefônico, \
            consentimento telefónico, autoriza ligações, autoriza chamadas, permite chamadas
            """
        ),
        (
            .messageOptIn,
            """
            aceita SMS, consentimento SMS, autoriza SMS, aceita whatsapp, autoriza whatsapp, \
            consentimento whatsapp
            """
        ),
        (
            .postOptIn,
            """
            aceita correio, aceita correio postal, consentimento correio, consentimento postal, \
            autoriza correio postal
            """
        ),
        (.faxOptIn, "aceita fax, consentimento fax"),
        (
            .allOptIn,
            """
            consentimento, consentimento RGPD, consentimento LGPD, LGPD, RGPD, aceita marketing, \
            aceita publicidade, aceita comunicações, autorização, autoriza contato, autoriza \
            contacto, consentimento marketing, aceita contato, consentimento de marketing, \
            permissão, autoriza comunicações, aceite LGPD, aceita ser contactado, consentimento \
            de dados, autorização de contato, permissão de marketing
            """
        ),
        (
            .emailOptOut,
            """
            cancelou inscrição, descadastrado, cancelado newsletter, não enviar e-mail, não \
            enviar e-mails, não enviar email, não quer e-mails, não deseja e-mails, recusa \
            e-mail, removido da lista, data de descadastro, não permitir e-mails, cancelou \
            subscrição, subscrição cancelada, inscrição cancelada, desinscrito, sem e-mail, não \
            receber e-mails, não enviar newsletter, não aceita e-mail, e-mail bloqueado
            """
        ),
        (
            .phoneOptOut,
            """
            não ligar, não telefonar, não quer ligações, não deseja chamadas, recusa chamadas, \
            não permitir chamadas, não contactar por telefone, não aceita ligações, recusa \
            ligações, não perturbe telefone, não deseja ligações
            """
        ),
        (
            .messageOptOut,
            """
            não enviar SMS, recusa SMS, não quer SMS, sem SMS, não deseja SMS, não enviar \
            mensagens
            """
        ),
        (
            .postOptOut,
            """
            não enviar correio, recusa correio, não deseja correio, não enviar correspondência, \
            sem correio postal, não enviar cartas, não enviar correio postal
            """
        ),
        (.faxOptOut, "não enviar fax, recusa fax, sem fax"),
        (
            .allOptOut,
            """
            não contactar, não contatar, não perturbar, oposição, lista negra, bloqueado, recusa \
            marketing, não quer publicidade, recusa publicidade, recusa contato, recusa \
            contacto, não enviar publicidade, não deseja contato, não deseja contacto, \
            consentimento retirado, consentimento revogado, direito de oposição, não deseja \
            publicidade, recusa comunicações, não deseja ser contactado
            """
        ),
        (
            .consentDate,
            """
            data de consentimento, data do consentimento, data consentimento, data de aceite, \
            data do aceite, data LGPD, data RGPD, data de aceitação, aceito em, data opt-in, \
            data de confirmação, consentido em, data da autorização
            """
        ),
        (
            .unmapped,
            """
            linha, faturamento, faturação, volume de negócios, receita, funcionários, número de \
            funcionários, nº funcionários, colaboradores, moeda, cônjuge, filhos, estado civil, \
            nacionalidade, foto, senha, usuário, utilizador, nome de usuário, saldo, limite de \
            crédito, banco, agência, conta bancária, latitude, longitude, valor, preço, DDD, \
            indicativo, ramal, forma jurídica, natureza jurídica, pontuação, assistente, \
            secretária, chefe, passatempos, próxima atividade, próximo contato, renda, salário, \
            escolaridade, profissão do pai, nome do pai, nome da mãe
            """
        ),
    ]
}
