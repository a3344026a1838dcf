import CPhoneNumber

/// libphonenumber behind one function; the reference for `PhonePlan`.
///
/// - Complexity: some 20 to 70 microseconds a number; the library's state is its own and shared
///   under its own locks.
enum PhoneLibrary {
    /// Reads a number as dialled in a region.
    ///
    /// Only the length is checked against the country's plan, not whether the number is in use.
    ///
    /// - Returns: nil where the text is no number or its length fits no plan.
    static func read(_ text: [UInt8], region: PhoneRegion) -> PhoneReading? {
        if text.isEmpty || text.count > 250 { return nil }
        let letters = [region.letters.0, region.letters.1]
        var result = recollect_phone()
        unsafe text.withUnsafeBufferPointer { text in
            unsafe letters.withUnsafeBufferPointer { letters in
                // Both arrays are known not to be empty, so both have a base address.
                guard let start = text.baseAddress, let code = letters.baseAddress else { return }
                unsafe recollect_phone_parse(start, Int32(text.count), code, &result)
            }
        }
        guard result.isParsed == 1, result.isPossible == 1 else { return nil }
        return PhoneReading(
            countryCode: Array(String(result.countryCode).utf8),
            national: bytes(of: result.national, count: result.nationalLength),
            extensionDigits: bytes(of: result.extension, count: result.extensionLength))
    }

    private static func bytes<T>(of tuple: T, count: Int32) -> [UInt8] {
        // A C array is imported as a tuple; its bytes are read in place.
        unsafe withUnsafeBytes(of: tuple) { unsafe Array($0.prefix(Int(count))) }
    }
}
