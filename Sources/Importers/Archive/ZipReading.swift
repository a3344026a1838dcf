import CZip

/// The bytes of an archive as the ZIP library asks for them, and what its failures mean.
@safe
final class ZipReading {
    let name: String
    let byteCount: Int
    private let origin: ZipArchive.Origin
    /// Why the input could not be read, which the library cannot carry.
    private var failure: ImportError?

    init(_ origin: ZipArchive.Origin) {
        self.origin = origin
        switch origin {
        case .input(let input):
            name = input.name
            byteCount = input.byteCount
        case .memory(let bytes, let name):
            self.name = name
            byteCount = bytes.count
        }
    }

    /// Fills a buffer from an offset; returns how many bytes, -1 where it fails.
    @unsafe
    func read(at offset: Int, count: Int, into buffer: UnsafeMutablePointer<UInt8>) -> Int64 {
        guard offset >= 0, offset <= byteCount else { return -1 }
        let wanted = min(count, byteCount - offset)
        switch origin {
        case .memory(let bytes, _):
            unsafe bytes.withUnsafeBufferPointer { source in
                guard let base = source.baseAddress, wanted > 0 else { return }
                unsafe buffer.update(from: base + offset, count: wanted)
            }
            return Int64(wanted)
        case .input(let input):
            var chunk: [UInt8] = []
            do throws(ImportError) {
                let got = try input.read(at: offset, count: wanted, into: &chunk)
                unsafe chunk.withUnsafeBufferPointer { source in
                    guard let base = source.baseAddress else { return }
                    unsafe buffer.update(from: base, count: got)
                }
                return Int64(got)
            } catch {
                failure = failure ?? error
                return -1
            }
        }
    }

    func error(_ status: Int32) -> ImportError {
        if let failure { return failure }
        switch Int(status) {
        case CZIP_ENCRYPTED:
            return ImportError(
                code: "zip.encrypted", kind: .unsupported, file: name,
                message: "The file is protected with a password; open it with its program, save it"
                    + " without a password, and import that.")
        case CZIP_UNSUPPORTED:
            return ImportError(
                code: "zip.unsupported", kind: .unsupported, file: name,
                message: "The archive is compressed or split in a way that cannot be read; save it"
                    + " again as an ordinary ZIP file.")
        default:
            return ImportError(
                code: "zip.damaged", kind: .notATable, file: name,
                message:
                    "The archive is damaged or cut off; get the file again, or open and save it"
                    + " with its program.")
        }
    }

    func bomb(_ what: String) -> ImportError {
        ImportError(
            code: "zip.bomb", kind: .unsupported, file: name,
            message: "The archive \(what), as only archives made to do harm do; it was not read."
                + " Where it is honest, expand it yourself and import what is in it.")
    }
}
