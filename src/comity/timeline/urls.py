"""Addresses of timelines, promises and events."""

from django.urls import path

from comity.timeline.views import commitments, entries, entry_forms, events, letters, links, lists
from comity.timeline.views.bulk import bulk
from comity.timeline.views.history import history

app_name = "timeline"

urlpatterns = [
    path("timeline/", lists.timeline, name="list"),
    path("entries/add/", entry_forms.add, name="add_entry"),
    path("entries/<slug:code>/", entries.entry, name="entry"),
    path("entries/<slug:code>/edit/", entry_forms.edit, name="edit_entry"),
    path("entries/<slug:code>/delete/", entry_forms.delete, name="delete_entry"),
    path("entries/<slug:code>/restore/", entry_forms.restore, name="restore_entry"),
    path("entries/<slug:code>/said/", entry_forms.add_statement, name="add_statement"),
    path(
        "entries/<slug:code>/said/<int:number>/remove/",
        entry_forms.remove_statement,
        name="remove_statement",
    ),
    path("entries/<slug:code>/link/", links.add, name="link"),
    path("entries/<slug:code>/link/<int:number>/remove/", links.remove, name="unlink"),
    path("partners/<slug:code>/history/", history, name="history"),
    path("letters/add/", letters.drop, name="drop_letter"),
    path("letters/<slug:code>/", letters.letter, name="letter"),
    path("letters/<slug:code>/discard/", letters.discard, name="discard_letter"),
    path("commitments/", lists.commitment_list, name="commitments"),
    path("commitments/change/", bulk, name="bulk"),
    path("commitments/add/", commitments.add, name="add_commitment"),
    path("commitments/<slug:code>/", commitments.commitment, name="commitment"),
    path("commitments/<slug:code>/edit/", commitments.edit, name="edit_commitment"),
    path("commitments/<slug:code>/keep/", commitments.keep, name="keep"),
    path("commitments/<slug:code>/move/", commitments.move, name="move"),
    path("commitments/<slug:code>/drop/", commitments.drop, name="drop"),
    path("commitments/<slug:code>/reopen/", commitments.reopen, name="reopen"),
    path("events/", lists.event_list, name="events"),
    path("events/add/", events.add, name="add_event"),
    path("events/options/", events.event_options, name="event_options"),
    path("events/<slug:code>/", events.event, name="event"),
    path("events/<slug:code>/edit/", events.edit, name="edit_event"),
]
