import Testing

@testable import Normalization

/// The region of a number is found without all that its grade needs.
@Suite struct PhoneOwnerTests {
    @Test func anOwnerIsThatOfTheGrade() {
        var state: UInt64 = 42
        func next(_ bound: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % bound
        }
        let codes = [
            "1", "44", "49", "33", "34", "39", "46", "32", "41", "7", "43", "800", "999", "47",
            "61",
        ]
        for _ in 0..<600 {
            let code = codes[Int(next(UInt64(codes.count)))]
            let trunk = next(4) == 0 ? "(0)" : ""
            let digits = (0..<(4 + next(9))).map { _ in "\(next(10))" }
            let separator = ["", " ", "-", "."][Int(next(4))]
            let tail = next(12) == 0 ? " ext. 12" : next(15) == 0 ? "abc" : ""
            let text = "+" + code + separator + trunk + digits.joined(separator: separator) + tail
            #expect(
                PhoneCheck.owner(text) == PhoneCheck.grade(text, region: nil).owner, "\(text)")
        }
        for text in ["+", "", "+1", "+49", "abc", String(repeating: "+4", count: 200)] {
            #expect(PhoneCheck.owner(text) == PhoneCheck.grade(text, region: nil).owner)
        }
    }
}
