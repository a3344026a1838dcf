import RecordModel
import Testing

@testable import Normalization

struct NormalizedTableBuilderTests {
    private static let columns: [SourceColumn] = [
        SourceColumn(header: "first", field: .givenName),
        SourceColumn(header: "last", field: .familyName),
        SourceColumn(header: "mail", field: .email), SourceColumn(header: "tel", field: .phone),
        SourceColumn(header: "street", field: .street), SourceColumn(header: "city", field: .city),
        SourceColumn(header: "zip", field: .postalCode),
        SourceColumn(header: "country", field: .country),
        SourceColumn(header: "company", field: .organization),
        SourceColumn(header: "born", field: .birthDate),
        SourceColumn(header: "account", field: .accountKey),
        SourceColumn(header: "color", field: .unmapped),
    ]

    private static let rows: [[String]] = [
        [
            "Bob", "Müller Jr.", "bob+x@gmail.com", "030 901820", "Hauptstraße 12", "Berlin",
            "10115",
            "Germany", "Acme GmbH", "12/14/1947", "A1", "red",
        ],
        [
            "Robert", "Mueller", "info@acme.de", "+49 30 901820", "Hauptstr. 12", "BERLIN", "10115",
            "DE", "ACME G.m.b.H.", "03/04/1950", "a1", "",
        ],
        ["", "Jane van der Berg", "n/a", "n/a", "", "", "", "", "n/a", "1900-01-01", "", ""],
        [
            "Jorg", "Muller", "j@acme.de; jorg@acme.de", "212-867-5309 x12", "12 Main St, Apt 4",
            "Springfield", "62701-1234", "USA", "", "1947-12-14", "", "blue",
        ],
    ]

    private static func table(source: String = "crm") -> SourceTable {
        SourceTable(source: source, name: "t", kind: .contact, columns: columns)
    }

    private static func build(
        order: [Int], workers: Int, rows: [[String]] = rows
    ) async -> NormalizedTable {
        var builder = NormalizedTableBuilder(kind: .contact, defaultRegion: nil)
        let number = builder.register(table: table())
        for index in order {
            let packed = PackedCells(rows[index].enumerated().map { ($0.offset, $0.element) })
            let reference = RecordReference(source: "crm", kind: .contact, key: "k\(index)")
            let bytes = packed.bytes
            builder.append(
                record: RecordID(rawValue: Int64(index)), hash: reference.stableHash,
                table: number, cells: bytes.span)
        }
        return await builder.finish(workers: workers)
    }

    private static func texts(_ table: NormalizedTable, _ feature: Feature, _ record: Int)
        -> [String]
    {
        guard let row = table.records.firstIndex(of: RecordID(rawValue: Int64(record))) else {
            return ["no such record"]
        }
        return table[feature]?.texts(ofRecord: row) ?? []
    }

    @Test("Every mapped column becomes its features")
    func features() async {
        let table = await Self.build(order: [0, 1, 2, 3], workers: 1)
        func texts(_ feature: Feature, _ record: Int) -> [String] {
            Self.texts(table, feature, record)
        }
        #expect(texts(.givenName, 0) == ["bob"])
        #expect(texts(.familyName, 0) == ["muller"])
        #expect(texts(.fullName, 0) == ["bob muller"])
        #expect(texts(.generation, 0) == ["2"])
        #expect(texts(.gender, 1) == ["m"])
        #expect(texts(.email, 0) == ["bob@gmail.com"])
        #expect(texts(.sharedMailbox, 1) == ["info@acme.de"])
        #expect(texts(.email, 1) == [])
        #expect(texts(.domain, 1) == ["acme.de"])
        #expect(texts(.domain, 0) == [])
        #expect(texts(.phone, 0) == ["4930901820"])
        #expect(texts(.phone, 1) == ["4930901820"])
        #expect(texts(.phone, 3) == ["12128675309"])
        #expect(texts(.phoneExtension, 3) == ["12"])
        #expect(texts(.street, 0) == texts(.street, 1))
        #expect(texts(.street, 0).count == 1)
        #expect(texts(.city, 1) == ["berlin"])
        #expect(texts(.postalCode, 3) == ["62701"])
        #expect(texts(.country, 3) == ["us"])
        #expect(texts(.organization, 0) == ["acme"])
        #expect(texts(.organization, 1) == ["acme"])
        #expect(texts(.legalForm, 1) == ["gmbh"])
        #expect(texts(.birthDate, 0) == ["19471214"])
        #expect(texts(.birthDate, 1) == ["19500304"])
        #expect(texts(.accountKey, 0) == ["crm:A1"])
        #expect(texts(.accountKey, 1) == ["crm:a1"])
        #expect(texts(.email, 3) == ["j@acme.de", "jorg@acme.de"])
        #expect(texts(.attribute, 0) == [])
    }

    @Test("Placeholders give no value, and a whole name in the last column is taken apart")
    func placeholders() async {
        let table = await Self.build(order: [0, 1, 2, 3], workers: 1)
        for feature in [Feature.email, .phone, .street, .city, .organization, .birthDate] {
            #expect(Self.texts(table, feature, 2) == [])
        }
        #expect(Self.texts(table, .givenName, 2) == ["jane"])
        #expect(Self.texts(table, .familyName, 2) == ["van der berg"])
    }

