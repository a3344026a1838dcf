import CanonicalStore
import Foundation
import Importers
import RecordModel

/// Says how a file is read, so that the same bytes read in the same way give the same rows.
struct ReadingDigest {
    private let options: ImportOptions
    private let extent: String
    private let software: String

    init(options: ImportOptions, isPart: Bool?) {
        self.options = options
        extent = isPart.map { $0 ? "part" : "whole" } ?? "automatic"
        software = Self.software()
    }

    /// - Parameter path: its name says which source and table the rows belong to.
    func text(path: String) throws -> String {
        var hasher = StableHasher()
        hasher.append(software)
        hasher.append(extent)
        // Tomorrow's export is the same table under a name with another date.
        let stem = SourceName.stem(of: path)
        let table = SourceTable(
            source: SourceName.derived(fileName: path, system: nil), name: stem, kind: .contact,
            columns: [])
        for part in KnownFile.identity(of: table) { hasher.append(part) }
        hasher.append(options.mapping == nil ? "" : stem)
        for option in [
            options.source, options.kind?.rawValue, options.historyKind?.rawValue, options.region,
            options.keyColumn, options.encoding?.rawValue, String(describing: options.csv),
            options.originalName, try options.mapping.map { try JSONText.line($0) },
            options.repairs.map(Self.text), options.repairs?.dateOrder,
        ] + options.sheets.map(Optional.some) {
            hasher.append(option ?? "")
            hasher.appendByte(option == nil ? 0 : 1)
        }
        return hasher.finish().hexadecimal
    }

    private static func text(_ repairs: RepairRequest) -> String {
        repairs.codes.map { $0.map(\.rawValue).sorted().joined(separator: ",") } ?? "all"
    }

    /// Which build reads: another one may understand a file otherwise, so it reads it again.
    private static func software() -> String {
        let binary = Bundle.main.executableURL?.resolvingSymlinksInPath().path ?? ""
        let attributes = try? FileManager.default.attributesOfItem(atPath: binary)
        let size = (attributes?[.size] as? NSNumber)?.int64Value ?? 0
        let date = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        return "\(Recollect.configuration.version) \(size) \(date)"
    }
}
