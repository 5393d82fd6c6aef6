"""The work plan of an office abroad, line by line."""

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.audit.views.saving import GET_AND_POST, add_screen, edit_screen, one_of
from comity.partners.forms.notes import StepForm
from comity.partners.models import PlannedStep
from comity.partners.queries.framing import offices_visible_to, steps_visible_to
from comity.partners.use_cases import edit_step, plan_step


def _page_of(code: str) -> str:
    return f"{reverse('partners:office', args=[code])}#plan"


@GET_AND_POST
@needs("partners.add_plannedstep")
def add(request: Request, code: str) -> HttpResponse:
    """Plan one thing more."""
    office = one_of(offices_visible_to(request.user), code)
    form = StepForm(request.POST or None)
    return add_screen(
        request,
        form,
        partial(plan_step, actor=request.actor, office=office),
        to=lambda _step: _page_of(code),
        said=_("The work plan has it."),
        title=_("Add to the work plan"),
        verb=_("Add it to the plan"),
        back_url=_page_of(code),
        back_label=office.name,
    )


def _known(step: PlannedStep) -> dict[str, Any]:
    return {"words": step.words, "until": step.until, "done": step.done}


@GET_AND_POST
@needs("partners.change_plannedstep")
def edit(request: Request, code: str) -> HttpResponse:
    """Change a line, or say when it was done."""
    step = one_of(steps_visible_to(request.user).select_related("office"), code)
    return edit_screen(
        request,
        StepForm(request.POST or None, initial=_known(step), version=step.version),
        step,
        _known,
        partial(edit_step, actor=request.actor, step=step),
        to=_page_of(step.office.code),
        title=_("Edit the work plan"),
        verb=_("Save the line"),
        back_label=step.office.name,
        template="partners/form.html",
        delete=("plannedstep", _("Delete this line")),
    )
