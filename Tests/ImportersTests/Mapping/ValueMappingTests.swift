import Importers
import RecordModel
import Testing

/// What columns mean whose headers say nothing or the wrong thing; all values are invented.
@Suite struct ValueMappingTests {
    private static let people = """
        Smith,James,james.smith@example.org,12 High Street,London,SW1A 1AA,male,1961-02-03
        Brown,Mary,mary@example.org,3 Mill Lane,Leeds,LS1 4AP,female,1985-11-30
        Taylor,Susan,susan@example.org,45 Park Road,Bristol,BS1 5TR,female,1972-07-08
        Wilson,Peter,peter@example.org,9 Church Street,Glasgow,G2 1AL,male,1990-01-12
        Evans,Laura,laura@example.org,27 Station Road,Cardiff,CF10 1EP,female,1958-05-21
        Walker,Mark,mark@example.org,8 Green Lane,Leeds,LS2 7HY,male,1967-09-14
        Wright,Helen,helen@example.org,61 London Road,London,N1 9GU,female,1979-03-03
        Green,Simon,simon@example.org,14 Queen Street,Oxford,OX1 1EN,male,1983-12-25
        Hall,Julia,julia@example.org,2 King Street,York,YO1 7HH,female,1995-06-17
        Clarke,Daniel,daniel@example.org,77 West Street,Bath,BA1 1UA,male,1949-10-09

        """

    private static let meanings: [Field] = [
        .familyName, .givenName, .email, .street, .city, .postalCode, .gender, .birthDate,
    ]

    @Test(arguments: [
        "", "c1,c2,c3,c4,c5,c6,c7,c8\n",
        "Column1,Column2,Column3,Column4,Column5,Column6,Column7,Column8\n",
        "Unnamed: 0,Unnamed: 1,Unnamed: 2,Unnamed: 3,Unnamed: 4,Unnamed: 5,Unnamed: 6,Unnamed: 7\n",
        "Spalte 1,Spalte 2,Spalte 3,Spalte 4,Spalte 5,Spalte 6,Spalte 7,Spalte 8\n",
    ])
    func valuesTellWhereHeadersDoNot(header: String) throws {
        let read = try ReadTable(
            header + Self.people, options: ImportOptions(kind: .contact))
        #expect(read.table.columns.map(\.field) == Self.meanings)
    }

    @Test func swappedNameColumnsAreReadTheOtherWayRound() throws {
        let read = try ReadTable(
            "First Name,Last Name,Email,Street,City,Postcode,Sex,DOB\n" + Self.people)
        #expect(read.table.columns.prefix(2).map(\.field) == [.familyName, .givenName])
        #expect(read.codes.contains("mapping.swappedNames"))
        let right = try ReadTable(
            "Last Name,First Name,Email,Street,City,Postcode,Sex,DOB\n" + Self.people)
        #expect(right.table.columns.prefix(2).map(\.field) == [.familyName, .givenName])
        #expect(!right.codes.contains("mapping.swappedNames"))
    }

    @Test func aHeaderThatItsValuesContradictIsNamed() throws {
        let read = try ReadTable(
            "Last Name,First Name,Phone,Street,City,Postcode,Sex,DOB\n" + Self.people)
        #expect(read.table.columns[2].field == .email)
        #expect(read.diagnostic("mapping.contradicted")?.severity == .warning)
        #expect(!(read.diagnostic("mapping.contradicted")?.message.contains("@") ?? true))
    }

    @Test func whatMayBeManyThingsStaysUnmapped() throws {
        let read = try ReadTable(
            "c1,c2,email\nalpha,10,a@example.org\nbeta,20,b@example.org\ngamma,35,c@example.org\n",
            options: ImportOptions(kind: .contact))
        #expect(read.table.columns.map(\.field) == [.unmapped, .unmapped, .email])
    }
}
