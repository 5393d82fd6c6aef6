"""Focus areas, regions, initiatives and offices abroad."""

from typing import Any

from django import forms
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from comity.institutions.models import Institution
from comity.institutions.queries import matching
from comity.partners.forms.alike import NamedOnce
from comity.partners.forms.fields_of_study import FieldOfStudyField
from comity.partners.forms.partnership import colleagues
from comity.partners.forms.places import PlacesField, country_choices
from comity.partners.models import Initiative, Partnership
from comity.partners.queries.framing import initiatives_named, our_posts, our_posts_named
from comity.partners.queries.partnerships import named as partners_named
from comity.partners.rows import post_label
from comity.partners.statuses import InitiativeLevel, OfficeKind
from comity.shared.places import place_name
from comity.ui.fields import PickField, PickManyField, WhenField, WordsField
from comity.ui.versions import VersionedForm


class AreaForm(VersionedForm):
    """What the two agreed to work on."""

    words = WordsField(label=_("Focus area"))
    isced = FieldOfStudyField(
        label=_("Field"),
        required=False,
        help_text=_("By ISCED-F 2013. A broad field is enough."),
    )
    agreed_when = WhenField(label=_("Agreed"), required=False)
    agreed_where = WordsField(
        label=_("Where"), required=False, help_text=_("'Working meeting', 'agreement, article 2'.")
    )
    ended_when = WhenField(label=_("Ended"), required=False, help_text=_("Empty while it lasts."))


class RegionForm(NamedOnce):
    """A region the office works by."""

    name_field = "names"

    names = WordsField(label=pgettext_lazy("of a region, an initiative, an office", "Name"))
    places = PlacesField(
        label=_("Countries or subdivisions"),
        help_text=_("One a line: Jiangsu, Китай, 越南; or codes such as CN-JS."),
    )
    owner = PickField(label=_("Who looks after it"), required=False, queryset=colleagues, few=True)
    is_key = forms.BooleanField(label=_("A key region"), required=False)
    key_since = WhenField(label=_("Key since"), required=False)
    key_why = WordsField(label=_("Why"), required=False, multiline=True)


class InitiativeForm(NamedOnce):
    """What frames the work."""

    name = WordsField(label=pgettext_lazy("of a region, an initiative, an office", "Name"))
    period = WhenField(
        label=_("Period"), required=False, help_text=_("2024/2025 says from 2024 to 2025.")
    )
    declared_by = WordsField(label=_("Declared by"), required=False)
    act = WordsField(label=_("By which act"), required=False)
    level = forms.ChoiceField(
        label=pgettext_lazy("initiative", "Level"),
        required=False,
        choices=[("", _("not said")), *InitiativeLevel.choices],
    )
    aims = WordsField(label=_("Aims"), required=False, multiline=True)
    places = PlacesField(
        label=_("Countries or subdivisions it is about"),
        required=False,
        help_text=_(
            "One a line: Jiangsu, Китай, 越南. It then stands on the pages of all partners there."
        ),
    )
    partnerships = PickManyField(
        label=_("Partners it is for"),
        required=False,
        queryset=Partnership.objects.all,
        url_name="partners:options",
        search=partners_named,
    )


class OfficeForm(NamedOnce):
    """Home's office in another country."""

    name = WordsField(label=pgettext_lazy("of a region, an initiative, an office", "Name"))
    kind = forms.ChoiceField(label=pgettext_lazy("office", "Kind"), choices=OfficeKind.choices)
    country = forms.ChoiceField(label=_("Country"), choices=country_choices)
    subdivision = forms.CharField(
        label=_("Subdivision"),
        required=False,
        max_length=100,
        help_text=_("Its name or code: Jiangsu, CN-JS. It stands on the timelines there."),
    )
    place = WordsField(label=_("City"), required=False)
    opened = WhenField(label=_("Opened"), required=False)
    closed = WhenField(label=_("Closed"), required=False, help_text=_("Empty while it lasts."))
    host = PickField(
        label=_("Host"),
        required=False,
        queryset=Institution.objects.all,
        url_name="institutions:options",
        search=matching,
        hint=_("from the registry"),
        placeholder=_("Name, acronym or city, in any script"),
    )
    host_words = WordsField(label=_("Host in words"), required=False)
    supporter = PickField(
        label=_("Supported by"),
        required=False,
        queryset=Institution.objects.all,
        url_name="institutions:options",
        search=matching,
        hint=_("from the registry"),
        placeholder=_("Name, acronym or city, in any script"),
    )
    supporter_words = WordsField(label=_("Supporter in words"), required=False)
    posts = PickManyField(
        label=_("Who works there"),
        required=False,
        queryset=our_posts,
        url_name="partners:post_options",
        search=our_posts_named,
        label_of=post_label,
        help_text=_("By the posts they hold with us; a new post is added on the person's page."),
    )

    def clean(self) -> dict[str, Any]:
        """The subdivision belongs to the country."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        words = said.get("subdivision")
        if not words:
            return said
        codes = PlacesField(required=False).to_python(words)
        if len(codes) != 1 or not codes[0].startswith(f"{said.get('country')}-"):
            self.add_error("subdivision", _("This is no subdivision of that country."))
        else:
            said["subdivision"] = codes[0]
        return said

    @staticmethod
    def subdivision_shown(code: str) -> str:
        """The initial value as a person would write it."""
        return place_name(code, get_language()) or code


class JoinForm(forms.Form):
    """An initiative that a partner takes part in."""

    initiative = PickField(
        label=_("Initiative"),
        queryset=Initiative.objects.all,
        url_name="partners:initiative_options",
        search=initiatives_named,
        placeholder=_("A word of its name"),
    )


class InviteForm(forms.Form):
    """A partner that takes part in an initiative."""

    partnership = PickField(
        label=_("Partner"),
        queryset=Partnership.objects.all,
        url_name="partners:options",
        search=partners_named,
        placeholder=_("Name, any script"),
    )
