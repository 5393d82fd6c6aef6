"""Addresses of partners, people and what the office works by."""

from django.urls import path

from comity.partners.views import (
    framing,
    framing_forms,
    framing_options,
    notes,
    options,
    partnership,
    people,
    person_forms,
    recycling,
    regions,
    taking_part,
    work_plan,
)
from comity.partners.views.partner_list import partner_list

app_name = "partners"

urlpatterns = [
    path("partners/", partner_list, name="list"),
    path("partners/add/", partnership.add, name="add"),
    path("partners/options/", options.partners_options, name="options"),
    path("partners/institutions/", framing_options.new_partners, name="new_partners"),
    path("partners/<slug:code>/edit/", partnership.edit, name="edit"),
    path("partners/<slug:code>/stage/", partnership.stage, name="stage"),
    path("partners/<slug:code>/areas/add/", framing_forms.add_area, name="add_area"),
    path("areas/fields/", framing_options.fields, name="field_options"),
    path("areas/<slug:code>/edit/", framing_forms.edit_area, name="edit_area"),
    path("partners/<slug:code>/notes/add/", notes.add, name="add_note"),
    path("notes/<slug:code>/edit/", notes.edit, name="edit_note"),
    path("partners/<slug:code>/initiatives/add/", taking_part.join, name="join"),
    path("people/", people.people, name="people"),
    path("people/add/", person_forms.add, name="add_person"),
    path("people/options/", options.people_options, name="people_options"),
    path("people/<slug:code>/", people.person_page, name="person"),
    path("people/<slug:code>/edit/", person_forms.edit, name="edit_person"),
    path("people/<slug:code>/posts/add/", person_forms.add_post, name="add_post"),
    path("posts/<slug:code>/edit/", person_forms.edit_post, name="edit_post"),
    path("regions/", regions.regions, name="regions"),
    path("regions/add/", framing_forms.add_region, name="add_region"),
    path("regions/<slug:code>/", regions.region_page, name="region"),
    path("regions/<slug:code>/edit/", framing_forms.edit_region, name="edit_region"),
    path("framing/", framing.framing, name="framing"),
    path("initiatives/add/", framing_forms.add_initiative, name="add_initiative"),
    path("initiatives/options/", framing_options.initiatives, name="initiative_options"),
    path("initiatives/<slug:code>/", framing.initiative_page, name="initiative"),
    path("initiatives/<slug:code>/edit/", framing_forms.edit_initiative, name="edit_initiative"),
    path("initiatives/<slug:code>/partners/add/", taking_part.invite, name="invite"),
    path("initiatives/<slug:code>/partners/<slug:partner>/leave/", taking_part.leave, name="leave"),
    path(
        "initiatives/<slug:code>/partners/<slug:partner>/rejoin/",
        taking_part.rejoin,
        name="rejoin",
    ),
    path("offices/add/", framing_forms.add_office, name="add_office"),
    path("offices/posts/", framing_options.posts, name="post_options"),
    path("offices/<slug:code>/", framing.office_page, name="office"),
    path("offices/<slug:code>/edit/", framing_forms.edit_office, name="edit_office"),
    path("offices/<slug:code>/plan/add/", work_plan.add, name="add_step"),
    path("plan/<slug:code>/edit/", work_plan.edit, name="edit_step"),
    path("deleted/<slug:kind>/<slug:code>/", recycling.delete, name="delete"),
    path("deleted/<slug:kind>/<slug:code>/restore/", recycling.restore, name="restore"),
]
