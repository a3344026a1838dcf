"""Deals with their stages, talks, orders, campaigns."""

import datetime

from people import day, name, text

# Stage, chance to win from there, usual days in it.
STAGES = [("New", 10, 8), ("Qualified", 25, 14), ("Demo", 40, 18), ("Proposal", 60, 21),
          ("Negotiation", 80, 15)]
CURRENCIES = [("USD", 50), ("EUR", 30), ("GBP", 12), ("CHF", 4), ("JPY", 4)]
PRODUCTS = ["Scanner", "Printer", "Service plan", "Licence", "Training", "Spare parts", "Tablet"]
TOPICS = ["renewal", "price list", "delivery date", "demo", "contract", "next steps", "invoice",
          "new location", "feedback", "introduction"]


def tables(world, persons):
    for person in persons:
        # A heavy tail: a tenth of the people make half of the work.
        person.energy = min(world.rng.paretovariate(1.4) - 0.6, 12)
    deals, changes = opportunities(world, persons)
    sent, members = campaigns(world, persons)
    return {"deals": deals, "deal-stages": changes, "activities": activities(world, persons),
            "orders": orders(world, persons), "campaigns": sent, "campaign-members": members}


def opportunities(world, persons):
    rng, deals, changes = world.rng, [], []
    codes, weights = zip(*CURRENCIES)
    for person in persons:
        for _ in range(world.count(person, 0.12)):
            key, moment, owner = f"D{len(deals) + 1:08}", world.before(900), world.owner()
            currency = rng.choices(codes, weights)[0]
            amount = round(rng.lognormvariate(8.6, 1.2) * (150 if currency == "JPY" else 1), -1)
            created, last = moment, "New"
            ended, won = None, False
            for index, (stage, _, days) in enumerate(STAGES):
                changes.append(change(changes, key, last, stage, moment, owner))
                last = stage
                # A stalled deal stays where it is.
                if rng.random() < 0.06:
                    break
                moment = world.later(moment, 1, days * 2)
                if moment >= world.now:
                    break
                if rng.random() < 0.11 or index == len(STAGES) - 1:
                    ended, won = moment, index == len(STAGES) - 1 and rng.random() < 0.72
                    last = "Closed won" if won else "Closed lost"
                    changes.append(change(changes, key, stage, last, moment, owner))
                    break
            chance = {stage: odds for stage, odds, _ in STAGES} | {
                "Closed won": 100, "Closed lost": 0}
            close = ended or world.later(moment, 5, 120)
            deals.append({
                "deal id": key,
                "deal name": f"{rng.choice(PRODUCTS)} {rng.randint(2, 400)}",
                "pipeline": "Sales",
                "stage": last,
                "amount": f"{amount:.2f}",
                "currency": currency,
                "probability": chance[last],
                "close date": day(close),
                "contact id": world.row(person),
                "owner": name(owner),
                "created at": text(created),
                "updated at": text(ended or moment if (ended or moment) < world.now else world.now),
            })
    return deals, changes


def change(changes, deal, before, after, moment, owner):
    return {"id": f"H{len(changes) + 1:08}", "deal id": deal,
            "from stage": "" if before == after else before, "to stage": after,
            "changed at": text(moment), "owner": name(owner)}


def activities(world, persons):
    rng, rows = world.rng, []
    for person in persons:
        for _ in range(world.count(person, 1.2)):
            kind = rng.choices(["Call", "Email", "Meeting", "Note"], [35, 40, 15, 10])[0]
            moment = world.before(1100)
            rows.append({
                "activity id": f"A{len(rows) + 1:08}",
                "activity type": kind,
                "subject": f"{kind} about {rng.choice(TOPICS)}",
                "direction": rng.choice(["inbound", "outbound"]) if kind in ("Call", "Email") else "",
                "date": text(moment),
                "duration": rng.randint(2, 75) if kind in ("Call", "Meeting") else "",
                "contact id": world.row(person),
                "owner": name(world.owner()),
                "notes": f"Talked about the {rng.choice(TOPICS)} and the {rng.choice(TOPICS)}."
                         if rng.random() < 0.6 else "",
            })
    return rows


def orders(world, persons):
    rng, rows = world.rng, []
    codes, weights = zip(*CURRENCIES)
    for person in persons:
        # Who bought once buys in the same money again.
        currency = rng.choices(codes, weights)[0]
        for _ in range(world.count(person, 0.3)):
            amount = rng.lognormvariate(6.2, 1.0) * (150 if currency == "JPY" else 1)
            rows.append({
                "order number": f"O{len(rows) + 1:08}",
                "order date": day(world.before(1400)),
                "status": rng.choices(["Paid", "Open", "Cancelled"], [90, 6, 4])[0],
                "total amount": f"{amount:.2f}",
                "currency": currency,
                "product": rng.choice(PRODUCTS),
                "contact id": world.row(person),
            })
    return rows


def campaigns(world, persons):
    rng, sent, members = world.rng, [], []
    for number in range(1, 25):
        start = world.before(1000)
        sent.append({"campaign id": f"K{number:05}", "campaign name": f"Campaign {number}",
                     "type": rng.choice(["Email", "Trade show", "Webinar"]),
                     "status": "Completed", "start date": day(start),
                     "end date": day(start + datetime.timedelta(days=30))})
    for person in persons:
        for _ in range(world.count(person, 0.35)):
            campaign, answer = rng.choice(sent), rng.random()
            members.append({
                "id": f"M{len(members) + 1:08}",
                "campaign id": campaign["campaign id"],
                "campaign name": campaign["campaign name"],
                "contact id": world.row(person),
                "status": "Responded" if answer < 0.14 else "Opened" if answer < 0.5
                else "Sent",
                "responded at": campaign["end date"] if answer < 0.14 else "",
                "created at": campaign["start date"],
            })
    return sent, members
