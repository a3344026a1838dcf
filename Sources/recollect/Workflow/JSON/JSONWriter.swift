import Foundation

/// Writes JSON as Foundation does with sorted keys and without escaped slashes, several times as fast:
/// answers of some megabytes would take longer to write than to find.
struct JSONWriter {
    /// Whether each value has a line of its own.
    let isPretty: Bool
    private(set) var bytes: [UInt8] = []

    init(isPretty: Bool) {
        self.isPretty = isPretty
    }

    /// - Throws: `EncodingError` for a number that JSON cannot say.
    mutating func write(_ tree: JSONTree, depth: Int = 0) throws {
        switch tree {
        case .null: append("null")
        case .boolean(let value): append(value ? "true" : "false")
        case .integer(let value): append(value)
        case .unsigned(let value): bytes.append(contentsOf: String(value).utf8)
        case .number(let value): try append(value)
        case .text(let value): append(quoted: value)
        case .raw(let value): bytes.append(contentsOf: value.utf8)
        case .written(let list): bytes.append(contentsOf: list.bytes)
        case .list(let list): try write(list, depth)
        case .object(let object): try write(object, depth)
        }
    }

    private mutating func write(_ list: JSONTree.List, _ depth: Int) throws {
        bytes.append(UInt8(ascii: "["))
        for (place, value) in list.values.enumerated() {
            try writeElement(value, depth: depth, isFirst: place == 0)
        }
        endList(depth, isEmpty: list.values.isEmpty)
    }

    /// Writes an element of a list that stands at a depth, with what parts it from the one before.
    mutating func writeElement(_ value: JSONTree, depth: Int, isFirst: Bool) throws {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        newLine(depth + 1)
        try write(value, depth: depth + 1)
    }

    /// Writes a list whose elements are written already, in parts.
    mutating func writeList(of parts: [[UInt8]], depth: Int) {
        bytes.reserveCapacity(parts.reduce(16) { $0 + $1.count })
        bytes.append(UInt8(ascii: "["))
        for part in parts { bytes.append(contentsOf: part) }
        endList(depth, isEmpty: parts.isEmpty)
    }

    private mutating func endList(_ depth: Int, isEmpty: Bool) {
        if isEmpty && isPretty { bytes.append(UInt8(ascii: "\n")) }
        newLine(depth)
        bytes.append(UInt8(ascii: "]"))
    }

    private mutating func write(_ object: JSONTree.Object, _ depth: Int) throws {
        bytes.append(UInt8(ascii: "{"))
        let members = object.members.sorted { $0.key < $1.key }
        for (place, member) in members.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            newLine(depth + 1)
            append(quoted: member.key)
            append(isPretty ? " : " : ":")
            try write(member.value, depth: depth + 1)
        }
        if members.isEmpty && isPretty { bytes.append(UInt8(ascii: "\n")) }
        newLine(depth)
        bytes.append(UInt8(ascii: "}"))
    }

    private mutating func newLine(_ depth: Int) {
        if !isPretty { return }
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<2 * depth { bytes.append(UInt8(ascii: " ")) }
    }

    private mutating func append(_ text: StaticString) {
        for place in 0..<text.utf8CodeUnitCount { bytes.append(unsafe text.utf8Start[place]) }
    }

    private mutating func append(_ value: Int64) {
        if value >= 0 && value < 10 {
            bytes.append(UInt8(ascii: "0") + UInt8(value))
        } else {
            bytes.append(contentsOf: String(value).utf8)
        }
    }

    private mutating func append(_ value: Double) throws {
        guard value.isFinite else {
            throw EncodingError.invalidValue(
                value, .init(codingPath: [], debugDescription: "JSON has no such number."))
        }
        var text = value.description
        if text.hasSuffix(".0") { text.removeLast(2) }
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func append(quoted text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { all in
            let all = unsafe all.span
            var start = 0
            while start < all.count {
                var end = start
                while end < all.count, !Self.isEscaped(all[end]) { end += 1 }
                unsafe all.extracting(start..<end).withUnsafeBufferPointer {
                    unsafe bytes.append(contentsOf: $0)
                }
                if end < all.count { append(escaped: all[end]) }
                start = end + 1
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func append(escaped byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): append("\\\"")
        case UInt8(ascii: "\\"): append("\\\\")
        case 0x08: append("\\b")
        case 0x0C: append("\\f")
        case 0x0A: append("\\n")
        case 0x0D: append("\\r")
        case 0x09: append("\\t")
        case 0..<0x20:
            append("\\u00")
            for digit in [byte >> 4, byte & 15] {
                bytes.append(
                    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
        default: bytes.append(byte)
        }
    }
}
