import Foundation

/// Writes clusters and pairs in the shape that `export crosswalk` and `export pairs` have.
struct ResultWriter: Sendable {
    let folder: String
    let text: FileText
    /// The cells of the rows' own ids, part by part.
    let keys: SharedColumn<Cell>
    let workers: Workers

    /// Writes `crosswalk.csv`: one line a record, the first record's id for its cluster.
    func write(_ clusters: RecordClusters) async throws {
        let ranges = workers.parts(of: clusters.roots.count, each: 131_072)
        let parts = await workers.map(ranges.count) { part in
            var out: [UInt8] = []
            out.reserveCapacity(ranges[part].count * 48)
            for record in ranges[part] {
                out.append(contentsOf: "list,".utf8)
                append(record, to: &out)
                out.append(contentsOf: ",\(record + 1),".utf8)
                append(Int(clusters.roots[record]), to: &out)
                out.append(contentsOf: ",contact\n".utf8)
            }
            return out
        }
        try write(parts, header: "source,record_key,row,entity_id,kind\n", to: "crosswalk.csv")
    }

    /// Writes `pairs.csv` with weights and probabilities.
    func write(_ pairs: [[WeighedPair]], threshold: Float) async throws {
        let parts = await workers.map(pairs.count) { part in
            var out: [UInt8] = []
            for pair in pairs[part] {
                let odds = exp2(Double(pair.weight))
                out.append(contentsOf: "list,".utf8)
                append(Int(pair.left), to: &out)
                out.append(contentsOf: ",list,".utf8)
                append(Int(pair.right), to: &out)
                let verdict = pair.weight >= threshold ? "merge" : "leave"
                out.append(contentsOf: ",\(pair.weight),\(odds / (1 + odds)),\(verdict)\n".utf8)
            }
            return out
        }
        let header =
            "left_source,left_key,right_source,right_key,match_weight,match_probability,verdict\n"
        try write(parts, header: header, to: "pairs.csv")
    }

    /// Appends a record's id as it stands in the file; without one its row.
    private func append(_ record: Int, to out: inout [UInt8]) {
        if record >= keys.count || keys[record].isEmpty {
            out.append(contentsOf: "\(record + 1)".utf8)
            return
        }
        text.withSpan(keys[record].range) { span in
            for index in span.indices { out.append(span[index]) }
        }
    }

    private func write(_ parts: [[UInt8]], header: String, to name: String) throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        let path = folder + "/" + name
        guard FileManager.default.createFile(atPath: path, contents: Data(header.utf8)),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw ColumnsFirstError.unreadable }
        defer { try? handle.close() }
        _ = try handle.seekToEnd()
        for part in parts { try handle.write(contentsOf: part) }
    }
}
