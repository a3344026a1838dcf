import Foundation

/// Turns an answer into a tree of JSON.
final class JSONTreeEncoder: Encoder {
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]
    private var tree: JSONTree?

    private init(_ tree: JSONTree? = nil) {
        self.tree = tree
    }

    /// - Throws: whatever the value throws; it may say nothing, which is null.
    static func tree(_ value: some Encodable) throws -> JSONTree {
        let encoder = JSONTreeEncoder()
        try value.encode(to: encoder)
        return encoder.tree ?? .null
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(Members(object: object()))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        if case .list(let list) = tree { return Values(list: list) }
        let list = JSONTree.List()
        tree = .list(list)
        return Values(list: list)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { Single(encoder: self) }

    private func object() -> JSONTree.Object {
        if case .object(let object) = tree { return object }
        let object = JSONTree.Object()
        tree = .object(object)
        return object
    }

    /// A value that needs no encoder; nil for another.
    private static func leaf<Value: Encodable>(_ value: Value) -> JSONTree? {
        // Types that are compared first cost a tenth of casts that fail.
        guard leaves.contains(ObjectIdentifier(Value.self)) else { return nil }
        return switch value {
        case let text as String: .text(text)
        case let number as Int: .integer(Int64(number))
        case let value as Bool: .boolean(value)
        case let number as Double: .number(number)
        case let number as Int64: .integer(number)
        case let list as WrittenList: .written(list)
        // As Foundation writes them.
        case let date as Date: .number(date.timeIntervalSinceReferenceDate)
        case let data as Data: .text(data.base64EncodedString())
        case let url as URL: .text(url.absoluteString)
        case let number as Decimal: .raw(number.description)
        default: nil
        }
    }

    private static let leaves: [ObjectIdentifier] = [
        ObjectIdentifier(String.self), ObjectIdentifier(Int.self), ObjectIdentifier(Bool.self),
        ObjectIdentifier(Double.self), ObjectIdentifier(Int64.self),
        ObjectIdentifier(WrittenList.self), ObjectIdentifier(Date.self),
        ObjectIdentifier(Data.self), ObjectIdentifier(URL.self), ObjectIdentifier(Decimal.self),
    ]

    private static func any(_ value: some Encodable) throws -> JSONTree {
        try leaf(value) ?? tree(value)
    }

    // MARK: Objects

    private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let object: JSONTree.Object
        var codingPath: [any CodingKey] { [] }

        private func add(_ value: JSONTree, _ key: Key) {
            object.members.append((key.stringValue, value))
        }

        func encodeNil(forKey key: Key) { add(.null, key) }
        func encode(_ value: Bool, forKey key: Key) { add(.boolean(value), key) }
        func encode(_ value: String, forKey key: Key) { add(.text(value), key) }
        func encode(_ value: Double, forKey key: Key) { add(.number(value), key) }
        func encode(_ value: Int, forKey key: Key) { add(.integer(Int64(value)), key) }
        func encode(_ value: Int64, forKey key: Key) { add(.integer(value), key) }
        func encode(_ value: some Encodable, forKey key: Key) throws {
            add(try JSONTreeEncoder.any(value), key)
        }

        func nestedContainer<Inner: CodingKey>(
            keyedBy type: Inner.Type, forKey key: Key
        ) -> KeyedEncodingContainer<Inner> {
            let inner = JSONTree.Object()
            add(.object(inner), key)
            return KeyedEncodingContainer(Members<Inner>(object: inner))
        }

        func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
            let inner = JSONTree.List()
            add(.list(inner), key)
            return Values(list: inner)
        }

        func superEncoder() -> any Encoder { encoder(under: "super") }
        func superEncoder(forKey key: Key) -> any Encoder { encoder(under: key.stringValue) }

        private func encoder(under key: String) -> JSONTreeEncoder {
            let inner = JSONTree.Object()
            object.members.append((key, .object(inner)))
            return JSONTreeEncoder(.object(inner))
        }
    }

    // MARK: Lists

    private struct Values: UnkeyedEncodingContainer {
        let list: JSONTree.List
        var codingPath: [any CodingKey] { [] }
        var count: Int { list.values.count }

        func encodeNil() { list.values.append(.null) }
        func encode(_ value: some Encodable) throws {
            list.values.append(try JSONTreeEncoder.any(value))
        }

        func nestedContainer<Inner: CodingKey>(
            keyedBy type: Inner.Type
        ) -> KeyedEncodingContainer<Inner> {
            let inner = JSONTree.Object()
            list.values.append(.object(inner))
            return KeyedEncodingContainer(Members<Inner>(object: inner))
        }

        func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
            let inner = JSONTree.List()
            list.values.append(.list(inner))
            return Values(list: inner)
        }

        func superEncoder() -> any Encoder {
            let inner = JSONTree.Object()
            list.values.append(.object(inner))
            return JSONTreeEncoder(.object(inner))
        }
    }

    // MARK: Single values

    private struct Single: SingleValueEncodingContainer {
        let encoder: JSONTreeEncoder
        var codingPath: [any CodingKey] { [] }

        func encodeNil() { encoder.tree = .null }
        func encode(_ value: Bool) { encoder.tree = .boolean(value) }
        func encode(_ value: String) { encoder.tree = .text(value) }
        func encode(_ value: Double) { encoder.tree = .number(value) }
        func encode(_ value: Float) { encoder.tree = .raw(value.description) }
        func encode(_ value: Int) { encoder.tree = .integer(Int64(value)) }
        func encode(_ value: Int8) { encoder.tree = .integer(Int64(value)) }
        func encode(_ value: Int16) { encoder.tree = .integer(Int64(value)) }
        func encode(_ value: Int32) { encoder.tree = .integer(Int64(value)) }
        func encode(_ value: Int64) { encoder.tree = .integer(value) }
        func encode(_ value: UInt) { encoder.tree = .unsigned(UInt64(value)) }
        func encode(_ value: UInt8) { encoder.tree = .integer(Int64(value)) }
        func encode(_ value: UInt16) { encoder.tree = .integer(Int64(value)) }
        func encode(_ value: UInt32) { encoder.tree = .integer(Int64(value)) }
        func encode(_ value: UInt64) { encoder.tree = .unsigned(value) }
        func encode(_ value: some Encodable) throws {
            encoder.tree = try JSONTreeEncoder.any(value)
        }
    }
}
