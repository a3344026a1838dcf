/// A key that a person pressed, or something else that a screen must answer to.
enum Key: Equatable {
    case character(Character)
    case escape
    case up
    case down
    case left
    case right
    case pageUp
    case pageDown
    case home
    case end
    /// The window has another size, or wants a new drawing.
    case resized
    /// The shell stops the program for a while (Ctrl-Z).
    case stopped
    /// A signal asks the program to end.
    case signalled(Int32)
    case other

    /// The key of an escape sequence, the bytes after ESC.
    init(sequence: [UInt8]) {
        switch sequence {
        case []: self = .escape
        case [0x5b, 0x41], [0x4f, 0x41]: self = .up
        case [0x5b, 0x42], [0x4f, 0x42]: self = .down
        case [0x5b, 0x43], [0x4f, 0x43]: self = .right
        case [0x5b, 0x44], [0x4f, 0x44]: self = .left
        case Array("[5~".utf8): self = .pageUp
        case Array("[6~".utf8): self = .pageDown
        case Array("[H".utf8), Array("OH".utf8), Array("[1~".utf8): self = .home
        case Array("[F".utf8), Array("OF".utf8), Array("[4~".utf8): self = .end
        default: self = .other
        }
    }

    /// How many bytes follow the first byte of a UTF-8 character; nil where none can begin with it.
    static func continuation(after first: UInt8) -> Int? {
        switch first {
        case 0x00...0x7f: 0
        case 0xc2...0xdf: 1
        case 0xe0...0xef: 2
        case 0xf0...0xf4: 3
        default: nil
        }
    }
}
