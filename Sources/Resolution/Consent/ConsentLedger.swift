import RecordModel

/// What one may do with the addresses of an entity: decided from the statements of all its records
/// (DESIGN.md, D6).
///
/// A triple of address, channel and purpose may be used if some permission for it is newer than every
/// objection to it. An undated permission never beats an objection, an undated objection beats every
/// permission, a tie refuses. So joining records can take triples away and never adds one that none of
/// them had: objections reach all addresses of the person, a permission only those of its own record.
///
/// The result depends on the set of records alone, not on their order.
public struct ConsentLedger: Sendable {
    /// An address and how it is used.
    public struct Place: Hashable, Sendable {
        public let channel: ConsentChannel
        /// Equal for addresses that are the same however they are written.
        public let key: String

        public init(channel: ConsentChannel, key: String) {
            self.channel = channel
            self.key = key
        }
    }

    /// An address with the statements that may be about it.
    private struct Entry {
        /// As the first record in content order writes it.
        let text: String
        /// Those of records that have the address, in content order.
        var permissions: [ConsentStatement] = []
    }

    private var entries: [Place: Entry] = [:]
    private var objections: [(statement: ConsentStatement, place: Place?)] = []

    /// - Parameters:
    ///   - members: the entity's records, in any order.
    ///   - key: makes the forms of one address equal; the text itself by default.
    public init(
        _ members: [SourceRecord],
        key: (_ address: FieldValue, _ record: SourceRecord) -> String = { value, _ in
            value.text.lowercased()
        }
    ) {
        for member in members.sorted(by: { $0.reference < $1.reference }) {
            let statements = ConsentReader.read(member).statements
            for channel in ConsentChannel.allCases {
                for (address, text) in Self.addresses(of: member, channel, key) {
                    let place = Place(channel: channel, key: address)
                    entries[place, default: Entry(text: text)].permissions +=
                        statements.filter {
                            $0.verdict == .permission && Self.isAbout($0, channel)
                                && ($0.address == nil || $0.address == text)
                        }
                }
            }
            for statement in statements where statement.verdict == .objection {
                objections.append((statement, Self.place(of: statement, member, key)))
            }
        }
    }

    /// Whether a triple may be used, and the statement that decides it.
    ///
    /// - Parameter purpose: nil for whatever purpose: only a permission that names none allows it, and
    ///   an objection to any purpose refuses it.
    /// - Missing: an address that no record has, or that nobody spoke of, may not be used.
    public func standing(_ place: Place, purpose: String?) -> ConsentStanding {
        let permissions = (entries[place]?.permissions ?? []).filter {
            $0.purpose == nil || Self.areEqual($0.purpose, purpose)
        }
        let against = objections.filter { objection in
            Self.isAbout(objection.statement, place.channel)
                && (objection.place == nil || objection.place == place)
                && (objection.statement.purpose == nil || purpose == nil
                    || Self.areEqual(objection.statement.purpose, purpose))
        }.map(\.statement)
        if let undated = against.first(where: { $0.date == nil }) { return .refused(by: undated) }
        let newest = against.max { Self.end($0) < Self.end($1) }
        let permission = permissions.filter { $0.date != nil }.max {
            Self.start($0) < Self.start($1)
        }
        guard let newest else {
            return (permission ?? permissions.first).map(ConsentStanding.allowed) ?? .unasked
        }
        guard let permission, Self.start(permission) > Self.end(newest) else {
            return .refused(by: newest)
        }
        return .allowed(by: permission)
    }

    /// Every triple that may be used, by channel, address and purpose: of each address what may be done
    /// for whatever purpose, and the purposes that anybody named.
    public var usable: [ConsentTriple] {
        let purposes = purposes
        var found: [ConsentTriple] = []
        for (place, entry) in entries {
            for purpose in purposes {
                guard case .allowed(let statement) = standing(place, purpose: purpose) else {
                    continue
                }
                found.append(
                    ConsentTriple(
                        place: place, address: entry.text, purpose: purpose, permission: statement))
            }
        }
        return found.sorted()
    }

