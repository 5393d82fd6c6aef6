"""Adding a partner, changing it, taking it to another stage."""

from django.db import IntegrityError
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.institutions.models import Institution
from comity.partners.forms.partnership import (
    AddPartnershipForm,
    EditPartnershipForm,
    StageForm,
)
from comity.partners.queries.partnerships import visible_to
from comity.partners.statuses import SIGNS, Stage
from comity.partners.use_cases import add_partnership, change_stage, edit_partnership
from comity.partners.views.saving import done, one_of, saved, show_form, version_of
from comity.shared.edtf import parse

GET_AND_POST = require_http_methods(["GET", "HEAD", "POST"])


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
    if request.method == "POST" and form.is_valid():
        try:
            made = add_partnership(actor=request.actor, **form.cleaned_data)
        except IntegrityError:
            form.add_error("institution", _("Somebody has just entered this partner."))
        else:
            return done(request, _("%(name)s is on record.") % {"name": made}, page_of(made.code))
    return show_form(
        request,
        form,
        title=_("Add a partner"),
        verb=_("Add the partner"),
        back=reverse("partners:list"),
        known=page_of(form.known.code) if form.known else "",
        template="partners/add.html",
    )


@GET_AND_POST
@needs("partners.change_partnership")
def edit(request: Request, code: str) -> HttpResponse:
    """Change owner, tier, units, review and notes."""
    partnership = one_of(visible_to(request.user), code)
    review = partnership.next_review
    form = EditPartnershipForm(
        request.POST or None,
        initial={
            "tier": partnership.tier,
            "owner": partnership.owner,
            "deputy": partnership.deputy,
            "units": list(partnership.units.all()),
            "next_review": review.isoformat() if review else "",
            "notes": partnership.notes,
        },
    )
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        day = parse(said["next_review"]).earliest if said["next_review"] else None
        kept = saved(
            form,
            lambda: edit_partnership(
                actor=request.actor,
                partnership=partnership,
                version=version_of(request),
                **said | {"next_review": day},
            ),
            partnership,
        )
        if kept is not None:
            return done(request, _("Saved."), page_of(code))
    return show_form(
        request,
        form,
        title=partnership.names,
        verb=_("Save the partner"),
        back=page_of(code),
        record=partnership,
    )


@GET_AND_POST
@needs("partners.change_stage")
def stage(request: Request, code: str) -> HttpResponse:
    """Take the partner to another stage, for a reason."""
    partnership = one_of(visible_to(request.user), code)
    form = StageForm(request.POST or None, stage=partnership.stage)
    if request.method == "POST" and form.is_valid():
        changed = saved(
            form,
            lambda: change_stage(
                actor=request.actor,
                partnership=partnership,
                version=version_of(request),
                **form.cleaned_data,
            ),
            partnership,
        )
        if changed is not None:
            words = _("The stage is now: %(stage)s.") % {"stage": Stage(partnership.stage).label}
            return done(request, words, page_of(code))
    return show_form(
        request,
        form,
        title=_("Another stage"),
        verb=_("Change the stage"),
        back=page_of(code),
        record=partnership,
        sign=SIGNS[partnership.stage],
        changes=partnership.stage_changes.all(),
        stages=dict(Stage.choices),
        template="partners/stage.html",
    )
