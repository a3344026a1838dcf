extension TargetExport.Outcome {
    /// What has to be known before the file is imported, a sentence each.
    func sentences(_ target: ExportTarget, withAll json: String) -> [String] {
        var out: [String] = []
        if leftOut > 0 {
            out.append(
                "\(Numbers.counted(leftOut, "value", "values")) found no column in \(target.title); all of "
                    + "them are in: \(json)")
        }
        if refused > 0 {
            out.append(
                "\(Numbers.counted(refused, "row", "rows")) lack a name that \(target.title) insists on; "
                    + "give them one (recollect edit) or leave them out.")
        }
        if unusable > 0 {
            out.append(
                "\(Numbers.counted(unusable, "party", "parties")) may not be reached this way and "
                    + "were left out.")
        }
        return out
    }
}
