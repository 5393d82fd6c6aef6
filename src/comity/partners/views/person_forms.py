"""Adding and changing a person and a post."""

from functools import partial
from typing import Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.audit.views.saving import (
    GET_AND_POST,
    add_screen,
    adding,
    done,
    edit_screen,
    one_of,
    saved,
    show_form,
    values,
)
from comity.partners.addressing import bearer_of, proposals
from comity.partners.forms.person import (
    BaseNames,
    BaseTitles,
    NameFormSet,
    PersonForm,
    PostForm,
    TitleFormSet,
    name_lines,
    name_words,
    names_of,
    title_lines,
    title_words,
    titles_of,
)
from comity.partners.models import Partnership, Person, Position
from comity.partners.queries.alike import alike
from comity.partners.queries.partnerships import visible_to as partners_visible_to
from comity.partners.queries.people import posts_visible_to, visible_to
from comity.partners.use_cases import (
    Name,
    Title,
    add_person,
    add_position,
    edit_person,
    edit_position,
)
from comity.shared.folding import has_han
from comity.shared.localized_text import text_language
from comity.ui.versions import Lines

MOST_LINES = 30
LONGEST_NAME = 300


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 4 else 0  # noqa: PLR2004


def _known(person: Person) -> dict[str, Any]:
    """What the form shows of a person."""
    names = ("addressed_as", "salutation", "birthday", "languages", "notes")
    rows = {"names": names_of(person), "titles": titles_of(person)}
    return {name: getattr(person, name) for name in names} | rows


def _propose(data: QueryDict) -> None:
    """Fill the empty lines of the salutation from the names and titles as they were sent."""
    names, titles = NameFormSet(data, prefix="names"), TitleFormSet(data, prefix="titles")
    if not (names.is_valid() and titles.is_valid()):
        return
    said = bearer_of(names.names(), titles.titles(), data.get("addressed_as", ""))
    for tag, words in proposals(said).items():
        if not data.get(f"salutation-{tag}", "").strip():
            data[f"salutation-{tag}"] = words


class _Sent:
    """A person's three forms, from the record or from what was sent."""

    def __init__(self, request: Request, person: Person | None) -> None:
        data = request.POST.copy() if request.method == "POST" else None
        self.adding = data.get("add_line", "") if data else ""
        self.alike: list[Person] = []
        if data is not None and self.adding in {"names", "titles"}:
            key = f"{self.adding}-TOTAL_FORMS"
            data[key] = str(min(_number(data.get(key, "")) + 1, MOST_LINES))
        if data is not None and self.adding == "salutation":
            _propose(data)
        language = text_language(get_language())
        self.person = PersonForm(
            data, initial=_known(person) if person else {}, version=person.version if person else 0
        )
        if person is None:
            adding(self.person)
        self.names: BaseNames = NameFormSet(
            data, prefix="names", initial=name_lines(person, language)
        )
        self.titles: BaseTitles = TitleFormSet(data, prefix="titles", initial=title_lines(person))
        if person is not None:
            self.person.beside(
                names=Lines(pgettext("of a person", "Names"), self._names, name_words),
                titles=Lines(pgettext("of a person", "Titles"), self._titles, title_words),
            )

    def _names(self) -> list[Name]:
        return self.names.names() if self.names.is_valid() else []

    def _titles(self) -> list[Title]:
        return self.titles.titles() if self.titles.is_valid() else []

    def is_valid(self) -> bool:
        """Whether all three can be saved; never while a line is only being added."""
        if self.adding:
            return False
        return all([self.person.is_valid(), self.names.is_valid(), self.titles.is_valid()])

    def lines(self) -> dict[str, Any]:
        """The lines, for the use case."""
        return {
            "names": self.names.names(),
            "titles": self.titles.titles(),
        }


def _asks(request: Request, sent: _Sent, partner: Partnership | None) -> bool:
    """Whether to ask first: somebody is on record under this name, and was not shown yet."""
    names = [name.full for name in sent.names.names()]
    sent.alike = alike(request.user, names, partner.institution_id if partner else None)
    shown = request.POST.get("alike", "").split()
    return any(one.code not in shown for one in sent.alike)


