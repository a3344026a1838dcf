"""Tickets with what was tried, and tasks."""

import datetime

from people import day, name, text

TROUBLES = ["does not start", "wrong invoice", "late delivery", "password reset", "paper jam",
            "question about the contract", "error 17", "missing part"]
ATTEMPTS = ["Asked for the serial number.", "Sent the manual.", "Restarted it together on the phone.",
            "Replaced the part.", "Refunded the difference.", "Escalated to the second line."]
DUTIES = ["Call back", "Send offer", "Renewal talk", "Check address", "Prepare demo",
          "Follow up on ticket"]


def tables(world, persons):
    tickets, entries = cases(world, persons)
    return {"tickets": tickets, "ticket-comments": entries, "tasks": tasks(world, persons)}


def cases(world, persons):
    rng, tickets, entries = world.rng, [], []
    for person in persons:
        for _ in range(world.count(person, 0.16)):
            key, opened = f"T{len(tickets) + 1:08}", world.before(700)
            moment, owner = opened, world.owner()
            for _ in range(rng.randint(0, 4)):
                moment = world.later(moment, 0, 4)
                if moment >= world.now:
                    break
                entries.append({"id": f"E{len(entries) + 1:08}", "ticket id": key,
                                "comment": rng.choice(ATTEMPTS), "created at": text(moment),
                                "created by": name(owner)})
            closed = world.later(moment, 0, 20)
            is_closed = closed < world.now and rng.random() < 0.94
            tickets.append({
                "ticket id": key,
                "subject": rng.choice(TROUBLES).capitalize(),
                "ticket status": "Closed" if is_closed else rng.choice(["New", "Open", "Waiting"]),
                "priority": rng.choices(["Low", "Normal", "High"], [30, 55, 15])[0],
                "contact id": world.row(person),
                "owner": name(owner),
                "created at": text(opened),
                "closed at": text(closed) if is_closed else "",
            })
    return tickets, entries


def tasks(world, persons):
    rng, rows = world.rng, []
    for person in persons:
        for _ in range(world.count(person, 0.2)):
            created = world.before(500)
            due = world.later(created, 2, 60)
            done = rng.random() < (0.93 if due < world.now else 0.1)
            finished = min(world.later(created, 0, 60), world.now - datetime.timedelta(hours=1))
            rows.append({
                "task id": f"S{len(rows) + 1:08}",
                "subject": rng.choice(DUTIES),
                "due date": day(due),
                "status": "Completed" if done else "Not started",
                "priority": rng.choices(["Normal", "High"], [80, 20])[0],
                "contact id": world.row(person),
                "owner": name(world.owner()),
                "created at": text(created),
                "completed at": text(finished) if done else "",
            })
    return rows
