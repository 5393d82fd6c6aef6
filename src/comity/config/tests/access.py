"""Who may open what belongs to no app: health, files, and pages that libraries bring."""

from django.utils import timezone

from comity.jobs.models import Worker
from comity.shared.tests.matrix import ANYBODY, SUPERUSERS, Prefix, Row


def a_worker_was_seen():
    Worker.objects.create(name="here:1", seen_at=timezone.now())
    return {}


rows = [
    Row("alive", get=ANYBODY),
    Row("ready", get=ANYBODY, sample=a_worker_was_seen),
    Prefix("static/", [Row("/static/matrix.txt", get=ANYBODY)]),
    Prefix("admin/", [Row("/admin/", get=SUPERUSERS, post=SUPERUSERS)]),
]
