"""Who may open the pages of tasks and mails."""

from email.utils import make_msgid

from comity.jobs.models import Mail, Task
from comity.shared.tests.matrix import Row, roles

ADMINISTRATORS = roles("administrator")


def a_mail():
    """The number of a mail that did not arrive."""
    return {
        "pk": Mail.objects.create(to="a@example.edu", message_id=make_msgid(), status="failed").pk
    }


rows = [
    Row("jobs:tasks", get=ADMINISTRATORS),
    Row(
        "jobs:retry",
        post=ADMINISTRATORS,
        sample=lambda: {"pk": Task.objects.create(name="tests.old", status="failed").pk},
    ),
    Row("jobs:mails", get=ADMINISTRATORS),
    Row("jobs:mail", get=ADMINISTRATORS, sample=a_mail),
    Row("jobs:resend_mail", post=ADMINISTRATORS, sample=a_mail),
    Row("jobs:drop_mail", post=ADMINISTRATORS, sample=a_mail),
]
