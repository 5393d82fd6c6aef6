"""On which mornings somebody is reminded of a day that comes near, or has passed."""

import datetime as dt
from zoneinfo import ZoneInfo

from comity.accounts.models import Reminders, User

MORNING = range(7, 12)  # hours of the reader's clock
SATURDAY = 5
WEEK = 7
# Days before the day itself on which a choice is reminded.
AHEAD: dict[str, dict[str, tuple[int, ...]]] = {
    "commitment": {Reminders.ALL: (WEEK, 1, 0), Reminders.DUE: (0,)},
    "review": {Reminders.ALL: (WEEK, 0), Reminders.DUE: (0,)},
}
FARTHEST = WEEK + 2  # a week ahead of a Sunday is said on the Friday before


def morning_of(person: User, now: dt.datetime) -> dt.date | None:
    """The day whose working morning it is for this person; None outside of one."""
    local = now.astimezone(ZoneInfo(person.time_zone))
    if local.weekday() >= SATURDAY or local.hour not in MORNING:
        return None
    return local.date()


def is_told(kind: str, due: dt.date, *, after: dt.date, today: dt.date, choice: str) -> bool:
    """Whether a reminder falls after the last mail and not later than today.

    What would fall on a weekend is said on the working day before; what is late, once a week.
    """
    days = [_working(due - dt.timedelta(days=ahead)) for ahead in AHEAD[kind].get(choice, ())]
    weeks_late = (today - due).days // WEEK
    if days and weeks_late > 0:
        days.append(due + dt.timedelta(weeks=weeks_late))
    return any(after < day <= today for day in days)


def _working(day: dt.date) -> dt.date:
    return day - dt.timedelta(days=max(0, day.weekday() - SATURDAY + 1))
