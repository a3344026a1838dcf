/// Reads phone numbers as people type them into E.164.
///
/// A number counts as read when its length fits its country's plan; whether it is in use is not
/// asked, because lists hold old and mistyped numbers that are evidence all the same. Where no
/// region is known, or no plan fits, the digits as found remain, so that equal numbers still meet.
///
/// - Missing: texts without five digits and placeholders (`000-0000`, `1111111111`, `123456789`)
///   give nil.
/// - Source: ITU-T E.164; libphonenumber for the plans.
public struct PhoneNormalizer: Sendable {
    public init() {}

    /// Reads one number.
    ///
    /// - Parameter region: ISO 3166 alpha-2 of where it is dialled; nil if not known.
    public func parse(_ raw: String, region: String?) -> PhoneNumber? {
        let region = region.flatMap { PhoneRegion($0) } ?? .unknown
        guard let reading = read(Array(raw.utf8), region: region) else { return nil }
        return Self.number(reading)
    }

    /// `parse` without the fast path, for measuring what that saves; the results are equal.
    package func parseByLibrary(_ raw: String, region: String?) -> PhoneNumber? {
        let region = region.flatMap { PhoneRegion($0) } ?? .unknown
        return readSlowly(Array(raw.utf8), region: region).map(Self.number)
    }

    /// Whether `parse` reads a number, or finds none, without the library.
    package func isReadFast(_ raw: String, region: String?) -> Bool {
        let region = region.flatMap { PhoneRegion($0) } ?? .unknown
        return Self.readFast(PhoneScanner(Array(raw.utf8)), region: region) != .undecided
    }

    /// Every reading that fits the plan of one of the regions, without repetition, in the order
    /// of the regions; the digits as found where none fits.
    public func candidates(_ raw: String, regions: [String]) -> [PhoneNumber] {
        var found: [PhoneNumber] = []
        for region in regions {
            if let number = parse(raw, region: region), number.isInternational,
                !found.contains(number)
            {
                found.append(number)
            }
        }
        if !found.isEmpty { return found }
        return parse(raw, region: nil).map { [$0] } ?? []
    }

    /// The bytes of `parse`; nil for placeholders and texts that are no number.
    func read(_ text: [UInt8], region: PhoneRegion) -> PhoneReading? {
        let scanner = PhoneScanner(text)
        switch Self.readFast(scanner, region: region) {
        case .reading(let reading): return reading
        case .none: return nil
        case .undecided: return readSlowly(text, scanner: scanner, region: region)
        }
    }

    /// The reading by the library alone: what `readFast` must agree with.
    func readSlowly(_ text: [UInt8], region: PhoneRegion) -> PhoneReading? {
        readSlowly(text, scanner: PhoneScanner(text), region: region)
    }

    private func readSlowly(
        _ text: [UInt8], scanner: PhoneScanner, region: PhoneRegion
    ) -> PhoneReading? {
        if Self.isPlaceholder(scanner.digits) { return nil }
        if let reading = PhoneLibrary.read(text, region: region) {
            return Self.isPlaceholder(reading.national) ? nil : reading
        }
        if !scanner.hasPlus, let start = Self.internationalStart(scanner.digits),
            var reading = PhoneLibrary.read(
                [0x2B] + scanner.digits[start...], region: .unknown)
        {
            if reading.extensionDigits.isEmpty { reading.extensionDigits = scanner.extensionDigits }
            return Self.isPlaceholder(reading.national) ? nil : reading
        }
        return Self.asFound(scanner)
    }

    /// The digits behind a leading `00` or `011`, which people write for the plus sign.
    private static func internationalStart(_ digits: [UInt8]) -> Int? {
        guard digits.count >= 10, digits[0] == 0x30 else { return nil }
        if digits[1] == 0x30, digits[2] != 0x30 { return 2 }
        if digits[1] == 0x31, digits[2] == 0x31, digits[3] != 0x30 { return 3 }
        return nil
    }

    private static func asFound(_ scanner: PhoneScanner) -> PhoneReading? {
        var digits = scanner.digits[...]
        if !scanner.hasPlus, digits.first == 0x30 { digits = digits.dropFirst() }
        guard digits.count >= 5, digits.count <= 20 else { return nil }
        let national = Array(digits)
        if isPlaceholder(national) { return nil }
        return PhoneReading(
            countryCode: [], national: national, extensionDigits: scanner.extensionDigits)
    }

    private static func number(_ reading: PhoneReading) -> PhoneNumber {
        PhoneNumber(
            digits: String(decoding: reading.digits, as: UTF8.self),
            extension: reading.extensionDigits.isEmpty
                ? nil : String(decoding: reading.extensionDigits, as: UTF8.self),
            isInternational: !reading.countryCode.isEmpty)
    }

    /// One digit repeated, a run up or down the keyboard, or seven zeros at the end.
    static func isPlaceholder(_ digits: [UInt8]) -> Bool {
        var start = 0
        while start < digits.count, digits[start] == 0x30 { start += 1 }
        let count = digits.count - start
        guard count >= 2 else { return digits.count > 1 }
        if digits.count >= 7, digits[digits.count - 1] == 0x30,
            digits.suffix(7).allSatisfy({ $0 == 0x30 })
        {
            return true
        }
        var isOne = true
        var isRising = count >= 5
        var isFalling = count >= 5
        var previous = digits[start]
        for index in (start + 1)..<digits.count {
            let digit = digits[index]
            if digit != previous { isOne = false }
            if digit != (previous == 0x39 ? 0x30 : previous + 1) { isRising = false }
            if digit != (previous == 0x30 ? 0x39 : previous &- 1) { isFalling = false }
            if !isOne && !isRising && !isFalling { return false }
            previous = digit
        }
        return true
    }
}

extension PhoneNormalizer {
    /// What the fast path makes of a text.
    enum FastReading: Equatable {
        case reading(PhoneReading)
        case none
        /// Only the library may decide.
        case undecided
    }

    /// Reads a plainly written number by the plans of `PhonePlans`; each step is that of `readSlowly`.
    static func readFast(_ scanner: PhoneScanner, region: PhoneRegion) -> FastReading {
        if isPlaceholder(scanner.digits) { return .none }
        guard scanner.isPlain else { return .undecided }
        // The library wants two digits, and three where anything else stands with them.
        if scanner.digits.count < 2 { return .none }
        guard scanner.digits.count > 2, let plans = PhonePlans.installed,
            let digits = PhoneDigits(scanner.digits)
        else { return .undecided }
        let parser = PhoneParser(plans: plans)
        switch parser.parse(digits, hasPlus: scanner.hasPlus, region: region) {
        case .undecided: return .undecided
        case .number(let number) where number.isPossible:
            return reading(number, scanner.extensionDigits)
        case .number, .none: break
        }
        if !scanner.hasPlus, let start = internationalStart(scanner.digits) {
            switch parser.parse(digits.dropping(start), hasPlus: true, region: .unknown) {
            case .undecided: return .undecided
            case .number(let number) where number.isPossible:
                return reading(number, scanner.extensionDigits)
            case .number, .none: break
            }
        }
        return asFound(scanner).map { .reading($0) } ?? .none
    }

    private static func reading(
        _ number: PhoneParser.Number, _ extensionDigits: [UInt8]
    ) -> FastReading {
        let national = number.national.bytes
        if isPlaceholder(national) { return .none }
        return .reading(
            PhoneReading(
                countryCode: Array(String(number.countryCode).utf8), national: national,
                extensionDigits: extensionDigits))
    }
}
