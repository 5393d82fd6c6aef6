"""What the page's frame needs: places, switches, theme, messages."""

from typing import Any

from django.conf import settings
from django.contrib.messages import ERROR
from django.contrib.messages.storage.base import Message
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from comity.ui import menu
from comity.ui.components import register
from comity.ui.toasts import UNDO
from comity.ui.views.switches import THEME_COOKIE, THEMES

SHORT = {"en": "EN", "ru": "РУ", "zh-hans": "中"}
GROUP_WORDS = {"overview": _("Overview"), "bring_in": _("Bring in"), "office": _("Office")}
PHONE_PLACES = 3


def _request(context: Any) -> HttpRequest | None:
    request: HttpRequest | None = context.get("request")
    return request


def _signed_in(request: HttpRequest | None) -> bool:
    return (
        request is not None
        and getattr(request, "user", None) is not None
        and (request.user.is_authenticated)
    )


@register.simple_tag(takes_context=True)
def theme_class(context: Any) -> str:
    """`light` or `dark` as chosen, empty to follow the system."""
    request = _request(context)
    chosen = request.COOKIES.get(THEME_COOKIE, "") if request else ""
    return chosen if chosen in THEMES else ""


@register.simple_tag
def html_lang() -> str:
    """The page's language as a BCP 47 tag."""
    code = get_language() or settings.LANGUAGE_CODE
    return "zh-Hans" if code.startswith("zh") else code


@register.inclusion_tag("ui/parts/side.html", takes_context=True)
def side(context: Any) -> dict[str, Any]:
    """The places at the side."""
    request = _request(context)
    if not _signed_in(request):
        return {"groups": []}
    assert request is not None
    found = menu.shown(request)
    groups = [
        (name, GROUP_WORDS.get(name, ""), [one for one in found if one.place.group == name])
        for name in menu.GROUPS
    ]
    return {
        # What the office is kept by is seldom needed: folded until one is there, or one waits.
        "groups": [
            (words, inside, name == "office", any(_wanted(one) for one in inside))
            for name, words, inside in groups
            if inside
        ],
        "office": menu.office(request),
        "user": request.user,
        "request": request,
        "profile_url": menu.url_or_none("accounts:profile"),
    }


def _wanted(one: menu.Shown) -> bool:
    return one.current or bool(one.place.waits and one.count)


@register.inclusion_tag("ui/parts/bottom.html", takes_context=True)
def bottom(context: Any) -> dict[str, Any]:
    """The four places at the bottom of a phone, and the floating act."""
    request = _request(context)
    if not _signed_in(request):
        return {"places": []}
    assert request is not None
    places = [one for one in menu.shown(request) if one.place.on_phone][:PHONE_PLACES]
    return {"places": places, "act": menu.act(request)}


@register.simple_tag(takes_context=True)
def frequent_act(context: Any) -> tuple[menu.Act, str] | None:
    """The filled button at the top and its address; None where there is none."""
    request = _request(context)
    return menu.act(request) if request is not None and _signed_in(request) else None


@register.inclusion_tag("ui/parts/switches.html", takes_context=True)
def switches(context: Any) -> dict[str, Any]:
    """Language and theme."""
    request = _request(context)
    current = get_language()
    return {
        "languages": [
            (
                code,
                "zh-Hans" if code == "zh-hans" else code,
                SHORT.get(code, code),
                name,
                code == current,
            )
            for code, name in settings.LANGUAGES
        ],
        "csrf_token": context.get("csrf_token"),
        "next": request.get_full_path() if request else "/",
    }


@register.simple_tag
def address(name: str) -> str:
    """The address of a named page, or nothing where no app answers to the name."""
    return menu.url_or_none(name) or ""


@register.inclusion_tag("ui/parts/toast.html", takes_context=True)
def toast(context: Any, message: Message) -> dict[str, Any]:
    """One line after an act, with Undo where `toasts.say` was given one."""
    extra = message.extra_tags or ""
    return {
        "words": message.message,
        "error": message.level >= ERROR,
        "undo": extra.removeprefix(UNDO) if extra.startswith(UNDO) else "",
        "csrf_token": context.get("csrf_token"),
    }
