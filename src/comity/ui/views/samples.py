"""What the gallery shows its components with: a story in three languages, nobody's record."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from comity.shared.folding import fold
from comity.shared.localized_text import LocalizedText
from comity.shared.paging import Page
from comity.ui.fields import PickField, PickManyField, WhenField, WordsField
from comity.ui.options import Option
from comity.ui.status import Status
from comity.ui.timeline import Link, Moment
from comity.ui.versions import VersionedForm

T = LocalizedText.of


@dataclass
class Named:
    """A stand-in for a record."""

    code: str
    name: LocalizedText

    def __str__(self) -> str:
        return str(self.name)


class Names(list[Named]):
    """A stand-in for a table of them."""

    def all(self) -> "Names":
        """Every one."""
        return self

    def filter(self, code__in: list[str]) -> "Names":
        """Those with these codes."""
        return Names(one for one in self if one.code in code__in)


UNIVERSITIES = Names(
    [
        Named("aa", T(en="Lakeside University", ru="Приозёрный университет", zh="湖滨大学")),
        Named(
            "bb",
            T(en="Lakeside Institute of Music", ru="Приозёрный институт музыки", zh="湖滨音乐学院"),
        ),
        Named(
            "cc",
            T(
                en="Northern Technical University",
                ru="Северный технический университет",
                zh="北方理工大学",
            ),
        ),
    ]
)


def called(words: str) -> list[Named]:
    """The universities of such a name."""
    return [one for one in UNIVERSITIES if fold(words) in fold(str(one))]


UNITS = Names(
    [
        Named("mech", T(en="Mechanics", ru="Механика", zh="机械学院")),
        Named("comp", T(en="Computing", ru="Информатика", zh="计算机学院")),
    ]
)

STATUSES = [
    Status(T(en="Prospect", ru="На примете", zh="意向"), "ring", "grey"),  # type: ignore[arg-type]
    Status(T(en="Exploring", ru="Поиск тем", zh="接洽中"), "ring", "amber"),  # type: ignore[arg-type]
    Status(T(en="In approval", ru="На согласовании", zh="审批中"), "half", "blue"),  # type: ignore[arg-type]
    Status(T(en="Preparing", ru="Готовится", zh="筹备中"), "half", "amber"),  # type: ignore[arg-type]
    Status(T(en="Agreed", ru="Договорились", zh="已签约"), "half", "green"),  # type: ignore[arg-type]
    Status(T(en="In force", ru="Действует", zh="生效中"), "full", "green"),  # type: ignore[arg-type]
    Status(T(en="Conflict", ru="Накладка", zh="冲突"), "full", "red"),  # type: ignore[arg-type]
    Status(T(en="Ended", ru="Завершено", zh="已结束"), "full", "grey"),  # type: ignore[arg-type]
]

OPTIONS = [
    Option(value="aa", text="Lakeside University", second="Lakeside, XX", status=STATUSES[4]),
    Option(value="bb", text="Lakeside Institute of Music", second="Lakeside, XX"),
    Option(value="cc", text="北方理工大学", lang="zh", second="Northern Technical University"),
]

MOMENTS = [
    Moment(
        icon="writing-sign",
        when="2024-05-23",
        url="#",
        source_url="#",
        title=T(
            en="Cooperation agreement signed",
            ru="Подписано соглашение о сотрудничестве",
            zh="签署合作协议",
        ),
        text=T(
            en="Signed by both rectors during the delegation’s visit.",
            ru="Подписали оба ректора во время визита делегации.",
            zh="两校校长在代表团来访期间签署。",
        ),
        links=[
            Link(
                text=T(en="Agreement, in force", ru="Соглашение, действует", zh="协议，生效中"),
                url="#",
                icon="file-certificate",
            ),
            Link(
                text=T(en="Delegation of 8", ru="Делегация, 8 человек", zh="代表团8人"),
                url="#",
                icon="users",
            ),
        ],
    ),
    Moment(
        icon="messages",
        when="2024-04",
        url="#",
        title=T(en="Working meeting", ru="Рабочая встреча", zh="工作会谈"),
        text=T(
            en="Three focus areas named.", ru="Названы три направления.", zh="确定了三个重点领域。"
        ),
    ),
    Moment(
        icon="presentation",
        when="2023-23",
        url="#",
        title=T(
            en="First met at a conference", ru="Познакомились на конференции", zh="在会议上结识"
        ),
    ),
    Moment(
        icon="building-bank",
        when="2022",
        context=True,
        badge="XX",
        title=T(
            en="Our office opened in the region",
            ru="Открыто наше представительство в регионе",
            zh="本校在该地区设立办事处",
        ),
    ),
    Moment(icon="mail", when="", title=T(ru="Письмо без даты, только по-русски")),
]


class EntryForm(forms.Form):
    """Every kind of field."""

    name = WordsField(label=_("Name of the partner"))
    summary = WordsField(label=_("Summary"), multiline=True, required=False)
    when = WhenField(label=_("When"))
    ends = WhenField(label=_("Ends on"), day_only=True, required=False)
    kind = forms.ChoiceField(
        label=_("Kind"), choices=[("", "…"), ("a", _("Meeting")), ("b", _("Visit"))]
    )
    owner = PickField(
        label=_("Institution"),
        queryset=UNIVERSITIES.all,  # type: ignore[arg-type]
        url_name="ui:gallery",
        search=called,
    )
    units = PickManyField(label=_("Our units involved"), queryset=UNITS.all, required=False)  # type: ignore[arg-type]
    public = forms.BooleanField(
        label=_("Show on the public page"), required=False, help_text=_("Without the notes.")
    )
    notes = forms.CharField(label=_("Notes"), required=False, widget=forms.Textarea)


FILLED = {
    "name": T(en="Lakeside University", zh="湖滨大学"),
    "when": "2023-23",
    "ends": "2029-05-23",
    "kind": "a",
    "owner": UNIVERSITIES[0],
    "units": UNITS[:1],
    "public": True,
}


def filled() -> EntryForm:
    """A form as it opens for editing."""
    return EntryForm(initial=FILLED, auto_id="filled_%s")


def refused() -> EntryForm:
    """A form that was sent with everything wrong that can be."""
    sent = QueryDict(mutable=True)
    sent.update({"when": "2023/24", "ends": "31.02.2029", "owner-text": "lakeside", "kind": ""})
    sent.update({"name-ru": "", "summary-en": '<b>Hostile</b> & "quoted"'})
    form = EntryForm(sent, auto_id="refused_%s")
    form.is_valid()
    return form


class OutcomeForm(VersionedForm):
    """What two people changed."""

    outcome = forms.CharField(label=_("Outcome"))
    place = WordsField(label=_("Place"))


def conflicting() -> OutcomeForm:
    """A form whose record somebody else saved meanwhile."""
    before = {
        "outcome": "3 areas named",
        "place": T(en="Main building", ru="Главный корпус", zh="主楼"),
    }
    opened = OutcomeForm(initial=before, version=1)
    sent = QueryDict(mutable=True)
    sent.update(
        {"version": "1", "base": opened.initial["base"], "place-en": "Main building, hall 2"}
    )
    sent["outcome"] = "3 areas named; design begins in June"
    form = OutcomeForm(sent, initial=before, version=1, auto_id="conflict_%s")
    form.is_valid()
    now = {"outcome": "3 areas named, one open", "place": T(en="Library, room 4", zh="图书馆4室")}
    form.meet_conflict(now, version=2, who="Pavel Orlov", when=moment())
    return form


def moment() -> dt.datetime:
    """The same moment in each picture."""
    return dt.datetime(2024, 5, 24, 10, 40, tzinfo=dt.UTC)


def rows() -> list[dict[str, Any]]:
    """Rows of a list to work in."""
    return [
        {
            "name": UNIVERSITIES[0].name,
            "other": "湖滨大学",
            "sign": STATUSES[4],
            "when": "2024-05-23",
            "next": "2024-06-14",
            "late": False,
            "count": 4,
        },
        {
            "name": UNIVERSITIES[1].name,
            "other": "湖滨音乐学院",
            "sign": STATUSES[1],
            "when": "2023-23",
            "next": "2024-05-28",
            "late": True,
            "count": 1,
        },
        {
            "name": UNIVERSITIES[2].name,
            "other": "北方理工大学",
            "sign": STATUSES[7],
            "when": "",
            "next": "",
            "late": False,
            "count": 0,
        },
    ]


def page() -> Page:
    """A page in the middle of a list."""
    return Page(rows(), "a", "b")