def _show(request: Request, sent: _Sent, **more: Any) -> HttpResponse:
    return show_form(
        request,
        sent.person,
        names=sent.names,
        titles=sent.titles,
        adding=sent.adding,
        alike=sent.alike,
        template="partners/person_form.html",
        **more,
    )


@GET_AND_POST
@needs("partners.add_person")
def add(request: Request) -> HttpResponse:
    """Enter a person; the post follows."""
    sent = _Sent(request, None)
    partner = partners_visible_to(request.user).filter(code=request.GET.get("partner", "")).first()
    if request.method == "POST" and sent.is_valid() and not _asks(request, sent, partner):
        person = add_person(actor=request.actor, **sent.lines(), **values(sent.person))
        to = reverse("partners:person", args=[person.code])
        if partner:
            to = reverse("partners:add_post", args=[person.code]) + f"?partner={partner.code}"
        return done(request, _("%(name)s is on record.") % {"name": person}, to)
    return _show(
        request,
        sent,
        title=pgettext("of a partner", "Add a person"),
        verb=_("Add the person, then the post") if partner else _("Add the person"),
        back_url=reverse("partners:people"),
        back_label=_("People"),
    )


@require_safe
@needs("partners.add_person")
def alike_people(request: Request) -> HttpResponse:
    """Who is on record under the names typed into the form."""
    typed = [
        str(text)[:LONGEST_NAME]
        for key, text in request.GET.items()
        if key.startswith("names-") and key.endswith("-full")
    ]
    partner = partners_visible_to(request.user).filter(code=request.GET.get("partner", "")).first()
    found = alike(
        request.user,
        [name for name in typed if len(name.split()) > 1 or has_han(name)][:MOST_LINES],
        partner.institution_id if partner else None,
    )
    return render(request, "partners/parts/alike_people.html", {"alike": found})


@GET_AND_POST
@needs("partners.change_person")
def edit(request: Request, code: str) -> HttpResponse:
    """Change names, titles and notes."""
    person = one_of(visible_to(request.user), code)
    sent = _Sent(request, person)
    to = reverse("partners:person", args=[code])
    if request.method == "POST" and sent.is_valid():
        save = partial(edit_person, actor=request.actor, person=person)
        if saved(sent.person, person, _known, save):
            return done(request, _("Saved."), to)
    return _show(
        request,
        sent,
        title=_("Edit the person"),
        verb=_("Save the person"),
        back_url=to,
        back_label=person.names,
    )


def _known_post(post: Position) -> dict[str, Any]:
    """What the form shows of a post."""
    names = ("institution", "unit", "title", "since", "until", "heads", "rank")
    return {name: getattr(post, name) for name in names}


@GET_AND_POST
@needs("partners.add_position")
def add_post(request: Request, code: str) -> HttpResponse:
    """Enter a post that the person holds or held."""
    person = one_of(visible_to(request.user), code)
    partner = (
        partners_visible_to(request.user)
        .filter(code=request.GET.get("partner", ""))
        .select_related("institution")
        .first()
    )
    chosen = partner.institution if partner else None
    there = reverse("partners:person", args=[code])
    return add_screen(
        request,
        PostForm(request.POST or None, initial={"institution": chosen}),
        partial(add_position, actor=request.actor, person=person),
        to=lambda _post: there,
        said=_("The post is on record."),
        title=_("Add a post"),
        verb=_("Add the post"),
        back_url=there,
        back_label=person.names,
    )


@GET_AND_POST
@needs("partners.change_position")
def edit_post(request: Request, code: str) -> HttpResponse:
    """Change a post, or say when it ended."""
    posts = posts_visible_to(request.user).select_related("person", "institution", "unit")
    post = one_of(posts, code)
    return edit_screen(
        request,
        PostForm(request.POST or None, initial=_known_post(post), version=post.version),
        post,
        _known_post,
        partial(edit_position, actor=request.actor, position=post),
        to=reverse("partners:person", args=[post.person.code]),
        title=_("Edit the post"),
        verb=_("Save the post"),
        back_label=post.person.names,
        template="partners/form.html",
        delete=("position", _("Delete this post")),
    )
