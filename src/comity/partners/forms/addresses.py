"""What a partner's office corrects by a guest link: its addresses, its people's, their posts."""

from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.utils import timezone
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from comity.partners.forms.person_lines import checked_value
from comity.partners.models import OfficeContact, Partnership, PersonContact, Position
from comity.partners.queries.people import current
from comity.partners.statuses import ContactKind
from comity.shared.edtf import parse
from comity.shared.localized_text import LocalizedText, text_language
from comity.ui.fields import WhenField

MOST_PEOPLE = 60
NEW_LINES = {"office": 2, "person": 1}
KINDS = [("", pgettext_lazy("of a contact", "kind")), *ContactKind.choices]
Line = dict[str, str]


@dataclass(slots=True)
class Section:
    """The office or one person, as the page shows them; `about` is a record's code."""

    about: str
    title: LocalizedText | None
    posts: list[tuple[BoundField, BoundField]] = field(default_factory=list)
    reached: list[tuple[str, BoundField, BoundField]] = field(default_factory=list)
    added: list[tuple[BoundField, BoundField]] = field(default_factory=list)


class AddressesForm(forms.Form):
    """A field for each thing on record, and empty ones; `lines()` says what differs.

    Notes of ours are not shown: a guest sees what concerns the partner and nothing else.
    """

    remark = forms.CharField(
        label=_("Anything else"),
        required=False,
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("For example: somebody new, and what they do."),
    )

    def __init__(self, partnership_id: int, data: Any = None) -> None:
        super().__init__(data)
        self.language = text_language(get_language())
        self.partnership = Partnership.objects.get(pk=partnership_id)
        self.offices = list(OfficeContact.objects.filter(partnership=partnership_id))
        self.posts = self._posts()
        people = {post.person_id: post.person for post in self.posts}
        self.contacts = list(
            PersonContact.objects.filter(person__in=people).select_related("person")
        )
        for contact in [*self.offices, *self.contacts]:
            self._reach(contact)
        for post in self.posts:
            self._post(post)
        self._empty(self.partnership.code, NEW_LINES["office"])
        for person in people.values():
            self._empty(person.code, NEW_LINES["person"])
        self.order_fields([name for name in self.fields if name != "remark"])

    def _posts(self) -> list[Position]:
        posts = Position.objects.filter(
            current(timezone.localdate()),
            institution=self.partnership.institution_id,
            person__deleted_at=None,
        )
        return list(posts.select_related("person").order_by("rank", "pk")[:MOST_PEOPLE])

    def _reach(self, contact: Any) -> None:
        label = contact.get_kind_display()
        post = contact.kind == ContactKind.POST
        self.fields[f"value-{contact.code}"] = forms.CharField(
            label=label,
            required=False,
            max_length=500,
            initial=contact.value,
            widget=forms.Textarea(attrs={"rows": 3}) if post else forms.TextInput,
        )
        self.fields[f"gone-{contact.code}"] = forms.BooleanField(
            label=_("not valid any more"), required=False
        )

    def _post(self, post: Position) -> None:
        self.fields[f"title-{post.code}"] = forms.CharField(
            label=pgettext_lazy("position", "Post"),
            required=False,
            max_length=500,
            initial=post.title.shown(get_language()).text,
        )
        self.fields[f"until-{post.code}"] = WhenField(
            label=_("Held it until"), required=False, help_text=_("Empty while it lasts.")
        )

    def _empty(self, about: str, count: int) -> None:
        for number in range(count):
            self.fields[f"kind-{about}-{number}"] = forms.ChoiceField(
                label=_("New address or number"), choices=KINDS, required=False
            )
            self.fields[f"new-{about}-{number}"] = forms.CharField(
                label=_("Address or number"), required=False, max_length=500
            )

    def sections(self) -> list[Section]:
        """The office first, then people by the rank of their posts."""
        office = Section(self.partnership.code, None, reached=self._reached(self.offices))
        office.added = self._added(office.about, NEW_LINES["office"])
        people: dict[int, Section] = {}
        for post in self.posts:
            one = people.setdefault(post.person_id, Section(post.person.code, post.person.names))
            one.posts.append((self[f"title-{post.code}"], self[f"until-{post.code}"]))
        for person_id, one in people.items():
            own = [contact for contact in self.contacts if contact.person_id == person_id]
            one.reached = self._reached(own)
            one.added = self._added(one.about, NEW_LINES["person"])
        return [office, *people.values()]

    def _reached(self, contacts: Any) -> list[tuple[str, BoundField, BoundField]]:
        return [
            (one.get_kind_display(), self[f"value-{one.code}"], self[f"gone-{one.code}"])
            for one in contacts
        ]

    def _added(self, about: str, count: int) -> list[tuple[BoundField, BoundField]]:
        return [
            (self[f"kind-{about}-{number}"], self[f"new-{about}-{number}"])
            for number in range(count)
        ]

    def clean(self) -> dict[str, Any]:
        """An email looks like one; a new line has its kind."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        for contact in [*self.offices, *self.contacts]:
            self._check(said, f"value-{contact.code}", contact.kind)
        for post in self.posts:
            until = said.get(f"until-{post.code}")
            if until and post.since_on and parse(until).latest < post.since_on:
                self.add_error(f"until-{post.code}", _("The post ends before it begins."))
        for name in [name for name in self.fields if name.startswith("new-")]:
            kind = said.get(name.replace("new-", "kind-", 1), "")
            if said.get(name) and not kind:
                self.add_error(name, _("Choose what it is."))
            elif said.get(name):
                self._check(said, name, kind)
        return said

    def _check(self, said: dict[str, Any], name: str, kind: str) -> None:
        try:
            if said.get(name):
                said[name] = checked_value(kind, said[name])
        except ValidationError as wrong:
            self.add_error(name, wrong)

    def lines(self) -> list[Line]:
        """What differs from the record, in the order of the page."""
        found = [line for section in self.sections() for line in self._of(section)]
        if self.cleaned_data["remark"]:
            found.append(_line(self.partnership.code, "remark", "", self.cleaned_data["remark"]))
        return found

    def _of(self, section: Section) -> list[Line]:
        said, about = self.cleaned_data, section.about
        found = []
        for post in self.posts if section.title else []:
            if post.person.code == about:
                found += self._of_post(post, about)
        for contact in self.contacts if section.title else self.offices:
            owner = contact.person.code if isinstance(contact, PersonContact) else about
            if owner == about:
                found += _of_contact(contact, about, said)
        room = "contact" if section.title else "office"
        for kind, value in section.added:
            if said[value.name]:
                found.append(_line(about, f"{room}:new:{said[kind.name]}", "", said[value.name]))
        return found

    def _of_post(self, post: Position, about: str) -> list[Line]:
        found = []
        shown = post.title.shown(get_language())
        title, until = (self.cleaned_data[f"{name}-{post.code}"] for name in ("title", "until"))
        if title and title != shown.text:
            # Written over another language's words it is in the language of the page.
            key = f"post:{post.code}:title:{self.language}"
            found.append(_line(about, key, post.title.texts.get(self.language, ""), title))
        if until:
            found.append(_line(about, f"post:{post.code}:until", post.until, until))
        return found


def _of_contact(
    contact: OfficeContact | PersonContact, about: str, said: dict[str, Any]
) -> list[Line]:
    room = "contact" if isinstance(contact, PersonContact) else "office"
    value = said[f"value-{contact.code}"]
    if said[f"gone-{contact.code}"] or not value:
        return [_line(about, f"{room}:{contact.code}:gone", contact.value, "")]
    if value != contact.value:
        return [_line(about, f"{room}:{contact.code}:value", contact.value, value)]
    return []


def _line(about: str, key: str, before: str, after: str) -> Line:
    return {"about": about, "key": key, "before": before, "after": after, "decision": ""}
