import CanonicalStore
import Foundation
import Importers
import RecordModel

/// A file of rejected rows that appears when its run is over.
final class RejectFile {
    let path: String
    private let file: OwnerOnlyFile

    init(path: String, text: String) throws {
        self.path = path
        file = try OwnerOnlyFile(path: path)
        try file.write(Data(text.utf8))
    }

    func finish() throws { try file.finish() }
}

/// Where rejected rows go: for each table of an import a file in the shape of its input, to be
/// corrected and imported as it is.
struct RejectFiles {
    let storePath: String
    /// What the user named: a folder, or a file for the first table.
    let given: String?
    private(set) var files: [RejectFile] = []

    init(storePath: String, given: String?) {
        self.storePath = storePath
        self.given = given
    }

    /// Writes the rejected rows of a table, and has the store remember where.
    mutating func add(
        _ rows: [RejectedRow], _ reader: any RecordReader, table: SourceTable, run: StoreRun
    ) throws {
        let description = reader.description
        let isCards = description.format == VCardFormat.name
        let text = RejectText(description: description, headers: table.columns.map(\.header))
        let path = try place(table.name, isCards ? "vcf" : "csv")
        files.append(try RejectFile(path: path, text: isCards ? text.cards(rows) : text.rows(rows)))
        let origin = RejectOrigin(table, keyColumn: description.keyColumn)
        try run.noteWrittenFile(
            .rejects, path: RejectOrigin.absolute(path), definition: JSONText.line(origin))
    }

    /// A place where nothing is: what somebody is correcting is not overwritten.
    private func place(_ table: String, _ suffix: String) throws -> String {
        var stem: String
        var ending = suffix
        if let given, !given.hasSuffix("/"), !isFolder(given) {
            let path = given as NSString
            stem = path.deletingPathExtension
            ending = path.pathExtension
        } else {
            let folder = given ?? Self.folder(beside: storePath)
            try OwnerOnlyFolder.make(folder, purpose: "for rejected rows", option: "--rejects")
            let name = table.replacing("/", with: "_")
            stem = (folder as NSString).appendingPathComponent(name)
        }
        let dot = ending.isEmpty ? "" : "."
        var path = stem + dot + ending
        var number = 1
        while FileManager.default.fileExists(atPath: path)
            || files.contains(where: { $0.path == path })
        {
            number += 1
            path = "\(stem)-\(number)\(dot)\(ending)"
        }
        return path
    }

    /// `crm.sqlite` has its rejects in the folder `crm.rejects`.
    static func folder(beside store: String) -> String {
        let path = store as NSString
        return (path.pathExtension.isEmpty ? store : path.deletingPathExtension) + ".rejects"
    }

    private func isFolder(_ path: String) -> Bool {
        var isDirectory: ObjCBool = false
        return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
            && isDirectory.boolValue
    }
}
