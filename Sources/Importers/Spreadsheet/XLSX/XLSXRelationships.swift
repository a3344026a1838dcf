import Foundation

/// What a part of a package points to, by id.
final class XLSXRelationships: XMLHandler {
    /// A part and what it is to the part that points to it.
    struct Target: Hashable {
        /// The last component of the type's URI, such as `worksheet`; strict and transitional names
        /// end alike.
        let type: String
        /// The path in the archive.
        let part: String
    }

    private(set) var targets: [String: Target] = [:]
    /// Every target, in the order of the file.
    private(set) var ordered: [Target] = []
    private let folder: String

    /// Reads the relationships of a part; a package that lacks them has none.
    ///
    /// - Parameter part: the path of the part in the archive; empty for the package itself.
    init(of part: String, in archive: ZipArchive) throws(ImportError) {
        let slash = part.utf8.lastIndex(of: UInt8(ascii: "/"))
        folder = slash.map { String(part[...$0]) } ?? ""
        let file = part[(slash.map { part.utf8.index(after: $0) } ?? part.startIndex)...]
        guard let entry = archive.entry(named: "\(folder)_rels/\(file).rels") else { return }
        try XMLStream(try archive.open(entry), file: archive.name, handler: self).finish()
    }

    /// The first target of a type; nil where there is none.
    func first(_ type: String) -> Target? { ordered.first { $0.type == type } }

    func start(_ name: XMLName, _ attributes: XMLAttributes, _ stream: XMLStream) {
        guard name.is("Relationship"), attributes.string("TargetMode") != "External",
            let id = attributes.string("Id"), let type = attributes.string("Type"),
            let path = attributes.string("Target")
        else { return }
        let word = type.utf8.split(separator: UInt8(ascii: "/")).last.map { String($0) ?? "" }
        let target = Target(type: word ?? "", part: Self.resolve(path, in: folder))
        if targets[id] == nil { targets[id] = target }
        ordered.append(target)
    }

    /// The path in the archive of a target: relative to a folder, or absolute.
    static func resolve(_ target: String, in folder: String) -> String {
        let slash = UInt8(ascii: "/")
        let unescaped = target.removingPercentEncoding ?? target
        let path = Array(unescaped.utf8).map { $0 == UInt8(ascii: "\\") ? slash : $0 }
        var components: [String] = []
        let whole = path.first == slash ? path : Array(folder.utf8) + path
        for component in whole.split(separator: slash) {
            let name = String(decoding: component, as: UTF8.self)
            if name == "." { continue }
            if name == ".." { _ = components.popLast() } else { components.append(name) }
        }
        return components.joined(separator: "/")
    }
}
