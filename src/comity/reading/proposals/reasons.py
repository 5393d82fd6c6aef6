"""Reasons in words: why it is proposed, and how sure that is."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from comity.reading.proposals.suggestion import Reason
from comity.shared.places import place_name

_SENTENCES = {
    "home": lambda: _("Our own university"),
    "local_known": lambda: _("Added here before under this name"),
    "not_in_registry": lambda: _("Not in the registry; a local record, if you accept"),
    "not_loaded": lambda: _("In the registry, not yet on record here"),
    "partner_already": lambda: _("A partner already"),
    "becomes_partner": lambda: _("Not a partner yet; the partnership begins with what you accept"),
    "month_only": lambda: _("Month only, as the text says"),
    "season_only": lambda: _("Season only, as the text says"),
    "year_only": lambda: _("Year only, as the text says"),
    "no_date": lambda: _("The text gives no date: say when it was"),
    "no_partner": lambda: _("The text names no partner for it: say which one"),
    "no_country": lambda: _("The text does not say in which country it is"),
    "both_sides": lambda: _("Both sides promise it; it is kept as ours, so that we see to it"),
    "year_not_stated": lambda: _("Year not stated"),
    "not_for_print": lambda: _("Not agreed for print until you say so"),
    "ahead": lambda: _("Lies ahead: kept as a planned visit"),
    "same_words": lambda: _("Recorded from these very words before"),
    "no_day": lambda: _("No day named"),
    "shown_during": lambda: _("Shown during the visit"),
    "as_claimed": lambda: _("Kept as claimed on that day, never as a count of ours"),
    "no_isced": lambda: _("Field of study not told by the words"),
}


def say(reasons: Sequence[Reason]) -> list[str]:
    """The sentences of a proposal's reasons, in the reader's language."""
    return [words for code, values in reasons if (words := _say(code, values))]


def _say(code: str, values: dict[str, Any]) -> str:
    if code in _SENTENCES:
        return _SENTENCES[code]()
    if code == "registry":
        return _("In the registry, %(percent)s %%: %(why)s") % {
            "percent": values["percent"],
            "why": _why_matched(values["why"]),
        }
    if code == "also_here":
        return _("Also here: %(names)s") % {"names": _listed(values["names"])}
    if code == "kept_names":
        return _("“%(names)s” becomes a name of it here") % {"names": _listed(values["names"])}
    if code == "spelt":
        count = len(values["names"])
        return ngettext(
            "Spelt %(count)s way here: %(names)s", "Spelt %(count)s ways here: %(names)s", count
        ) % {"count": count, "names": _listed(values["names"])}
    if code == "known_as":
        return _("Already known as %(name)s; the post is new") % {"name": values["name"]}
    if code == "country_of":
        return _("Taken to be in %(country)s, like %(name)s") % {
            "country": place_name(values["country"], get_language()),
            "name": values["name"],
        }
    if code == "others":
        return ngettext("%(count)s other reading", "%(count)s other readings", values["count"]) % {
            "count": values["count"]
        }
    if code == "isced":
        return _("Field %(code)s of ISCED-F") % {"code": values["code"]}
    return ""


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names)


def _why_matched(reason: str) -> str:
    return {
        "name": _("same name"),
        "similar": _("similar name"),
        "alias": _("a name it has here"),
    }.get(reason, reason)
