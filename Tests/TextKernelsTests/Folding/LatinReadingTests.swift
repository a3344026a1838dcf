import Testing

@testable import TextKernels

@Suite struct LatinReadingTests {
    @Test(arguments: [
        ("Юлия Смирнова", "smirnova"), ("Γιώργος", "gi"), ("ياسر", "y"), ("山田", "shan"),
        ("김민준", "gim"), ("Łukasz Юрий", "łukasz"),
    ])
    func readsOtherScriptsInLatinLetters(_ text: String, _ part: String) throws {
        let reading = try #require(LatinReading.of(text))
        #expect(reading.lowercased().contains(part), "\(reading)")
        #expect(LatinReading.of(reading) == nil)
    }

    @Test(arguments: ["Zoë Ångström", "Łukasz", "👍 Åsa", "", "12 / 7", "O’Brien"])
    func saysNothingOfLatinText(_ text: String) {
        #expect(LatinReading.of(text) == nil)
    }
}
