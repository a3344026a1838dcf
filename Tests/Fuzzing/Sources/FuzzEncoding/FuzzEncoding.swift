import FuzzedFile
import TextKernels

/// Any bytes as text of unknown encoding: detected, decoded whole and in pieces, to the same UTF-8.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = unsafe FuzzedFile.bytes(start, count)
    var detector = EncodingDetector()
    // The last byte says how long the pieces are.
    let piece = Int(bytes.last ?? 0) + 1
    for start in stride(from: 0, to: bytes.count, by: piece) {
        let part = Array(bytes[start..<min(bytes.count, start + piece)])
        detector.consume(part.span)
    }
    let found = detector.finish().encoding
    let other = TextEncoding.allCases[Int(bytes.first ?? 0) % TextEncoding.allCases.count]
    for encoding in found == other ? [found] : [found, other] {
        let whole = decoded(bytes, encoding, piece: max(1, bytes.count))
        let pieces = decoded(bytes, encoding, piece: piece)
        precondition(whole == pieces, "text depends on where it is cut")
        precondition(String(validating: whole, as: UTF8.self) != nil, "the result is no UTF-8")
    }
    return 0
}

private func decoded(_ bytes: [UInt8], _ encoding: TextEncoding, piece: Int) -> [UInt8] {
    var out: [UInt8] = []
    do throws(TextError) {
        var decoder = try TextDecoder(encoding: encoding)
        for start in stride(from: 0, to: bytes.count, by: piece) {
            let part = Array(bytes[start..<min(bytes.count, start + piece)])
            _ = decoder.decode(part.span, isLast: false, into: &out)
        }
        let nothing: [UInt8] = []
        _ = decoder.decode(nothing.span, isLast: true, into: &out)
    } catch {
        preconditionFailure("the installed ICU lacks \(encoding.rawValue)")
    }
    return out
}
