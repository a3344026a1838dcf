import RecordModel

/// E-mails, domains and phones.
extension AssemblyRun {
    private enum EmailKind {
        static let email: UInt8 = 0
        static let shared: UInt8 = 1
        static let domain: UInt8 = 2
    }

    /// `email`, `sharedMailbox` and `domain`, the latter also from URLs.
    func emailColumns() async -> Columns {
        let normalizer = EmailNormalizer()
        let isAccount = kind == .account
        let emails = await distinct(.email, kindCount: 3) { raw, sink in
            for address in normalizer.addresses(in: raw) {
                // `info@` is shared by people, and is the organisation's own.
                if address.isShared { sink.emit(EmailKind.shared, address.canonical) }
                if isAccount || !address.isShared {
                    sink.emit(EmailKind.email, address.canonical)
                }
                sink.emit(EmailKind.domain, address.domain)
            }
        }
        // There are many addresses to a domain, so domains are read on their own.
        let hosts = emails.pools[Int(EmailKind.domain)]
        let domains = await DistinctValues.make(
            count: hosts.count, kindCount: 1, workers: workers
        ) { value, sink in
            sink.emit(0, WebNormalizer.organizationDomain(ofURL: hosts.text(UInt32(value))))
        }
        let urls = await distinct(.url, kindCount: 1) { raw, sink in
            let text = String(decoding: raw, as: UTF8.self)
            sink.emit(0, WebNormalizer.organizationDomain(ofURL: text))
        }
        let positions = rows.positions(.email)
        var columns: Columns = [:]
        columns[.email] = column(positions, emails, kind: EmailKind.email)
        columns[.sharedMailbox] = column(positions, emails, kind: EmailKind.shared)
        columns[.domain] = domainColumn(emails, domains, urls)
        return columns
    }

    private func domainColumn(
        _ emails: DistinctValues, _ domains: DistinctValues, _ urls: DistinctValues
    ) -> FeatureColumn? {
        var assembler = FeatureAssembler(recordCount: rows.count)
        let fromEmail = assembler.addSource(domains.pools[0])
        let fromURL = assembler.addSource(urls.pools[0])
        let emailPositions = rows.positions(.email)
        let urlPositions = rows.positions(.url)
        for row in rows.indices {
            let table = Int(rows.tableOfRow[row])
            rows.forEachID(row: row, emailPositions[table]) { raw in
                for index in emails.range(of: raw)
                where emails.kinds[index] == EmailKind.domain {
                    guard let domain = domains.first(0, of: emails.ids[index]) else { continue }
                    assembler.add(domain, source: fromEmail)
                }
            }
            rows.forEachID(row: row, urlPositions[table]) { raw in
                for index in urls.range(of: raw) {
                    assembler.add(urls.ids[index], source: fromURL)
                }
            }
            assembler.endRecord()
        }
        return assembler.finish()
    }

    /// `phone` and `phoneExtension`; each distinct text is read once for each region that it
    /// occurs with.
    func phoneColumns() async -> Columns {
        let positions = rows.positions(.phone)
        var keys = KeyTable()
        var uses: [UInt32] = []
        for row in rows.indices {
            let region = UInt64(regions.phoneRegion(row: row, in: rows).code)
            rows.forEachID(row: row, positions[Int(rows.tableOfRow[row])]) { raw in
                uses.append(keys.intern(UInt64(raw) << 16 | region))
            }
        }
        let distinctKeys = keys.keys
        let pool = rows.pool(.phone)
        let common = regions.common
        let values = await DistinctValues.make(
            count: distinctKeys.count, kindCount: 2, workers: workers
        ) { value, sink in
            let key = distinctKeys[value]
            let region = PhoneRegion(
                UInt8(truncatingIfNeeded: key >> 8), UInt8(truncatingIfNeeded: key))
            let raw = pool.value(UInt32(key >> 16))
            for reading in PhoneCell.readings(raw, region: region ?? .unknown, common: common) {
                sink.emit(0, reading.digits)
                sink.emit(1, reading.extensionDigits)
            }
        }
        var columns: Columns = [:]
        columns[.phone] = phoneColumn(positions, values, uses, kind: 0)
        columns[.phoneExtension] = phoneColumn(positions, values, uses, kind: 1)
        return columns
    }

    private func phoneColumn(
        _ positions: [[Int]], _ values: DistinctValues, _ uses: [UInt32], kind: UInt8
    ) -> FeatureColumn? {
        var assembler = FeatureAssembler(recordCount: rows.count)
        let source = assembler.addSource(values.pools[Int(kind)])
        var next = 0
        for row in rows.indices {
            rows.forEachID(row: row, positions[Int(rows.tableOfRow[row])]) { _ in
                for index in values.range(of: uses[next]) where values.kinds[index] == kind {
                    assembler.add(values.ids[index], source: source)
                }
                next += 1
            }
            assembler.endRecord()
        }
        return assembler.finish()
    }
}
