/// A JSON value while it is made: what lists and objects hold comes into them later.
enum JSONTree {
    case null
    case boolean(Bool)
    case integer(Int64)
    case unsigned(UInt64)
    case number(Double)
    case text(String)
    /// Written as it is.
    case raw(String)
    case written(WrittenList)
    case list(List)
    case object(Object)

    final class List {
        var values: [JSONTree] = []
    }

    /// Members in the order in which they came.
    final class Object {
        var members: [(key: String, value: JSONTree)] = []
    }
}
