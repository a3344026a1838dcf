import Foundation
import RecordModel

/// Reads a plan that `PlanWriter` wrote and a person may have edited: items taken out, winners
/// changed, keys in another order, keys added that mean nothing here.
public enum PlanReader {
    /// Reads a whole plan.
    ///
    /// - Throws: `PlanError` for the first line that cannot be understood; nothing of such a plan
    ///   is to be applied.
    public static func read(_ bytes: some Collection<UInt8>) throws(PlanError) -> MergePlan {
        let all = Array(bytes)
        if all.allSatisfy({ $0 <= 32 }) { throw PlanError(.empty, line: 1) }
        var header: PlanHeader?
        var items: [PlanItem] = []
        var lines: [String: Int] = [:]
        var hasEnd = false
        var number = 0
        var start = 0
        while start < all.count {
            number += 1
            let end = all[start...].firstIndex(of: 10) ?? all.count
            let line = all[start..<end]
            start = end + 1
            if line.allSatisfy({ $0 <= 32 }) { continue }
            if header == nil {
                header = try self.header(Data(line), line: number)
                continue
            }
            if isEnd(line) {
                hasEnd = true
                continue
            }
            let isLast = end == all.count
            let item = try self.item(Data(line), line: number, isCutShort: isLast)
            if lines.updateValue(number, forKey: item.id) != nil {
                throw PlanError(.duplicateItem, line: number)
            }
            items.append(item)
        }
        guard let header else { throw PlanError(.empty, line: 1) }
        return MergePlan(header: header, items: items, hasEnd: hasEnd)
    }

    /// Whether a line is the one that ends a plan.
    private static func isEnd(_ line: ArraySlice<UInt8>) -> Bool {
        struct End: Decodable {
            let end: Int
        }
        return line.count < 64 && (try? JSONDecoder().decode(End.self, from: Data(line))) != nil
    }

    private struct Schema: Decodable {
        let schema: String
    }

    private static func header(_ data: Data, line: Int) throws(PlanError) -> PlanHeader {
        let schema = try decode(Schema.self, data, line: line, orElse: .badHeader).schema
        if schema != PlanHeader.currentSchema {
            let isPlan = schema.hasPrefix("recollect.plan/")
            throw PlanError(isPlan ? .unknownSchema : .badHeader, line: line, path: "schema")
        }
        return try decode(PlanHeader.self, data, line: line, orElse: .badHeader)
    }

    private static func item(
        _ data: Data, line: Int, isCutShort: Bool
    ) throws(PlanError) -> PlanItem {
        // A file that was cut off does not end with a line break, and its last line is no object.
        let isObject = (try? JSONSerialization.jsonObject(with: data)) is [String: Any]
        if !isObject { throw PlanError(isCutShort ? .cutShort : .badItem, line: line) }
        let item = try decode(PlanItem.self, data, line: line, orElse: .badItem)
        if let path = item.firstProblem { throw PlanError(.badItem, line: line, path: path) }
        return item
    }

    private static func decode<Value: Decodable>(
        _ type: Value.Type, _ data: Data, line: Int, orElse code: PlanError.Code
    ) throws(PlanError) -> Value {
        do {
            return try JSONDecoder().decode(type, from: data)
        } catch let error as DecodingError {
            throw PlanError(code, line: line, path: path(of: error))
        } catch {
            throw PlanError(code, line: line)
        }
    }

    /// Where decoding failed; the error's own text may hold a value and is not used.
    private static func path(of error: DecodingError) -> String? {
        let path: [any CodingKey] =
            switch error {
            case .typeMismatch(_, let context), .valueNotFound(_, let context),
                .dataCorrupted(let context):
                context.codingPath
            case .keyNotFound(let key, let context): context.codingPath + [key]
            @unknown default: []
            }
        if path.isEmpty { return nil }
        return path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }
}
