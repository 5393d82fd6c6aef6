"""Reasons in words: why it is proposed, and how sure that is."""

from collections.abc import Callable, Sequence
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
    "no_date": lambda: _("The text gives no date"),
    "no_partner": lambda: _("The text names no partner for it"),
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
    filled = _FILLED.get(code)
    return filled(values) if filled else ""


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names)


def _why_matched(reason: str) -> str:
    return {
        "name": _("same name"),
        "similar": _("similar name"),
        "alias": _("a name it has here"),
    }.get(reason, reason)


def _registry(values: dict[str, Any]) -> str:
    return _("In the registry, %(percent)s %%: %(why)s") % {
        "percent": values["percent"],
        "why": _why_matched(values["why"]),
    }


def _spelt(values: dict[str, Any]) -> str:
    count = len(values["names"])
    return ngettext(
        "Spelt %(count)s way here: %(names)s", "Spelt %(count)s ways here: %(names)s", count
    ) % {"count": count, "names": _listed(values["names"])}


def _country_of(values: dict[str, Any]) -> str:
    return _("Taken to be in %(country)s, like %(name)s") % {
        "country": place_name(values["country"], get_language()),
        "name": values["name"],
    }


def _others(values: dict[str, Any]) -> str:
    return ngettext("%(count)s other reading", "%(count)s other readings", values["count"]) % {
        "count": values["count"]
    }


_FILLED: dict[str, Callable[[dict[str, Any]], str]] = {
    "registry": _registry,
    "also_here": lambda v: _("Also here: %(names)s") % {"names": _listed(v["names"])},
    "kept_names": lambda v: _("“%(names)s” becomes a name of it") % {"names": _listed(v["names"])},
    "spelt": _spelt,
    "known_as": lambda v: _("Already known as %(name)s; the post is new") % {"name": v["name"]},
    "country_of": _country_of,
    "others": _others,
    "isced": lambda v: _("Field %(code)s of ISCED-F") % {"code": v["code"]},
}
