"""Every component in every state, for those who build screens; and the list of keys."""

from django.contrib.admin.views.decorators import staff_member_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@staff_member_required
@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """The gallery (staff only)."""
    return render(request, "ui/gallery.html")


@require_safe
def keys(request: HttpRequest) -> HttpResponse:
    """The keys the tool understands, as a page for those without JavaScript."""
    return render(request, "ui/keys.html")
