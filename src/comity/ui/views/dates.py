"""Reading a date back while somebody types it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from comity.ui.fields.when import read_back


@require_safe
def when(request: HttpRequest) -> HttpResponse:
    """`?field=begins&begins=autumn 2023`: the date in words, or a choice where it is ambiguous."""
    name = request.GET.get("field", "")[:200]
    typed = request.GET.get(name, "").strip()
    return render(request, "ui/fields/read_back.html", {"name": name, **read_back(typed)})
