"""Adding a partner, changing it, taking it to another stage."""

from functools import partial
from typing import Any

from django.db import IntegrityError
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.audit.views.saving import (
    GET_AND_POST,
    adding,
    done,
    edit_screen,
    moved,
    one_of,
    show_form,
    values,
)
from comity.institutions.models import Institution
from comity.partners.forms.partnership import (
    AddPartnershipForm,
    EditPartnershipForm,
    StageForm,
)
from comity.partners.models import Partnership, StageChange
from comity.partners.queries.partnerships import partnership_with, visible_to
from comity.partners.statuses import SIGNS, Stage
from comity.partners.use_cases import add_partnership, change_stage, edit_partnership
from comity.shared.edtf import parse


def page_of(code: str) -> str:
    """The partner's page, which stands in a room above."""
    return reverse("dossier:partner", args=[code])


@GET_AND_POST
@needs("partners.add_partnership")
def add(request: Request) -> HttpResponse:
    """Begin a partnership with an institution."""
    chosen = Institution.objects.filter(code=request.GET.get("institution", "")).first()
    form = AddPartnershipForm(
        request.POST or None, initial={"institution": chosen, "owner": request.user}
    )
    adding(form)
    if request.method == "POST" and form.is_valid():
        try:
            made = add_partnership(actor=request.actor, **values(form))
        except IntegrityError:
            form.add_error("institution", _("Somebody has just entered this partner."))
        else:
            return done(request, _("%(name)s is on record.") % {"name": made}, page_of(made.code))
    known = form.known or (partnership_with(chosen) if chosen else None)
    return show_form(
        request,
        form,
        title=_("Add a partner"),
        verb=_("Add the partner"),
        back_url=reverse("partners:list"),
        back_label=_("Partners"),
        known=known,
        template="partners/add.html",
    )


def _known(partnership: Partnership) -> dict[str, Any]:
    """What the form shows of a partnership."""
    review = partnership.next_review
    return {
        "tier": partnership.tier,
        "owner": partnership.owner,
        "deputy": partnership.deputy,
        "units": list(partnership.units.all()),
        "next_review": review.isoformat() if review else "",
    }


@GET_AND_POST
@needs("partners.change_partnership")
def edit(request: Request, code: str) -> HttpResponse:
    """Change owner, deputy, tier, units and next review."""
    partnership = one_of(visible_to(request.user), code)

    def save(*, next_review: str, **said: Any) -> Partnership:
        day = parse(next_review).earliest if next_review else None
        return edit_partnership(
            actor=request.actor, partnership=partnership, next_review=day, **said
        )

    known = _known(partnership)
    return edit_screen(
        request,
        EditPartnershipForm(request.POST or None, initial=known, version=partnership.version),
        partnership,
        _known,
        save,
        to=page_of(code),
        title=_("Edit the partner"),
        verb=_("Save the partner"),
        back_label=partnership.names,
    )


@GET_AND_POST
@needs("partners.change_stage")
def stage(request: Request, code: str) -> HttpResponse:
    """Take the partner to another stage, for a reason."""
    partnership = one_of(visible_to(request.user), code)
    form = StageForm(request.POST or None, stage=partnership.stage, version=partnership.version)
    change = partial(change_stage, actor=request.actor, partnership=partnership)
    made: StageChange | None = moved(form, partnership, change)
    if made is not None:
        words = _("The stage is now: %(stage)s.") % {"stage": Stage(made.target).label}
        return done(request, words, page_of(code))
    return show_form(
        request,
        form,
        title=_("Another stage"),
        verb=_("Change the stage"),
        back_url=page_of(code),
        back_label=partnership.names,
        sign=SIGNS[partnership.stage],
        changes=partnership.stage_changes.all(),
        template="partners/stage.html",
    )
