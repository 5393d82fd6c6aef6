"""Our addresses, and Django's admin with the table of partnerships: here only, never in use."""

from django.contrib import admin
from django.urls import path

from comity.config.urls import *
from comity.config.urls import urlpatterns as ours
from comity.partners.models import Partnership

PAGE_SIZE = 50


class PartnershipAdmin(admin.ModelAdmin):
    """The columns, filters and search that our own list has."""

    list_display = ("names", "country", "stage", "owner", "last_when", "next_due")
    list_filter = ("stage", "country")
    list_select_related = ("owner",)
    list_per_page = PAGE_SIZE
    search_fields = ("search",)
    ordering = ("sort_en", "id")


site = admin.AdminSite(name="stock")
site.register(Partnership, PartnershipAdmin)
urlpatterns = [path("stock/", site.urls), *ours]
