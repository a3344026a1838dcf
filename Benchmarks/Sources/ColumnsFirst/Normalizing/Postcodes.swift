import RecordModel

@testable import NormalizationInside

/// Postcodes, read with the country of their row where that matters: a code of few digits lost its zeros.
struct Postcodes: Sendable {
    let pool: ValuePool
    /// For each raw value, at its number, the number of its code; the highest bit says that rows tell more.
    let numbers: [UInt32]
    /// By raw value and country, where the country matters.
    private let numbersOfCountries: [UInt64: UInt32]
    /// For each raw country, at its number, the number of the country.
    private let countries: [UInt8]

    private static let needsCountry: UInt32 = 1 << 31

    init(_ raw: RawColumn, countries rawCountries: RawColumn) {
        let normalizer = AddressNormalizer()
        var pool = ValueTexts.pool()
        var codes: [String] = []
        countries =
            [0]
            + (0..<rawCountries.count).map { value in
                let text = rawCountries.withBytes(value) { ValueReader.text($0) }
                guard let code = normalizer.country(text) else { return 0 }
                if let known = codes.firstIndex(of: code) { return UInt8(known + 1) }
                if codes.count == 254 { return 0 }
                codes.append(code)
                return UInt8(codes.count)
            }
        var numbers = [UInt32](repeating: 0, count: raw.count + 1)
        var pairs: [UInt64: UInt32] = [:]
        for value in 0..<raw.count {
            let text = raw.withBytes(value) { ValueReader.text($0) }
            let plain = normalizer.postalCode(text)
            let number = plain.map { pool.intern($0) } ?? 0
            numbers[value + 1] = number
            guard let plain, plain.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
                plain.utf8.count != 5
            else { continue }
            numbers[value + 1] |= Self.needsCountry
            for (place, code) in codes.enumerated() {
                let read = normalizer.postalCode(text, country: code)
                if read != plain {
                    pairs[UInt64(value + 1) << 8 | UInt64(place + 1)] =
                        read.map { pool.intern($0) } ?? 0
                }
            }
        }
        self.pool = pool
        self.numbers = numbers
        numbersOfCountries = pairs
    }

    /// The number of a row's code.
    @inline(__always)
    func number(_ raw: Int, country: Int) -> UInt32 {
        let number = numbers[raw]
        if number & Self.needsCountry == 0 { return number }
        let key = UInt64(raw) << 8 | UInt64(countries[country])
        return numbersOfCountries[key] ?? number & ~Self.needsCountry
    }
}
