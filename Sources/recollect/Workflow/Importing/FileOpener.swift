import CanonicalStore
import Foundation
import Importers
import RecordModel

/// Opens files that have something new, and tells those apart that have not.
struct FileOpener {
    let options: ImportOptions
    let isPart: Bool?
    let storePath: String

    /// Opens files; those that the store knows stay closed.
    func open(_ paths: [String]) throws -> [OpenedFile] {
        let reading = ReadingDigest(options: options, isPart: isPart)
        let prints = paths.map { FileFingerprint(path: $0) }
        let identities = try zip(paths, prints).map { path, print in
            ImportFile(
                path: path == "-" ? "stdin" : path, byteCount: print?.byteCount ?? 0,
                fingerprint: print?.text ?? "", reading: try reading.text(path: path),
                givesRegion: givesRegion)
        }
        // A store that cannot be read is told of when it is opened for the run.
        let store =
            CanonicalStore.exists(at: storePath)
            ? try? CanonicalStore.open(at: storePath, folding: Workplace.folding) : nil
        let known = try store?.knownFiles(identities)
        var opened: [OpenedFile] = []
        for (index, path) in paths.enumerated() {
            var file = OpenedFile(path: path, identity: identities[index])
            if let found = known?[index] {
                file.known = found
            } else {
                try open(&file, store)
                if prints[index]?.isCurrent(path) == false {
                    file = OpenedFile(
                        path: path, identity: file.identity.withoutFingerprint,
                        readers: file.readers, isCorrection: file.isCorrection)
                }
            }
            opened.append(file)
        }
        try openNeighbours(&opened, store)
        return opened
    }

    /// The same files, once nobody else can change the store any more.
    func confirmed(_ opened: [OpenedFile], by store: CanonicalStore) throws -> [OpenedFile] {
        guard opened.contains(where: { $0.known != nil }) else { return opened }
        var files = opened
        let known = try store.knownFiles(files.map(\.identity))
        for index in files.indices where files[index].known != known[index] {
            if files[index].known == nil { continue }
            files[index].known = nil
            try open(&files[index], store)
        }
        try openNeighbours(&files, store)
        return files
    }

    /// Opens known files, too, whose tables others bring rows for: only together they are whole.
    private func openNeighbours(_ files: inout [OpenedFile], _ store: CanonicalStore?) throws {
        var isSettled = false
        while !isSettled {
            isSettled = true
            let read = Set(
                files.flatMap { file in
                    file.readers.map { KnownFile.identity(of: file.table(of: $0)) }
                })
            for index in files.indices {
                guard let known = files[index].known,
                    known.tables.contains(where: {
                        read.contains(KnownFile.identity(of: $0.table))
                    })
                else { continue }
                files[index].known = nil
                try open(&files[index], store)
                isSettled = false
            }
        }
    }

    private var givesRegion: Bool {
        options.region != nil || options.mapping?.tables.contains { $0.region != nil } ?? false
    }

    private func open(_ file: inout OpenedFile, _ store: CanonicalStore?) throws {
        file.readers = try SourceFile.open(path: file.path, options: options)
        guard let first = file.readers.first, CorrectedRowsReader.recognizes(first.table) else {
            return
        }
        file.isCorrection = true
        let origin = try store.flatMap { try RejectOrigin.find(file.path, in: $0) }
        file.readers = try SourceFile.open(
            path: file.path, options: origin?.options(options) ?? options
        ).map { CorrectedRowsReader($0, tableName: origin?.name) }
    }
}

extension ImportFile {
    /// The file where its bytes are not known for sure.
    var withoutFingerprint: ImportFile {
        ImportFile(
            path: path, byteCount: byteCount, fingerprint: "", reading: reading,
            givesRegion: givesRegion)
    }
}
