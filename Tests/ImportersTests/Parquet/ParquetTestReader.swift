@testable import Importers

/// Reads what `ParquetWriter` writes, by the words of the format and not by the writer's own code.
struct ParquetTestReader {
    /// A value of Thrift's compact protocol.
    indirect enum Thrift {
        case number(Int64)
        case truth(Bool)
        case text([UInt8])
        case list([Thrift])
        case structure([Int: Thrift])

        subscript(field: Int) -> Thrift? {
            if case .structure(let fields) = self { fields[field] } else { nil }
        }
        var number: Int64? { if case .number(let value) = self { value } else { nil } }
        var text: String? {
            if case .text(let bytes) = self { String(decoding: bytes, as: UTF8.self) } else { nil }
        }
        var list: [Thrift] { if case .list(let values) = self { values } else { [] } }
    }

    struct Failure: Error {
        let what: String
    }

    let bytes: [UInt8]
    let footer: Thrift
    /// Name and physical type of each column.
    let columns: [(name: String, type: Int64, element: Thrift)]

    init(_ bytes: [UInt8]) throws {
        self.bytes = bytes
        let magic = Array("PAR1".utf8)
        guard bytes.count > 12, Array(bytes.prefix(4)) == magic, Array(bytes.suffix(4)) == magic
        else { throw Failure(what: "no Parquet") }
        let length = Self.number(bytes, bytes.count - 8, 4)
        var position = bytes.count - 8 - length
        footer = try Self.structure(bytes, &position)
        guard position == bytes.count - 8 else { throw Failure(what: "footer's length") }
        let elements = footer[2]?.list ?? []
        guard elements.first?[5]?.number == Int64(elements.count - 1) else {
            throw Failure(what: "schema")
        }
        columns = elements.dropFirst().map {
            ($0[4]?.text ?? "", $0[1]?.number ?? -1, $0)
        }
    }

    /// All rows; nil for what is missing, numbers as decimal texts.
    func rows() throws -> [[String?]] {
        var rows: [[String?]] = []
        for group in footer[4]?.list ?? [] {
            var values: [[String?]] = []
            for (index, chunk) in (group[1]?.list ?? []).enumerated() {
                values.append(try column(chunk, columns[index].type))
            }
            let count = Int(group[3]?.number ?? -1)
            guard values.allSatisfy({ $0.count == count }) else { throw Failure(what: "rows") }
            for row in 0..<count { rows.append(values.map { $0[row] }) }
        }
        guard Int64(rows.count) == footer[3]?.number else { throw Failure(what: "row count") }
        return rows
    }

    private func column(_ chunk: Thrift, _ type: Int64) throws -> [String?] {
        guard let meta = chunk[3], let data = meta[9]?.number, let count = meta[5]?.number,
            let size = meta[7]?.number, meta[4]?.number == 2
        else { throw Failure(what: "column") }
        var position = Int(meta[11]?.number ?? data)
        let end = position + Int(size)
        var dictionary: [String] = []
        var values: [String?] = []
        while position < end {
            let header = try Self.structure(bytes, &position)
            let compressed = Int(header[3]?.number ?? 0)
            let body = try Self.inflated(Array(bytes[position..<(position + compressed)]))
            position += compressed
            guard Int64(body.count) == header[2]?.number else { throw Failure(what: "size") }
            if header[1]?.number == 2 {
                var at = 0
                let entries = Int(header[7]?[1]?.number ?? 0)
                dictionary = (0..<entries).map { _ in Self.plain(body, &at, type: 6) }
            } else {
                values += try page(body, header[5], type, dictionary)
            }
        }
        guard position == end, Int64(values.count) == count else { throw Failure(what: "chunk") }
        return values
    }

