/// One hot module at work on seeded inputs, beside its twin.
///
/// The twin runs in turn with it, so that the ratio of the two means the same on a busy machine and on
/// another one.
struct Benchmark {
    /// What the twin is.
    enum Twin: String, Codable {
        /// The plain way to the same result, which is compared.
        case naive
        /// Simpler work on the same inputs, where the same result would take a second implementation.
        case yardstick
    }

    /// One run.
    struct Outcome {
        /// How many units were done.
        let items: Int
        /// Depends on every result, so that none is optimised away.
        let checksum: UInt64
        /// The processor time of the part that counts; of the whole run where nil.
        var seconds: Double?
    }

    /// Its module and what it does: `kernels.levenshtein.batch`.
    let name: String
    /// What is counted: pairs, rows, values.
    let unit: String
    let twin: Twin
    let work: () async throws -> Outcome
    let other: () async throws -> Outcome
}
