/// What the values of one column of one source are like.
///
/// It holds values as they stand in the source; `withoutValues` is the form without any.
public struct ColumnProfile: Sendable, Codable, Equatable {
    /// How many values, patterns and outliers are listed.
    public static let listed = 10

    /// Which column it is.
    public struct Description: Sendable, Codable, Hashable {
        public var source: String
        public var table: String
        /// `contact`, `account`, or a kind of history.
        public var kind: String
        public var header: String
        /// What the column means; `unmapped` where it means nothing.
        public var field: String
        public var label: String?
        /// When the column was in a file for the first and for the last time, in UTC.
        public var firstSeen: String?
        public var lastSeen: String?

        public init(
            source: String, table: String, kind: String, header: String, field: String,
            label: String? = nil, firstSeen: String? = nil, lastSeen: String? = nil
        ) {
            self.source = source
            self.table = table
            self.kind = kind
            self.header = header
            self.field = field
            self.label = label
            self.firstSeen = firstSeen
            self.lastSeen = lastSeen
        }

        enum CodingKeys: String, CodingKey {
            case source, table, kind, header, field, label
            case firstSeen = "first_seen"
            case lastSeen = "last_seen"
        }
    }

    /// A value and how often it stands there.
    public struct Value: Sendable, Codable, Equatable {
        public var text: String
        public var count: Int

        public init(text: String, count: Int) {
            self.text = text
            self.count = count
        }
    }

    /// A shape of values (`ValueShape`), with one that has it.
    public struct Pattern: Sendable, Codable, Equatable {
        public var shape: String
        public var example: String
        public var count: Int

        public init(shape: String, example: String, count: Int) {
            self.shape = shape
            self.example = example
            self.count = count
        }
    }

    /// Lengths in Unicode scalars.
    public struct Lengths: Sendable, Codable, Equatable {
        public var shortest: Int
        public var median: Int
        /// The length that nineteen of twenty values do not exceed.
        public var long: Int
        public var longest: Int
    }

    /// Of a column of numbers.
    public struct NumberRange: Sendable, Codable, Equatable {
        public var smallest: Double
        public var median: Double
        public var largest: Double
    }

    /// How many values have letters of a script.
    public struct Script: Sendable, Codable, Equatable {
        public var name: String
        public var count: Int
    }

    /// How many values are likely in a language.
    public struct Language: Sendable, Codable, Equatable {
        /// How it was told.
        public enum Basis: String, Sendable, Codable {
            /// By its short words.
            case words
            /// By letters that no other language has, of those that are told.
            case letters
            /// By a script that no other language has.
            case script
        }

        /// ISO 639, of two letters where there are some.
        public var code: String
        public var name: String
        public var basis: Basis
        public var count: Int
    }

    /// A value that is far from the others.
    public struct Outlier: Sendable, Codable, Equatable {
        /// In what it is.
        public enum Reason: String, Sendable, Codable {
            case length, size, shape
        }

        public var reason: Reason
        /// The record that has it.
        public var record: Int64
        /// Its length, its number, or how many values have its shape.
        public var figure: Double

        init(reason: Reason, place: ProfilePlace, figure: Double) {
            self.reason = reason
            record = place.record
            self.figure = figure
        }
    }

    public var description: Description
    public var rows: Int
    public var filled: Int
    /// Cells that are there and hold nothing but white space.
    public var blank: Int
    public var distinct: Int
    /// Whether `distinct` was counted; else it is within one or two in a hundred.
    public var isDistinctExact: Bool
    /// Whether the counts of values and patterns are exact; else they are at least what they say.
    public var areCountsExact: Bool
    /// Values that say that there is none.
    public var placeholders: [Value]
    public var topValues: [Value]
    public var patterns: [Pattern]
    /// How many patterns there are, at least.
    public var patternCount: Int
    public var lengths: Lengths?
    public var numbers: NumberRange?
    public var scripts: [Script]
    /// Values with letters of several scripts.
    public var mixedScripts: Int
    /// Languages of which values could be told, the most frequent first; of all others nothing is said.
    public var languages: [Language]
    public var outliers: [Outlier]

    /// The share of rows that have a value which is no placeholder.
    public var filledShare: Double {
        rows == 0 ? 0 : Double(filled - placeholderCount) / Double(rows)
    }

    /// How many cells hold a placeholder.
    public var placeholderCount: Int { placeholders.reduce(0) { $0 + $1.count } }

    /// The same without any value of a record.
    public var withoutValues: ColumnProfile {
        var copy = self
        copy.topValues = topValues.map { Value(text: "–", count: $0.count) }
        copy.patterns = patterns.map { Pattern(shape: $0.shape, example: "–", count: $0.count) }
        copy.numbers = nil
        return copy
    }

    enum CodingKeys: String, CodingKey {
        case description = "column"
        case rows, filled, blank, distinct, placeholders, patterns, lengths, numbers, scripts
        case languages, outliers
        case isDistinctExact = "distinct_is_exact"
        case areCountsExact = "counts_are_exact"
        case topValues = "top_values"
        case patternCount = "pattern_count"
        case mixedScripts = "mixed_scripts"
    }
}
