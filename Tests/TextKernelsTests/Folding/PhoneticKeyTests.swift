import Testing

@testable import TextKernels

@Suite struct PhoneticKeyTests {
    private func key(_ name: String) -> String {
        let bytes = Array(name.utf8)
        var output: [UInt8] = []
        PhoneticKey.encode(bytes.span, into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    @Test(
        "Spellings of one name have one key",
        arguments: [
            ["schmidt", "schmitt", "schmid", "schmit"], ["dixon", "dickson", "dikson"],
            ["kovac", "kovach", "kovatch"], ["ivanov", "iwanow", "ivanoff"],
            ["maier", "meyer", "mayer", "meier"], ["schulz", "schultz", "schulze"],
            ["stefan", "stephan", "steffan"], ["josef", "joseph", "iosif", "yosef"],
            ["yusuf", "jusuf"], ["o'brien", "obrien", "o brien"], ["brown", "braun"],
            ["thomas", "tomas", "tommas"], ["catherine", "katherine", "katrin"],
            ["tchaikovsky", "chaikovski", "tschaikowsky"], ["macdonald", "mcdonald"],
            ["pfeiffer", "feifer"], ["oezturk", "ozturk"], ["wright", "rite"],
        ])
    func oneKey(names: [String]) {
        #expect(Set(names.map(key)).count == 1, "\(names.map(key))")
    }

    @Test(
        "Different sounds stay apart",
        arguments: [
            ("berg", "perg"), ("dorn", "torn"), ("gans", "kans"), ("lang", "rang"),
            ("mann", "nann"),
            ("anna", "hanna"), ("nana", "na"),
        ])
    func apart(left: String, right: String) {
        #expect(key(left) != key(right))
    }

    @Test("A text without letters has no key, and a key is appended")
    func empty() {
        #expect(key("") == "")
        #expect(key("42 - 7") == "")
        var output = Array("x".utf8)
        let name = Array("lee".utf8)
        PhoneticKey.encode(name.span, into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "xL")
    }
}
