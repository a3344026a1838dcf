import RecordModel
import CanonicalStore

/// `pipeline --json` (docs/json-output.md, `recollect.pipeline/1`).
///
/// Amounts are decimal numbers as text, because they are exact.
struct PipelineAnswer: Encodable {
    struct Stage: Encodable {
        let pipeline: String?
        let stage: String?
        let currency: String?
        let deals: Int
        let amount: String
        let expected: String
        let usualDays: Int?
        let longestDays: Int?
        let stalled: Int

        enum CodingKeys: String, CodingKey {
            case pipeline, stage, currency, deals, amount, expected, stalled
            case usualDays = "usual_days"
            case longestDays = "longest_days"
        }
    }

    struct Month: Encodable {
        let month: String?
        let currency: String?
        let deals: Int
        let amount: String
        let expected: String
        /// Whether the days on which it was to be closed are over.
        let isPast: Bool

        enum CodingKeys: String, CodingKey {
            case month, currency, deals, amount, expected
            case isPast = "past"
        }
    }

    struct Deal: Encodable {
        let record: RecordAnswer
        let name: String?
        let pipeline: String?
        let stage: String?
        let since: String?
        let sinceBasis: String?
        let days: Int?
        let usualDays: Int?
        let stalled: Bool
        let pastClose: Bool
        let amount: String?
        let currency: String?
        let probability: Double
        let closeDay: String?
        let owner: String?
        let ownerHasLeft: Bool
        let parties: [PartyAnswer]
        let doubles: [RecordAnswer]

        enum CodingKeys: String, CodingKey {
            case record, name, pipeline, stage, since, days, stalled, amount, currency,
                probability, owner, parties, doubles
            case sinceBasis = "since_basis"
            case usualDays = "usual_days"
            case pastClose = "past_close"
            case closeDay = "close_day"
            case ownerHasLeft = "owner_has_left"
        }

        init(_ deal: Pipeline.Deal, _ today: CalendarDay) {
            record = RecordAnswer(deal.citation)
            name = deal.name
            pipeline = deal.pipeline
            stage = deal.stage
            since = deal.since?.text
            sinceBasis = deal.basis?.rawValue
            days = deal.days(today)
            usualDays = deal.usualDays
            stalled = deal.isStalled(today)
            pastClose = deal.isPastClose(today)
            amount = deal.amountMillionths.map { CanonicalStore.decimal($0) }
            currency = deal.currency
            probability = (deal.probability * 10_000).rounded() / 10_000
            closeDay = deal.closeDay?.text
            owner = deal.owner
            ownerHasLeft = deal.ownerHasLeft
            parties = deal.parties.map(PartyAnswer.init)
            doubles = deal.doubles.map(RecordAnswer.init)
        }
    }

    struct TicketStatus: Encodable {
        let status: String?
        let tickets: Int
        let oldest: String?
    }

    struct Ticket: Encodable {
        let record: RecordAnswer
        let name: String?
        let status: String?
        let priority: String?
        let opened: String?
        let days: Int?
        let attempts: Int
        let owner: String?
        let ownerHasLeft: Bool
        let parties: [PartyAnswer]

        enum CodingKeys: String, CodingKey {
            case record, name, status, priority, opened, days, attempts, owner, parties
            case ownerHasLeft = "owner_has_left"
        }

        init(_ ticket: Pipeline.Ticket, _ today: CalendarDay) {
            record = RecordAnswer(ticket.citation)
            name = ticket.name
            status = ticket.status
            priority = ticket.priority
            opened = ticket.opened?.text
            days = ticket.opened.map { max(0, today - $0) }
            attempts = ticket.attempts
            owner = ticket.owner
            ownerHasLeft = ticket.ownerHasLeft
            parties = ticket.parties.map(PartyAnswer.init)
        }
    }

    let schema = "recollect.pipeline/1"
    let asOf: String
    let stages: [Stage]
    let months: [Month]
    let deals: WrittenList
    let ticketStatuses: [TicketStatus]
    let tickets: WrittenList
    let usualTicketDays: Int?

    init(_ pipeline: Pipeline) async throws {
        let today = pipeline.asOf
        asOf = pipeline.asOf.text
        stages = pipeline.stages.map {
            Stage(
                pipeline: $0.pipeline, stage: $0.stage, currency: $0.currency, deals: $0.deals,
                amount: CanonicalStore.decimal($0.amountMillionths),
                expected: CanonicalStore.decimal($0.expectedMillionths), usualDays: $0.usualDays,
                longestDays: $0.longestDays, stalled: $0.stalled)
        }
        months = pipeline.months.map {
            Month(
                month: $0.month, currency: $0.currency, deals: $0.deals,
                amount: CanonicalStore.decimal($0.amountMillionths),
                expected: CanonicalStore.decimal($0.expectedMillionths), isPast: $0.isPast)
        }
        deals = try await WrittenList(pipeline.deals) { Deal($0, today) }
        ticketStatuses = pipeline.statuses.map {
            TicketStatus(status: $0.status, tickets: $0.tickets, oldest: $0.oldest?.text)
        }
        tickets = try await WrittenList(pipeline.tickets) { Ticket($0, today) }
        usualTicketDays = pipeline.usualTicketDays
    }

    enum CodingKeys: String, CodingKey {
        case schema, stages, months, deals, tickets
        case asOf = "as_of"
        case ticketStatuses = "ticket_statuses"
        case usualTicketDays = "usual_ticket_days"
    }
}
