"""Who may open texts that were read."""

from comity.audit.actor import command
from comity.documents.use_cases import keep_source
from comity.shared.tests.matrix import INSIDERS, Row


def code_of_a_source():
    """A text that was read."""
    return {"code": keep_source(actor=command("test"), title="News", text="News").code}


rows = [Row("documents:source", get=INSIDERS, sample=code_of_a_source)]
