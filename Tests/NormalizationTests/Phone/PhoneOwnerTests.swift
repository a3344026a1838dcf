import Testing

@testable import Normalization

/// Whose a number is and how good it is are the library's answers.
@Suite struct PhoneOwnerTests {
    @Test("Grades and owners are the library's on generated numbers", arguments: [11, 12])
    func grades(seed: UInt64) {
        var generator = PhoneTextGenerator(seed: seed)
        var differing: [String] = []
        var seen: [PhoneCheck.Grade: Int] = [:]
        for _ in 0..<5_000 {
            let (text, region) = generator.next()
            let ours = PhoneCheck.grade(text, region: region)
            let theirs = PhoneCheck.gradeByLibrary(text, region: region)
            seen[ours.grade, default: 0] += 1
            if ours != theirs || PhoneCheck.owner(text) != PhoneCheck.ownerByLibrary(text) {
                differing.append("\(text) in \(region ?? "nowhere")")
            }
        }
        #expect(differing == [])
        // Otherwise one of the answers was hardly compared.
        #expect(seen.count == 4 && seen.values.allSatisfy { $0 > 300 })
    }

    @Test("An owner is that of the grade, also of what is no number")
    func owners() {
        let texts = [
            "+", "", "+1", "+49", "abc", String(repeating: "+4", count: 200), "+1 242 345 6789",
            "+1 212 867 5309",
            "+1 500 2345678", "+44 1481 256789", "+44 7781 123456", "+7 701 123 4567",
            "+7 495 123 45 67",
            "+39 06 698 12345", "+39 02 1234567", "+47 79 12 34 56", "+800 1234 5678",
            "+1 111 111 1111",
        ]
        for text in texts {
            #expect(PhoneCheck.owner(text) == PhoneCheck.grade(text, region: nil).owner, "\(text)")
            #expect(PhoneCheck.owner(text) == PhoneCheck.ownerByLibrary(text), "\(text)")
        }
        #expect(PhoneCheck.owner("+44 1481 256789") == "GG")
        #expect(PhoneCheck.owner("+7 701 123 4567") == "KZ")
    }
}
