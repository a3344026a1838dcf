import CanonicalStore

/// `patterns --json` (docs/json-output.md, `recollect.patterns/1`).
///
/// A figure that rests on nothing is absent. Shares are from 0 to 1.
struct PatternsAnswer: Encodable {
    struct Figures: Encodable {
        let records: Int
        let parties: Int
        let duplicateRate: Double?
        let completeness: Double?
        let won: Int
        let lost: Int
        let winRate: Double?
        let daysToClose: Int?
        let firstResponseHours: Double?
        let tickets: Int
        let ticketsPerParty: Double?
        let buyers: Int
        let repeatBuyers: Int
        let repeatRate: Double?
        let retention: Double?

        init(_ figures: Patterns.Figures) {
            func rounded(_ value: Double?) -> Double? {
                value.map { ($0 * 1_000_000).rounded() / 1_000_000 }
            }
            records = figures.records
            parties = figures.parties
            duplicateRate = rounded(figures.duplicateRate)
            completeness = rounded(figures.completeness)
            won = figures.won
            lost = figures.lost
            winRate = rounded(figures.winRate)
            daysToClose = figures.daysToClose
            firstResponseHours = rounded(figures.firstResponseHours)
            tickets = figures.tickets
            ticketsPerParty = rounded(figures.ticketsPerParty)
            buyers = figures.buyers
            repeatBuyers = figures.repeatBuyers
            repeatRate = rounded(figures.repeatRate)
            retention = rounded(figures.retention)
        }

        enum CodingKeys: String, CodingKey {
            case records, parties, completeness, won, lost, tickets, buyers, retention
            case duplicateRate = "duplicate_rate"
            case winRate = "win_rate"
            case daysToClose = "days_to_close"
            case firstResponseHours = "first_response_hours"
            case ticketsPerParty = "tickets_per_party"
            case repeatBuyers = "repeat_buyers"
            case repeatRate = "repeat_rate"
        }
    }

    struct Part: Encodable {
        let kind: String
        let name: String
        let figures: Figures
    }

    struct Velocity: Encodable {
        let stage: String
        let stays: Int
        let medianDays: Int

        enum CodingKeys: String, CodingKey {
            case stage, stays
            case medianDays = "median_days"
        }
    }

    struct Month: Encodable {
        let month: String
        let records: Int
        let completeness: Double
    }

    struct Group: Encodable {
        let recency: String
        let frequency: String
        let value: String
        let buyers: Int

        init(_ group: Patterns.BuyerGroup) {
            recency = group.recency.rawValue
            frequency = group.frequency.rawValue
            value = group.value.rawValue
            buyers = group.buyers
        }
    }

    let schema = "recollect.patterns/1"
    let asOf: String
    let total: Figures
    /// As if every record were a party of its own.
    let undeduplicated: Figures
    let parts: [Part]
    let velocity: [Velocity]
    let months: [Month]
    let buyerGroups: [Group]
    let undeduplicatedBuyerGroups: [Group]

    init(_ patterns: Patterns) {
        asOf = patterns.asOf.text
        total = Figures(patterns.total)
        undeduplicated = Figures(patterns.undeduplicated)
        parts = patterns.parts.map {
            Part(kind: $0.kind, name: $0.name, figures: Figures($0.figures))
        }
        velocity = patterns.velocity.map {
            Velocity(stage: $0.stage, stays: $0.stays, medianDays: $0.medianDays)
        }
        months = patterns.months.map {
            Month(
                month: $0.month, records: $0.records,
                completeness: ($0.completeness * 1_000_000).rounded() / 1_000_000)
        }
        buyerGroups = patterns.buyerGroups.map(Group.init)
        undeduplicatedBuyerGroups = patterns.undeduplicatedGroups.map(Group.init)
    }

    enum CodingKeys: String, CodingKey {
        case schema, total, undeduplicated, parts, velocity, months
        case asOf = "as_of"
        case buyerGroups = "buyer_groups"
        case undeduplicatedBuyerGroups = "undeduplicated_buyer_groups"
    }
}
