"""The columns of the list of people, on the screen and in its files."""

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext, pgettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from comity.partners.cells import CODE
from comity.partners.models import Person, Position
from comity.partners.rows import other_name
from comity.partners.statuses import ConsentKind
from comity.shared.places import place_name
from comity.ui.lists import Column
from comity.ui.lists.cells import in_words, linked, said, under
from comity.ui.lists.table import none_cell, page_tag


def _name(one: Person) -> SafeString:
    other = other_name(one.names, get_language())
    second = (
        format_html('<small lang="{}">{}</small>', page_tag(other.lang), other.text)
        if other
        else ""
    )
    return linked("partners:person", one.code, one.names) + SafeString(second)


def _first(one: Person) -> Position | None:
    """The highest of the posts held now (`queries.people.for_list`)."""
    return one.posts_now[0] if one.posts_now else None  # type: ignore[attr-defined] # prefetched


def _post(one: Person) -> SafeString:
    post = _first(one)
    if post is None:
        return none_cell(_("no post now"))
    return in_words(post.title) + under(in_words(post.unit.name) if post.unit else "")


def _at(one: Person) -> SafeString:
    post = _first(one)
    if post is None:
        return SafeString("")
    more = len(one.posts_now) - 1  # type: ignore[attr-defined] # prefetched
    words = ngettext("%(more)s more post", "%(more)s more posts", more) % {"more": more}
    return in_words(post.institution.display) + under(words if more else "")


def _country(one: Person) -> str:
    post = _first(one)
    return place_name(post.institution.country, get_language()) if post else ""


def _reached(one: Person) -> str:
    """Contact data, unless the person took back that we keep them."""
    if any(held.kind == ConsentKind.CONTACT and held.withdrawn for held in one.consents.all()):
        return ""
    return "; ".join(f"{held.get_kind_display()}: {held.value}" for held in one.contacts.all())


COLUMNS = (
    Column(
        "name", _("Name"), lambda one: said(one.names), html=_name, always=True, sort="name"
    ),
    Column(
        "post", pgettext_lazy("position", "Post"),
        lambda one: said(post.title) if (post := _first(one)) else "", html=_post,
    ),
    Column(
        "unit", _("Unit"),
        lambda one: said(post.unit.name) if (post := _first(one)) and post.unit else "",
        filed=True,
    ),
    Column(
        "institution", _("Institution"),
        lambda one: said(post.institution.display) if (post := _first(one)) else "", html=_at,
    ),
    Column(
        "country", _("Country"), _country, shown=False,
        html=lambda one: _country(one) or none_cell(pgettext("a country", "none")),
    ),
    Column(
        "contacts", _("Contact data"), _reached, filed=True, permission="partners.export_person"
    ),
    CODE,
)  # fmt: skip
