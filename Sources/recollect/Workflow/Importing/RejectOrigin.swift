import CanonicalStore
import Foundation
import Importers
import RecordModel

/// The table that a reject file belongs to, and how its columns were understood: kept in the store
/// where the reject file was written, so that it can be imported as it is.
struct RejectOrigin: Codable {
    let name: String
    let mapping: MappingFile

    init(_ table: SourceTable, keyColumn: String?) {
        name = table.name
        var mapping = MappingFile(describing: [table], keyColumns: [keyColumn])
        // It holds for the reject file whatever that is called.
        for index in mapping.tables.indices { mapping.tables[index].name = nil }
        self.mapping = mapping
    }

    /// Finds where a reject file comes from: by its place, else by its name.
    static func find(_ path: String, in store: CanonicalStore) throws -> RejectOrigin? {
        let written = try store.writtenFiles(.rejects)
        let place = absolute(path)
        let name = (path as NSString).lastPathComponent
        let found =
            written.last { $0.path == place }
            ?? written.last { ($0.path as NSString).lastPathComponent == name }
        return try found.map {
            try JSONDecoder().decode(RejectOrigin.self, from: Data($0.definition.utf8))
        }
    }

    /// What a user said, and for the rest what was understood then.
    func options(_ given: ImportOptions) -> ImportOptions {
        var options = given
        let table = mapping.tables.first
        options.mapping = given.mapping ?? mapping
        options.source = given.source ?? table?.source
        options.keyColumn = given.keyColumn ?? table?.key
        options.region = given.region ?? table?.region
        options.kind = given.kind ?? table?.kind.flatMap(MappingFile.kind(named:))
        return options
    }

    /// A path that means the same wherever a command is run.
    static func absolute(_ path: String) -> String {
        URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }
}
