import RecordModel

/// Puts the search for damage and the repairs asked for between a file's readers and whoever reads.
enum DamageReading {
    /// - Parameters:
    ///   - readers: freshly opened.
    ///   - open: opens the same readers again, for the look that repairs need first.
    static func readers(
        _ readers: [any RecordReader], options: ImportOptions, file: String,
        open: () throws(ImportError) -> [any RecordReader]
    ) throws(ImportError) -> [any RecordReader] {
        var plans = readers.map { reader in
            RepairPlan(options.mapping?.table(named: reader.table.name), of: reader.table)
        }
        let request = options.repairs ?? RepairRequest(codes: [])
        if !request.isEmpty || plans.contains(where: \.needsLearning) {
            for (index, reader) in try open().enumerated() where index < plans.count {
                var look = DamageReader(reader, plan: RepairPlan(), file: file)
                while try look.next() != nil {}
                plans[index].add(request, look.damage, look.census, of: look.table)
            }
        }
        if !options.looksForDamage && request.isEmpty && options.mapping == nil { return readers }
        return zip(readers, plans).map { DamageReader($0, plan: $1, file: file) }
    }
}
