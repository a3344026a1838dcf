/// One entry of a ZIP archive, as the archive's directory tells of it.
package struct ZipEntry: Hashable, Sendable {
    /// The path within the archive, in UTF-8 with slashes, without a leading one.
    package let name: String
    /// The position in the directory.
    package let index: Int
    /// The expanded bytes; the directory may lie, so reading counts again. nil where it says nothing.
    package let byteCount: Int?
    /// The bytes in the archive; nil where the directory says nothing.
    package let compressedByteCount: Int?
    /// Whether it can be read only with a password.
    package let isEncrypted: Bool

    /// Whether it is a folder, which holds nothing itself.
    package var isDirectory: Bool { name.utf8.last == UInt8(ascii: "/") }
}
