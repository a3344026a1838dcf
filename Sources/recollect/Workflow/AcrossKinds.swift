import CanonicalStore
import Matching
import RecordModel

/// What people and companies say of each other where all companies are matched, but some people alone: the
/// account of everybody and the people of every account, from what the match index keeps of those who are not
/// read.
struct AcrossKinds: Sendable {
    /// All accounts with their people, as hashes.
    let accounts: NormalizedTable
    /// What all contacts say of accounts, with what stands for the entities of their accounts now.
    let clues: ContactClues
    /// Contacts that are as the index knows them, but whose account is another entity, or none, or one at last.
    let relabelled: Set<RecordID>
    /// As the index knows them.
    private let former: ContactClues
    /// What stands for entities, by its hash.
    private let names: [UInt64: String]

    /// - Parameters:
    ///   - kept: what the index keeps.
    ///   - news: what the contacts say that came or changed.
    ///   - groups: for each account the number of the first of its entity's records.
    /// - Returns: nil where the index knows contacts under accounts that are called otherwise now.
    init?(
        _ kept: ContactClues, news: ContactClues, _ lookup: MatchWorkflow.AccountLookup,
        groups: [Int]
    ) {
        let all = kept.replaced(by: news)
        let links = lookup.accounts(of: all, groups: groups)
        let labels = lookup.labels(links, all)
        names = Dictionary(
            lookup.names.map { (ContactToken.of($0), $0) }, uniquingKeysWith: { first, _ in first })
        former = kept
        var relabelled: Set<RecordID> = []
        var place = 0
        for (position, record) in kept.records.enumerated() {
            while all.records[place] < record { place += 1 }
            let label = kept.label(of: position)
            if label == labels[place] { continue }
            if news.position(of: record) == nil { relabelled.insert(record) }
            if let label, names[label] == nil { return nil }
        }
        self.relabelled = relabelled
        clues = all.labelled(labels)
        accounts = lookup.accounts(of: clues, groups: nil).accountsWithPeople(clues)
    }

    /// A table of some contacts with the entities of their accounts.
    func linked(_ contacts: NormalizedTable) -> NormalizedTable {
        contacts.withAccounts { label(of: contacts.records[$0], in: clues) }
    }

    /// A table of some contacts as the index knows them with the entities that their accounts were then.
    func formerlyLinked(_ contacts: NormalizedTable) -> NormalizedTable {
        contacts.withAccounts { label(of: contacts.records[$0], in: former) }
    }

    private func label(of contact: RecordID, in clues: ContactClues) -> String? {
        clues.position(of: contact).flatMap { clues.label(of: $0) }.flatMap { names[$0] }
    }
}

extension MatchWorkflow {
    /// What people and companies say of each other in a night.
    ///
    /// - Returns: nil where all people have to be read for it.
    func acrossKinds(in run: StoreRun) async throws -> AcrossKinds? {
        guard try hasBothKinds(), let index = try store.matchIndex(kind: .contact),
            index.header.hasClues ?? false
        else { return nil }
        let news = run.unindexedRecords(.contact).union(index.unindexed)
        if Self.isMuch(news, of: index.header) { return nil }
        let own = ContactClues(try await plainTable(.contact, of: news.sorted())).ascending()
        let lookup = try AccountLookup(try await plainTable(.account), store)
        return AcrossKinds(
            try ContactClues(index), news: own, lookup,
            groups: try accountGroups(lookup.accounts))
    }

    /// A decision about accounts with people as hashes that tells of people in common by their names where it is
    /// explained.
    func naming(_ decision: Decision, _ across: AcrossKinds?) async throws -> Decision {
        guard let across, let people = decision.table[.person],
            case .any(let explainer) = decision.explaining
        else { return decision }
        let wanted =
            decision.clustering.proposals.compactMap(\.decisivePair)
            + ClusterReporter.pairs(decision)
        var shared: Set<String> = []
        for pair in wanted {
            let left = people.texts(ofRecord: Int(decision.pairs.left[pair]))
            let right = people.texts(ofRecord: Int(decision.pairs.right[pair]))
            shared.formUnion(Set(left).intersection(right))
        }
        if shared.isEmpty { return decision }
        var named = decision
        named.explaining = .any(
            explainer.naming(
                try await plainTable(.contact, of: across.clues.contacts(knownAs: shared))))
        return named
    }
}
