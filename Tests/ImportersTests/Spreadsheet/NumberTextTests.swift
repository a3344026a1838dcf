import Foundation
import Testing

@testable import Importers

@Suite struct NumberTextTests {
    /// Stored text and what a person typed; a double holds 15 to 17 digits, programs show 15.
    @Test(arguments: [
        ("0", "0"), ("1", "1"), ("-5", "-5"), ("1.50", "1.50"),
        ("123456789012345", "123456789012345"),
        ("0.10000000000000001", "0.1"), ("0.30000000000000004", "0.3"),
        ("4.3499999999999996", "4.35"), ("-2.2999999999999998", "-2.3"),
        ("1.1000000000000001E-5", "0.000011"), ("1.2345678901234E+13", "12345678901234"),
        ("1E+20", "100000000000000000000"), ("1e3", "1000"), ("12E-1", "1.2"),
        ("999999999999999.94", "1000000000000000"), ("0.99999999999999999", "1"),
        ("12345678901234567890", "12345678901234567890"), ("4915112345678901", "4915112345678901"),
        ("1.0000000000000001E+300", "1E+300"), ("1.5E-300", "1.5E-300"), ("-1E-300", "-1E-300"),
        ("0E0", "0"), ("-0.0E5", "0"), ("", ""), ("abc", "abc"), ("1.2.3", "1.2.3"), ("1E", "1E"),
        ("-", "-"), ("1E999999999", "1E999999999"),
    ])
    func storedNumbersBecomeWhatWasTyped(stored: String, typed: String) {
        var bytes = Array(("x" + stored).utf8)
        NumberText.clean(&bytes, from: 1)
        #expect(String(decoding: bytes, as: UTF8.self) == "x" + typed)
    }

    @Test func everyNumberOfFifteenDigitsSurvivesItsDouble() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<20_000 {
            let digits = Int.random(in: 1...15, using: &random)
            let value = Int.random(in: 0..<Self.power(digits), using: &random)
            let point = Int.random(in: 0...8, using: &random)
            // The shortest decimal text of the double nearest to the typed number, and 17 digits.
            let typed = Self.decimal(value, point)
            guard let double = Double(typed) else { continue }
            for stored in ["\(double)", String(format: "%.17g", double)] {
                var bytes = Array(stored.utf8)
                NumberText.clean(&bytes, from: 0)
                let clean = String(decoding: bytes, as: UTF8.self)
                #expect(Double(clean) == double, "\(typed) as \(stored) became \(clean)")
                #expect(Self.trimmed(clean) == Self.trimmed(typed), "\(typed) as \(stored)")
            }
        }
    }

    private static func power(_ exponent: Int) -> Int {
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }

    private static func decimal(_ value: Int, _ point: Int) -> String {
        if point == 0 { return "\(value)" }
        let rest = "\(value % power(point))"
        return "\(value / power(point))." + String(repeating: "0", count: point - rest.count) + rest
    }

    private static func trimmed(_ text: String) -> String {
        guard text.contains(".") else { return text }
        var text = text
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        return text
    }
}