    @Test("Nicknames and spellings of names share a variant group")
    func variants() async throws {
        let table = await Self.build(order: [0, 1, 2, 3], workers: 1)
        let given = try #require(table[.givenName])
        func groups(_ column: FeatureColumn, _ text: String) -> Set<UInt32> {
            let bytes = Array(text.utf8)
            guard let id = column.pool.indexed().find(bytes.span).map(Int.init) else { return [] }
            return Set(
                column.variants[
                    Int(column.variantOffsets[id])..<Int(column.variantOffsets[id + 1])])
        }
        #expect(!groups(given, "bob").isDisjoint(with: groups(given, "robert")))
        #expect(groups(given, "bob").isDisjoint(with: groups(given, "jane")))
        let family = try #require(table[.familyName])
        #expect(!groups(family, "muller").isDisjoint(with: groups(family, "mueller")))
        #expect(groups(family, "van der berg").isEmpty)
    }

    @Test("The table depends neither on the order of rows nor on the number of workers")
    func determinism() async {
        // Enough rows that the work is cut into several chunks.
        var rows: [[String]] = []
        for index in 0..<2_600 {
            var row = Self.rows[index % 4]
            row[0] += " \(["Ann", "Lee", "Kai"][index % 3])"
            row[2] = "user\(index % 1_900)@acme\(index % 7).com"
            row[3] = "212-55\(index % 9)-\(1_000 + index)"
            rows.append(row)
        }
        let plain = await Self.build(order: Array(0..<rows.count), workers: 1, rows: rows)
        let shuffled = await Self.build(
            order: (0..<rows.count).map { ($0 * 1_277) % rows.count }, workers: 4, rows: rows)
        #expect(plain.records == shuffled.records)
        #expect(plain.recordHashes == shuffled.recordHashes)
        #expect(plain.recordHashes == plain.recordHashes.sorted())
        #expect(Set(plain.columns.keys) == Set(shuffled.columns.keys))
        for (feature, column) in plain.columns {
            let other = shuffled[feature]
            #expect(column.pool.bytes == other?.pool.bytes, "\(feature)")
            #expect(column.values == other?.values, "\(feature)")
            #expect(column.offsets == other?.offsets, "\(feature)")
            #expect(column.variants == other?.variants, "\(feature)")
        }
    }

    @Test("Columns of year, month and day, and of split streets, are put together")
    func splitColumns() async {
        let columns = [
            SourceColumn(header: "by", field: .birthDate, label: "year"),
            SourceColumn(header: "bm", field: .birthDate, label: "month"),
            SourceColumn(header: "bd", field: .birthDate, label: "day"),
            SourceColumn(header: "no", field: .houseNumber),
            SourceColumn(header: "street", field: .street),
            SourceColumn(header: "name", field: .fullName),
        ]
        var builder = NormalizedTableBuilder(kind: .contact, defaultRegion: "US")
        let number = builder.register(
            table: SourceTable(source: "s", name: "t", kind: .contact, columns: columns))
        let texts = ["1972", "9", "7", "12", "Oak Street", "Smith, Ann"]
        let bytes = PackedCells(texts.enumerated().map { ($0.offset, $0.element) }).bytes
        builder.append(
            record: RecordID(rawValue: 1), hash: .zero, table: number, cells: bytes.span)
        let table = await builder.finish(workers: 2)
        #expect(table[.birthDate]?.texts(ofRecord: 0) == ["19720907"])
        #expect(table[.street]?.texts(ofRecord: 0) == ["12 oak st"])
        #expect(table[.givenName]?.texts(ofRecord: 0) == ["ann"])
    }

    @Test("An account's name may stand in any of its four fields")
    func accounts() async {
        var builder = NormalizedTableBuilder(kind: .account, defaultRegion: nil)
        for (index, field) in [Field.fullName, .accountName, .tradingName, .organization]
            .enumerated()
        {
            let number = builder.register(
                table: SourceTable(
                    source: "s\(index)", name: "t", kind: .account,
                    columns: [SourceColumn(header: "name", field: field)]))
            let bytes = PackedCells([(0, "Acme Ltd.")]).bytes
            let reference = RecordReference(source: "s\(index)", kind: .account, key: "1")
            builder.append(
                record: RecordID(rawValue: Int64(index)), hash: reference.stableHash,
                table: number, cells: bytes.span)
        }
        let table = await builder.finish(workers: 1)
        #expect(table.count == 4)
        #expect(table.sourceNames == ["s0", "s1", "s2", "s3"])
        for record in 0..<4 {
            #expect(table[.organization]?.texts(ofRecord: record) == ["acme"])
            #expect(table[.legalForm]?.texts(ofRecord: record) == ["ltd"])
        }
        #expect(table[.fullName] == nil)
    }

    @Test("No records give an empty table")
    func empty() async {
        let table = await NormalizedTableBuilder(kind: .contact, defaultRegion: nil)
            .finish(workers: 2)
        #expect(table.count == 0)
        #expect(table.columns.isEmpty)
    }
}
