import RecordModel

/// Writes a plan as JSON Lines: the header, then one item a line, then the end, keys sorted, numbers in a fixed
/// form, so that equal plans are equal bytes and a line is a decision that a person can take out.
///
/// Items are written in the order given; the caller gives them in a fixed one. The file holds
/// personal values, so the caller makes it readable by its owner only.
public struct PlanWriter {
    private let write: ([UInt8]) throws -> Void
    private var line = JSONLine()
    public private(set) var itemCount = 0

    /// Writes the header.
    ///
    /// - Parameter write: called with whole lines.
    public init(header: PlanHeader, write: @escaping ([UInt8]) throws -> Void) throws {
        self.write = write
        line.object { line in
            line.key("comment")
            line.string(header.comment)
            if let count = header.itemCount {
                line.key("itemCount")
                line.number(count)
            }
            line.key("modelVersions")
            line.object { line in
                for kind in PartyKind.allCases {
                    guard let version = header.modelVersions[kind.rawValue] else { continue }
                    line.key(kind == .account ? "account" : "contact")
                    line.string(version)
                }
            }
            line.key("policyVersion")
            line.string(header.policyVersion)
            line.key("schema")
            line.string(header.schema)
            line.key("storeState")
            line.string(header.storeState)
        }
        line.finish()
        try write(line.bytes)
    }

    /// Writes one item.
    public mutating func write(_ item: PlanItem) throws {
        line.removeAll()
        line.object { Self.append(item, to: &$0) }
        line.finish()
        itemCount += 1
        try write(line.bytes)
    }

    /// Writes the last line, by which a file from which lines were taken is told from one that was cut
    /// short.
    public mutating func finish() throws {
        line.removeAll()
        line.object { line in
            line.key("end")
            line.number(itemCount)
        }
        line.finish()
        try write(line.bytes)
    }

    /// The bytes of a whole plan.
    public static func bytes(
        header: PlanHeader, items: some Sequence<PlanItem>
    ) throws -> [UInt8] {
        let sink = Sink()
        var writer = try PlanWriter(header: header) { sink.bytes += $0 }
        for item in items { try writer.write(item) }
        try writer.finish()
        return sink.bytes
    }

    private final class Sink {
        var bytes: [UInt8] = []
    }

    private static func append(_ item: PlanItem, to line: inout JSONLine) {
        if let approval = item.approval {
            line.key("approval")
            line.array(approval) { $0.string($1.rawValue) }
        }
        if let pair = item.decisivePair {
            line.key("decisivePair")
            line.array(pair) { $0.number($1) }
        }
        line.key("entities")
        line.array(item.entities) { line, entity in line.array(entity) { $0.number($1) } }
        line.key("evidence")
        line.array(item.evidence) { line, evidence in
            line.object { append(evidence, to: &$0) }
        }
        line.key("golden")
        line.array(item.golden) { line, value in line.object { append(value, to: &$0) } }
        line.key("id")
        line.string(item.id)
        line.key("kind")
        line.string(item.kind.rawValue)
        line.key("members")
        line.array(item.members) { line, member in line.object { append(member, to: &$0) } }
        if let reason = item.reason {
            line.key("reason")
            line.string(reason.rawValue)
        }
        line.key("verdict")
        line.string(item.verdict.rawValue)
    }

    private static func append(_ member: PlanMember, to line: inout JSONLine) {
        line.key("contentHash")
        line.string(member.contentHash)
        line.key("key")
        line.string(member.key)
        line.key("source")
        line.string(member.source)
        line.key("version")
        line.number(member.version)
    }

    private static func append(_ evidence: PlanEvidence, to line: inout JSONLine) {
        line.key("agreements")
        line.array(evidence.agreements) { $0.string($1) }
        line.key("contradictions")
        line.array(evidence.contradictions) { $0.string($1) }
        line.key("contributions")
        line.array(evidence.contributions) { $0.string($1) }
        line.key("isLink")
        line.bool(evidence.isLink)
        line.key("left")
        line.number(evidence.left)
        line.key("probability")
        line.number(evidence.probability, decimals: 6)
        line.key("right")
        line.number(evidence.right)
        line.key("weight")
        line.number(evidence.weight, decimals: 3)
    }

    private static func append(_ value: PlanValue, to line: inout JSONLine) {
        line.key("alternates")
        line.array(value.alternates) { append($1, to: &$0) }
        line.key("field")
        line.string(value.field.rawValue)
        line.key("group")
        line.number(value.group)
        line.key("isConflict")
        line.bool(value.isConflict)
        if let label = value.label {
            line.key("label")
            line.string(label)
        }
        if let member = value.member {
            line.key("member")
            line.number(member)
        }
        line.key("rule")
        line.string(value.rule.rawValue)
        line.key("text")
        line.string(value.text)
        line.key("twins")
        line.array(value.twins) { append($1, to: &$0) }
    }

    private static func append(_ statement: PlanValue.Statement, to line: inout JSONLine) {
        line.object { line in
            line.key("field")
            line.string(statement.field.rawValue)
            if let member = statement.member {
                line.key("member")
                line.number(member)
            }
            line.key("text")
            line.string(statement.text)
        }
    }
}
