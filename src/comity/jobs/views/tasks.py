"""What runs in the background, and what did not work."""

from django.http import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.jobs import queries
from comity.jobs.models import Task
from comity.jobs.statuses import TaskStatus
from comity.jobs.use_cases import retry_task
from comity.ui import toasts


@require_safe
@needs("jobs.view_task")
def tasks(request: Request) -> HttpResponseBase:
    """The list, all of it or those of one status."""
    status = request.GET.get("status", "")
    page = queries.tasks(status=status, cursor=request.GET.get("cursor", ""))
    shown = {"page": page, "status": status, "statuses": TaskStatus.choices}
    return render(request, "jobs/tasks.html", shown)


@require_POST
@needs("jobs.retry_task", lambda pk: get_object_or_404(Task, pk=pk))
def retry(request: Request, task: Task) -> HttpResponseBase:
    """Try a failed task again."""
    retry_task(task=task)
    toasts.say(request, _("The task will be tried again."))
    return redirect("jobs:tasks")
