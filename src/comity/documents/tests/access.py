"""Who may open texts that were read."""

from django.apps import apps

from comity.audit.actor import command
from comity.documents.tests.builders import picture
from comity.documents.use_cases import attach, detach, keep_source, make_preview
from comity.shared.localized_text import LocalizedText
from comity.shared.tests.matrix import INSIDERS, Row, roles

Entry = apps.get_model("timeline.Entry")  # a room above, known by name


def code_of_a_source():
    """A text that was read."""
    return {"code": keep_source(actor=command("test"), title="News", text="News").code}


def an_entry():
    """What files are put to: the record is asked who may."""
    return Entry.objects.create(kind="meeting", title=LocalizedText.of(en="Talks"))


def code_of_a_file(*, away=False):
    """A picture of an entry."""
    entry = an_entry()
    file = attach(actor=command("test"), record=entry, name="hall.png", content=picture())
    make_preview(actor=command("test"), digest=file.file.digest)
    if away:
        detach(actor=command("test"), attachment=file, record=entry, version=file.version)
    return {"code": file.code}


KEEPERS = roles("officer", "administrator")

rows = [
    Row("documents:source", get=INSIDERS, sample=code_of_a_source),
    Row(
        "documents:attach",
        post=KEEPERS,
        sample=lambda: {"label": "timeline.entry", "code": an_entry().code},
    ),
    Row("documents:file", get=INSIDERS, sample=code_of_a_file),
    Row("documents:preview", get=INSIDERS, sample=code_of_a_file),
    Row("documents:detach", post=KEEPERS, sample=code_of_a_file),
    Row("documents:reattach", post=KEEPERS, sample=lambda: code_of_a_file(away=True)),
]
