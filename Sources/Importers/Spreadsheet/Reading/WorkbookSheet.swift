/// One tab of a workbook.
struct WorkbookSheet: Hashable, Sendable {
    /// What it is.
    enum Content: Hashable, Sendable {
        case cells
        /// Something without rows: a chart, a dialog, macros of an old program.
        case other
        /// The part that the workbook names is not in the archive.
        case missing
    }

    /// The name on the tab.
    let name: String
    /// The position among the tabs, from 0.
    let index: Int
    let isHidden: Bool
    let content: Content
    /// The part of the archive that holds it.
    let part: String
}
