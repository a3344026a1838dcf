/// A CSV file as spreadsheet programs write it, read plainly: commas, doubled quotes.
enum GoldenTable {
    static func rows(_ bytes: [UInt8]) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var index = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
        func endCell() {
            row.append(String(decoding: cell, as: UTF8.self))
            cell = []
        }
        func endRow() {
            endCell()
            rows.append(row)
            row = []
        }
        while index < bytes.count {
            let byte = bytes[index]
            if isQuoted {
                if byte == 0x22 {
                    if index + 1 < bytes.count && bytes[index + 1] == 0x22 {
                        cell.append(byte)
                        index += 1
                    } else {
                        isQuoted = false
                    }
                } else {
                    cell.append(byte)
                }
            } else if byte == 0x22 && cell.isEmpty {
                isQuoted = true
            } else if byte == 0x2c {
                endCell()
            } else if byte == 0x0a || byte == 0x0d {
                if byte == 0x0d && index + 1 < bytes.count && bytes[index + 1] == 0x0a {
                    index += 1
                }
                endRow()
            } else {
                cell.append(byte)
            }
            index += 1
        }
        if !cell.isEmpty || !row.isEmpty { endRow() }
        return rows
    }
}
