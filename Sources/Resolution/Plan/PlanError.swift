/// Why a plan file could not be read.
public struct PlanError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What went wrong.
    public enum Code: String, Sendable, CaseIterable {
        case empty = "plan.empty"
        case unknownSchema = "plan.unknownSchema"
        case badHeader = "plan.badHeader"
        case badItem = "plan.badItem"
        case duplicateItem = "plan.duplicateItem"
        case cutShort = "plan.cutShort"
    }

    public let code: Code
    /// The 1-based line of the file.
    public let line: Int
    /// Where in the line's object, such as `evidence.0.weight`; nil where the line is no object.
    public let path: String?

    public init(_ code: Code, line: Int, path: String? = nil) {
        self.code = code
        self.line = line
        self.path = path
    }

    public var description: String {
        let place = "line \(line)" + (path.map { ", at \($0)" } ?? "")
        return switch code {
        case .empty: "The plan is empty. Make it again with: recollect plan"
        case .unknownSchema:
            "The plan is of a form that this version does not know (\(place))."
                + " Make it again with: recollect plan"
        case .badHeader: "The first line of the plan is not a plan's header (\(place))."
        case .badItem:
            "An item of the plan cannot be understood (\(place))."
                + " Correct the line, or take it out."
        case .duplicateItem: "An item stands in the plan twice (\(place)). Take one out."
        case .cutShort:
            "The plan ends within a line (\(place)): the file is incomplete. Make it again with:"
                + " recollect plan"
        }
    }
}
