/// What an organisation's name says of being one site of a larger one.
public enum SiteMark: String, Sendable, CaseIterable {
    /// It is called a branch, an office, a store or a department, or names a place behind the name.
    case branch
    /// It ends with the name of a town.
    case place
    /// It ends with a number, such as that of a store.
    case number
    /// A part of its name stands behind a dash, and what stands before it is another's name.
    case part
    /// It is called the headquarters.
    case head
}
