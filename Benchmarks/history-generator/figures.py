"""What is true of the people, counted from what was made and not from what anybody reads."""

from collections import Counter, defaultdict

CLOSED = ("Closed won", "Closed lost")


def of(tables, persons):
    who = {row: number for number, person in enumerate(persons) for row in person.rows}
    deals, orders = tables["deals"], tables["orders"]
    value = defaultdict(float)
    for deal in deals:
        if deal["stage"] not in CLOSED:
            value[deal["currency"]] += float(deal["amount"])
    buyers = Counter(who[order["contact id"]] for order in orders if order["status"] != "Cancelled")
    rows = Counter(order["contact id"] for order in orders if order["status"] != "Cancelled")
    won = sum(deal["stage"] == "Closed won" for deal in deals)
    lost = sum(deal["stage"] == "Closed lost" for deal in deals)
    return {
        "people": len(persons),
        "rows": len(who),
        "deals": len(deals),
        "openDeals": sum(deal["stage"] not in CLOSED for deal in deals),
        "openValue": {code: round(value[code], 2) for code in sorted(value)},
        "winRate": round(won / max(won + lost, 1), 6),
        "openTickets": sum(ticket["ticket status"] != "Closed" for ticket in tables["tickets"]),
        "openTasks": sum(task["status"] != "Completed" for task in tables["tasks"]),
        "buyers": len(buyers),
        "repeatBuyers": sum(count > 1 for count in buyers.values()),
        # The same, where every row is taken for somebody.
        "buyersByRow": len(rows),
        "repeatBuyersByRow": sum(count > 1 for count in rows.values()),
    }
