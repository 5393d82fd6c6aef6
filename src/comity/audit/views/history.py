"""Who changed what, for those who may see the record."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from comity.audit import queries


@require_safe
def history(request: HttpRequest, label: str, code: str) -> HttpResponse:
    """The page of one record, also of one in the recycle bin.

    The audit stands below every room, so it asks for the right to see the record by name.
    """
    model = queries.record_model(label)
    if model is None:
        raise Http404
    record = get_object_or_404(model.all_objects, code=code)
    permission = f"{model._meta.app_label}.view_{model._meta.model_name}"
    if not request.user.has_perm(permission, record):
        raise PermissionDenied
    page = queries.history(record, cursor=request.GET.get("cursor", ""))
    shown = {"record": record, "kind": model._meta.verbose_name, "page": page}
    return render(request, "audit/history.html", shown)
