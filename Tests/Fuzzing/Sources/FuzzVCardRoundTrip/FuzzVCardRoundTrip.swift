import FuzzedFile
import Importers
import RecordModel

private let file = FuzzedFile()

/// Whatever a card is read as, written again it is read as the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = unsafe FuzzedFile.bytes(start, count)
    file.replace(by: Array("BEGIN:VCARD\n".utf8) + bytes)
    for record in records() {
        guard let text = record.values.first?.text else { continue }
        for version in [VCardVersion.v3, .v4] {
            let card = VCardWriter(version: version).card(
                kind: record.kind, values: record.values, uid: "u", originals: [text])
            check(Array(card.utf8))
            file.replace(by: Array(card.utf8))
            let again = records()
            precondition(again.count == 1, "a written card is not read as one")
            precondition(again[0].kind == record.kind, "a person became an organisation")
            precondition(
                statements(again[0].values) == statements(record.values), "a value changed")
        }
    }
    return 0
}

/// One card as it was read.
private struct Card {
    let kind: PartyKind
    let values: [FieldValue]
}

private func records() -> [Card] {
    guard let reading = ReaderCheck.read(file.path) else { return [] }
    var cards: [Card] = []
    for (index, table) in reading.tables.enumerated() where reading.areParties[index] {
        for batch in reading.batches[index] {
            for row in 0..<batch.rowCount {
                let record = SourceRecord(
                    id: RecordID(rawValue: 0),
                    reference: RecordReference(
                        source: table.source, kind: table.kind, key: batch.keys[row]),
                    version: 1, row: nil,
                    cells: PackedCells(bytes: Array(batch.cells[batch.cellRange(ofRow: row)])),
                    columns: table.columns)
                cards.append(Card(kind: table.kind, values: record.values))
            }
        }
    }
    return cards
}

/// What a record says, without order and groups.
private func statements(_ values: [FieldValue]) -> [String] {
    values.filter { $0.field != .unmapped && $0.field != .recordKey }
        .filter { $0.text.utf8.contains { $0 > 0x20 } }
        .map { "\($0.field.rawValue)|\($0.label ?? "")|\($0.text)" }.sorted()
}

/// Lines are folded at 75 octets, never within a character.
private func check(_ card: [UInt8]) {
    for line in card.split(separator: 0x0a) {
        precondition(line.count <= 76, "a line is too long")
        precondition(String(validating: line, as: UTF8.self) != nil, "a fold cuts a character")
    }
}
