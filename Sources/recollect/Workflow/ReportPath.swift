import Foundation

/// Where a report goes when nobody says so.
enum ReportPath {
    /// `crm.sqlite` has its report in `crm.report.html`.
    static func beside(store: String) -> String {
        let path = store as NSString
        return (path.pathExtension.isEmpty ? store : path.deletingPathExtension) + ".report.html"
    }
}
