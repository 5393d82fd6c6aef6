"""What the tool wrote to people, and what did not arrive."""

from django.http import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.jobs import queries
from comity.jobs.models import Mail
from comity.jobs.statuses import MailStatus
from comity.jobs.use_cases import drop_mail, resend_mail
from comity.ui import toasts


def of_number(pk: int) -> Mail:
    """The mail of this number."""
    return get_object_or_404(Mail, pk=pk)


@require_safe
@needs("jobs.view_mail")
def mails(request: Request) -> HttpResponseBase:
    """The list, all of it or those of one status."""
    status = request.GET.get("status", "")
    page = queries.mails(status=status, cursor=request.GET.get("cursor", ""))
    shown = {"page": page, "status": status, "statuses": MailStatus.choices}
    return render(request, "jobs/mails.html", shown)


@require_safe
@needs("jobs.view_mail", of_number)
def mail(request: Request, mail: Mail) -> HttpResponseBase:
    """One mail, as it was written, and what the server said."""
    return render(request, "jobs/mail.html", {"mail": mail})


@require_POST
@needs("jobs.resend_mail", of_number)
def resend(request: Request, mail: Mail) -> HttpResponseBase:
    """Try again what did not arrive."""
    if resend_mail(mail=mail):
        toasts.say(request, _("The mail will be sent again."))
    else:
        toasts.say(request, _("It waits already, or was sent meanwhile."), error=True)
    return redirect("jobs:mails")


@require_POST
@needs("jobs.resend_mail", of_number)
def drop(request: Request, mail: Mail) -> HttpResponseBase:
    """Give it up; it can still be sent from the list of dropped ones."""
    if drop_mail(mail=mail):
        toasts.say(request, _("The mail is dropped."))
    else:
        toasts.say(request, _("It was sent meanwhile."), error=True)
    return redirect("jobs:mails")
