"""Who may open the pages of tasks."""

from comity.jobs.models import Task
from comity.shared.tests.matrix import Row, roles

ADMINISTRATORS = roles("administrator")

rows = [
    Row("jobs:tasks", get=ADMINISTRATORS),
    Row(
        "jobs:retry",
        post=ADMINISTRATORS,
        sample=lambda: {"pk": Task.objects.create(name="tests.old", status="failed").pk},
    ),
]
