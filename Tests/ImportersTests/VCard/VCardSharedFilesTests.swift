import Foundation
import RecordModel
import Testing

@testable import Importers

/// Real exporters' files, which are not part of the repository.
@Suite(.enabled(if: VCardSharedFiles.isPresent, "the shared data is absent"))
struct VCardSharedFilesTests {
    @Test func `no file crashes and every BEGIN becomes a record or a rejected card`() throws {
        for (name, bytes) in VCardSharedFiles.all() {
            let file = try VCardTestFile(bytes: bytes)
            let beginnings = VCardSharedFiles.countOfBeginnings(bytes)
            let rejectedCards = file.rejected.filter { $0.code != "vcard.textOutsideCard" }.count
            #expect(file.records.count + rejectedCards >= beginnings, "\(name)")
            if ProcessInfo.processInfo.environment["RECOLLECT_SHOW_VCARDS"] != nil {
                show(file, name)
            }
        }
    }

    private func show(_ file: VCardTestFile, _ name: String) {
        print(
            "=====", name, file.descriptions[0].encoding?.rawValue ?? "-",
            file.descriptions[0].lineEnd?.rawValue ?? "-", "rejected", file.rejected.count)
        for diagnostic in file.diagnostics {
            print(
                "  !", diagnostic.code, diagnostic.line ?? -1, diagnostic.byteOffset ?? -1,
                diagnostic.row ?? -1, "x\(diagnostic.count)")
        }
        for record in file.records {
            print("  -", record.kind, record.key, "row", record.row, "line", record.line)
            for value in record.values where value.column != 0 {
                print(
                    "     ", value.field, value.label ?? "", value.group,
                    file.tables[0].columns[value.column].header, "=",
                    value.text.prefix(90).debugDescription)
            }
        }
    }
}
