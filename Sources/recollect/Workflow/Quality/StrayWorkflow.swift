import CanonicalStore
import DataQuality
import RecordModel

/// Finds customers on whom two people work, and history that is lost to everybody.
struct StrayWorkflow {
    let store: CanonicalStore
    let place: Workplace
    let progress: ProgressLine

    private static let talk: Set<HistoryKind> = [
        .activity, .call, .email, .meeting, .note, .ticketEntry,
    ]
    private static let belonging: Set<HistoryKind> = [
        .activity, .call, .email, .meeting, .note, .task, .ticket,
    ]

    /// All of them, kind by kind, in a fixed order.
    func find() throws -> [Stray] {
        progress.begin("Looking for what nobody looks after", unit: .rows)
        defer { progress.clear() }
        let colleagues = try Colleagues(store: store, place: place)
        let people = try PartyDirectory(store: store)
        var found = try owners(people, colleagues)
        found += try history(people, colleagues)
        let order = Dictionary(
            uniqueKeysWithValues: Stray.Kind.allCases.enumerated().map { ($1, $0) })
        return found.sorted {
            (order[$0.kind] ?? 0, $0.source, $0.object, $0.key)
                < (order[$1.kind] ?? 0, $1.source, $1.object, $1.key)
        }
    }

    // MARK: Owners

    private func owners(_ people: PartyDirectory, _ colleagues: Colleagues) throws -> [Stray] {
        var found: [Stray] = []
        for (entity, owned) in people.owned.sorted(by: { $0.key < $1.key }) {
            let names = Self.distinct(owned, colleagues)
            guard let first = owned.first, let id = try people.id(entity) else { continue }
            if names.count > 1 {
                found.append(
                    try stray(
                        .twoOwners, first.record, id, names,
                        "Agree who looks after \(id): recollect show \(id)"))
            }
            for record in owned where colleagues.hasLeft(record.owner) {
                found.append(
                    try stray(
                        .departedRecord, record.record, id, [record.owner],
                        "Give it to somebody who works here."))
            }
        }
        for (proposal, entities) in try store.openProposalEntities() {
            let owned = entities.sorted().compactMap { people.owned[$0]?.first }
            let names = Self.distinct(owned, colleagues)
            guard names.count > 1, let first = owned.first else { continue }
            let id = try people.id(first.entity)
            found.append(
                try stray(
                    .likelySameTwoOwners, first.record, id, names,
                    "Decide whether they are one: recollect review (proposal \(proposal.rawValue))")
            )
        }
        return found
    }

    private func stray(
        _ kind: Stray.Kind, _ record: RecordID, _ entity: String?, _ owners: [String],
        _ advice: String
    ) throws -> Stray {
        let reference = try store.references([record])[0]
        return Stray(
            kind: kind, object: reference.kind.rawValue, source: reference.source,
            key: reference.key, entity: entity, owners: owners, advice: advice)
    }

    /// Owners as they are written first, each colleague once, in their order.
    private static func distinct(
        _ owned: [PartyDirectory.Owned], _ colleagues: Colleagues
    ) -> [String] {
        var seen: Set<String> = []
        return owned.filter {
            seen.insert(colleagues.name($0.owner, source: $0.source)).inserted
        }.map(\.owner)
    }

    // MARK: History

    private func history(_ people: PartyDirectory, _ colleagues: Colleagues) throws -> [Stray] {
        let reached = try store.entitiesOfHistory()
        let loose = try store.looseHistory()
        var found: [Stray] = []
        var count = 0
        try store.forEachHistoryItem { number, item, facts in
            count += 1
            if count.isMultiple(of: 1000) { progress.advance(to: count, of: nil) }
            let kind = item.reference.kind
            let own = reached[number] ?? []
            if loose.contains(number), own.isEmpty, Self.belonging.contains(kind) {
                found.append(try lost(item, people))
            } else if Self.talk.contains(kind) || kind == .task, !own.isEmpty {
                if let stray = try mentioning(item, own, people, colleagues) { found.append(stray) }
            }
            let isOpen = facts["state"] == HistoryFacts.State.open.rawValue
            let owner = [facts["owner"], item.text(.ownerKey), item.text(.ownerEmail)]
                .compactMap { $0 }.first { colleagues.hasLeft($0) }
            if let owner, isOpen, kind == .task || kind == .deal {
                let entity = try own.min().flatMap { try people.id($0) }
                found.append(
                    Stray(
                        kind: kind == .task ? .departedTask : .departedRecord,
                        object: kind.rawValue, source: item.reference.source,
                        key: item.reference.key, entity: entity, owners: [owner],
                        advice: "Give it to somebody who works here."))
            }
        }
        return found
    }

    /// A piece that belongs to nobody, with whom its text may mean.
    private func lost(_ item: HistoryItem, _ people: PartyDirectory) throws -> Stray {
        let match = people.match(Self.text(item), usesNames: true)
        let suggestion = try match.flatMap { try people.id($0.entity) }
        return Stray(
            kind: .withoutParty, object: item.reference.kind.rawValue,
            source: item.reference.source, key: item.reference.key, suggestion: suggestion,
            basis: match?.basis,
            advice: suggestion.map { "It may belong to \($0); correct it at its source." }
                ?? "Correct it at its source, or import whom it belongs to.")
    }

    /// A piece whose text has an address of somebody else than whom it belongs to.
    private func mentioning(
        _ item: HistoryItem, _ own: Set<Int64>, _ people: PartyDirectory,
        _ colleagues: Colleagues
    ) throws -> Stray? {
        let related = people.related(to: own)
        guard
            let match = people.match(
                Self.text(item), usesNames: false, besides: related, addressesOf: colleagues.emails),
            let suggestion = try people.id(match.entity)
        else { return nil }
        return Stray(
            kind: .namesAnother, object: item.reference.kind.rawValue,
            source: item.reference.source, key: item.reference.key,
            entity: try own.min().flatMap { try people.id($0) }, suggestion: suggestion,
            basis: match.basis, advice: "See whether \(suggestion) should have it, too.")
    }

    /// What people wrote: all of a piece's texts but keys and days.
    private static func text(_ item: HistoryItem) -> String {
        item.values.filter { value in
            value.field.mention == nil && value.field != .key && value.field != .messageKey
        }.map(\.text).joined(separator: " \n ")
    }
}
