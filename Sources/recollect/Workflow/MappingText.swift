import Foundation
import Importers
import Yams

/// Mappings as YAML text, the form that people edit.
enum MappingText {
    /// The text of a mapping, with a line that says what it is.
    static func yaml(_ mapping: MappingFile) throws -> String {
        """
        # What the columns mean. Edit the field of a column and give the file back with --map.
        # `unmapped` keeps a column raw. Every field name: recollect inspect --help

        """ + (try YAMLEncoder().encode(mapping))
    }

    /// Reads a mapping and checks all of it.
    static func read(path: String) throws -> MappingFile {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure(
                .missingInput, "The mapping \(path) cannot be read; check the path.")
        }
        let mapping: MappingFile
        let unknown: [String]
        do {
            guard let given = try Yams.compose(yaml: ConfigurationText.text(data)) else {
                throw CocoaError(.fileReadCorruptFile)
            }
            mapping = try YAMLDecoder().decode(MappingFile.self, from: given)
            unknown = try ConfigurationText.unknownKeys(of: given, readAs: mapping)
        } catch {
            throw CommandFailure(
                .configuration,
                "The mapping \(path) is not what `inspect --save-map` writes; save it anew and edit that."
            )
        }
        if !unknown.isEmpty {
            throw CommandFailure(
                .configuration,
                "The mapping \(path) is not valid: "
                    + unknown.map { "`\($0)` is no key of a mapping" }.joined(separator: "; "))
        }
        try mapping.validate()
        return mapping
    }
}