    private func page(
        _ body: [UInt8], _ header: Thrift?, _ type: Int64, _ dictionary: [String]
    ) throws -> [String?] {
        let count = Int(header?[1]?.number ?? 0)
        let levelBytes = Self.number(body, 0, 4)
        let levels = Self.hybrid(Array(body[4..<(4 + levelBytes)]), width: 1, count)
        var at = 4 + levelBytes
        let present = levels.count { $0 == 1 }
        var values: [String] = []
        if header?[2]?.number == 8 {
            let width = Int(body[at])
            let rest = Array(body[(at + 1)...])
            values = Self.hybrid(rest, width: width, present).map { dictionary[$0] }
        } else if type == 0 {
            values = (0..<present).map { String((body[at + $0 / 8] >> UInt8($0 % 8)) & 1) }
        } else {
            values = (0..<present).map { _ in Self.plain(body, &at, type: type) }
        }
        var next = 0
        return levels.map { level in
            if level == 0 { return nil }
            next += 1
            return values[next - 1]
        }
    }

    private static func plain(_ body: [UInt8], _ at: inout Int, type: Int64) -> String {
        switch type {
        case 1:
            at += 4
            return String(Int32(truncatingIfNeeded: number(body, at - 4, 4)))
        case 2:
            at += 8
            return String(number(body, at - 8, 8))
        default:
            let count = number(body, at, 4)
            at += 4 + count
            return String(decoding: body[(at - count)..<at], as: UTF8.self)
        }
    }

    private static func hybrid(_ bytes: [UInt8], width: Int, _ count: Int) -> [Int] {
        var found: [Int] = []
        var at = 0
        while found.count < count {
            let head = variable(bytes, &at)
            if head & 1 == 0 {
                let size = (width + 7) / 8
                found += Array(repeating: number(bytes, at, size), count: head >> 1)
                at += size
                continue
            }
            for index in 0..<((head >> 1) * 8) {
                var value = 0
                for bit in 0..<width {
                    let place = index * width + bit
                    value |= (Int(bytes[at + place / 8]) >> (place % 8) & 1) << bit
                }
                found.append(value)
            }
            at += (head >> 1) * width
        }
        return Array(found.prefix(count))
    }

    private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
        (0..<count).reversed().reduce(0) { $0 << 8 | Int(bytes[start + $1]) }
    }

    private static func variable(_ bytes: [UInt8], _ at: inout Int) -> Int {
        var value = 0
        var shift = 0
        while true {
            let byte = bytes[at]
            at += 1
            value |= Int(byte & 0x7f) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
    }

    private static func structure(_ bytes: [UInt8], _ at: inout Int) throws -> Thrift {
        var fields: [Int: Thrift] = [:]
        var last = 0
        while bytes[at] != 0 {
            let head = bytes[at]
            at += 1
            last += Int(head >> 4)
            fields[last] = try value(bytes, &at, head & 15)
        }
        at += 1
        return .structure(fields)
    }

    private static func value(
        _ bytes: [UInt8], _ at: inout Int, _ kind: UInt8
    ) throws -> Thrift {
        switch kind {
        case 1: return .truth(true)
        case 2: return .truth(false)
        case 5, 6:
            let folded = UInt64(bitPattern: Int64(variable(bytes, &at)))
            return .number(Int64(bitPattern: folded >> 1) ^ -Int64(folded & 1))
        case 8:
            let count = variable(bytes, &at)
            at += count
            return .text(Array(bytes[(at - count)..<at]))
        case 9:
            let head = bytes[at]
            at += 1
            let count = head >> 4 == 15 ? variable(bytes, &at) : Int(head >> 4)
            return .list(try (0..<count).map { _ in try value(bytes, &at, head & 15) })
        case 12: return try structure(bytes, &at)
        default: throw Failure(what: "kind \(kind)")
        }
    }

    private static func inflated(_ bytes: [UInt8]) throws -> [UInt8] {
        guard let inflater = GzipInflater() else { throw Failure(what: "memory") }
        var all: [UInt8] = []
        var used = 0
        while true {
            var part: [UInt8] = []
            let step = inflater.step(bytes.span, from: used, into: &part, capacity: 65_536)
            all += part
            used += step.used
            switch step.progress {
            case .goingOn: continue
            case .memberEnd: return all
            case .damaged: throw Failure(what: "gzip")
            }
        }
    }
}
