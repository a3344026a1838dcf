import Foundation

/// Made-up people for nights: a store of strangers, and nights with duplicates of some of them.
enum NightFiles {
    static let header = "id,first_name,last_name,email,phone,street,city,postcode\n"

    /// People of the store, all different.
    static func base(_ count: Int) -> String {
        header + (0..<count).map { row("p\($0)", person: $0) }.joined()
    }

    /// A night of new people, of whom some are written otherwise in the store already.
    ///
    /// - Parameters:
    ///   - first: the number of the first new person.
    ///   - duplicates: how many of the rows are people 0..<duplicates of the store.
    ///   - phone: the number that all rows have; nil for numbers of their own.
    static func night(
        _ count: Int, first: Int, duplicates: Int, phone: String? = nil
    ) -> String {
        header
            + (0..<count).map { number in
                row(
                    "n\(first + number)", person: number < duplicates ? number : first + number,
                    phone: phone)
            }.joined()
    }

    private static func row(_ key: String, person: Int, phone: String? = nil) -> String {
        var generator = SeededGenerator(seed: UInt64(person) &* 7919 &+ 17)
        func word(_ syllables: Int) -> String {
            (0..<syllables).map { _ in
                String("bdfgklmnprst".randomElement(using: &generator) ?? "b")
                    + String("aeiou".randomElement(using: &generator) ?? "a")
            }.joined()
        }
        let given = word(2).capitalized
        let family = word(4).capitalized
        let own = "+4930\(30_000_000 + person * 37)"
        let street = "\(word(3).capitalized)weg \(Int.random(in: 1...90, using: &generator))"
        let postcode = 10000 + Int.random(in: 0..<89999, using: &generator)
        let email = "\(given).\(family)@\(word(4)).example".lowercased()
        return "\(key),\(given),\(family),\(email),\(phone ?? own),\(street),"
            + "\(word(3).capitalized),\(postcode)\n"
    }
}
