"""Adding and changing a person and a post."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.partners.forms.person import (
    BaseNames,
    BaseTitles,
    NameFormSet,
    PersonForm,
    PostForm,
    TitleFormSet,
    name_lines,
    title_lines,
)
from comity.partners.models import Person
from comity.partners.queries.partnerships import visible_to as partners_visible_to
from comity.partners.queries.people import posts_visible_to, visible_to
from comity.partners.use_cases import add_person, add_position, edit_person, edit_position
from comity.partners.views.saving import done, one_of, saved, show_form, version_of
from comity.shared.localized_text import text_language

GET_AND_POST = require_http_methods(["GET", "HEAD", "POST"])
MOST_LINES = 30


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 4 else 0  # noqa: PLR2004


class _Sent:
    """A person's three forms, from the record or from what was sent."""

    def __init__(self, request: Request, person: Person | None) -> None:
        data = request.POST.copy() if request.method == "POST" else None
        self.adding = data.get("add_line", "") if data else ""
        if data is not None and self.adding in {"names", "titles"}:
            key = f"{self.adding}-TOTAL_FORMS"
            data[key] = str(min(_number(data.get(key, "")) + 1, MOST_LINES))
        language = text_language(get_language())
        said = {
            name: getattr(person, name) if person else None
            for name in ("salutation", "languages", "notes")
        }
        self.person = PersonForm(data, initial=said)
        self.names: BaseNames = NameFormSet(
            data, prefix="names", initial=name_lines(person, language)
        )
        self.titles: BaseTitles = TitleFormSet(data, prefix="titles", initial=title_lines(person))

    def is_valid(self) -> bool:
        """Whether all three can be saved; never while a line is only being added."""
        if self.adding:
            return False
        return all([self.person.is_valid(), self.names.is_valid(), self.titles.is_valid()])

    def values(self) -> dict[str, Any]:
        """For the use case."""
        return {
            "names": self.names.names(),
            "titles": self.titles.titles(),
            **self.person.cleaned_data,
        }


def _show(request: Request, sent: _Sent, **more: Any) -> HttpResponse:
    return show_form(
        request,
        sent.person,
        names=sent.names,
        titles=sent.titles,
        adding=sent.adding,
        template="partners/person_form.html",
        **more,
    )


@GET_AND_POST
@needs("partners.add_person")
def add(request: Request) -> HttpResponse:
    """Enter a person; the post follows."""
    sent = _Sent(request, None)
    partner = partners_visible_to(request.user).filter(code=request.GET.get("partner", "")).first()
    if request.method == "POST" and sent.is_valid():
        person = add_person(actor=request.actor, **sent.values())
        to = reverse("partners:person", args=[person.code])
        if partner:
            to = reverse("partners:add_post", args=[person.code]) + f"?partner={partner.code}"
        return done(request, _("%(name)s is on record.") % {"name": person}, to)
    return _show(
        request,
        sent,
        title=_("Add a person"),
        verb=_("Add the person, then the post") if partner else _("Add the person"),
        back=reverse("partners:people"),
    )


@GET_AND_POST
@needs("partners.change_person")
def edit(request: Request, code: str) -> HttpResponse:
    """Change names, titles and notes."""
    person = one_of(visible_to(request.user), code)
    sent = _Sent(request, person)
    back = reverse("partners:person", args=[code])
    if request.method == "POST" and sent.is_valid():
        kept = saved(
            sent.person,
            lambda: edit_person(
                actor=request.actor,
                person=person,
                version=version_of(request),
                **sent.values(),
            ),
            person,
        )
        if kept is not None:
            return done(request, _("Saved."), back)
    return _show(
        request, sent, title=person.names, verb=_("Save the person"), back=back, record=person
    )


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
    form = PostForm(request.POST or None, initial={"institution": chosen})
    back = reverse("partners:person", args=[code])
    if request.method == "POST" and form.is_valid():
        add_position(actor=request.actor, person=person, **form.cleaned_data)
        return done(request, _("The post is on record."), back)
    return show_form(
        request, form, title=_("Add a post"), verb=_("Add the post"), back=back, about=person.names
    )


@GET_AND_POST
@needs("partners.change_position")
def edit_post(request: Request, code: str) -> HttpResponse:
    """Change a post, or say when it ended."""
    posts = posts_visible_to(request.user).select_related("person", "institution", "unit")
    post = one_of(posts, code)
    names = ("institution", "unit", "title", "since", "until", "heads", "rank")
    form = PostForm(request.POST or None, initial={name: getattr(post, name) for name in names})
    back = reverse("partners:person", args=[post.person.code])
    if request.method == "POST" and form.is_valid():
        kept = saved(
            form,
            lambda: edit_position(
                actor=request.actor,
                position=post,
                version=version_of(request),
                **form.cleaned_data,
            ),
            post,
        )
        if kept is not None:
            return done(request, _("Saved."), back)
    return show_form(
        request,
        form,
        title=post.title,
        verb=_("Save the post"),
        back=back,
        about=post.person.names,
        record=post,
        delete=("position", _("Delete this post")),
    )