    /// The addresses that may be used on a channel for one purpose, by address.
    ///
    /// What may be used for a purpose is more than what `usable` says of it and of whatever purpose,
    /// where nobody named it: an objection to another purpose does not reach it.
    /// - Parameter purpose: nil for whatever purpose, as `standing` reads it: neither what is permitted
    ///   for a named purpose only nor what somebody objected to for any is among them.
    /// - Returns: triples of the purpose asked for.
    public func usable(on channel: ConsentChannel, for purpose: String?) -> [ConsentTriple] {
        entries.compactMap { place, entry -> ConsentTriple? in
            guard place.channel == channel,
                case .allowed(let statement) = standing(place, purpose: purpose)
            else { return nil }
            return ConsentTriple(
                place: place, address: entry.text, purpose: purpose, permission: statement)
        }.sorted()
    }

    /// A postal address as places compare it.
    ///
    /// - Parameter part: the text of one of its fields.
    /// - Returns: nil where no part of it is known.
    package static func postalAddress(_ part: (Field) -> String?) -> String? {
        let parts = [Field.fullAddress, .street, .postalCode, .city].compactMap(part)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// Whether somebody objected to a channel and nothing newer permits it for any address.
    ///
    /// - Missing: a channel of which nobody spoke is not refused, though it is not permitted either.
    public func isRefused(_ channel: ConsentChannel) -> Bool {
        guard objections.contains(where: { Self.isAbout($0.statement, channel) }) else {
            return false
        }
        let places = entries.keys.filter { $0.channel == channel }
        return !places.contains { standing($0, purpose: nil).isAllowed }
    }

    /// None, and all that statements name, in the spelling that comes first.
    private var purposes: [String?] {
        let named = entries.values.flatMap(\.permissions) + objections.map(\.statement)
        var spellings: [String: String] = [:]
        for purpose in named.compactMap(\.purpose) {
            let folded = purpose.lowercased()
            spellings[folded] = min(spellings[folded] ?? purpose, purpose)
        }
        return [nil] + spellings.sorted { $0.key < $1.key }.map(\.value)
    }

    // MARK: Addresses

    private static func addresses(
        of record: SourceRecord, _ channel: ConsentChannel,
        _ key: (FieldValue, SourceRecord) -> String
    ) -> [(key: String, text: String)] {
        guard let field = channel.addressField else {
            return postalAddress(record.text).map { [($0.lowercased(), $0)] } ?? []
        }
        return record.values.filter { $0.field == field && !$0.isBlank }.map {
            (key($0, record), $0.text)
        }
    }

    /// The address that an objection names; nil for every one.
    private static func place(
        of statement: ConsentStatement, _ record: SourceRecord,
        _ key: (FieldValue, SourceRecord) -> String
    ) -> Place? {
        guard let text = statement.address, let channel = statement.channel else { return nil }
        let own = addresses(of: record, channel, key).first { $0.text == text }
        return own.map { Place(channel: channel, key: $0.key) }
    }

    private static func isAbout(_ statement: ConsentStatement, _ channel: ConsentChannel) -> Bool {
        statement.channel == nil || statement.channel == channel
    }

    private static func areEqual(_ left: String?, _ right: String?) -> Bool {
        left?.lowercased() == right?.lowercased()
    }

    // MARK: Dates

    /// The earliest moment that a statement may be of.
    private static func start(_ statement: ConsentStatement) -> String {
        statement.date?.description ?? ""
    }

    /// The latest: a day without a time is its whole day, so that a permission of the same day is no
    /// newer.
    private static func end(_ statement: ConsentStatement) -> String {
        let text = statement.date?.description ?? ""
        return text.utf8.count == 10 ? text + "T99" : text
    }
}
